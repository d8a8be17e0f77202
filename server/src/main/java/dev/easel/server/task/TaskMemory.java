package dev.easel.server.task;

import dev.easel.server.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The tasks that are running, and for a while those that have ended, so that one sent again is not drawn again. Not safe
 * for use by many threads: {@link TaskService} guards it.
 */
final class TaskMemory {

    /** Task ids belong to their caller. */
    record Key(Caller caller, UUID taskUUID) {}

    private final Map<Key, TaskRun> runs = new LinkedHashMap<>();
    private final Clock clock;
    private final Duration span;
    private final int limit;

    /**
     * @param span how long an ended task is remembered
     * @param limit how many ended tasks at most; the oldest are forgotten first
     */
    TaskMemory(Clock clock, Duration span, int limit) {
        this.clock = clock;
        this.span = span;
        this.limit = limit;
    }

    Optional<TaskRun> find(Key key) {
        forget();
        return Optional.ofNullable(runs.get(key));
    }

    void put(Key key, TaskRun run) {
        runs.remove(key);
        runs.put(key, run);
    }

    void remove(Key key) {
        runs.remove(key);
    }

    /** Goes from the oldest to the first that must be kept: each task is looked at twice or so in its life. */
    private void forget() {
        var horizon = clock.instant().minus(span);
        int excess = runs.size() - limit;
        var oldest = runs.values().iterator();
        while (oldest.hasNext()) {
            var run = oldest.next();
            var ended = run.ended();
            if (ended.isEmpty() || !(excess > 0 || endedBefore(ended.get(), horizon))) {
                return;
            }
            oldest.remove();
            excess--;
        }
    }

    private static boolean endedBefore(Instant ended, Instant horizon) {
        return !ended.isAfter(horizon);
    }
}
