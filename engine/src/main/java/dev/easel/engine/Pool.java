package dev.easel.engine;

import java.util.OptionalInt;

/**
 * What draws briefs side by side, and has others wait: briefs of one pool never wait for those of another.
 *
 * @param name the id of the engine that is asked first
 * @param size how many briefs at a time suit it; empty for an engine that computes on this machine: then the number of
 *     processors decides. One that waits for other machines names a larger number
 */
public record Pool(String name, OptionalInt size) {

    public Pool {
        if (size.isPresent() && size.getAsInt() < 1) {
            throw new IllegalArgumentException("a pool draws at least one brief at a time, not " + size.getAsInt());
        }
    }

    /** The pool of an engine that computes on this machine. */
    public static Pool computing(String name) {
        return new Pool(name, OptionalInt.empty());
    }

    /** A pool of so many briefs at a time. */
    public static Pool of(String name, int size) {
        return new Pool(name, OptionalInt.of(size));
    }
}
