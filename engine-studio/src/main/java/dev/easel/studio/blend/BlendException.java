package dev.easel.studio.blend;

/** References cannot be combined as an instruction asks; the message says why and what would work, for the caller. */
public final class BlendException extends Exception {
    private static final long serialVersionUID = 1L;

    BlendException(String message) {
        super(message);
    }
}
