package dev.easel.server.intake;

import java.time.Duration;

/**
 * How fast what has begun must come: whoever trickles holds a connection, and memory, for nothing.
 *
 * @param grace how long it may take at any speed
 * @param perSecond bytes that must have come on average after that
 */
public record Speed(Duration grace, int perSecond) {

    /** Half a minute for everybody, then at least 10 kB/s. */
    public static Speed standard() {
        return new Speed(Duration.ofSeconds(30), 10_000);
    }

    /**
     * Checks what has come so far.
     *
     * @throws IntakeException if so many bytes have come too slowly
     */
    public void require(long bytes, Duration took) {
        var longer = took.minus(grace);
        if (longer.isPositive() && bytes < longer.toMillis() / 1e3 * perSecond) {
            throw new IntakeException(
                    IntakeException.Reason.SLOW,
                    "The request body comes too slowly: after " + grace.toSeconds() + " seconds at least " + perSecond
                            + " bytes a second are expected.");
        }
    }
}
