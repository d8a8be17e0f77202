package dev.easel.server.task;

import dev.easel.server.observe.Incident;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A few threads that do one piece of work after the other, for one pool. They are platform threads: drawing
 * keeps a processor busy for seconds, and virtual threads that never wait would leave none to answer requests with.
 */
final class Dispatcher {
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(60);

    /** Looks for work by itself as often as this, in case nobody rang: another process may have put something back. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final BooleanSupplier work;
    private final Semaphore bell = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;
    private volatile double averageSeconds = 1;

    /**
     * Starts the threads.
     *
     * @param pool what they are called after
     * @param work does one piece of work; false if there was none
     */
    Dispatcher(String pool, int count, BooleanSupplier work) {
        this.work = work;
        for (int i = 1; i <= count; i++) {
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("easel-draw-" + pool + "-" + i)
                    .unstarted(this::run));
        }
        threads.forEach(Thread::start);
    }

    private void run() {
        while (!stopping) {
            if (!work()) {
                listen();
            }
        }
    }

    /** A border: whatever happens to one piece of work, the next is done. */
    private boolean work() {
        try {
            long start = System.nanoTime();
            boolean worked = work.getAsBoolean();
            if (worked) {
                averageSeconds = 0.8 * averageSeconds + 0.2 * (System.nanoTime() - start) / 1e9;
            }
            return worked;
        } catch (Throwable e) {
            Incident.survive("the work of a pool", e);
            return false;
        }
    }

    private void listen() {
        try {
            // A ring that nobody needs any more costs one look for nothing.
            var _ = bell.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            // A late interrupt of a task that has ended.
        }
    }

    /** There is one more piece of work. */
    void ring() {
        bell.release();
    }

    /** A guess at when there will be room for one more, from how long tasks have taken of late. */
    Duration retryAfter(int waiting) {
        double seconds = Math.ceil(averageSeconds * (waiting + 1) / threads.size());
        return Duration.ofSeconds(Math.clamp(Math.round(seconds), 1, LONGEST_RETRY.toSeconds()));
    }

    /** Begins nothing more. */
    void stop() {
        stopping = true;
        bell.release(threads.size());
    }

    /** Waits for what was begun; false if it takes longer than this. */
    boolean await(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        for (var thread : threads) {
            long left = Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()));
            thread.join(left);
        }
        return threads.stream().noneMatch(Thread::isAlive);
    }
}
