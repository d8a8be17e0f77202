package dev.easel.studio.edit;

/** A change was understood and cannot be made; the message says why, for the caller. */
final class ImpossibleChangeException extends Exception {
    private static final long serialVersionUID = 1L;

    ImpossibleChangeException(String message) {
        super(message);
    }
}
