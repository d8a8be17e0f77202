package dev.easel.server.task;

import dev.easel.contract.Problem;
import java.time.Duration;
import java.util.Optional;

/** What came of handing a task in. */
public sealed interface Acceptance {

    /** It will be drawn, is being drawn or has been drawn already. */
    record Accepted(TaskRun run) implements Acceptance {}

    /**
     * It will not be drawn.
     *
     * @param retryAfter when to try again, if that may help
     */
    record Refused(Problem problem, Optional<Duration> retryAfter) implements Acceptance {}
}
