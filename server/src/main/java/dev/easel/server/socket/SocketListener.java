package dev.easel.server.socket;

/** Hears from one connection, on the thread that reads it: one call at a time. */
public interface SocketListener {

    /** The connection is open; the first call. */
    void opened(WebSocket socket);

    /** A whole text message, not checked to be UTF-8. */
    void message(byte[] text);

    /** The answer to a {@link WebSocket#ping}, with the same payload: everything sent before has arrived. */
    void pong(byte[] payload);

    /** The connection is over, however that came; the last call. */
    void closed();
}
