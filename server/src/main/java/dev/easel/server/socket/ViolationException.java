package dev.easel.server.socket;

/** The other side did what the protocol forbids; the connection cannot go on. The message is for people, one short line. */
final class ViolationException extends Exception {
    private static final long serialVersionUID = 1L;

    private final CloseCode code;

    ViolationException(CloseCode code, String message) {
        super(message);
        this.code = code;
    }

    static ViolationException of(String message) {
        return new ViolationException(CloseCode.PROTOCOL_ERROR, message);
    }

    CloseCode code() {
        return code;
    }
}
