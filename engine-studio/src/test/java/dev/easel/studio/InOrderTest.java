package dev.easel.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private final List<Integer> finished = new ArrayList<>();

    @Test
    void pictures_are_handed_over_in_their_order_whichever_is_drawn_first() throws Exception {
        var second = new CountDownLatch(1);

        InOrder.draw(
                5,
                index -> {
                    if (index == 0) {
                        second.await();
                    } else {
                        second.countDown();
                    }
                    return drawing();
                },
                taking());

        assertThat(finished).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void no_more_than_two_are_drawn_or_wait() throws Exception {
        var begun = new AtomicInteger();

        InOrder.draw(
                6,
                _ -> {
                    assertThat(begun.incrementAndGet() - finished.size()).isLessThanOrEqualTo(2);
                    return drawing();
                },
                taking());

        assertThat(finished).hasSize(6);
    }

    @Test
    void a_picture_that_cannot_be_drawn_ends_it_after_those_before() {
        assertThatThrownBy(() -> InOrder.draw(
                        4,
                        index -> {
                            if (index == 2) {
                                throw new EngineException("out of paint");
                            }
                            return drawing();
                        },
                        taking()))
                .isInstanceOf(EngineException.class)
                .hasMessage("out of paint");
        assertThat(finished).containsExactly(0, 1);
    }

    @Test
    void whoever_wants_no_more_interrupts_those_that_are_being_drawn() {
        var drawing = new CountDownLatch(1);
        var interrupted = new AtomicBoolean();
        var unwanted = new IllegalStateException("nobody wants it any more");

        assertThatThrownBy(() -> InOrder.draw(
                        2,
                        index -> {
                            if (index == 0) {
                                drawing.await();
                                return drawing();
                            }
                            drawing.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.set(true);
                                throw e;
                            }
                            return drawing();
                        },
                        throwing(unwanted)))
                .isSameAs(unwanted);
        assertThat(interrupted).isTrue();
    }

    private Progress taking() {
        return new Progress() {
            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                finished.add(index);
            }
        };
    }

    private static Progress throwing(RuntimeException unwanted) {
        return new Progress() {
            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                throw unwanted;
            }
        };
    }

    private static Drawing drawing() {
        var size = new PixelSize(1, 1);
        return new Drawing(new Picture(size, new byte[4]), new Report(List.of(), List.of(), List.of(), null));
    }
}
