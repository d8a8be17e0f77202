package dev.easel.torch;

import dev.easel.engine.EngineException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one platform thread that calls LibTorch, which keeps a pool of workers for each thread that calls it. Whoever has
 * something to compute waits here, one after the other in the order of arrival. Safe for use by many threads.
 */
final class TorchThread implements AutoCloseable {
    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("torch").factory());

    /** What is to be done when nothing was computed for a while; touched on that thread only, as are the next two. */
    private Runnable idler = () -> {};

    private @Nullable Duration idle;
    private @Nullable Future<?> rest;

    TorchThread() {
        executor.setRemoveOnCancelPolicy(true);
    }

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
        executor.execute(() -> {
            wake();
            job.run(this::rest);
        });
        try {
            job.listen();
        } catch (InterruptedException | RuntimeException | Error e) {
            job.cancel();
            throw e;
        }
        job.rethrow();
    }

    /**
     * From the end of the work that calls this on, does something on this thread whenever no work has come for so long.
     * The last call counts.
     */
    void whenIdle(Duration idle, Runnable idler) {
        this.idle = idle;
        this.idler = idler;
    }

    private void wake() {
        var pending = rest;
        if (pending != null) {
            pending.cancel(false);
        }
    }

    private void rest() {
        var wait = idle;
        if (wait != null && !executor.isShutdown()) {
            rest = executor.schedule(idler, wait.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Ends the thread when all work that was given to it is done. */
    @Override
    public void close() {
        executor.execute(() -> {
            wake();
            idle = null;
        });
        executor.shutdown();
    }

    private static final class Job {
        private final Work work;
        /** What to run on the thread that waits; the last one is empty. */
        private final BlockingQueue<Optional<Runnable>> events = new LinkedBlockingQueue<>();

        private @Nullable Thread worker;
        private boolean begun;
        private boolean cancelled;
        private volatile @Nullable Throwable failure;

        Job(Work work) {
            this.work = work;
        }

        /** Runs on the thread of the work. */
        void run(Runnable afterwards) {
            try {
                if (begin()) {
                    work.run(event -> events.add(Optional.of(event)));
                }
            } catch (Throwable e) { // whatever it is, the thread that waits is told
                failure = e;
            } finally {
                finish();
                afterwards.run();
                events.add(Optional.empty());
            }
        }

        private synchronized boolean begin() {
            if (!cancelled) {
                begun = true;
                worker = Thread.currentThread();
            }
            return begun;
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

        /** Takes the work back; if it has begun, interrupts it and waits for its end, which it finds between two steps. */
        void cancel() {
            synchronized (this) {
                cancelled = true;
                if (!begun) {
                    return;
                }
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
