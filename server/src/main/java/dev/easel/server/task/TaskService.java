package dev.easel.server.task;

import dev.easel.contract.Catalog;
import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.engine.Engine;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.child.ChildReader;
import dev.easel.server.access.Accounts;
import dev.easel.server.access.Admission;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.delivery.Outbox;
import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.observe.Meter;
import dev.easel.server.observe.Span;
import dev.easel.server.observe.Tracer;
import dev.easel.server.reference.Media;
import dev.easel.server.reference.References;
import dev.easel.server.safety.PictureClassifier;
import dev.easel.server.safety.SafetyPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Accepts tasks and sees them to their end, over restarts if need be: a task is acknowledged only when the store has it,
 * and has ended only when the store says so. Idempotent by caller and task id: the same task sent again gets the same
 * pictures, another task with the same id is refused. Safe for use by many threads.
 */
public final class TaskService {
    private static final System.Logger LOG = System.getLogger(TaskService.class.getName());

    /** How long it is known that there was a task of which nothing else is. */
    private static final Duration TOMBSTONE = Duration.ofDays(30);

    private static final int FORGOTTEN_AT_A_TIME = 200;

    /** Signs of life while a lease lasts: two may be late. */
    private static final int BEATS_IN_A_LEASE = 3;

    private final Workshop workshop;
    private final Engine engine;
    private final Refusals refusals;
    private final References references;
    private final Accounts accounts;
    private final AssetStore assets;
    private final TaskStore store;
    private final Meter meter;
    private final TaskLimits limits;
    private final Clock clock;
    private final Seeds randomSeeds = Seeds.random();
    private final Recall recall;
    private final LiveTasks live;
    private final Gathering gathering;
    private final TaskDeliveries deliveries;
    private final Workers workers;
    private final Housekeeping housekeeping;
    private volatile boolean stopping;

    private TaskService(
            Workshop workshop,
            Accounts accounts,
            TaskDeliveries deliveries,
            TaskStore store,
            Catalog catalog,
            TaskLimits limits,
            Clock clock) {
        this.workshop = workshop;
        this.engine = workshop.engine();
        this.refusals = new Refusals(engine);
        this.references = workshop.references();
        this.accounts = accounts;
        this.deliveries = deliveries;
        this.assets = workshop.assets();
        this.store = store;
        this.meter = workshop.meter();
        this.limits = limits;
        this.clock = clock;
        this.recall = new Recall(catalog, assets);
        this.live = new LiveTasks(recall, accounts, workshop);
        this.gathering = new Gathering(references, new Gathered());
        this.workers = new Workers(
                limits.drawingThreads(), limits.lease(), workshop, new Journal(store, deliveries), clock, live, recall);
        this.housekeeping = new Housekeeping(limits.lease().dividedBy(BEATS_IN_A_LEASE), workers::beat, this::forget);
    }

    /** For a process that keeps nothing, and tasks without reference images on other servers. */
    public static TaskService forgetful(
            Engine engine, Catalog catalog, AssetStore assets, TaskLimits limits, Clock clock) {
        var workshop = new Workshop(
                engine,
                // A decoder that starts its processes when it needs them, and whose processes end with this one.
                new References(new Media(
                        assets,
                        new Egress(EgressPolicy.internetOnly(), Meter.NONE),
                        new Decoder(ChildReader.standard()),
                        Meter.NONE)),
                SafetyPolicy::shipped,
                PictureClassifier.NONE,
                assets,
                limits.retention(),
                Meter.NONE,
                Tracer.NONE);
        var store = TaskStore.inMemory(assets.index(), Outbox.inMemory());
        return new TaskService(workshop, Accounts.unlimited(clock), TaskDeliveries.NONE, store, catalog, limits, clock);
    }

    /**
     * Goes on with the tasks of a store. Engine and store stay the caller's to close.
     *
     * @throws IOException if the store cannot be read
     */
    public static TaskService open(
            Workshop workshop,
            Accounts accounts,
            TaskDeliveries deliveries,
            TaskStore store,
            Catalog catalog,
            TaskLimits limits,
            Clock clock)
            throws IOException {
        var service = new TaskService(workshop, accounts, deliveries, store, catalog, limits, clock);
        for (var kept : store.unfinished()) {
            service.goOn(kept);
        }
        return service;
    }

    /** Takes a task up again that was accepted before this process began, maybe when another engine was to draw it. */
    private void goOn(KeptTask kept) throws IOException {
        var pool = engine.pools().getFirst().name();
        try {
            var task = live.adopt(kept);
            pool = workshop.pool(task.run().task());
            if (!kept.task().ready()) {
                gathering.begin(task.run());
            }
        } catch (RuntimeException e) {
            // It ends with an incident when its turn comes.
            LOG.log(Level.WARNING, "a task that was kept cannot be read", e);
        }
        if (!pool.equals(kept.task().pool())) {
            store.move(kept.id(), pool);
        }
        workers.ring(pool);
    }

