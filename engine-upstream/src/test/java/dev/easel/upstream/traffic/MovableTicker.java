package dev.easel.upstream.traffic;

import java.time.Duration;

/** Time that passes only while somebody sleeps, and then at once. Safe for use by many threads. */
public final class MovableTicker implements Ticker {
    private long nanos;

    @Override
    public synchronized long nanos() {
        return nanos;
    }

    @Override
    public synchronized void sleep(Duration time) {
        nanos += time.toNanos();
    }
}
