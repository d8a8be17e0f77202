package dev.easel.server.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Reads a body that has a limit, from callers who may be slow but not endlessly: whoever trickles holds a connection for
 * nothing.
 *
 * @param most bytes
 * @param grace how long a body may take at any speed
 * @param perSecond bytes that must have come on average after that
 * @param nanos the clock, as {@link System#nanoTime}
 */
record BodyReader(int most, Duration grace, int perSecond, LongSupplier nanos) {
    /** Most bodies are smaller, and every one has a buffer of this size made for it. */
    private static final int PIECE = 8 * 1024;

    /** Half a minute for everybody, then at least 10 kB/s. */
    static BodyReader upTo(int most) {
        return new BodyReader(most, Duration.ofSeconds(30), 10_000, System::nanoTime);
    }

    /**
     * Reads to the end; empty if there are more bytes than the limit.
     *
     * @throws Refusal if it comes too slowly
     */
    Optional<byte[]> read(InputStream in) throws IOException, Refusal {
        long began = nanos.getAsLong();
        var body = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            body.write(piece, 0, count);
            if (body.size() > most) {
                return Optional.empty();
            }
            requireSpeed(body.size(), Duration.ofNanos(nanos.getAsLong() - began));
        }
        return Optional.of(body.toByteArray());
    }

    private void requireSpeed(int size, Duration took) throws Refusal {
        var longer = took.minus(grace);
        if (longer.isPositive() && size < longer.toMillis() / 1e3 * perSecond) {
            throw new Refusal(
                    "requestTimeout",
                    "The request body comes too slowly: after " + grace.toSeconds() + " seconds at least " + perSecond
                            + " bytes a second are expected.");
        }
    }
}
