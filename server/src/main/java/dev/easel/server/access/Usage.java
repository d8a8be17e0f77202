package dev.easel.server.access;

import java.math.BigDecimal;

/**
 * How much somebody has used the server.
 *
 * @param requests tasks that were taken on
 * @param credits what their pictures cost, in US dollars
 */
public record Usage(long requests, BigDecimal credits) {

    public static final Usage NOTHING = new Usage(0, BigDecimal.ZERO);

    Usage plus(Usage other) {
        return new Usage(requests + other.requests, credits.add(other.credits));
    }
}
