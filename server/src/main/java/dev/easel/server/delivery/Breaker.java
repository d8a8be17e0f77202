package dev.easel.server.delivery;

import java.time.Duration;
import java.time.Instant;

/**
 * Leaves a host alone that fails again and again: after some faults in a row nothing is sent for a while; then one attempt
 * decides whether to go on or to wait twice as long. Not safe for use by many threads.
 */
final class Breaker {
    private static final int THRESHOLD = 5;
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private int faults;
    private Duration pause = SHORTEST;
    private Instant closedUntil = Instant.MIN;

    boolean permits(Instant now) {
        return !now.isBefore(closedUntil);
    }

    /** When it lets something through again. */
    Instant permitsAt() {
        return closedUntil;
    }

    /** Whether the last attempt failed: then one at a time is enough to find out more. */
    boolean isSuspicious() {
        return faults > 0;
    }

    void succeeded() {
        faults = 0;
        pause = SHORTEST;
        closedUntil = Instant.MIN;
    }

    void failed(Instant now) {
        faults++;
        if (faults >= THRESHOLD) {
            closedUntil = now.plus(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST) < 0 ? pause.multipliedBy(2) : LONGEST;
        }
    }
}
