package dev.easel.server.access;

import dev.easel.server.file.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * How a small file of secrets is written: only its owner can read it, it is replaced as a whole, so that nobody ever reads
 * half of it, and processes that change it wait for one another.
 */
public final class SecretFile {
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path file;

    /** @param file ends in {@code .json}; beside it lie a lock and, while it is written, its next version */
    public SecretFile(Path file) {
        this.file = file;
    }

    /** Something to do while no other process changes the file. */
    @FunctionalInterface
    public interface Change<T> {
        T make() throws IOException;
    }

    /** Makes a change alone, waiting for its turn; within one process whoever calls this sees to it that one thread does. */
    public <T> T change(Change<T> change) throws IOException {
        Files.createDirectories(file.getParent());
        var name = file.getFileName().toString().replaceFirst("\\.json$", ".lock");
        try (var lock = FileChannel.open(
                        file.resolveSibling(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = lock.lock()) {
            return change.make();
        }
    }

    /** Puts this in place of what the file holds; when it returns, that is on disk. */
    public void replace(byte[] content) throws IOException {
        var unfinished = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(unfinished);
        try (var channel = FileChannel.open(unfinished, NEW, OwnerOnly.rights(unfinished))) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
