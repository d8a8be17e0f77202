package dev.easel.server.wire;

import dev.easel.server.intake.Share;

/** A whole body, whose memory counts as held until it is closed: when it has been read, and not only received. */
final class Received implements AutoCloseable {
    private final byte[] bytes;
    private final Share share;

    Received(byte[] bytes, Share share) {
        this.bytes = bytes;
        this.share = share;
    }

    byte[] bytes() {
        return bytes;
    }

    @Override
    public void close() {
        share.close();
    }
}
