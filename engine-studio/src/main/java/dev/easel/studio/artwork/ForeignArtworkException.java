package dev.easel.studio.artwork;

/** The description in a picture's file cannot be used. The message goes on where "the picture's description" ends. */
public final class ForeignArtworkException extends Exception {
    private static final long serialVersionUID = 1L;

    ForeignArtworkException(String message) {
        super(message);
    }

    ForeignArtworkException(String message, Throwable cause) {
        super(message, cause);
    }
}
