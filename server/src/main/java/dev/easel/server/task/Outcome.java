package dev.easel.server.task;

import dev.easel.contract.Problem;
import java.util.List;
import java.util.Optional;

/**
 * How a task ended.
 *
 * @param results the finished pictures in the order of their seeds; all of them unless there is a problem
 * @param problem why it ended early
 */
public record Outcome(List<ImageResult> results, Optional<Problem> problem) {

    public Outcome {
        results = List.copyOf(results);
    }
}
