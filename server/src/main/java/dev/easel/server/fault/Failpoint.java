package dev.easel.server.fault;

/**
 * A place in the code that has a name, so that a test can end the process exactly there: before or after something
 * becomes durable.
 */
@FunctionalInterface
public interface Failpoint {

    /** Goes on. */
    Failpoint NONE = _ -> {};

    /** The code has come to this place, for example {@code commit.after}. Called by many threads. */
    void at(String place);
}
