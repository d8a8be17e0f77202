package dev.easel.upstream.traffic;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Lets requests go one after the other, evenly, at no more than a rate. When the upstream says that it is too much, the
 * rate halves and everybody waits; with every request that goes well it comes back by a tenth. Requests go in the order
 * in which they came. Safe for use by many threads.
 */
public final class Pace {
    private static final Duration SLOWEST = Duration.ofSeconds(4);
    private static final double RECOVERY = 0.9;

    private final Ticker ticker;
    private final long usual;

    /** Whoever holds it is next. */
    private final Semaphore head = new Semaphore(1, true);

    private long interval;
    private long next;
    private long slowed;

    /** @param perSecond requests a second at most */
    public Pace(double perSecond, Ticker ticker) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("a rate is more than 0 requests a second, not " + perSecond);
        }
        this.ticker = ticker;
        this.usual = Math.round(1e9 / perSecond);
        this.interval = usual;
        this.next = ticker.nanos();
        this.slowed = next;
    }

    /** Waits until a request may go; gives the moment at which it goes. */
    public long await() throws InterruptedException {
        head.acquire();
        try {
            // Asked again after every sleep: meanwhile the upstream may have said that it is too much.
            for (long left = left(); left > 0; left = left()) {
                ticker.sleep(Duration.ofNanos(left));
            }
            return ticker.nanos();
        } finally {
            head.release();
        }
    }

    /** What is left to wait; if nothing, the turn is taken. */
    private synchronized long left() {
        long now = ticker.nanos();
        if (next - now > 0) {
            return next - now;
        }
        next = now + interval;
        return 0;
    }

    /**
     * The upstream said that it was too much: nobody asks before it wants to be asked again. Requests that went at the
     * old rate count once: they all meet the same refusal.
     *
     * @param went the moment that {@link #await} gave for the request
     * @param retryAfter when the upstream wants to be asked again, if it said so
     */
    public synchronized void slowDown(long went, Optional<Duration> retryAfter) {
        if (went - slowed >= 0) {
            slowed = ticker.nanos();
            interval = Math.min(2 * interval, SLOWEST.toNanos());
        }
        long pause = retryAfter.map(Duration::toNanos).orElse(interval);
        next = Math.max(next, ticker.nanos() + pause);
    }

    /** A request went well. */
    public synchronized void wentWell() {
        interval = Math.max(usual, Math.round(interval * RECOVERY));
    }

    /** Requests a second at present. */
    public synchronized double perSecond() {
        return 1e9 / interval;
    }
}
