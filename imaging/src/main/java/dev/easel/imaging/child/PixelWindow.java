package dev.easel.imaging.child;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;

/**
 * The file in which a child leaves pixels, seen from the child. It is mapped, since a child may write no file; the part that
 * nearly all pictures fit into stays so. Not safe for use by several threads.
 */
final class PixelWindow {
    /** The descriptor with which {@link ChildCommand} opens the file. */
    private static final int DESCRIPTOR = 3;

    private static final int MMAP = 9;
    private static final int MUNMAP = 11;
    private static final int READ_AND_WRITE = 1 | 2;
    private static final int SHARED = 1;

    private final Kernel kernel;
    private final MemorySegment kept;

    PixelWindow(Kernel kernel) {
        this.kernel = kernel;
        this.kept = map(PixelFile.KEPT);
    }

    /** Leaves these pixels, which are no more than {@link PixelFile#LENGTH} bytes. */
    void put(ByteBuffer pixels) {
        var source = MemorySegment.ofBuffer(pixels);
        if (source.byteSize() <= kept.byteSize()) {
            kept.copyFrom(source);
            return;
        }
        var all = map(source.byteSize());
        all.copyFrom(source);
        kernel.call(MUNMAP, all.address(), all.byteSize());
    }

    @SuppressWarnings("restricted") // the kernel has just said that these addresses are ours
    private MemorySegment map(long length) {
        long address = kernel.call(MMAP, 0, length, READ_AND_WRITE, SHARED, DESCRIPTOR, 0);
        if (address == -1) {
            throw new OutOfMemoryError("no room for " + length + " bytes of pixels");
        }
        return MemorySegment.ofAddress(address).reinterpret(length);
    }
}
