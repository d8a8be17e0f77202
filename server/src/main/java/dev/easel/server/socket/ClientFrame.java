package dev.easel.server.socket;

/**
 * A frame as it came, unmasked.
 *
 * @param last whether a message ends with it
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record ClientFrame(FrameKind kind, boolean last, byte[] payload) {}
