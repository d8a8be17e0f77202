package dev.easel.server.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture from outside cannot be had or used. The message is for whoever sent it, goes on where "failed to transfer
 * the provided image:" ends, and repeats nothing of it.
 */
public final class MediaException extends Exception {
    private static final long serialVersionUID = 1L;

    MediaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    MediaException(String message) {
        this(message, null);
    }

    /** For the caller; never absent. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
