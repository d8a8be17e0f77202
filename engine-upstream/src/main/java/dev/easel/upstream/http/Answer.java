package dev.easel.upstream.http;

import java.time.Duration;
import java.util.Optional;

/** How an upstream answered, whole. */
public final class Answer {
    private final int status;
    private final byte[] body;
    private final Optional<Duration> retryAfter;
    private final Optional<String> requestId;

    Answer(int status, byte[] body, Optional<Duration> retryAfter, Optional<String> requestId) {
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
        this.requestId = requestId;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The content, not a copy; empty if there was none. */
    public byte[] body() {
        return body;
    }

    /** When the upstream wants to be asked again, if it said so in seconds. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What the upstream calls this exchange, for whoever asks its operator about it. */
    public Optional<String> requestId() {
        return requestId;
    }
}
