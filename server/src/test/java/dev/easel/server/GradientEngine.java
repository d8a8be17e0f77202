package dev.easel.server;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.Pool;
import dev.easel.engine.Preview;
import dev.easel.engine.Progress;
import dev.easel.engine.Reference;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A real engine of few lines: a colour gradient that depends on the seed. Tests may hold it back or make it fail. */
public final class GradientEngine implements Engine {

    /** What happens before a picture is drawn. */
    @FunctionalInterface
    public interface Before {
        void picture(int index) throws EngineException, InterruptedException;
    }

    public static final int STEPS = 8;

    private final Pool pool;
    private final Before before;
    private final AtomicInteger drawn = new AtomicInteger();
    private final AtomicInteger begun = new AtomicInteger();

    private final int references;
    private final boolean makesPreviews;
    private final AtomicInteger previews = new AtomicInteger();
    private volatile @Nullable Brief brief;

    public GradientEngine(Before before) {
        this(Pool.computing("gradient"), before, 0, false);
    }

    private GradientEngine(Pool pool, Before before, int references, boolean makesPreviews) {
        this.pool = pool;
        this.before = before;
        this.references = references;
        this.makesPreviews = makesPreviews;
    }

    /** Draws each picture in {@link #STEPS} steps, and makes a preview after each if it is wanted. */
    public static GradientEngine makingPreviews(Before before) {
        return new GradientEngine(Pool.computing("gradient"), before, 3, true);
    }

    /** Is called after its pool. */
    public static GradientEngine in(Pool pool, Before before) {
        return new GradientEngine(pool, before, 0, false);
    }

    /** Previews made so far. */
    public int previews() {
        return previews.get();
    }

    /** Says that it works from reference pictures; what it got can be looked at. */
    public static GradientEngine takingReferences(int most) {
        return new GradientEngine(Pool.computing("gradient"), _ -> {}, most, false);
    }

    /** What it was asked for last. */
    public Brief lastBrief() {
        return Objects.requireNonNull(brief, "nothing was drawn");
    }

    @Override
    public int references() {
        return references;
    }

    public static GradientEngine willing() {
        return new GradientEngine(_ -> {});
    }

    /** Draws one picture for each permit. */
    public static GradientEngine held(Semaphore permits) {
        return new GradientEngine(_ -> permits.acquire());
    }

    @Override
    public String id() {
        return pool.name();
    }

    @Override
    public Pool pool(String model) {
        return pool;
    }

    @Override
    public String version() {
        return "1.0";
    }

    /** Pictures drawn so far. */
    public int drawn() {
        return drawn.get();
    }

    /** Briefs taken up so far. */
    public int begun() {
        return begun.get();
    }

    @Override
    public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
        begun.incrementAndGet();
        this.brief = brief;
        progress.reads(brief.references().stream()
                .map(Reference::scene)
                .filter(Objects::nonNull)
                .toList());
        for (int i = 0; i < brief.seeds().size(); i++) {
            before.picture(i);
            progress.advanced(i, 0.5);
            preview(brief, i, progress);
            drawn.incrementAndGet();
            var report = new Report(
                    List.of("a gradient"),
                    List.of(),
                    List.of(),
                    "{\"seed\":" + brief.seeds().get(i) + "}");
            progress.finished(
                    i, new Drawing(gradient(brief.size(), brief.seeds().get(i)), report));
        }
    }

    private void preview(Brief brief, int index, Progress progress) {
        for (int step = 1; makesPreviews && step <= STEPS; step++) {
            if (progress.wantsPreview(index, step, STEPS)) {
                previews.incrementAndGet();
                var small = gradient(new PixelSize(16, 16), brief.seeds().get(index));
                progress.previewed(index, new Preview(small, brief.size(), step, STEPS));
            }
        }
    }

    private static Picture gradient(PixelSize size, long seed) {
        var bgra = new byte[4 * size.area()];
        for (int y = 0, i = 0; y < size.height(); y++) {
            for (int x = 0; x < size.width(); x++, i += 4) {
                bgra[i] = (byte) seed;
                bgra[i + 1] = (byte) (255L * y / size.height());
                bgra[i + 2] = (byte) (255L * x / size.width());
                bgra[i + 3] = (byte) 255;
            }
        }
        return new Picture(size, bgra);
    }

    @Override
    public void close() {}
}
