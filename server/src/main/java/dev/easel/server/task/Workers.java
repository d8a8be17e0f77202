package dev.easel.server.task;

import static dev.easel.server.task.EngineFailure.withCharge;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.engine.Pool;
import dev.easel.imaging.Encoder;
import dev.easel.server.observe.Incident;
import dev.easel.server.observe.LogContext;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Leases tasks, draws them, and says in the store how they ended; each pool has threads of its own, so that what one pool
 * waits for holds up no other. What goes wrong with the store itself ends nothing: the lease runs out and the task is leased
 * again. Safe for use by many threads.
 */
final class Workers {
    /** A task during which the process ended so often is probably why. */
    static final int MOST_ATTEMPTS = 3;

    private static final System.Logger LOG = System.getLogger(Workers.class.getName());

    private static final String NOT_AGAIN = " It may have been charged for, so it is not drawn again by itself. Send it"
            + " with a new taskUUID to have it drawn.";

    /** How long an engine may take to notice that it is interrupted, when the server stops. */
    private static final Duration LAST_GRACE = Duration.ofSeconds(2);

    /** How long a lease lasts without a sign of life. */
    private final Duration term;

    private final Workshop workshop;
    private final TaskStore store;
    private final Journal journal;
    private final Clock clock;
    private final LiveTasks live;
    private final Recall recall;
    private final Encoder encoder = new Encoder();
    private final Map<Lease, TaskAttempt> attempts = new ConcurrentHashMap<>();
    private final Map<String, Dispatcher> pools;
    private volatile boolean stopping;

