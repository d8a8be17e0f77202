package dev.easel.cli;

import dev.easel.engine.ByModel;
import dev.easel.engine.Engine;
import dev.easel.engine.Failover;
import dev.easel.engine.InTurn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The engines of a plan, opened, and the one that stands for all of them. Closing ends every one.
 *
 * @param engine passes each brief to the engines of its model, in their order
 * @param byName every engine as it was opened
 */
record OpenEngines(Engine engine, Map<String, Engine> byName) implements AutoCloseable {

    /** @param opener opens an engine by its name */
    static OpenEngines open(EnginePlan plan, Function<String, Engine> opener) {
        var byName = new LinkedHashMap<String, Engine>();
        try {
            plan.engines().forEach(name -> byName.put(name, opener.apply(name)));
        } catch (RuntimeException | Error e) {
            byName.values().forEach(Engine::close);
            throw e;
        }
        return new OpenEngines(combined(plan, shared(byName)), byName);
    }

    /** Those that compute take turns where others, which wait for servers elsewhere, want many briefs at a time. */
    private static Map<String, Engine> shared(Map<String, Engine> byName) {
        boolean anyWaits =
                byName.values().stream().anyMatch(engine -> engine.parallelism().isPresent());
        int places = Runtime.getRuntime().availableProcessors();
        var shared = new HashMap<String, Engine>();
        byName.forEach((name, engine) ->
                shared.put(name, anyWaits && engine.parallelism().isEmpty() ? InTurn.of(engine, places) : engine));
        return shared;
    }

    private static Engine combined(EnginePlan plan, Map<String, Engine> engines) {
        var orders = new HashMap<List<String>, Engine>();
        var byModel = new LinkedHashMap<String, Engine>();
        plan.byModel()
                .forEach((model, order) -> byModel.put(
                        model,
                        orders.computeIfAbsent(
                                order,
                                names -> Failover.of(names.stream()
                                        .map(engines::get)
                                        .map(Objects::requireNonNull)
                                        .toList()))));
        return ByModel.of(byModel.values().iterator().next(), byModel);
    }

    String version(String name) {
        return Objects.requireNonNull(byName.get(name), name).version();
    }

    @Override
    public void close() {
        byName.values().forEach(Engine::close);
    }
}