    /** Hands in a task with seeds of its own. */
    public Acceptance accept(Caller caller, Order order) {
        return accept(caller, order, randomSeeds, TaskListener.SILENT);
    }

    /** The same; the listener hears of a new task from its beginning, and of a known one as {@link TaskRun#listen} says. */
    public Acceptance accept(Caller caller, Order order, TaskListener listener) {
        return accept(caller, order, randomSeeds, listener);
    }

    /**
     * Hands in a task. When this says that it is accepted, it is on disk, and the listener is listening to it.
     *
     * @param seeds what a new task gets; one that is known keeps its own
     */
    public Acceptance accept(Caller caller, Order order, Seeds seeds, TaskListener listener) {
        var acceptance = decide(caller, order, seeds, listener);
        if (acceptance instanceof Acceptance.Refused refused) {
            meter.refused(refused.problem().code());
        }
        return acceptance;
    }

    private Acceptance decide(Caller caller, Order order, Seeds seeds, TaskListener listener) {
        var task = order.task();
        if (stopping) {
            return refused(task, Refusals.isStopping());
        }
        var beyond = refusals.beyondEngine(task);
        if (beyond.isPresent()) {
            return new Acceptance.Refused(beyond.get(), Optional.empty());
        }
        var key = new TaskKey(caller, task.taskUUID());
        var lock = live.lock(key);
        lock.lock();
        try {
            var running = running(key);
            return running.isPresent() ? again(running.get(), task, listener) : admit(key, order, seeds, listener);
        } catch (IOException e) {
            return unstored(task, e);
        } finally {
            lock.unlock();
        }
    }

    private Acceptance unstored(ImageTask task, IOException fault) {
        LOG.log(Level.WARNING, "a task could not be stored", fault);
        return refused(task, Refusals.unstored());
    }

    private static Acceptance again(TaskRun earlier, ImageTask task, TaskListener listener) {
        // One that has ended is kept without the credentials in its addresses.
        boolean same = earlier.task().sealed().toJson().equals(task.sealed().toJson());
        if (!same) {
            return new Acceptance.Refused(Refusals.conflict(task), Optional.empty());
        }
        earlier.listen(listener);
        return new Acceptance.Accepted(earlier);
    }

    /**
     * Nearly every task that is not running is new, and the store finds out whether it is when it takes it. Only one that
     * is refused is looked for before: whoever sends a known task again gets its results whatever stands in the way of new
     * ones.
     */
    private Acceptance admit(TaskKey key, Order order, Seeds seeds, TaskListener listener) throws IOException {
        var acceptance = admitNew(key, order, seeds, listener);
        if (acceptance instanceof Acceptance.Refused) {
            // A task that ended with nothing to show and nothing to pay may be tried again.
            var earlier = known(key).filter(run -> !run.endedFree());
            return earlier.map(run -> again(run, order.task(), listener)).orElse(acceptance);
        }
        return acceptance;
    }

    private Acceptance admitNew(TaskKey key, Order order, Seeds seeds, TaskListener listener) throws IOException {
        var task = order.task();
        if (!assets.hasRoom()) {
            return refused(task, Refusals.diskIsFull());
        }
        var full = deliveries.refusal(task);
        if (full.isPresent()) {
            return refused(task, full.get());
        }
        return switch (accounts.admit(key.caller(), workshop.ceiling(task, task.numberResults()))) {
            case Admission.Denied(var problem, var retryAfter) -> denied(task, problem, retryAfter);
            case Admission.Admitted admitted -> {
                var run = new TaskRun(key.caller(), order, seeds(task, seeds), clock.instant(), Span.current());
                run.listen(new Billing(admitted, Set.of()));
                run.listen(new Counting(run.task().card().air(), meter));
                yield take(run, admitted, listener);
            }
        };
    }

    private static List<Long> seeds(ImageTask task, Seeds otherwise) {
        var first = task.sampling().seed();
        return (first.isPresent() ? Seeds.from(first.getAsLong()) : otherwise).take(task.numberResults());
    }

