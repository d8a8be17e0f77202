package dev.easel.engine;

import java.util.Objects;

/** An engine could not draw a brief. The message is for the caller: what happened, to what, and what to do next. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }

    /** For the caller; never absent. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
