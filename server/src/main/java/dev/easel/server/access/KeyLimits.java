package dev.easel.server.access;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a key may do; empty means as much as it likes.
 *
 * @param tasksPerMinute new tasks in a minute, at least 1
 * @param concurrentTasks tasks that wait or are drawn at the same time, at least 1
 * @param budget what all pictures together may cost, in US dollars, not negative
 */
public record KeyLimits(
        Optional<Integer> tasksPerMinute, Optional<Integer> concurrentTasks, Optional<BigDecimal> budget) {

    public static final KeyLimits NONE = new KeyLimits(Optional.empty(), Optional.empty(), Optional.empty());

    public KeyLimits {
        if (tasksPerMinute.orElse(1) < 1 || concurrentTasks.orElse(1) < 1) {
            throw new IllegalArgumentException("a key's limits are at least 1");
        }
        if (budget.orElse(BigDecimal.ZERO).signum() < 0) {
            throw new IllegalArgumentException("a key's budget is not negative");
        }
    }
}
