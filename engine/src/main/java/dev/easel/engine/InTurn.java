package dev.easel.engine;

import dev.easel.imaging.PixelSize;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An engine that several pools share: it draws for each of them, a bounded number of briefs at a time in all, and has the
 * others wait their turn.
 */
public final class InTurn implements Engine {
    private final Engine engine;
    private final Turns turns;
    private final String line;

    private InTurn(Engine engine, Turns turns, String line) {
        this.engine = engine;
        this.turns = turns;
        this.line = line;
    }

    /**
     * The engine stays the caller's to close.
     *
     * @param turns the engine's places, the same for everybody who shares it
     * @param line the name of the pool that is drawn for
     */
    public static Engine of(Engine engine, Turns turns, String line) {
        return new InTurn(engine, turns, line);
    }

    @Override
    public String id() {
        return engine.id();
    }

    @Override
    public String version() {
        return engine.version();
    }

    @Override
    public List<String> names() {
        return engine.names();
    }

    @Override
    public List<String> names(String model) {
        return engine.names(model);
    }

    @Override
    public int references() {
        return engine.references();
    }

    @Override
    public int references(String model) {
        return engine.references(model);
    }

    @Override
    public boolean samples(String model) {
        return engine.samples(model);
    }

    @Override
    public Pool pool(String model) {
        return engine.pool(model);
    }

    @Override
    public List<Pool> pools() {
        return engine.pools();
    }

    @Override
    public Optional<BigDecimal> price(String model, PixelSize size, int references) {
        return engine.price(model, size, references);
    }

    @Override
    public Optional<String> probe() throws EngineException, InterruptedException {
        return engine.probe();
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
        turns.acquire(line);
        try {
            engine.draw(brief, progress);
        } finally {
            turns.release();
        }
    }

    @Override
    public void close() {
        // The engine is somebody else's.
    }
}
