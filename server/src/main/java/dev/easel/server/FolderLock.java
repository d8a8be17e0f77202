package dev.easel.server;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second server away from a data folder. The operating system takes the lock back when the process ends, however
 * it ends; the file stays and means nothing by itself.
 */
final class FolderLock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FolderLock.class.getName());
    private static final String FILE = "easel.lock";
    private static final int LONGEST_ID = 32;

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of a folder, making the folder where necessary.
     *
     * @throws StartException if another server has it
     */
    static FolderLock take(Path folder) throws StartException {
        try {
            Files.createDirectories(folder);
            var channel = FileChannel.open(
                    folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!isTaken(channel)) {
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(
                        Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
                return new FolderLock(channel);
            }
            try (channel) {
                throw new StartException(
                        "The data folder " + folder + " is in use by another Easel (process " + holder(channel)
                                + "). Stop that one first, or choose another folder with --data.",
                        null);
            }
        } catch (IOException e) {
            throw Kept.unusable(folder, e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    private static String holder(FileChannel channel) throws IOException {
        var id = ByteBuffer.allocate(LONGEST_ID);
        channel.read(id, 0);
        return new String(id.array(), 0, id.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the lock of the data folder could not be given back before the process ends", e);
        }
    }
}