    /** Whoever leases the task at once needs the lock of its key to find it, which whoever calls this has. */
    private Acceptance take(TaskRun run, Admission.Admitted admitted, TaskListener listener) {
        boolean near = references.areNear(run.task());
        boolean taken = false;
        try {
            return switch (store.accept(newTask(run, near), limits.queueCapacity(), horizon())) {
                case TaskStore.Entry.New(long id) -> {
                    taken = true;
                    admitted.begin();
                    live.put(run, id);
                    run.listen(listener);
                    meter.accepted(run.task().card().air());
                    begin(run, near);
                    if (stopping) {
                        suspend(run);
                    }
                    yield new Acceptance.Accepted(run);
                }
                case TaskStore.Entry.Known(KeptTask kept) -> again(recalled(kept), run.task(), listener);
                case TaskStore.Entry.Full(int waiting) ->
                    refused(run.task(), Refusals.queueIsFull(waiting, limits.queueCapacity()));
            };
        } catch (IOException e) {
            return unstored(run.task(), e);
        } finally {
            if (!taken) {
                admitted.withdraw();
            }
        }
    }

    private void begin(TaskRun run, boolean near) {
        if (near) {
            workers.ring(run.task());
        } else {
            gathering.begin(run);
        }
    }

    private NewTask newTask(TaskRun run, boolean near) {
        var order = run.order();
        var task = order.task();
        var sealed = task.sealed();
        return new NewTask(
                run.key(),
                task.toJson().toString(),
                sealed.equals(task)
                        ? Optional.empty()
                        : Optional.of(sealed.toJson().toString()),
                order.nsfwContent(),
                order.origin(),
                run.seeds(),
                run.accepted(),
                near,
                order.session(),
                workshop.pool(task));
    }

    /** Tasks that ended by then are not known any more. */
    private Instant horizon() {
        return clock.instant().minus(limits.retention());
    }

    private Optional<TaskRun> running(TaskKey key) {
        return live.find(key)
                .map(LiveTasks.Live::run)
                .filter(run -> !run.state().isEnd());
    }

    /** The run of a task that is known. Whoever calls this has the lock of its key. */
    private Optional<TaskRun> known(TaskKey key) throws IOException {
        var running = running(key);
        return running.isPresent()
                ? running
                : store.find(key).filter(this::isRemembered).map(this::recalled);
    }

    private boolean isRemembered(KeptTask kept) {
        return kept.ended().filter(ended -> !ended.isAfter(horizon())).isEmpty();
    }

    private TaskRun recalled(KeptTask kept) {
        return kept.state().isEnd()
                ? recall.recall(kept).run()
                : live.adopt(kept).run();
    }

    /** What is known of a task of this caller. */
    public Lookup find(Caller caller, UUID taskUUID) {
        var key = new TaskKey(caller, taskUUID);
        var lock = live.lock(key);
        lock.lock();
        try {
            var run = known(key);
            if (run.isPresent()) {
                return new Lookup.Found(run.get());
            }
            boolean existed = store.find(key).isPresent() || store.isForgotten(key);
            return existed ? new Lookup.Expired() : new Lookup.Unknown();
        } catch (IOException e) {
            throw unreadable(e);
        } finally {
            lock.unlock();
        }
    }

