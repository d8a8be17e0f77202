package dev.easel.server.task;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.engine.Engine;
import dev.easel.imaging.Encoder;
import dev.easel.server.access.Accounts;
import dev.easel.server.access.Admission;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.reference.Media;
import dev.easel.server.reference.References;
import dev.easel.server.safety.PictureClassifier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Accepts tasks and sees them to their end. Idempotent by caller and task id: the same task sent again gets the same
 * pictures, another task with the same id is refused. Safe for use by many threads.
 */
public final class TaskService {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int REMEMBERED_TASKS = 10_000;

    private final Engine engine;
    private final References references;
    private final Accounts accounts;
    private final PictureClassifier classifier;
    private final Encoder encoder = new Encoder();
    private final AssetStore assets;
    private final TaskLimits limits;
    private final Clock clock;
    private final Seeds randomSeeds = Seeds.random();
    private final TaskMemory memory;
    private final Dispatcher dispatcher;
    private final Gathering gathering;
    private final Map<TaskRun, TaskAttempt> attempts = new ConcurrentHashMap<>();
    private boolean stopping;

    /** For tasks without reference images on other servers. The engine stays the caller's to close. */
    public TaskService(Engine engine, AssetStore assets, TaskLimits limits, Clock clock) {
        this(
                engine,
                assets,
                new References(new Media(assets, new Egress(EgressPolicy.internetOnly()))),
                Accounts.unlimited(clock),
                PictureClassifier.NONE,
                limits,
                clock);
    }

    /** The engine stays the caller's to close. */
    public TaskService(
            Engine engine,
            AssetStore assets,
            References references,
            Accounts accounts,
            PictureClassifier classifier,
            TaskLimits limits,
            Clock clock) {
        this.engine = engine;
        this.accounts = accounts;
        this.references = references;
        this.classifier = classifier;
        this.assets = assets;
        this.limits = limits;
        this.clock = clock;
        this.memory = new TaskMemory(clock, REMEMBERED, REMEMBERED_TASKS);
        this.dispatcher = new Dispatcher(limits.drawingThreads(), limits.queueCapacity());
        this.gathering = new Gathering(limits.queueCapacity());
    }

    /** Hands in a task with seeds of its own. */
    public Acceptance accept(Caller caller, Order order) {
        return accept(caller, order, randomSeeds, TaskListener.SILENT);
    }

    /**
     * Hands in a task.
     *
     * @param seeds asked only if the task is new
     * @param listener hears of this task only if it is new
     */
    public synchronized Acceptance accept(Caller caller, Order order, Seeds seeds, TaskListener listener) {
        var task = order.task();
        if (stopping) {
            return refused(task, Problem.of("serviceUnavailable", "The server is stopping and takes no new tasks."));
        }
        var beyond = beyondEngine(task);
        if (beyond.isPresent()) {
            return new Acceptance.Refused(beyond.get(), Optional.empty());
        }
        var key = new TaskMemory.Key(caller, task.taskUUID());
        var earlier = memory.find(key).filter(run -> !run.failedEmpty());
        if (earlier.isPresent()) {
            return earlier.get().task().equals(task) ? new Acceptance.Accepted(earlier.get()) : conflict(task);
        }
        return switch (accounts.admit(caller, totalPrice(task))) {
            case Admission.Denied(var problem, var retryAfter) -> denied(task, problem, retryAfter);
            case Admission.Admitted admitted -> take(key, order, admitted, seeds, listener);
        };
    }

    private Acceptance take(
            TaskMemory.Key key, Order order, Admission.Admitted admitted, Seeds seeds, TaskListener listener) {
        var task = order.task();
        var run = new TaskRun(key.caller(), order, seeds.take(task.numberResults()), clock);
        run.listen(new Billing(admitted));
        run.listen(listener);
        var attempt = new TaskAttempt(run, engine, references, encoder, assets, classifier, limits.retention());
        boolean taken = references.areNear(task)
                ? dispatcher.offer(attempt)
                : gathering.offer(attempt, () -> queueGathered(run, attempt));
        if (!taken) {
            admitted.end();
            return refused(task, queueIsFull());
        }
        memory.put(key, run);
        attempts.put(run, attempt);
        run.listen(new Unlisting(run));
        return new Acceptance.Accepted(run);
    }

    /** What is known of a task of this caller. */
    public synchronized Lookup find(Caller caller, UUID taskUUID) {
        var key = new TaskMemory.Key(caller, taskUUID);
        return memory.find(key)
                .<Lookup>map(Lookup.Found::new)
                .orElseGet(() -> memory.isForgotten(key) ? new Lookup.Expired() : new Lookup.Unknown());
    }

