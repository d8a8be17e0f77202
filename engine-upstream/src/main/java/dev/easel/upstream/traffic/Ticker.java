package dev.easel.upstream.traffic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Time that passes, and waiting for it. */
public interface Ticker {

    /** Nanoseconds since some moment; never less than before. */
    long nanos();

    /** Waits. */
    void sleep(Duration time) throws InterruptedException;

    /** The machine's own time. */
    static Ticker system() {
        return new Ticker() {
            @Override
            public long nanos() {
                return System.nanoTime();
            }

            @Override
            public void sleep(Duration time) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(time.toNanos());
            }
        };
    }
}
