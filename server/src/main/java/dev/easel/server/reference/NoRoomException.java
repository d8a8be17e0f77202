package dev.easel.server.reference;

import dev.easel.contract.Problem;

/** A picture from outside cannot be kept because the disk is full; it may be sent again when there is room. */
public final class NoRoomException extends MediaException {
    private static final long serialVersionUID = 1L;

    NoRoomException() {
        super("the server's disk is full");
    }

    /** What whoever sent it is told: it is not the picture that is wrong. */
    public Problem problem() {
        return Problem.of(
                "serviceUnavailable",
                "The server's disk is full, so it takes no new images. What is stored can still be used.");
    }
}
