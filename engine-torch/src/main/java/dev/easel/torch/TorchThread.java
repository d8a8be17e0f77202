package dev.easel.torch;

import dev.easel.engine.EngineException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one platform thread that calls LibTorch, which keeps a pool of workers for each thread that calls it. Whoever has
 * something to compute waits here, one after the other in the order of arrival. Safe for use by many threads.
 */
final class TorchThread implements AutoCloseable {
    private final ThreadPoolExecutor executor = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("torch").factory());

    /** Something to compute. */
    @FunctionalInterface
    interface Work {

        /**
         * Computes.
         *
         * @param caller runs what it is given, in order, on the thread that waits
         */
        void run(Executor caller) throws EngineException, InterruptedException;
    }

    /**
     * Has the work done and waits until it has ended. What the work sends here that throws, and an interrupt, end the
     * work: it is interrupted, and when it has ended nothing of it runs any more.
     *
     * @throws InterruptedException if this thread was interrupted
     */
    void run(Work work) throws EngineException, InterruptedException {
        var job = new Job(work);
        executor.execute(job);
        try {
            job.listen();
        } catch (InterruptedException | RuntimeException | Error e) {
            if (!executor.remove(job)) {
                job.cancel();
            }
            throw e;
        }
        job.rethrow();
    }

    /** Ends the thread when the work that has begun is done. */
    @Override
    public void close() {
        executor.shutdown();
    }

    private static final class Job implements Runnable {
        private final Work work;
        /** What to run on the thread that waits; the last one is empty. */
        private final BlockingQueue<Optional<Runnable>> events = new LinkedBlockingQueue<>();

        private @Nullable Thread worker;
        private boolean cancelled;
        private volatile @Nullable Throwable failure;

        Job(Work work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                if (begin()) {
                    work.run(event -> events.add(Optional.of(event)));
                }
            } catch (Throwable e) { // whatever it is, the thread that waits is told
                failure = e;
            } finally {
                finish();
                events.add(Optional.empty());
            }
        }

        private synchronized boolean begin() {
            if (!cancelled) {
                worker = Thread.currentThread();
            }
            return !cancelled;
        }

        private synchronized void finish() {
            worker = null;
            var _ = Thread.interrupted(); // a late cancellation must not hit the next job
        }

        /** Runs on the thread that waits. */
        void listen() throws InterruptedException {
            for (var event = events.take(); event.isPresent(); event = events.take()) {
                event.get().run();
            }
        }

        /** Interrupts the work and waits for its end, which it finds between two of its steps. */
        void cancel() {
            synchronized (this) {
                cancelled = true;
                if (worker != null) {
                    worker.interrupt();
                }
            }
            boolean interrupted = false;
            for (boolean ended = false; !ended; ) {
                try {
                    ended = events.take().isEmpty();
                } catch (InterruptedException _) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        void rethrow() throws EngineException, InterruptedException {
            switch (failure) {
                case null -> {}
                case EngineException e -> throw e;
                case InterruptedException e -> throw e;
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException("work throws nothing else", failure);
            }
        }
    }
}
