package dev.easel.server.wire;

import dev.easel.server.intake.IntakeException;
import dev.easel.server.intake.Share;
import dev.easel.server.intake.Speed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Reads a body that has a limit, from callers who may be slow but not endlessly, and of whom some may only send a little.
 *
 * @param most bytes
 * @param ofStrangers bytes that are read before the door is asked
 * @param nanos the clock, as {@link System#nanoTime}
 */
record BodyReader(int most, int ofStrangers, Speed speed, LongSupplier nanos) {
    /** Most bodies are smaller, and every one has a buffer of this size made for it. */
    private static final int PIECE = 8 * 1024;

    /** Room for an authentication and some tasks. */
    private static final int OF_STRANGERS = 64 * 1024;

    static BodyReader upTo(int most) {
        return new BodyReader(most, OF_STRANGERS, Speed.standard(), System::nanoTime);
    }

    /**
     * Reads to the end; empty if there are more bytes than the limit.
     *
     * @param share what holds the bytes
     * @throws IntakeException if there is no room, or it comes too slowly
     * @throws Refusal if the door does not let it in
     */
    Optional<byte[]> read(InputStream in, Door door, Share share) throws IOException, Refusal {
        long began = nanos.getAsLong();
        var body = new ByteArrayOutputStream();
        var piece = new byte[PIECE];
        boolean letIn = false;
        for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
            body.write(piece, 0, count);
            if (body.size() > most) {
                return Optional.empty();
            }
            if (body.size() > ofStrangers && !letIn) {
                door.knock(body.toByteArray());
                share.letIn();
                letIn = true;
            }
            share.hold(body.size());
            speed.require(body.size(), Duration.ofNanos(nanos.getAsLong() - began));
        }
        return Optional.of(body.toByteArray());
    }
}
