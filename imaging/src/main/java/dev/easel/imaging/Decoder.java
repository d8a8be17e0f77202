package dev.easel.imaging;

import dev.easel.imaging.DecodeException.Reason;
import java.util.concurrent.Semaphore;

/**
 * Decodes PNG, JPEG and WEBP files that nobody vouches for. What a file promises is checked before memory is taken for
 * it, and what it holds must keep the promise. Pictures come out upright (EXIF orientation is applied), in sRGB, and
 * opaque: what is transparent lies on white. Safe for use by many threads, which share a bound on memory and may have to
 * wait for one another.
 *
 * <p>This class itself is plain Java: the codecs are native code, and behind a {@link PixelReader}.
 */
public final class Decoder implements AutoCloseable {
    public static final int MAX_BYTES = 30_000_000;
    public static final int MAX_PIXELS = 50_000_000;
    public static final int MAX_SIDE = 16_384;

    /** Pixels that may be in memory at a time; each takes four bytes. */
    private static final int BUDGET = MAX_PIXELS;

    private final PixelReader reader;
    private final Semaphore budget = new Semaphore(BUDGET, true);

    /** Decodes with this reader, which is closed with the decoder. */
    public Decoder(PixelReader reader) {
        this.reader = reader;
    }

    /**
     * What a file says it holds, if that is within the limits. Reads the header only.
     *
     * @throws DecodeException if the file is too large, says that it is, or is no picture
     */
    public ImageHeader inspect(byte[] file) throws DecodeException {
        if (file.length > MAX_BYTES) {
            throw new DecodeException(
                    Reason.TOO_LARGE, "it has " + file.length + " bytes; at most " + MAX_BYTES + " are taken");
        }
        var header = ImageHeader.read(file);
        var size = header.size();
        if (size.width() > MAX_SIDE || size.height() > MAX_SIDE) {
            throw new DecodeException(
                    Reason.TOO_LARGE, "it has " + size + " pixels; a side may have " + MAX_SIDE + " at most");
        }
        if ((long) size.width() * size.height() > MAX_PIXELS) {
            throw new DecodeException(
                    Reason.TOO_LARGE, "it has " + size + " pixels; at most " + MAX_PIXELS + " are taken");
        }
        return header;
    }

    /**
     * Decodes a file.
     *
     * @param longestSide in pixels; a larger picture is scaled down to it, with its shape kept
     * @throws DecodeException if the file is too large, no picture, damaged, or takes too much to decode
     * @throws InterruptedException if the thread is interrupted while it waits for memory
     */
    public Picture decode(byte[] file, int longestSide) throws DecodeException, InterruptedException {
        var header = inspect(file);
        int share = header.size().area();
        budget.acquire(share);
        try {
            var size = scaled(header.size(), longestSide);
            var bgra = reader.read(file, header.size(), size);
            return Exif.orientation(file, header.format()).upright(size, bgra);
        } finally {
            budget.release(share);
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    private static PixelSize scaled(PixelSize size, int longestSide) {
        int longest = Math.max(size.width(), size.height());
        if (longest <= longestSide) {
            return size;
        }
        double factor = (double) longestSide / longest;
        return new PixelSize(Math.max(1, (int) Math.round(size.width() * factor)), Math.max(1, (int)
                Math.round(size.height() * factor)));
    }
}
