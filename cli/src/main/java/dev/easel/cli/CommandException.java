package dev.easel.cli;

/** A command cannot do its work. The message is for the user: what happened, to what, and what to do next. */
final class CommandException extends Exception {
    private static final long serialVersionUID = 1L;

    CommandException(String message) {
        super(message);
    }

    CommandException(String message, Throwable cause) {
        super(message, cause);
    }
}
