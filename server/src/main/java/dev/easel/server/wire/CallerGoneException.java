package dev.easel.server.wire;

/** Nobody reads an answer any more, and nobody can ask for what it would have said: its task is cancelled. */
final class CallerGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallerGoneException(Exception cause) {
        super("the caller no longer listens", cause);
    }
}
