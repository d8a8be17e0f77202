package dev.easel.server;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.Origin;
import dev.easel.engine.Progress;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** An engine that charges for what it does, and does what a test says. */
final class BilledEngine implements Engine {
    static final String ID = "far>near";

    static final BigDecimal PRICE = new BigDecimal("0.04");

    /** What happens when a brief comes. */
    @FunctionalInterface
    interface Script {
        void play(Brief brief, Progress progress) throws EngineException, InterruptedException;
    }

    private final Script script;
    private final Optional<BigDecimal> price;
    private final AtomicInteger briefs = new AtomicInteger();

    private BilledEngine(Optional<BigDecimal> price, Script script) {
        this.price = price;
        this.script = script;
    }

    static BilledEngine playing(Script script) {
        return new BilledEngine(Optional.of(PRICE), script);
    }

    /** The same, of somebody who charges nothing. */
    static BilledEngine free(Script script) {
        return new BilledEngine(Optional.empty(), script);
    }

    /** Draws a black picture for each seed, at its price. */
    static void paint(Brief brief, Progress progress) {
        for (int i = 0; i < brief.seeds().size(); i++) {
            var origin = new Origin("far", "brush-2.0", PRICE);
            var picture = new Picture(brief.size(), new byte[4 * brief.size().area()]);
            progress.finished(i, new Drawing(picture, new Report(List.of(), List.of(), List.of(), null, origin)));
        }
    }

    /** Briefs it was asked to draw. */
    int briefs() {
        return briefs.get();
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Optional<BigDecimal> price(String model, PixelSize size, int references) {
        return price;
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
        briefs.incrementAndGet();
        script.play(brief, progress);
    }

    @Override
    public void close() {}
}
