package dev.easel.server;

import org.jspecify.annotations.Nullable;

/** The server cannot start. The message says what stands in the way and what to do; it is for the operator. */
public final class StartException extends Exception {
    private static final long serialVersionUID = 1L;

    public StartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