    /**
     * The tasks of a caller for which a session waits, that it may have begun before this process did, the oldest first: those
     * that have not ended, and those that ended not longer ago than this and have not wholly arrived.
     */
    public List<Awaited> awaited(Caller caller, UUID session, Duration kept, int most) {
        try {
            List<Awaited> awaited = new ArrayList<>();
            for (var waited : store.waitedFor(caller, session, clock.instant().minus(kept), most)) {
                // Once more, under its lock: it may have ended by now.
                if (find(caller, waited.task().task().key().taskUUID()) instanceof Lookup.Found(TaskRun run)) {
                    awaited.add(new Awaited(run, waited.arrived()));
                }
            }
            return awaited;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Notes what has arrived at the sessions that wait for it. If that fails it may come there a second time. */
    public void arrived(List<Receipt> receipts) {
        try {
            store.arrived(receipts);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "that results have arrived could not be noted", e);
        }
    }

    /** What is wrong with the addresses to which a task wants its results delivered, as far as a look at them tells. */
    public List<Problem> undeliverable(ImageTask task) {
        return deliveries.problems(task);
    }

    /** The uploads of a task that failed for good, as problems of the task. */
    public List<Problem> failedUploads(TaskRun run) {
        return deliveries.failedUploads(run);
    }

    /** The newest tasks that are known, of this caller only and in this state only if there is one, the newest first. */
    public List<TaskRun> tasks(Optional<Caller> caller, Optional<TaskState> state, int most) {
        try {
            return store.latest(caller, state, most).stream()
                    .filter(this::isRemembered)
                    .map(kept -> live.find(kept.task().key())
                            .map(LiveTasks.Live::run)
                            .orElseGet(() -> recalled(kept)))
                    .toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /**
     * Has a task end as soon as it can: at once if it waits, when its engine notices if it is drawn. Pictures that are
     * finished stay. False if the task has ended already.
     */
    public boolean cancel(TaskRun run) {
        var task = live.find(run.key()).filter(each -> each.run() == run);
        if (task.isEmpty() || run.state().isEnd()) {
            return false;
        }
        run.cancel();
        try {
            if (workers.endWaiting(task.get(), Workers.cancelled())) {
                gathering.cancel(run);
                return true;
            }
            if (!store.requestCancel(task.get().id())) {
                // It has ended; maybe a worker came upon it a moment ago and ended it because of this.
                return store.find(run.key())
                        .filter(kept -> kept.state() == TaskState.CANCELLED)
                        .isPresent();
            }
            workers.interrupt(run);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("the task store cannot be written", e);
        }
    }

    /** What becomes of tasks whose reference images were on other servers. */
    private final class Gathered implements Gathering.Reply {

        @Override
        public void gathered(TaskRun run, List<String> images) throws IOException {
            var task = live.find(run.key());
            if (task.isPresent() && store.ready(task.get().id(), images)) {
                workers.ring(run.task());
            }
        }

        @Override
        public void failed(TaskRun run, Problem problem) throws IOException {
            var task = live.find(run.key());
            if (task.isPresent()) {
                workers.endWaiting(task.get(), problem);
            }
        }
    }

    /** Forgets some of what is old; true if there may be more. */
    private boolean forget() throws IOException {
        var now = clock.instant();
        return store.forget(horizon(), now, now.minus(TOMBSTONE), FORGOTTEN_AT_A_TIME) == FORGOTTEN_AT_A_TIME;
    }

    /** What each picture of a task will probably cost, in US dollars. */
    public BigDecimal price(ImageTask task) {
        return workshop.price(task);
    }

    /** Whoever has too many tasks at a time may try again when one of them has probably ended. */
    private Acceptance denied(ImageTask task, Problem problem, Optional<Duration> retryAfter) {
        boolean maySucceed = problem.code().equals("rateLimitExceeded");
        return new Acceptance.Refused(
                problem.ofTask("imageInference", task.taskUUIDText()),
                retryAfter.or(() -> maySucceed ? Optional.of(retryAfter(task)) : Optional.empty()));
    }

    /** Tasks that are waiting to be drawn, by pool. */
    public SortedMap<String, Integer> queued() {
        try {
            var queued = new TreeMap<String, Integer>();
            for (var pool : workers.pools()) {
                queued.put(pool, store.waiting(pool));
            }
            return queued;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** When the task was accepted that has been waiting longest. */
    public Optional<Instant> oldestQueued() {
        return live.all().stream()
                .map(LiveTasks.Live::run)
                .filter(run -> run.state() == TaskState.QUEUED)
                .map(TaskRun::accepted)
                .min(Comparator.naturalOrder());
    }

    /** Tasks that may wait at most in each pool. */
    public int queueCapacity() {
        return limits.queueCapacity();
    }

    /** When it may help to try a task again that failed because of too much work. */
    public Duration retryAfter(ImageTask task) {
        try {
            var pool = workshop.pool(task);
            return workers.retryAfter(pool, store.waiting(pool));
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static UncheckedIOException unreadable(IOException fault) {
        return new UncheckedIOException("the task store cannot be read", fault);
    }

    /** The engines that may draw, each as in {@code studio/0.1.0}. */
    public List<String> engineNames() {
        return engine.names();
    }

    /** Whether new tasks are refused because the server stops. */
    public boolean isStopping() {
        return stopping;
    }

    /**
     * Takes no more tasks, begins none that waits, finishes what it can within the limit and gives back the rest at once.
     * What has not ended then goes on when the server is started again; whoever waits for it here is told so.
     */
    public void stop(Duration limit) throws InterruptedException {
        stopping = true;
        gathering.stop();
        try {
            workers.stop(limit, this::suspendWaiting);
        } finally {
            housekeeping.stop();
            live.all().forEach(task -> suspend(task.run()));
        }
    }

    private void suspendWaiting() {
        for (var task : live.all()) {
            if (task.run().state() == TaskState.QUEUED) {
                suspend(task.run());
            }
        }
    }

    private static void suspend(TaskRun run) {
        run.suspend(Problem.of(
                        "serviceUnavailable",
                        "The server stops before this task is finished. The task is kept and goes on when the server is"
                                + " back: ask for its results with a getResponse task, or send the same request again.")
                .ofTask("imageInference", run.task().taskUUIDText()));
    }

    private Acceptance refused(ImageTask task, Problem problem) {
        return new Acceptance.Refused(
                problem.ofTask("imageInference", task.taskUUIDText()), Optional.of(retryAfter(task)));
    }
}
