package dev.easel.engine;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An engine could not draw a brief. The message is for the caller: what happened, to what, and what to do next. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What came in the way. */
    public enum Kind {
        /** The engine itself could not draw the brief. */
        FAILED,
        /** What is asked for is beyond this engine, however often it tries. Nothing was charged. */
        UNSUPPORTED,
        /** Whoever draws for the engine judged the prompt, a reference or the picture, and does not give it out. */
        MODERATED,
        /** Too many briefs at a time; nothing was begun. */
        BUSY,
        /** Whoever draws for the engine cannot be reached or takes nothing from us; nothing was begun. */
        UNAVAILABLE,
        /** No answer in time. It may have been drawn, and charged for, all the same. */
        TIMED_OUT,
        /** Whoever draws for the engine failed or broke off. It may have been drawn, and charged for, all the same. */
        BROKEN;

        /** Whether it is certain that nothing was drawn and nothing was charged, so that asking another engine costs no more. */
        public boolean isUnbegun() {
            return this == BUSY || this == UNAVAILABLE || this == UNSUPPORTED;
        }

        /** Whether nobody knows if it was drawn and charged for, unless {@link Progress#charged} said so. */
        public boolean isUncertain() {
            return this == TIMED_OUT || this == BROKEN;
        }
    }

    private final Kind kind;

    /** The engine failed. */
    public EngineException(String message) {
        this(Kind.FAILED, message);
    }

    /** The engine failed. */
    public EngineException(String message, Throwable cause) {
        this(Kind.FAILED, message, cause);
    }

    public EngineException(Kind kind, String message) {
        this(kind, message, null);
    }

    public EngineException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** For the caller; never absent. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
