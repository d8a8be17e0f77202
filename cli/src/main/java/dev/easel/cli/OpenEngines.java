package dev.easel.cli;

import dev.easel.engine.ByModel;
import dev.easel.engine.Engine;
import dev.easel.engine.Failover;
import dev.easel.engine.InTurn;
import dev.easel.engine.Turns;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        return new OpenEngines(combined(plan, byName), byName);
    }

    private static Engine combined(EnginePlan plan, Map<String, Engine> engines) {
        var turns = turns(plan, engines);
        var orders = new HashMap<List<String>, Engine>();
        var byModel = new LinkedHashMap<String, Engine>();
        plan.byModel()
                .forEach((model, order) -> byModel.put(
                        model,
                        orders.computeIfAbsent(
                                order,
                                names -> Failover.of(names.stream()
                                        .map(name -> inTurn(name, names.getFirst(), engines, turns))
                                        .toList()))));
        return ByModel.of(byModel.values().iterator().next(), byModel);
    }

    /**
     * The places of every engine that steps in for another one somewhere: it draws for several pools, and however many
     * briefs of one are left to it, it has no more at a time than suit it.
     */
    private static Map<String, Turns> turns(EnginePlan plan, Map<String, Engine> engines) {
        return plan.byModel().values().stream()
                .flatMap(order -> order.stream().skip(1))
                .distinct()
                .collect(Collectors.toUnmodifiableMap(name -> name, name -> new Turns(places(engine(name, engines)))));
    }

    private static int places(Engine engine) {
        return engine.pool("").size().orElse(Runtime.getRuntime().availableProcessors());
    }

    private static Engine inTurn(String name, String pool, Map<String, Engine> engines, Map<String, Turns> turns) {
        var engine = engine(name, engines);
        var shared = turns.get(name);
        return shared == null ? engine : InTurn.of(engine, shared, pool);
    }

    private static Engine engine(String name, Map<String, Engine> engines) {
        return Objects.requireNonNull(engines.get(name), name);
    }

    String version(String name) {
        return Objects.requireNonNull(byName.get(name), name).version();
    }

    @Override
    public void close() {
        byName.values().forEach(Engine::close);
    }
}
