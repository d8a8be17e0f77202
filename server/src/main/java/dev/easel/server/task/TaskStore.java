package dev.easel.server.task;

import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetIndex;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.delivery.Parcel;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Where tasks are kept: the one place that decides what has become of a task. Every method is one transaction: when it
 * returns, all it did is durable; when it throws, nothing was done, except that after a fault of the medium nobody can
 * know. Safe for use by many threads.
 *
 * <p>A task waits in a pool, is leased, and ends once. Only the holder of the newest lease can add a picture or end a task that is
 * worked on; whoever lost it is told so and has changed nothing. How long a lease lasts is measured by the store itself,
 * by a clock that nobody can set.
 */
public interface TaskStore {

    /** What came of handing a task in. */
    sealed interface Entry {

        /** It is kept from now on, under this number. */
        record New(long id) implements Entry {}

        /** There is a task with its key, which stays as it is. */
        record Known(KeptTask task) implements Entry {}

        /** Too many tasks are waiting in its pool, all in all or of this caller. */
        record Full(int waiting) implements Entry {}
    }

    /** What came of recording a picture. */
    enum Recorded {
        /** Nothing: the lease is lost. */
        FENCED,
        /** It is one of the task's results. */
        ADDED,
        /** It is, and was the last: the task has succeeded. */
        COMPLETED
    }

    /** A task that a session waits for, and the pictures of it that are known to have arrived there. */
    record Waited(KeptTask task, Set<UUID> arrived) {}

    /** What the holder of leases has to know of them. */
    record Pulse(Set<Lease> lost, Set<Lease> cancelled) {}

    /**
     * Takes a task in, unless there is one with its key. One that ended empty and free, or before {@code forgotten}, makes place.
     * The last quarter of the capacity is kept for callers who have less than a quarter waiting.
     *
     * @param capacity tasks that may wait in its pool
     * @param forgotten tasks that ended at this instant or before are not known any more
     */
    Entry accept(NewTask task, int capacity, Instant forgotten) throws IOException;

    /** Notes that a waiting task's reference images are here; false if it does not wait any more. */
    boolean ready(long id, List<String> gathered) throws IOException;

    /** Has a waiting task wait in another pool, after its caller's tasks there; false if it does not wait, or does so there. */
    boolean move(long id, String pool) throws IOException;

    /**
     * Leases the waiting task of a pool whose turn it is: callers take turns in each pool, and each caller's tasks keep
     * their order there.
     */
    Optional<Lease> lease(String pool, Duration term) throws IOException;

    /** Lets leases last for so long from now on. */
    Pulse heartbeat(Collection<Lease> leases, Duration term) throws IOException;

    /**
     * Adds a picture to a task's results, lists its file, charges the caller and keeps what is to be delivered of it. The
     * last one completes the task. A task that gets on is not to blame for earlier attempts: they do not count any more.
     *
     * @throws IllegalStateException if the task has this picture already
     */
    Recorded record(Lease lease, KeptResult result, List<Parcel> parcels, Instant at) throws IOException;

    /**
     * Charges the caller for what an upstream charged for pictures that nobody got, whether the lease is lost or not.
     *
     * @param dollars 0 if nobody knows whether anything was charged: the task counts as charged for all the same
     */
    void charge(Lease lease, BigDecimal dollars, Instant at) throws IOException;

    /** Ends a leased task early and keeps what is to be delivered of that; false, and nothing kept, if the lease is lost. */
    boolean end(Lease lease, Ending ending, List<Parcel> parcels) throws IOException;

    /** Ends a task early that waits and keeps what is to be delivered of that; false, and nothing kept, if it does not. */
    boolean endWaiting(long id, Ending ending, List<Parcel> parcels) throws IOException;

    /** Notes that somebody wants a task to end; false if it has ended. */
    boolean requestCancel(long id) throws IOException;

    /** Puts a task back untouched: the attempt does not count. False if the lease is lost. */
    boolean release(Lease lease) throws IOException;

    /** Puts a task back after a failed attempt, which counts. False if the lease is lost. */
    boolean retry(Lease lease) throws IOException;

    /** Puts every task back whose lease has run out. */
    List<TaskKey> expire() throws IOException;

    /** Finds a task. */
    Optional<KeptTask> find(TaskKey key) throws IOException;

    /** Whether there was such a task, of which nothing else is known any more. */
    boolean isForgotten(TaskKey key) throws IOException;

    /** Every task that waits or is worked on, the oldest first. */
    List<KeptTask> unfinished() throws IOException;

    /** The newest tasks, of this caller only and in this state only if there is one, the newest first. */
    List<KeptTask> latest(Optional<Caller> caller, Optional<TaskState> state, int most) throws IOException;

    /**
     * Tasks of a caller whose results this session waits for, the oldest first: those that have not ended, and of those that
     * ended after this instant every one of which not all is known to have arrived.
     */
    List<Waited> waitedFor(Caller caller, UUID session, Instant after, int most) throws IOException;

    /** Notes what has arrived at the session that waits for it: it need not be sent again, by another process either. */
    void arrived(Collection<Receipt> receipts) throws IOException;

    /** Tasks that wait in a pool. */
    int waiting(String pool) throws IOException;

    /**
     * Forgets some of the tasks that ended at this instant or before; of each stays that there was one.
     *
     * @param forGood even that is forgotten of those that were forgotten at this instant or before
     * @return how many tasks were forgotten
     */
    int forget(Instant ended, Instant now, Instant forGood, int most) throws IOException;

    /** Keeps tasks as long as the process lives; lists their files in this index, and puts what is to be delivered here. */
    static TaskStore inMemory(AssetIndex assets, Outbox outbox) {
        return new MemoryTaskStore(assets, outbox, System::nanoTime);
    }
}
