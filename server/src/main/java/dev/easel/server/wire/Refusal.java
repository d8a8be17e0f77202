package dev.easel.server.wire;

import dev.easel.contract.Problem;

/** Ends a request as a whole: nothing in it could be done. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    // Never serialised: exceptions are by inheritance only.
    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.code(), null, false, false);
        this.problem = problem;
    }

    Refusal(String code, String message) {
        this(Problem.of(code, message));
    }

    Problem problem() {
        return problem;
    }
}
