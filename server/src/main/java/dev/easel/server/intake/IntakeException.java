package dev.easel.server.intake;

import java.util.Objects;

/** What is being sent cannot be received. */
public final class IntakeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** There is no room now. */
        FULL,
        /** It comes too slowly. */
        SLOW
    }

    private final Reason reason;

    /**
     * The end of receiving something.
     *
     * @param message for the caller
     */
    public IntakeException(Reason reason, String message) {
        super(message, null, false, false);
        this.reason = reason;
    }

    /** For the caller. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    public Reason reason() {
        return reason;
    }
}
