package dev.easel.server.access;

/**
 * Somebody who may use the server. Task ids belong to a caller: two callers may use the same one.
 *
 * @param id tells callers apart; made from the key's digest, never the key
 */
public record Caller(String id) {

    /** Whoever runs the program itself, and everybody while no keys are configured. */
    public static final Caller LOCAL = new Caller("local");
}
