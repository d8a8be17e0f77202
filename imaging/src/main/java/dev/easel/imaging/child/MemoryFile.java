package dev.easel.imaging.child;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;

/**
 * A file that is in memory only and in no folder: whoever opens its path while this is open keeps it, and it ends with the
 * last of them, however they end. Linux, by memfd_create(2).
 */
final class MemoryFile implements AutoCloseable {
    private static final int CLOSE = 3;
    private static final int MEMFD_CREATE = 319;
    private static final int CLOSE_ON_EXEC = 1;

    private final Kernel kernel;
    private final long descriptor;

    private MemoryFile(Kernel kernel, long descriptor) {
        this.kernel = kernel;
        this.descriptor = descriptor;
    }

    /**
     * An empty one.
     *
     * @param name that is shown in /proc
     */
    static MemoryFile create(String name) throws IOException {
        var kernel = new Kernel();
        try (var arena = Arena.ofConfined()) {
            long descriptor = kernel.call(MEMFD_CREATE, arena.allocateFrom(name).address(), CLOSE_ON_EXEC);
            if (descriptor < 0) {
                throw new IOException("no file can be made in memory (memfd_create)");
            }
            return new MemoryFile(kernel, descriptor);
        }
    }

    /** For this process and its children. */
    Path path() {
        return Path.of("/proc", String.valueOf(ProcessHandle.current().pid()), "fd", String.valueOf(descriptor));
    }

    @Override
    public void close() {
        kernel.call(CLOSE, descriptor);
    }
}
