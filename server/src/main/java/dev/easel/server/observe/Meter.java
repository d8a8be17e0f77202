package dev.easel.server.observe;

import java.time.Duration;

/**
 * Is told what happens, by those to whom it happens, and counts it if somebody wants to see it. What it is told is
 * chosen from few words, never a key, an id or an address. Called by many threads at once; must be quick.
 */
public interface Meter {

    /** Counts nothing. */
    Meter NONE = new Meter() {};

    /** The steps in which a picture is made. */
    enum Stage {
        /** Reference images are opened. */
        REFERENCES,
        /** The engine draws. */
        DRAW,
        /** The picture becomes a file. */
        ENCODE,
        /** The file is written, and everything that is kept of it. */
        STORE
    }

    /**
     * A request was answered.
     *
     * @param route the pattern of the address, not the address
     */
    default void answered(String method, String route, int status, Duration took) {}

    /** A task was accepted. */
    default void accepted(String model) {}

    /** A valid task was not accepted, for a reason that has this problem code. */
    default void refused(String code) {}

    /** A task began to be drawn, for the first time or once more, so long after it was accepted. */
    default void begun(String model, Duration waited) {}

    /** A step of a task is done. */
    default void worked(String model, Stage stage, Duration took) {}

    /** A task has come to its end: {@code succeeded}, or with a problem of this code. */
    default void ended(String model, String outcome) {}

    /** So many leases ran out: something held a task and gave no sign of life. */
    default void leasesExpired(int count) {}

    /** A picture was finished by one who had lost the task to another; it was thrown away. */
    default void resultFenced() {}

    /** An attempt at a delivery was made; {@code outcome} says what comes next. */
    default void delivered(String kind, String outcome) {}

    /** A call to another server was not made or did not succeed. */
    default void egressFailed(String reason) {}

    /** A file from outside was no picture that could be read. */
    default void decodeRejected(String reason) {}

    /** A connection was not taken, or cut off. */
    default void connectionRefused(String reason) {}

    /** A WebSocket connection was ended properly, by whichever side it was. */
    default void socketClosed(String reason) {}
}
