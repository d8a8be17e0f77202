package dev.easel.server.observe;

import java.util.Optional;
import java.util.function.Function;

/** Shows somebody, if anybody wants to see it, what takes how long, inside of what. Called by many threads at once. */
public interface Tracer extends AutoCloseable {

    /** Shows nothing. */
    Tracer NONE = new Tracer() {};

    /**
     * A request has come.
     *
     * @param name its method and the pattern of its address
     * @param header a header of it by name, with which it may say to which trace it belongs (W3C Trace Context)
     */
    default Span received(String name, Function<String, Optional<String>> header) {
        return Span.NONE;
    }

    /** Something begins because of that span, which may be over by then; because of {@link Span#NONE}, by itself. */
    default Span begin(String name, Span cause) {
        return Span.NONE;
    }

    /** Sends what has not been sent yet, for a few seconds at most. */
    @Override
    default void close() {}
}
