package dev.easel.server.delivery;

import static java.util.Objects.requireNonNull;

import dev.easel.server.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;

/**
 * Attempts that take time, though it is virtual: each runs on a thread of its own until it ends or hangs, one at a time.
 * Belongs to one test.
 */
final class SlowAttempts implements Executor {
    private final MovableClock clock;
    private final List<Hanging> hanging = new ArrayList<>();

    /** For the thread of each attempt, what is counted down when it has ended, or hangs: then others go on. */
    private final Map<Thread, CountDownLatch> settled = new ConcurrentHashMap<>();

    private record Hanging(Thread thread, Instant end, CountDownLatch over) {}

    SlowAttempts(MovableClock clock) {
        this.clock = clock;
    }

    @Override
    public void execute(Runnable attempt) {
        var latch = new CountDownLatch(1);
        Thread.ofVirtual().start(() -> {
            settled.put(Thread.currentThread(), latch);
            attempt.run();
            settled.remove(Thread.currentThread());
            latch.countDown();
        });
        await(latch);
    }

    /** Called on the thread of an attempt: no answer comes for so long. */
    Response hang(Duration time) {
        var over = new CountDownLatch(1);
        hanging.add(new Hanging(Thread.currentThread(), clock.instant().plus(time), over));
        requireNonNull(settled.remove(Thread.currentThread()), "no attempt").countDown();
        await(over);
        return new Response.Unanswered("did not answer in time");
    }

    /** When the next one ends. */
    Optional<Instant> next() {
        return hanging.stream().map(Hanging::end).min(Comparator.naturalOrder());
    }

    /** Ends what has hung for its time; what begins because of that begins before this returns. */
    void endWhatIsOver() {
        var over = hanging.stream()
                .filter(each -> !each.end().isAfter(clock.instant()))
                .toList();
        hanging.removeAll(over);
        for (var each : over) {
            each.over().countDown();
            try {
                each.thread().join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
