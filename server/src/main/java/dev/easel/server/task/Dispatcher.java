package dev.easel.server.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs attempts on a few threads and queues a bounded number of others. The threads are platform threads: drawing keeps
 * a processor busy for seconds, and virtual threads that never wait would leave none to answer requests with.
 */
final class Dispatcher {
    private static final Duration LONGEST_RETRY = Duration.ofSeconds(60);

    private final ThreadPoolExecutor threads;
    private final int capacity;
    private volatile double averageSeconds = 1;

    Dispatcher(int drawingThreads, int capacity) {
        this.capacity = capacity;
        this.threads = new ThreadPoolExecutor(
                drawingThreads,
                drawingThreads,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(capacity),
                Thread.ofPlatform().daemon().name("easel-draw-", 1).factory());
    }

    /** Takes an attempt if there is room. */
    boolean offer(TaskAttempt attempt) {
        try {
            threads.execute(new Timed(attempt));
            return true;
        } catch (RejectedExecutionException _) {
            return false;
        }
    }

    /** Takes an attempt back if it has not begun. */
    boolean withdraw(TaskAttempt attempt) {
        return threads.getQueue().removeIf(waiting -> ((Timed) waiting).attempt() == attempt);
    }

    /** Tasks that are waiting. */
    int queued() {
        return threads.getQueue().size();
    }

    int capacity() {
        return capacity;
    }

    /** A guess at when there will be room, from how long tasks have taken of late. */
    Duration retryAfter() {
        double seconds = Math.ceil(averageSeconds * (queued() + 1) / threads.getCorePoolSize());
        long rounded = Math.round(seconds);
        return Duration.ofSeconds(Math.clamp(rounded, 1, LONGEST_RETRY.toSeconds()));
    }

    /** Takes nothing more, finishes what it can within the limit, and abandons the rest. */
    void stop(Duration limit) throws InterruptedException {
        threads.shutdown();
        if (threads.awaitTermination(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            return;
        }
        List<Runnable> waiting = threads.shutdownNow();
        for (var attempt : waiting) {
            ((Timed) attempt).attempt().abandon();
        }
    }

    private final class Timed implements Runnable {
        private final TaskAttempt attempt;

        private Timed(TaskAttempt attempt) {
            this.attempt = attempt;
        }

        TaskAttempt attempt() {
            return attempt;
        }

        @Override
        public void run() {
            long start = System.nanoTime();
            attempt.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            averageSeconds = 0.8 * averageSeconds + 0.2 * seconds;
        }
    }
}
