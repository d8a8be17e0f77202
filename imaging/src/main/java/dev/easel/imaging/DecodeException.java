package dev.easel.imaging;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file is no picture that can be read. The message is for whoever sent the file, and goes on where "the image cannot be
 * used:" ends; it repeats nothing of the file but its size.
 */
public final class DecodeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Reason {
        /** Neither PNG nor JPEG nor WEBP. */
        UNKNOWN_FORMAT,
        /** More than one picture in the file. */
        ANIMATED,
        /** Too many bytes or pixels. */
        TOO_LARGE,
        /** Cut short, contradictory or otherwise not what its format demands. */
        DAMAGED,
        /** Decoding it took more time or memory than a picture may, or ended the process that did it. */
        TOO_COSTLY
    }

    private final Reason reason;

    DecodeException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public DecodeException(Reason reason, String message) {
        this(reason, message, null);
    }

    public Reason reason() {
        return reason;
    }

    /** For whoever sent the file; never absent. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
