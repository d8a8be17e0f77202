package dev.easel.server.observe;

import java.time.Duration;
import java.util.Optional;

/**
 * A part of what is done for a request, from its beginning until it is closed. What it is told is chosen from few words, or
 * an id: never a key, a prompt or an address.
 */
public interface Span extends AutoCloseable {

    /** Nobody wants to see it. */
    Span NONE = new Span() {};

    /** Of the request that the current thread answers; {@link #NONE} elsewhere. */
    static Span current() {
        return CurrentSpan.get();
    }

    /** Does something of which this is the {@linkplain #current current} span. */
    default void run(Runnable work) {
        CurrentSpan.run(this, work);
    }

    /** Says something about it; returns itself. */
    default Span set(String attribute, String value) {
        return this;
    }

    /** Says a number about it; returns itself. */
    default Span set(String attribute, long value) {
        return this;
    }

    /** It did not succeed, for a reason that has this code. */
    default void failed(String code) {}

    /** A part of it is over that took so long and, if there is a code, failed. */
    default void did(String part, Duration took, Optional<String> failure) {}

    @Override
    default void close() {}
}
