package dev.easel.server.task;

import dev.easel.contract.ImageTask;
import dev.easel.contract.Problem;
import dev.easel.engine.Engine;
import dev.easel.imaging.Encoder;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Accepts tasks and sees them to their end. Idempotent by caller and task id: the same task sent again gets the same
 * pictures, another task with the same id is refused. Safe for use by many threads.
 */
public final class TaskService {
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final int REMEMBERED_TASKS = 10_000;

    private final Engine engine;
    private final Encoder encoder = new Encoder();
    private final AssetStore assets;
    private final TaskLimits limits;
    private final Clock clock;
    private final Seeds randomSeeds = Seeds.random();
    private final TaskMemory memory;
    private final Dispatcher dispatcher;
    private boolean stopping;

    /** The engine stays the caller's to close. */
    public TaskService(Engine engine, AssetStore assets, TaskLimits limits, Clock clock) {
        this.engine = engine;
        this.assets = assets;
        this.limits = limits;
        this.clock = clock;
        this.memory = new TaskMemory(clock, REMEMBERED, REMEMBERED_TASKS);
        this.dispatcher = new Dispatcher(limits.drawingThreads(), limits.queueCapacity());
    }

    /** Hands in a task with seeds of its own. */
    public Acceptance accept(Caller caller, ImageTask task) {
        return accept(caller, task, randomSeeds, TaskListener.SILENT);
    }

    /**
     * Hands in a task.
     *
     * @param seeds asked only if the task is new
     * @param listener hears of this task only if it is new
     */
    public synchronized Acceptance accept(Caller caller, ImageTask task, Seeds seeds, TaskListener listener) {
        if (stopping) {
            return refused(task, "serviceUnavailable", "The server is stopping and takes no new tasks.");
        }
        var key = new TaskMemory.Key(caller, task.taskUUID());
        var earlier = memory.find(key).filter(run -> !run.failedEmpty());
        if (earlier.isPresent()) {
            return earlier.get().task().equals(task) ? new Acceptance.Accepted(earlier.get()) : conflict(task);
        }
        var run = new TaskRun(task, seeds.take(task.numberResults()), clock);
        var attempt = new TaskAttempt(run, engine, encoder, assets, limits.retention(), listener);
        if (!dispatcher.offer(attempt)) {
            return refused(
                    task,
                    "inferenceRateLimitExceeded",
                    "The queue is full: " + dispatcher.capacity() + " tasks are waiting. Try again a little later.");
        }
        memory.put(key, run);
        return new Acceptance.Accepted(run);
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
        dispatcher.stop(limit);
    }

    private Acceptance refused(ImageTask task, String code, String message) {
        var problem = Problem.of(code, message).ofTask("imageInference", task.taskUUIDText());
        return new Acceptance.Refused(problem, Optional.of(dispatcher.retryAfter()));
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
