package dev.easel.server.store;

import dev.easel.server.fault.Failpoint;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The only one who writes. Whatever waits when a transaction begins goes into it together, up to a bound, so that many
 * callers share the wait for the medium; each is told only when its change is there. A change that fails takes nobody
 * along: the transaction is undone, and every change of it is made again alone. Safe for use by many threads.
 */
final class Writer implements AutoCloseable {
    private static final int MOST_TOGETHER = 256;

    /** Changes, of which each adds some five pages to the log, after which it is to be worked into the file. */
    private static final int CHECKPOINT_EVERY = 200;

    private final Sql sql;
    private final Checkpointer checkpointer;
    private final Failpoint failpoint;
    private final LinkedBlockingQueue<Work<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread;

    /** Whether a transaction may be open that could not even be undone; belongs to the thread. */
    private boolean unfinished;

    /** Guarded by this: no work comes after the last. */
    private boolean closed;

    Writer(Sql sql, Checkpointer checkpointer, Failpoint failpoint) {
        this.sql = sql;
        this.checkpointer = checkpointer;
        this.failpoint = failpoint;
        this.thread = Thread.ofPlatform().daemon().name("easel-store").start(this::run);
    }

    /** What is to be changed. Looks at nothing but the database and changes nothing else: it may be made twice. */
    @FunctionalInterface
    interface Change<T> {
        T make(Sql sql) throws SQLException;
    }

    /** A change, and who waits for it; the last work is none. */
    private record Work<T>(@Nullable Change<T> change, CompletableFuture<Outcome<T>> done) {

        boolean isLast() {
            return change == null;
        }

        /** Makes the change; whoever waits is not told yet. */
        Runnable make(Sql sql) throws SQLException {
            var result = change == null ? null : change.make(sql);
            return () -> done.complete(new Outcome<>(result));
        }

        void fail(Throwable reason) {
            done.completeExceptionally(reason);
        }
    }

    private record Outcome<T>(@Nullable T value) {}

    /**
     * Makes a change; returns when it is durable. A thread that is interrupted meanwhile stays so.
     *
     * @throws DatabaseException if it could not be made
     */
    <T> T write(Change<T> change) throws IOException {
        var work = new Work<>(change, new CompletableFuture<>());
        synchronized (this) {
            if (closed) {
                throw new DatabaseException("the database has been closed", null);
            }
            queue.add(work);
        }
        return wait(work);
    }

    @SuppressWarnings("NullAway") // A change returns what its type says.
    private static <T> T wait(Work<T> work) throws IOException {
        try {
            return work.done().join().value();
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case SQLException fault -> throw DatabaseException.of(fault);
                case RuntimeException fault -> throw fault;
                case null, default -> throw e;
            }
        }
    }

    private void run() {
        List<Work<?>> together = new ArrayList<>();
        int sinceCheckpoint = 0;
        boolean last = false;
        while (!last) {
            together.clear();
            try {
                together.add(queue.take());
                queue.drainTo(together, MOST_TOGETHER - 1);
                last = together.getLast().isLast();
                commit(together);
            } catch (InterruptedException _) {
                continue; // Nobody but close() ends this thread.
            } catch (Throwable e) {
                // Not even for want of memory may somebody wait for ever, or nobody write any more.
                together.forEach(work -> work.fail(e));
            }
            sinceCheckpoint += together.size();
            if (sinceCheckpoint >= CHECKPOINT_EVERY) {
                sinceCheckpoint = 0;
                checkpointer.ring();
            }
        }
    }

    private void commit(List<Work<?>> works) {
        List<Runnable> told;
        try {
            told = transaction(works);
        } catch (SQLException | RuntimeException | Error e) {
            if (works.size() == 1) {
                works.getFirst().fail(e);
            } else {
                works.forEach(work -> commit(List.of(work)));
            }
            return;
        }
        told.forEach(Runnable::run);
    }

    private List<Runnable> transaction(List<Work<?>> works) throws SQLException {
        if (unfinished) {
            rollback();
        }
        unfinished = true;
        sql.run("BEGIN IMMEDIATE");
        try {
            List<Runnable> told = new ArrayList<>(works.size());
            for (var work : works) {
                told.add(work.make(sql));
            }
            failpoint.at("commit.before");
            sql.run("COMMIT");
            unfinished = false;
            failpoint.at("commit.after");
            return told;
        } catch (Throwable e) {
            rollback();
            throw e;
        }
    }

    /** Some faults have undone everything already. */
    private void rollback() {
        try {
            sql.refresh();
            sql.run("ROLLBACK");
        } catch (SQLException _) {
            // There was nothing left to undo.
        }
        unfinished = false;
    }

    /** After {@link #close}. */
    void closeConnection() throws SQLException {
        sql.close();
    }

    /** Finishes what was handed in, then ends. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            queue.add(new Work<>(null, new CompletableFuture<>()));
        }
        awaitEnd(thread);
    }

    /** Waits until a thread has ended; an interrupt is kept for whoever comes next. */
    static void awaitEnd(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
