package dev.easel.server.safety;

/** A policy file cannot be used. The message names file and line and says what is allowed; it is for the operator. */
public final class PolicyException extends Exception {
    private static final long serialVersionUID = 1L;

    PolicyException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }

    PolicyException(String file, String message) {
        super(file + ": " + message);
    }
}
