package dev.easel.imaging.child;

import dev.easel.imaging.PixelSize;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/**
 * What parent and child say to each other. The child says once that it is ready: {@link #CONFINED}, or {@link #AT_LARGE} if
 * this system cannot confine it. The parent sends a request: the length of
 * the file, the promised width and height, the wanted width and height (five ints, big endian), and the file. The child
 * answers with one byte: {@link #PIXELS} when it has put four bytes for each pixel of the wanted size at the beginning of
 * the file that the two share, or {@link #DAMAGED}. The parent's end of the pipe is the end of the child.
 */
final class Protocol {
    static final int CONFINED = 'C';
    static final int AT_LARGE = 'L';
    static final int PIXELS = 'P';
    static final int DAMAGED = 'D';

    private Protocol() {}

    /** What stands before a file. */
    record Head(int length, PixelSize promised, PixelSize wanted) {

        void write(DataOutputStream out) throws IOException {
            out.writeInt(length);
            out.writeInt(promised.width());
            out.writeInt(promised.height());
            out.writeInt(wanted.width());
            out.writeInt(wanted.height());
        }

        /** The next one; none if the parent has nothing more to say. */
        static Optional<Head> read(DataInputStream in) throws IOException {
            try {
                int length = in.readInt();
                var promised = new PixelSize(in.readInt(), in.readInt());
                return Optional.of(new Head(length, promised, new PixelSize(in.readInt(), in.readInt())));
            } catch (EOFException _) {
                return Optional.empty();
            }
        }
    }
}
