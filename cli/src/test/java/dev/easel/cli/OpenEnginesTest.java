package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.engine.Pool;
import dev.easel.engine.Progress;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Which pools the engines of a plan make, and what they share. */
class OpenEnginesTest {
    private static final String FAR = "a:far@1";
    private static final String NEAR = "a:near@1";

    /** Far fails, so that whatever is its own is left to near, which draws one brief at a time. */
    private final Counted far = new Counted(Pool.of("far", 30), true);

    private final Counted near = new Counted(Pool.of("near", 1), false);
    private final OpenEngines engines = OpenEngines.open(
            new EnginePlan(new LinkedHashMap<>(Map.of(FAR, List.of("far", "near"), NEAR, List.of("near")))),
            name -> name.equals("far") ? far : near);

    @Test
    void every_engine_that_is_asked_first_has_a_pool() {
        assertThat(engines.engine().pools()).containsExactlyInAnyOrder(Pool.of("far", 30), Pool.of("near", 1));
        assertThat(engines.engine().pool(FAR).name()).isEqualTo("far");
        assertThat(engines.engine().pool(NEAR).name()).isEqualTo("near");
    }

    @Test
    void an_engine_that_steps_in_draws_no_more_at_a_time_than_suit_it_whoever_asks() {
        var drawn = new CompletableFuture<?>[12];
        for (int i = 0; i < drawn.length; i++) {
            var model = i % 2 == 0 ? FAR : NEAR;
            drawn[i] = CompletableFuture.runAsync(
                    () -> draw(model), task -> Thread.ofVirtual().start(task));
        }
        CompletableFuture.allOf(drawn).join();

        assertThat(far.drawn.get()).isZero();
        assertThat(near.drawn.get()).isEqualTo(drawn.length);
        assertThat(near.mostAtATime.get()).isEqualTo(1);
    }

    private void draw(String model) {
        try {
            engines.engine()
                    .draw(new Brief("a fox", new PixelSize(4, 4), List.of(1L), List.of(), model), new Progress() {
                        @Override
                        public void advanced(int index, double fraction) {}

                        @Override
                        public void finished(int index, Drawing drawing) {}
                    });
        } catch (EngineException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counts what it draws, if it draws at all. */
    private static final class Counted implements Engine {
        private final Pool pool;
        private final boolean fails;
        private final AtomicInteger atATime = new AtomicInteger();
        private final AtomicInteger mostAtATime = new AtomicInteger();
        private final AtomicInteger drawn = new AtomicInteger();

        private Counted(Pool pool, boolean fails) {
            this.pool = pool;
            this.fails = fails;
        }

        @Override
        public String id() {
            return pool.name();
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public Pool pool(String model) {
            return pool;
        }

        @Override
        public void draw(Brief brief, Progress progress) throws EngineException {
            if (fails) {
                throw new EngineException(Kind.UNAVAILABLE, "far away");
            }
            mostAtATime.accumulateAndGet(atATime.incrementAndGet(), Math::max);
            for (int i = 0; i < 10_000; i++) {
                Thread.onSpinWait(); // long enough for another one to come in between
            }
            drawn.incrementAndGet();
            var picture = new Picture(brief.size(), new byte[4 * brief.size().area()]);
            progress.finished(0, new Drawing(picture, new Report(List.of(), List.of(), List.of(), null)));
            atATime.decrementAndGet();
        }

        @Override
        public void close() {}
    }
}
