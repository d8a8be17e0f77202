package dev.easel.server.task;

/** Somebody else works on the task by now: whatever this attempt still does is for nothing. */
final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LeaseLostException() {
        super("the lease is lost", null, false, false);
    }
}
