package dev.easel.server.task;

import java.time.Duration;

/**
 * The bounds of a {@link TaskService}.
 *
 * @param drawingThreads tasks drawn at the same time by an engine that computes on this machine; others name a number
 *     of their own ({@link dev.easel.engine.Pool})
 * @param queueCapacity tasks that may wait in a pool
 * @param retention how long pictures are kept when their task says nothing else
 * @param lease how long a worker that gives no sign of life keeps its task
 */
public record TaskLimits(int drawingThreads, int queueCapacity, Duration retention, Duration lease) {
    private static final Duration STANDARD_LEASE = Duration.ofSeconds(30);

    public TaskLimits {
        if (drawingThreads < 1 || queueCapacity < 1) {
            throw new IllegalArgumentException("a task service needs at least one thread and room for one task");
        }
        if (!retention.isPositive()) {
            throw new IllegalArgumentException("pictures must be kept for some time, not " + retention);
        }
        if (!lease.isPositive()) {
            throw new IllegalArgumentException("a lease must last for some time, not " + lease);
        }
    }

    /** With leases of 30 seconds. */
    public TaskLimits(int drawingThreads, int queueCapacity, Duration retention) {
        this(drawingThreads, queueCapacity, retention, STANDARD_LEASE);
    }

    /** As many at a time as there are processors, 256 waiting, pictures kept for a week. */
    public static TaskLimits standard() {
        return new TaskLimits(Runtime.getRuntime().availableProcessors(), 256, Duration.ofDays(7));
    }

    /** The same with leases that last for so long. */
    public TaskLimits leasing(Duration term) {
        return new TaskLimits(drawingThreads, queueCapacity, retention, term);
    }
}
