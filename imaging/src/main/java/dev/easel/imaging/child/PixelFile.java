package dev.easel.imaging.child;

import dev.easel.imaging.Decoder;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file in which a child leaves pixels, seen from its parent. It is read by system calls and never mapped here: a child
 * that cuts it short, or writes while it is read, makes an {@link IOException} or a wrong picture, and nothing worse. One
 * thread at a time may use it; any may close it.
 */
final class PixelFile implements AutoCloseable {

    /** Bytes of the largest picture that is decoded. Memory is taken only for what has been written. */
    static final int LENGTH = 4 * Decoder.MAX_PIXELS;

    /** Bytes that stay in memory for the next picture: as many as a reference takes, 2,816 pixels square. */
    static final int KEPT = 32 << 20;

    /** The JVM has a buffer of this length at hand. */
    private static final int PIECE = 1 << 16;

    private final FileChannel file;

    /** Opens an empty file and gives it its length. */
    PixelFile(Path path) throws IOException {
        file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        lengthen();
    }

    /** Fills the array from the beginning of the file. What a large picture took is given back. */
    void read(byte[] pixels) throws IOException {
        for (int at = 0; at < pixels.length; ) {
            int count = file.read(ByteBuffer.wrap(pixels, at, Math.min(PIECE, pixels.length - at)), at);
            if (count < 0) {
                throw new EOFException("there are fewer pixels than promised");
            }
            at += count;
        }
        if (pixels.length > KEPT) {
            file.truncate(KEPT);
            lengthen();
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void lengthen() throws IOException {
        file.write(ByteBuffer.allocate(1), LENGTH - 1);
    }
}
