package dev.easel.server.delivery;

/**
 * The right to try a delivery, for a while.
 *
 * @param attempts how often it has been tried before
 * @param fence grows with every claim of the delivery: only the newest counts
 */
public record Claim(Delivery delivery, int attempts, long fence) {}
