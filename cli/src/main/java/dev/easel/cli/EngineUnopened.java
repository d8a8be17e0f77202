package dev.easel.cli;

/** An engine could not be opened: something that it needs is damaged. The message says what, and what to do. */
final class EngineUnopened extends RuntimeException {
    private static final long serialVersionUID = 1L;

    EngineUnopened(String message, Throwable cause) {
        super(message, cause);
    }
}
