package dev.easel.server.socket;

/** Why a connection ends (RFC 6455, section 7.4.1). */
public enum CloseCode {
    NORMAL(1000),
    GOING_AWAY(1001),
    PROTOCOL_ERROR(1002),
    UNSUPPORTED_DATA(1003),
    POLICY_VIOLATION(1008),
    TOO_LARGE(1009),
    TRY_AGAIN_LATER(1013);

    private final int number;

    CloseCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** Whether a connection may be ended with this number: some are reserved, or mean that no number came. */
    static boolean isSendable(int number) {
        return (number >= 1000 && number <= 1014 && (number < 1004 || number > 1006))
                || (number >= 3000 && number <= 4999);
    }
}
