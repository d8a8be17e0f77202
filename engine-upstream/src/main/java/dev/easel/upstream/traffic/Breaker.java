package dev.easel.upstream.traffic;

import java.time.Duration;
import java.util.Optional;

/**
 * Notices that an upstream keeps failing, so that requests are refused at once instead of one after the other in vain.
 * After a while one request may try. Safe for use by many threads.
 */
public final class Breaker {
    private static final int FAILURES = 5;
    private static final Duration FIRST_REST = Duration.ofSeconds(15);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private final Ticker ticker;
    private int failures;
    private long restUntil;
    private Duration rest = FIRST_REST;

    public Breaker(Ticker ticker) {
        this.ticker = ticker;
    }

    /**
     * How long the upstream is to be left alone; empty if it may be asked. When a rest is over, whoever asks first may
     * try, and everybody else waits for what comes of that.
     */
    public synchronized Optional<Duration> rest() {
        if (failures < FAILURES) {
            return Optional.empty();
        }
        long left = restUntil - ticker.nanos();
        if (left > 0) {
            return Optional.of(Duration.ofNanos(left));
        }
        restUntil = ticker.nanos() + rest.toNanos();
        return Optional.empty();
    }

    /** Whether the upstream is being left alone, or on trial. */
    public synchronized boolean isOpen() {
        return failures >= FAILURES;
    }

    /** The upstream answered sensibly. */
    public synchronized void wentWell() {
        failures = 0;
        rest = FIRST_REST;
    }

    /** The upstream failed. True if it is to be left alone from now on. */
    public synchronized boolean failed() {
        failures++;
        if (failures < FAILURES) {
            return false;
        }
        restUntil = ticker.nanos() + rest.toNanos();
        var doubled = rest.multipliedBy(2);
        rest = doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
        return true;
    }
}