    /** Every task that is remembered, the newest first. */
    public synchronized List<TaskRun> tasks() {
        return memory.all().reversed();
    }

    /**
     * Has a task end as soon as it can: at once if it waits, when its engine notices if it is drawn. Pictures that are
     * finished stay. False if the task has ended already.
     */
    public boolean cancel(TaskRun run) {
        if (!run.cancel()) {
            return false;
        }
        var attempt = attempts.get(run);
        if (attempt != null) {
            if (dispatcher.withdraw(attempt)) {
                attempt.abandon();
            } else {
                attempt.cancel();
            }
        }
        return true;
    }

    /** Forgets the attempt of a task that has ended. */
    private final class Unlisting implements TaskListener {
        private final TaskRun run;

        private Unlisting(TaskRun run) {
            this.run = run;
        }

        @Override
        public void ended(Outcome outcome) {
            attempts.remove(run);
        }
    }

    private static BigDecimal totalPrice(ImageTask task) {
        return task.card().price(task).multiply(BigDecimal.valueOf(task.numberResults()));
    }

    /** Whoever has too many tasks at a time may try again when one of them has probably ended. */
    private Acceptance denied(ImageTask task, Problem problem, Optional<Duration> retryAfter) {
        boolean maySucceed = problem.code().equals("rateLimitExceeded");
        return new Acceptance.Refused(
                problem.ofTask("imageInference", task.taskUUIDText()),
                retryAfter.or(() -> maySucceed ? Optional.of(dispatcher.retryAfter()) : Optional.empty()));
    }

    private void queueGathered(TaskRun run, TaskAttempt attempt) {
        if (dispatcher.offer(attempt)) {
            return;
        }
        if (isStopping()) {
            attempt.abandon();
        } else {
            run.fail(queueIsFull());
        }
    }

    private Problem queueIsFull() {
        return Problem.of(
                "inferenceRateLimitExceeded",
                "The queue is full: " + dispatcher.capacity() + " tasks are waiting. Try again a little later.");
    }

    /** What the engine takes is not the card's to say: the same model may be drawn by another engine tomorrow. */
    private Optional<Problem> beyondEngine(ImageTask task) {
        int given = task.referenceImages().size();
        int most = engine.references();
        if (given <= most) {
            return Optional.empty();
        }
        var field = task.card().field("inputs.referenceImages");
        var message = "Incompatible value for '" + field.path() + "' parameter: " + given + " images. The engine "
                + engineName() + ", which draws this model here, "
                + (most == 0
                        ? "draws from words alone. Leave '" + field.path() + "' out, or ask the operator of this server"
                                + " for an engine that takes reference images; GET / names the one in use."
                        : "takes at most " + most + ".");
        return Optional.of(new Problem(
                "unsupportedParameter",
                message,
                List.of(field.path()),
                "array",
                List.of(),
                null,
                (long) most,
                task.card().documentation() + "#" + field.anchor(),
                "imageInference",
                task.taskUUIDText()));
    }

    /** Tasks that are waiting to be drawn. */
    public int queued() {
        return dispatcher.queued();
    }

    /** Tasks that may wait at most. */
    public int queueCapacity() {
        return dispatcher.capacity();
    }

    /** The engine's name and version, as in {@code studio/0.1.0}. */
    public String engineName() {
        return engine.id() + "/" + engine.version();
    }

    /** Whether new tasks are refused because the server stops. */
    public synchronized boolean isStopping() {
        return stopping;
    }

    /** Takes no more tasks, finishes what it can within the limit, and ends every other task with a problem. */
    public void stop(Duration limit) throws InterruptedException {
        synchronized (this) {
            stopping = true;
        }
        gathering.stop();
        dispatcher.stop(limit);
    }

    private Acceptance refused(ImageTask task, Problem problem) {
        return new Acceptance.Refused(
                problem.ofTask("imageInference", task.taskUUIDText()), Optional.of(dispatcher.retryAfter()));
    }

    private static Acceptance conflict(ImageTask task) {
        var problem = new Problem(
                "conflictTaskUUID",
                "A different task with this taskUUID was sent before. Give every task a new UUID; only an identical"
                        + " request may be sent again, and gets the same result.",
                List.of("taskUUID"),
                "string",
                List.of(),
                null,
                null,
                null,
                "imageInference",
                task.taskUUIDText());
        return new Acceptance.Refused(problem, Optional.empty());
    }
}
