package dev.easel.server.egress;

import java.time.Duration;
import java.util.Optional;

/**
 * How another server answered.
 *
 * @param status the HTTP status
 * @param retryAfter when it wants to be asked again, if it said so
 */
public record Reply(int status, Optional<Duration> retryAfter) {

    /** Whether the status is 2xx. A redirect is no success. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }
}
