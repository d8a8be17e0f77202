package dev.easel.server.reference;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A picture from outside cannot be had or used. The message is for whoever sent it, goes on where "failed to transfer
 * the provided image:" ends, and repeats nothing of it.
 */
public sealed class MediaException extends Exception permits NoRoomException {
    private static final long serialVersionUID = 1L;

    MediaException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    MediaException(String message) {
        this(message, null);
    }

    /** For the caller; never absent. */
    @Override
    public final String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
