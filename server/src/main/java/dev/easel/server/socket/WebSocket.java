package dev.easel.server.socket;

import java.time.Instant;
import java.util.Optional;

/** One connection, for whoever sends on it. Safe for use by many threads. */
public interface WebSocket {

    /** Sends a text message in UTF-8; blocks while the other side does not read. False if the connection is over. */
    boolean send(byte[] text);

    /** Asks the other side to say that it is there; its library answers by itself. False if the connection is over. */
    boolean ping(byte[] payload);

    /**
     * Ends the connection properly: what is being sent is finished, the other side is told why, and has a moment to
     * answer.
     *
     * @param reason for people, at most 123 bytes
     */
    void close(CloseCode code, String reason);

    /** Ends the connection at once. */
    void abort();

    /** When something last went over the connection, in either direction. */
    Instant lastActive();

    /** Since when the message that is being sent has not been taken by the other side; empty if none is being sent. */
    Optional<Instant> sendingSince();
}
