package dev.easel.imaging;

/**
 * The native part of decoding: whatever a codec may do wrong happens behind this. {@link Decoder} has read the file's
 * header and held it to the limits before. Safe for use by many threads.
 */
public interface PixelReader extends AutoCloseable {

    /**
     * The pixels of a file as they are stored, before any orientation, scaled: rows from the top, four bytes a pixel in the
     * order B, G, R, A, sRGB, with colours multiplied by alpha.
     *
     * @param promised the size that the file's header names; a codec that finds another refuses the file
     * @param wanted the size of the result, in which no side is longer than it is in {@code promised}
     * @return {@code 4 * wanted.area()} bytes
     * @throws DecodeException if the file is damaged, or decoding it takes too much
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    byte[] read(byte[] file, PixelSize promised, PixelSize wanted) throws DecodeException, InterruptedException;

    /** Ends what the reader runs; what is being read fails. */
    @Override
    void close();
}
