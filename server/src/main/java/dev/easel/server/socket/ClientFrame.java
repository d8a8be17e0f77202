package dev.easel.server.socket;

/**
 * A frame as it came, unmasked.
 *
 * @param last whether a message ends with it
 */
record ClientFrame(FrameKind kind, boolean last, byte[] payload) {}
