package dev.easel.upstream.images;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A successful answer holds no list of pictures. The message says what it holds instead. */
public final class UnreadableAnswerException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableAnswerException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    /** Never absent. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
