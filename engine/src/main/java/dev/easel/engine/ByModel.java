package dev.easel.engine;

import dev.easel.imaging.PixelSize;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** One engine for each model, so that a server can draw its models with different engines. */
public final class ByModel implements Engine {
    private final Engine usual;
    private final Map<String, Engine> engines;

    private ByModel(Engine usual, Map<String, Engine> engines) {
        this.usual = usual;
        this.engines = Map.copyOf(engines);
    }

    /**
     * An engine that passes each brief to the engine of its model; they stay the caller's to close.
     *
     * @param usual the engine of every other model
     * @param engines by model id
     */
    public static Engine of(Engine usual, Map<String, Engine> engines) {
        return engines.values().stream().allMatch(engine -> engine.equals(usual)) ? usual : new ByModel(usual, engines);
    }

    /** The engine that draws a model. */
    public Engine engine(String model) {
        return engines.getOrDefault(model, usual);
    }

    private List<Engine> all() {
        return Stream.concat(Stream.of(usual), engines.values().stream())
                .distinct()
                .toList();
    }

    /** For example {@code studio+xai}: the usual engine first. */
    @Override
    public String id() {
        return joined(all().stream().map(Engine::id).toList());
    }

    @Override
    public String version() {
        return joined(all().stream().map(Engine::version).toList());
    }

    @Override
    public List<String> names() {
        return all().stream()
                .flatMap(engine -> engine.names().stream())
                .distinct()
                .toList();
    }

    @Override
    public List<String> names(String model) {
        return engine(model).names(model);
    }

    private static String joined(Collection<String> names) {
        var seen = new HashSet<String>();
        return names.stream().filter(seen::add).collect(Collectors.joining("+"));
    }

    @Override
    public int references() {
        return usual.references();
    }

    @Override
    public int references(String model) {
        return engine(model).references(model);
    }

    @Override
    public boolean samples(String model) {
        return engine(model).samples(model);
    }

    @Override
    public Pool pool(String model) {
        return engine(model).pool(model);
    }

    @Override
    public List<Pool> pools() {
        return all().stream()
                .flatMap(engine -> engine.pools().stream())
                .distinct()
                .toList();
    }

    @Override
    public Optional<BigDecimal> price(String model, PixelSize size, int references) {
        return engine(model).price(model, size, references);
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
        var engine = engine(brief.model());
        var all = IntStream.range(0, brief.seeds().size()).boxed().toList();
        engine.draw(brief, new Credits(engine, all, progress));
    }

    @Override
    public void close() {
        // The engines are somebody else's.
    }
}
