package dev.easel.server.access;

import dev.easel.contract.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Whether a caller's limits allow another task. */
public sealed interface Admission {

    /** They do. Whoever was admitted must say when the task is over. */
    non-sealed interface Admitted extends Admission {

        /** The task has been taken on. */
        void begin();

        /** The task has not been taken on after all: it counts for nothing. */
        void withdraw();

        /** A picture is finished and paid for. */
        void pay(BigDecimal cost);

        /** The task has ended. Only the first time counts. */
        void end();
    }

    /**
     * They do not.
     *
     * @param retryAfter when to try again, if that is known
     */
    record Denied(Problem problem, Optional<Duration> retryAfter) implements Admission {}
}
