package dev.easel.server.task;

import dev.easel.contract.Problem;
import java.time.Instant;

/** How and when a task ends early. */
public record Ending(TaskState state, Problem problem, Instant at) {

    public Ending {
        if (state != TaskState.FAILED && state != TaskState.CANCELLED) {
            throw new IllegalArgumentException("no early end: " + state);
        }
    }
}
