package dev.easel.server.socket;

import java.util.Arrays;
import java.util.Optional;

/** What a frame is (RFC 6455, section 11.8). */
enum FrameKind {
    CONTINUATION(0x0),
    TEXT(0x1),
    BINARY(0x2),
    CLOSE(0x8),
    PING(0x9),
    PONG(0xA);

    private final int code;

    FrameKind(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** About the connection itself, and so allowed between the pieces of a message. */
    boolean isControl() {
        return code >= CLOSE.code;
    }

    /** Empty for the codes that are reserved. */
    static Optional<FrameKind> of(int code) {
        return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst();
    }
}
