package dev.easel.studio.retouch;

/** Nothing of an instruction can be done to a picture; the message says why, and what or who could, for the caller. */
public final class RetouchException extends Exception {
    private static final long serialVersionUID = 1L;

    RetouchException(String message) {
        super(message);
    }
}