    /**
     * Begins at once.
     *
     * @param threads tasks of a pool that are drawn at the same time, if its engine does not say
     * @param term how long a lease lasts without a {@link #beat}
     */
    Workers(
            int threads,
            Duration term,
            Workshop workshop,
            Journal journal,
            Clock clock,
            LiveTasks live,
            Recall recall) {
        this.term = term;
        this.workshop = workshop;
        this.store = journal.store();
        this.journal = journal;
        this.clock = clock;
        this.live = live;
        this.recall = recall;
        this.pools = workshop.engine().pools().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Pool::name,
                        pool -> new Dispatcher(pool.name(), pool.size().orElse(threads), () -> next(pool.name()))));
    }

    /** The names of all pools. */
    Set<String> pools() {
        return pools.keySet();
    }

    /** This task is ready to be drawn. */
    void ring(ImageTask task) {
        ring(workshop.pool(task));
    }

    /** A task is ready to be drawn in this pool. */
    void ring(String pool) {
        dispatcher(pool).ring();
    }

    /** A guess at when a pool in which so many tasks wait has room for one more. */
    Duration retryAfter(String pool, int waiting) {
        return dispatcher(pool).retryAfter(waiting);
    }

    private Dispatcher dispatcher(String pool) {
        return Objects.requireNonNull(pools.get(pool), pool);
    }

    /** Draws the task of a pool whose turn it is; false if none is, or none can be drawn now. */
    private boolean next(String pool) {
        try {
            if (!workshop.assets().hasRoom()) {
                return false;
            }
            var lease = store.lease(pool, term);
            if (lease.isEmpty()) {
                return false;
            }
            LogContext.call(Map.of(LogContext.TASK, lease.get().key().taskUUID().toString()), () -> {
                work(lease.get());
                return lease;
            });
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the store cannot be used now; will try again", e);
            return false;
        }
    }

    private void work(Lease lease) throws IOException {
        Optional<LiveTasks.Live> task;
        try {
            task = find(lease.key());
        } catch (RuntimeException | Error e) {
            // What is kept is no task, so it names nobody who could be told.
            var problem = Incident.report("reading a task that was kept", e);
            store.end(lease, new Ending(TaskState.FAILED, problem, clock.instant()), List.of());
            return;
        }
        if (task.isPresent()) {
            work(lease, task.get());
        }
    }

    private void work(Lease lease, LiveTasks.Live task) throws IOException {
        try {
            if (lease.attempt() > 1) {
                settle(task);
            }
            begin(lease, task);
        } catch (RuntimeException | Error e) {
            end(lease, task, Incident.report("the work on a task", e));
        }
    }

    private void begin(Lease lease, LiveTasks.Live task) throws IOException {
        var run = task.run();
        if (lease.cancelled() || run.isCancelled()) {
            run.cancel();
            end(lease, task, cancelled());
        } else if (task.obstacle().isPresent()) {
            end(lease, task, task.obstacle().get());
        } else if (lease.attempt() > 1 && workshop.upstreamPrice(run.task()).isPresent()) {
            end(lease, task, perhapsCharged(lease, run));
        } else if (lease.attempt() > MOST_ATTEMPTS) {
            end(lease, task, poison());
        } else {
            draw(lease, task);
        }
    }

    private void draw(Lease lease, LiveTasks.Live task) throws IOException {
        var run = task.run();
        var attempt = new TaskAttempt(run, near(run, lease), lease, workshop, journal, clock, encoder);
        attempts.put(lease, attempt);
        // From here on whoever cancels the task finds the attempt; whoever did before is seen here.
        if (run.isCancelled() || stopping) {
            attempt.interrupt();
        }
        run.begin();
        workshop.meter().begun(run.task().card().air(), Duration.between(run.accepted(), clock.instant()));
        TaskAttempt.Result result;
        try {
            result = attempt.draw();
        } finally {
            attempts.remove(lease);
        }
        switch (result) {
            case TaskAttempt.Result.Succeeded _ -> live.remove(task.run());
            case TaskAttempt.Result.Failed(Problem problem) -> end(lease, task, problem);
            case TaskAttempt.Result.Unstored(IOException fault) -> tryAgain(attempt, task, fault);
            case TaskAttempt.Result.Interrupted _ -> interrupted(attempt, task);
            case TaskAttempt.Result.Lost _ -> {
                workshop.meter().resultFenced();
                settle(task);
            }
        }
    }

    /** The task with its reference images as near as they were brought. */
    private ImageTask near(TaskRun run, Lease lease) throws IOException {
        var task = run.task();
        if (workshop.references().areNear(task)) {
            return task;
        }
        return store.find(lease.key())
                .flatMap(KeptTask::gathered)
                .map(task::withReferenceImages)
                .orElse(task);
    }

    private void interrupted(TaskAttempt attempt, LiveTasks.Live task) throws IOException {
        var lease = attempt.lease();
        if (task.run().isCancelled()) {
            end(lease, task, withCharge(cancelled(), attempt.charged()));
        } else if (attempt.charged().isPresent()) {
            end(lease, task, withCharge(brokenOff(), attempt.charged()));
        } else if (store.release(lease)) {
            task.run().putBack();
        } else {
            settle(task);
        }
    }

    private void tryAgain(TaskAttempt attempt, LiveTasks.Live task, IOException fault) throws IOException {
        LOG.log(Level.WARNING, "a finished picture could not be stored", fault);
        var lease = attempt.lease();
        boolean costly = workshop.upstreamPrice(attempt.run().task()).isPresent();
        if (costly || lease.attempt() >= MOST_ATTEMPTS) {
            end(lease, task, withCharge(unstored(), attempt.charged()));
        } else if (store.retry(lease)) {
            task.run().putBack();
            ring(task.run().task());
        } else {
            settle(task);
        }
    }

    private void end(Lease lease, LiveTasks.Live task, Problem problem) throws IOException {
        var ending = ending(task.run(), problem, clock);
        if (journal.end(lease, task.run(), ending)) {
            tell(task.run(), ending);
        } else {
            settle(task);
        }
    }

    /** Ends a task that waits; false if it does not. */
    boolean endWaiting(LiveTasks.Live task, Problem problem) throws IOException {
        var ending = ending(task.run(), problem, clock);
        boolean ended = journal.endWaiting(task, ending);
        if (ended) {
            tell(task.run(), ending);
        }
        return ended;
    }

    private static Ending ending(TaskRun run, Problem problem, Clock clock) {
        var state = run.isCancelled() ? TaskState.CANCELLED : TaskState.FAILED;
        return new Ending(state, problem.ofTask("imageInference", run.task().taskUUIDText()), clock.instant());
    }

    private void tell(TaskRun run, Ending ending) {
        run.end(ending.state(), ending.at(), Optional.of(ending.problem()));
        live.remove(run);
    }

    /** Has the attempt at a task end, if there is one. */
    void interrupt(TaskRun run) {
        attempts.values().stream().filter(attempt -> attempt.run() == run).forEach(TaskAttempt::interrupt);
    }

    /** The task in this process, though another one may have accepted it. */
    private Optional<LiveTasks.Live> find(TaskKey key) throws IOException {
        var lock = live.lock(key);
        lock.lock();
        try {
            var known = live.find(key);
            if (known.isPresent()) {
                return known;
            }
            return store.find(key).filter(kept -> !kept.state().isEnd()).map(live::adopt);
        } finally {
            lock.unlock();
        }
    }

    /** Brings a run up to what the store says of its task, after something that this process may have missed. */
    private void settle(LiveTasks.Live task) throws IOException {
        var run = task.run();
        var kept = store.find(run.key()).filter(each -> each.id() == task.id());
        if (kept.isEmpty()) {
            live.remove(run);
            return;
        }
        recall.results(kept.get()).forEach(run::publish);
        if (kept.get().state().isEnd()) {
            run.end(
                    kept.get().state(),
                    kept.get().ended().orElseThrow(),
                    kept.get().problem());
            live.remove(run);
        }
    }

    /** Says that this process is alive, finds out what it has lost, and puts back what others have. */
    void beat() throws IOException {
        var pulse = store.heartbeat(List.copyOf(attempts.keySet()), term);
        for (var lease : pulse.lost()) {
            attempt(lease).ifPresent(TaskAttempt::interrupt);
        }
        for (var lease : pulse.cancelled()) {
            attempt(lease).ifPresent(attempt -> {
                attempt.run().cancel();
                attempt.interrupt();
            });
        }
        var expired = store.expire();
        workshop.meter().leasesExpired(expired.size());
        for (var key : expired) {
            live.find(key).ifPresent(task -> {
                task.run().putBack();
                ring(task.run().task());
            });
        }
        for (var task : List.copyOf(live.all())) {
            if (task.run().state() == TaskState.RUNNING && !isWorkedOn(task.run())) {
                settle(task);
            }
        }
    }

    private Optional<TaskAttempt> attempt(Lease lease) {
        return Optional.ofNullable(attempts.get(lease));
    }

    private boolean isWorkedOn(TaskRun run) {
        return attempts.values().stream().anyMatch(attempt -> attempt.run() == run);
    }

    /**
     * Begins nothing more, finishes what it can within the limit, and gives the rest back at once.
     *
     * @param begun runs as soon as nothing more begins
     */
    void stop(Duration limit, Runnable begun) throws InterruptedException {
        pools.values().forEach(Dispatcher::stop);
        begun.run();
        if (await(limit)) {
            return;
        }
        stopping = true;
        for (var attempt : List.copyOf(attempts.values())) {
            giveBack(attempt);
        }
        var _ = await(LAST_GRACE);
    }

    /** Waits for what was begun in all pools; false if it takes longer than this. */
    private boolean await(Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        boolean done = true;
        for (var pool : pools.values()) {
            done &= pool.await(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
        return done;
    }

    /**
     * Whatever the attempt still does is for nothing; somebody else may begin at once. Not where an upstream charges: then
     * the attempt itself finds out what it has cost, and whether the task may be given back.
     */
    private void giveBack(TaskAttempt attempt) {
        try {
            if (attempt.run().isCancelled()
                    || workshop.upstreamPrice(attempt.run().task()).isPresent()) {
                return;
            }
            store.release(attempt.lease());
            attempt.run().putBack();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "a task could not be given back; it goes on when its lease has run out", e);
        } finally {
            attempt.interrupt();
        }
    }

    static Problem cancelled() {
        return Problem.of("taskCancelled", "The task was cancelled before it was finished.");
    }

    private static Problem unstored() {
        return Problem.of("serviceUnavailable", "The server could not store the finished picture.");
    }

    private static Problem brokenOff() {
        return Problem.of("providerError", "The server stopped while an upstream drew this task." + NOT_AGAIN);
    }

    /** The task was begun and nobody knows how far it came: what it would cost counts as charged. */
    private Problem perhapsCharged(Lease lease, TaskRun run) throws IOException {
        int missing = run.seeds().size() - run.results().size();
        var price = workshop.price(run.task()).multiply(BigDecimal.valueOf(missing));
        store.charge(lease, price, clock.instant());
        run.charge(price);
        return withCharge(
                Problem.of("providerError", "The server ended while an upstream drew this task." + NOT_AGAIN),
                Optional.of(price));
    }

    private static Problem poison() {
        return Problem.of(
                "internalServerError",
                "The server ended " + MOST_ATTEMPTS + " times while it drew this task, so it is not tried again.");
    }
}
