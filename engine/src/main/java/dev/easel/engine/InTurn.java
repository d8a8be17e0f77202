package dev.easel.engine;

import dev.easel.imaging.PixelSize;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Semaphore;

/**
 * An engine that draws so many briefs at a time and lets the others wait their turn: for one that computes, beside
 * engines that wait for other machines and want many briefs at a time.
 */
public final class InTurn implements Engine {
    private final Engine engine;
    private final Semaphore places;

    private InTurn(Engine engine, int places) {
        this.engine = engine;
        this.places = new Semaphore(places, true);
    }

    /** The engine stays the caller's to close. */
    public static Engine of(Engine engine, int places) {
        return new InTurn(engine, places);
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
    public OptionalInt parallelism() {
        return engine.parallelism();
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
        places.acquire();
        try {
            engine.draw(brief, progress);
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        // The engine is somebody else's.
    }
}
