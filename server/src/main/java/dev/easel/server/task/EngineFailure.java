package dev.easel.server.task;

import dev.easel.contract.Problem;
import dev.easel.engine.EngineException;
import java.math.BigDecimal;
import java.util.Optional;

/** What a caller is told when an engine could not draw, in the words of the wire protocol. */
final class EngineFailure {
    private EngineFailure() {}

    static Problem problem(EngineException failure) {
        return Problem.of(code(failure.kind()), failure.getMessage());
    }

    private static String code(EngineException.Kind kind) {
        return switch (kind) {
            case FAILED -> "inferenceError";
            case UNSUPPORTED -> "unsupportedInstruction";
            case MODERATED -> "invalidProviderContent";
            case BUSY -> "providerRateLimitExceeded";
            case UNAVAILABLE -> "providerUnavailable";
            // Not providerTimeout: that says that the task goes on.
            case TIMED_OUT -> "timeoutProvider";
            case BROKEN -> "providerError";
        };
    }

    /**
     * The problem, and what it cost if it did.
     *
     * @param charged what an upstream charged all the same; 0 if nobody knows whether it did
     */
    static Problem withCharge(Problem problem, Optional<BigDecimal> charged) {
        return charged.filter(dollars -> dollars.signum() > 0)
                .map(dollars -> Problem.of(problem.code(), problem.message() + " " + said(dollars)))
                .orElse(problem);
    }

    private static String said(BigDecimal dollars) {
        return "It was charged all the same: $" + dollars.stripTrailingZeros().toPlainString() + ".";
    }
}
