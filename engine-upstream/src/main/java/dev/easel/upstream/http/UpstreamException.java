package dev.easel.upstream.http;

import java.util.Objects;

/** An upstream gave no whole answer. The message names no more of it than scheme, host and port. */
public final class UpstreamException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What came in the way. */
    public enum Reason {
        /** The name has no address, nobody answers there, or its certificate is not in order: nothing was sent. */
        UNREACHED,
        /** The time was over. */
        TIMEOUT,
        /** The connection broke after the request had been sent, or while it was. */
        BROKEN,
        /** The answer is longer than was allowed. */
        TOO_LARGE
    }

    private final Reason reason;
    private final boolean sent;

    UpstreamException(Reason reason, boolean sent, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.sent = sent;
    }

    UpstreamException(Reason reason, String message) {
        super(message);
        this.reason = reason;
        this.sent = true;
    }

    public Reason reason() {
        return reason;
    }

    /** Whether the request may have arrived, so that it may have been carried out and charged for. */
    public boolean mayHaveArrived() {
        return sent;
    }

    /** Never absent. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
