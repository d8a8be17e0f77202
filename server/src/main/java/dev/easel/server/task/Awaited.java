package dev.easel.server.task;

import java.util.Set;
import java.util.UUID;

/**
 * A task for whose results a session waits.
 *
 * @param arrived the pictures that are known to have arrived there
 */
public record Awaited(TaskRun run, Set<UUID> arrived) {

    public Awaited {
        arrived = Set.copyOf(arrived);
    }

    /** A task of which nothing has arrived yet. */
    public static Awaited anew(TaskRun run) {
        return new Awaited(run, Set.of());
    }
}
