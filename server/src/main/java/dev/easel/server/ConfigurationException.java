package dev.easel.server;

/** A setting cannot be used. The message names it and says what is allowed; it is for the operator. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        super(message);
    }
}
