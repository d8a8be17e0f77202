package dev.easel.server.reference;

import dev.easel.contract.Problem;
import java.util.List;

/** A task's reference images cannot all be had: one problem for each that cannot. */
public final class ReferenceException extends Exception {
    private static final long serialVersionUID = 1L;

    // Never serialised: exceptions are by inheritance only.
    private final transient List<Problem> problems;

    ReferenceException(List<Problem> problems) {
        super("failedToTransferImage", null, false, false);
        this.problems = List.copyOf(problems);
    }

    /** In the order of the images; at least one. */
    public List<Problem> problems() {
        return problems;
    }

    /** Whether the same images may be taken a little later. */
    public boolean isForNow() {
        return problems.stream().anyMatch(problem -> problem.code().equals("serviceUnavailable"));
    }
}
