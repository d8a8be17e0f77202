package dev.easel.server.delivery;

import java.time.Duration;
import java.util.Optional;

/** What came of an attempt to carry something to its receiver. */
public sealed interface Response {

    /**
     * The receiver answered.
     *
     * @param status the HTTP status
     * @param retryAfter how long it wants to be left alone, if it said so
     */
    record Answered(int status, Optional<Duration> retryAfter) implements Response {}

    /** There was no answer: nobody there, a broken connection, no answer in time. */
    record Unanswered(String why) implements Response {}

    /** It cannot be sent, now or later. */
    record Impossible(String why) implements Response {}
}
