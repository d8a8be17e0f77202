package dev.easel.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.easel.engine.EngineException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TorchThreadTest {
    private final TorchThread torch = new TorchThread();

    @AfterEach
    void close() {
        torch.close();
    }

    @Test
    void all_work_is_done_on_one_platform_thread() throws Exception {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 3; i++) {
            torch.run(_ -> threads.add(Thread.currentThread()));
        }
        assertThat(threads).hasSize(3).containsOnly(threads.getFirst());
        assertThat(threads.getFirst().isVirtual()).isFalse();
    }

    @Test
    void what_is_sent_to_the_caller_runs_on_its_thread_in_order() throws Exception {
        var seen = new ArrayList<Integer>();
        var threads = new ArrayList<Thread>();
        torch.run(caller -> {
            for (int i = 0; i < 100; i++) {
                int each = i;
                caller.execute(() -> {
                    seen.add(each);
                    threads.add(Thread.currentThread());
                });
            }
        });
        assertThat(seen).hasSize(100).isSorted();
        assertThat(threads).containsOnly(Thread.currentThread());
    }

    @Test
    void what_the_work_throws_the_caller_gets() {
        assertThatExceptionOfType(EngineException.class)
                .isThrownBy(() -> torch.run(_ -> {
                    throw new EngineException("no picture");
                }))
                .withMessage("no picture");
    }

    @Test
    void a_caller_that_fails_ends_the_work_before_it_goes_on() throws Exception {
        var ended = new AtomicBoolean();
        assertThatIllegalStateException()
                .isThrownBy(() -> torch.run(caller -> {
                    caller.execute(() -> {
                        throw new IllegalStateException("disk full");
                    });
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        ended.set(true);
                    }
                }))
                .withMessage("disk full");
        assertThat(ended).isTrue();
        torch.run(_ -> assertThat(Thread.currentThread().isInterrupted()).isFalse());
    }

    @Test
    void an_interrupted_caller_ends_its_work_and_leaves_that_of_others_alone() throws Exception {
        var running = new CountDownLatch(1);
        var outcome = new AtomicReference<Throwable>();
        var caller = Thread.ofVirtual().start(() -> {
            try {
                torch.run(_ -> {
                    running.countDown();
                    new CountDownLatch(1).await();
                });
            } catch (Exception e) {
                outcome.set(e);
            }
        });
        running.await();
        var done = new AtomicBoolean();
        var other = Thread.ofVirtual().start(() -> {
            try {
                torch.run(_ -> done.set(true));
            } catch (EngineException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        caller.interrupt();
        for (var each : List.of(caller, other)) {
            each.join();
        }
        assertThat(outcome.get()).isInstanceOf(InterruptedException.class);
        assertThat(done).isTrue();
    }

    @Test
    void work_that_still_waits_is_taken_back() throws Exception {
        var running = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = Thread.ofVirtual().start(() -> {
            try {
                torch.run(_ -> {
                    running.countDown();
                    release.await();
                });
            } catch (EngineException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        running.await();
        var begun = new AtomicBoolean();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> torch.run(_ -> begun.set(true)));
        release.countDown();
        first.join();
        torch.run(_ -> {});
        assertThat(begun).isFalse();
    }

    @Test
    void when_no_work_has_come_for_a_while_it_does_what_it_was_told_to() throws Exception {
        var events = Collections.synchronizedList(new ArrayList<String>());
        var idled = new CountDownLatch(2);
        torch.run(_ -> torch.whenIdle(Duration.ofMillis(1), () -> {
            events.add("idle");
            idled.countDown();
        }));
        while (idled.getCount() == 2) {
            Thread.onSpinWait();
        }
        torch.run(_ -> events.add("work"));
        idled.await();
        assertThat(events.subList(0, 3)).containsExactly("idle", "work", "idle");
    }

    @Test
    void work_that_waits_already_comes_before_what_is_done_when_idle() throws Exception {
        var events = Collections.synchronizedList(new ArrayList<String>());
        var running = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var first = Thread.ofVirtual().start(() -> {
            try {
                torch.run(_ -> {
                    torch.whenIdle(Duration.ZERO, () -> events.add("idle"));
                    running.countDown();
                    release.await();
                    events.add("first");
                });
            } catch (EngineException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        running.await();
        var second = Thread.ofVirtual().start(() -> {
            try {
                torch.run(_ -> events.add("second"));
            } catch (EngineException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        while (second.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        release.countDown();
        first.join();
        second.join();
        torch.run(_ -> {});
        assertThat(events).startsWith("first", "second", "idle");
    }
}
