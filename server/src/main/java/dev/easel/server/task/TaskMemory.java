package dev.easel.server.task;

import dev.easel.server.access.Caller;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The tasks that are running, and for a while those that have ended, so that one sent again is not drawn again. Not safe
 * for use by many threads: {@link TaskService} guards it.
 */
final class TaskMemory {

    /** An id alone takes little room. */
    private static final int FORGOTTEN_PER_TASK = 10;

    /** Task ids belong to their caller. */
    record Key(Caller caller, UUID taskUUID) {}

    private final Map<Key, TaskRun> runs = new LinkedHashMap<>();

    /** Ids of tasks that are forgotten otherwise; the oldest first. */
    private final Set<Key> forgotten = new LinkedHashSet<>();

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

    /** Whether there was such a task, of which nothing else is known any more. */
    boolean isForgotten(Key key) {
        forget();
        return forgotten.contains(key);
    }

    /** Every task that is remembered, the newest last. */
    List<TaskRun> all() {
        forget();
        return List.copyOf(runs.values());
    }

    void put(Key key, TaskRun run) {
        forgotten.remove(key);
        runs.remove(key);
        runs.put(key, run);
    }

    /** Goes from the oldest to the first that must be kept: each task is looked at twice or so in its life. */
    private void forget() {
        var horizon = clock.instant().minus(span);
        int excess = runs.size() - limit;
        var oldest = runs.entrySet().iterator();
        while (oldest.hasNext()) {
            var entry = oldest.next();
            var ended = entry.getValue().ended();
            if (ended.isEmpty() || !(excess > 0 || endedBefore(ended.get(), horizon))) {
                return;
            }
            forgotten.add(entry.getKey());
            oldest.remove();
            excess--;
        }
        var longest = forgotten.iterator();
        for (int most = FORGOTTEN_PER_TASK * limit; forgotten.size() > most; ) {
            longest.next();
            longest.remove();
        }
    }

    private static boolean endedBefore(Instant ended, Instant horizon) {
        return !ended.isAfter(horizon);
    }
}
