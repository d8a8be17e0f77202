package dev.easel.server.socket;

import dev.easel.server.intake.Speed;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataReader.InsufficientDataAvailableException;
import io.helidon.webserver.CloseConnectionException;
import java.time.Duration;
import java.util.function.LongConsumer;

/**
 * Stands before the reader of a connection and tells how much of what has come was not taken yet: the web server keeps a
 * frame or a chunk, of whatever length its sender says, until all of it is there. Belongs to the thread that reads.
 */
public final class CountedReader {
    private final DataReader inner;
    private final LongConsumer waiting;
    private final Speed speed;
    private final DataReader reader = DataReader.create(this::pull);

    /** How long it has been waited for the rest of what has begun. */
    private long waitedNanos;

    private CountedReader(DataReader inner, Speed speed, LongConsumer waiting) {
        this.inner = inner;
        this.speed = speed;
        this.waiting = waiting;
    }

    /**
     * The reader to use in place of another.
     *
     * @param speed of what somebody waits for as a whole
     * @param waiting is told how many bytes wait to be taken, before each time when more is waited for and after it; may
     *     throw, and then nothing more is read
     */
    public static DataReader of(DataReader inner, Speed speed, LongConsumer waiting) {
        return new CountedReader(inner, speed, waiting).reader;
    }

    private byte[] pull() {
        int before = reader.available();
        waiting.accept(before);
        long began = System.nanoTime();
        var piece = next();
        waitedNanos = before == 0 ? 0 : waitedNanos + System.nanoTime() - began;
        long now = (long) before + piece.length;
        waiting.accept(now);
        speed.require(now, Duration.ofNanos(waitedNanos));
        return piece;
    }

    private byte[] next() {
        try {
            return inner.readBuffer().readBytes();
        } catch (InsufficientDataAvailableException e) {
            // In the middle of something, it may be. It is the caller's affair, and no fault of ours.
            throw new CloseConnectionException("the caller has hung up", e);
        }
    }
}
