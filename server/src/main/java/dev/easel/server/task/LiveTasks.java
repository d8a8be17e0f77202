package dev.easel.server.task;

import dev.easel.contract.Problem;
import dev.easel.server.access.Accounts;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The runs of tasks that have not ended, so that there is one run for each task in this process whoever asks for it.
 * What has ended is made again from the store when somebody asks. Whoever finds or makes a run holds its key's lock.
 */
final class LiveTasks {
    private static final int LOCKS = 1_024;

    private final Recall recall;
    private final Accounts accounts;
    private final Workshop workshop;
    private final Map<TaskKey, Live> tasks = new ConcurrentHashMap<>();
    private final ReentrantLock[] locks =
            IntStream.range(0, LOCKS).mapToObj(_ -> new ReentrantLock()).toArray(ReentrantLock[]::new);

    LiveTasks(Recall recall, Accounts accounts, Workshop workshop) {
        this.recall = recall;
        this.accounts = accounts;
        this.workshop = workshop;
    }

    /**
     * One task.
     *
     * @param id the store's number
     * @param obstacle why it cannot be drawn, if so
     */
    record Live(TaskRun run, long id, Optional<Problem> obstacle) {}

    /** The lock of a key; other keys may share it. */
    ReentrantLock lock(TaskKey key) {
        return locks[Math.floorMod(key.hashCode(), LOCKS)];
    }

    /** A task that was accepted just now. */
    void put(TaskRun run, long id) {
        tasks.put(run.key(), new Live(run, id, Optional.empty()));
    }

    /**
     * A task that was accepted before this process began, or by another one.
     *
     * @throws RuntimeException if what is kept is no task
     */
    Live adopt(KeptTask kept) {
        var key = kept.task().key();
        var lock = lock(key);
        lock.lock();
        try {
            return tasks.computeIfAbsent(key, _ -> recalled(kept));
        } finally {
            lock.unlock();
        }
    }

    private Live recalled(KeptTask kept) {
        var recalled = recall.recall(kept);
        var run = recalled.run();
        var charged = kept.results().stream().map(KeptResult::index).collect(Collectors.toUnmodifiableSet());
        var cost = workshop.ceiling(run.task(), run.seeds().size() - charged.size());
        run.listen(new Billing(accounts.readmit(run.caller(), cost), charged));
        run.listen(new Counting(run.task().card().air(), workshop.meter()));
        return new Live(run, kept.id(), recalled.obstacle());
    }

    Optional<Live> find(TaskKey key) {
        return Optional.ofNullable(tasks.get(key));
    }

    void remove(TaskRun run) {
        tasks.computeIfPresent(run.key(), (_, task) -> task.run() == run ? null : task);
    }

    Collection<Live> all() {
        return tasks.values();
    }
}
