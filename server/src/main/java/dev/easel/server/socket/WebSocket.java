package dev.easel.server.socket;

import java.time.Duration;
import java.util.Optional;

/** One connection, for whoever sends on it. Safe for use by many threads. */
public interface WebSocket {

    /** Whoever is at the other side has shown that they may be here: their messages may be as large as any. */
    void letIn();

    /** Sends a text message in UTF-8; blocks while the other side does not read. False if the connection is over. */
    boolean send(byte[] text);

    /** Asks the other side to say that it is there; its library answers by itself. False if the connection is over. */
    boolean ping(byte[] payload);

    /**
     * Ends the connection properly: what is being sent is finished, the other side is told why, and has a moment to
     * answer; if it does not read within that moment the connection ends without. Returns at once.
     *
     * @param reason for people, at most 123 bytes
     */
    void close(CloseCode code, String reason);

    /** Sends a last text message in UTF-8, and ends the connection likewise. Returns at once. */
    void close(byte[] lastWord, CloseCode code, String reason);

    /** Ends the connection at once. */
    void abort();

    /** How long nothing has gone over the connection, in either direction. */
    Duration silence();

    /** For how long the other side has not taken the message that is being sent; empty if none is being sent. */
    Optional<Duration> sendingFor();
}
