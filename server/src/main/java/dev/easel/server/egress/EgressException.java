package dev.easel.server.egress;

import org.jspecify.annotations.Nullable;

/** A call to another server did not happen or did not succeed. The message names no more than scheme, host and port. */
public final class EgressException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What came in the way. */
    public enum Reason {
        /** The address is malformed or not permitted; calling again cannot help. */
        REFUSED,
        /** The name has no address, nobody answers there, or the connection broke. */
        UNREACHABLE,
        /** The time was over. */
        TIMEOUT,
        /** The answer is longer than was asked for. */
        TOO_LARGE,
        /** The answer's status says no. */
        STATUS
    }

    private final Reason reason;

    EgressException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    EgressException(Reason reason, String message) {
        this(reason, message, null);
    }

    public Reason reason() {
        return reason;
    }
}
