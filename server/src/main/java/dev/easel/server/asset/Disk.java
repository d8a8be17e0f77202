package dev.easel.server.asset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The four steps by which a file appears whole or not at all and then survives the loss of power. */
interface Disk {

    /** Writes a new file. It may be lost or torn until it is forced. */
    void write(Path file, byte[] content) throws IOException;

    /** Returns when the file's content is on the medium. */
    void force(Path file) throws IOException;

    /** Gives a file its final name. The name may be lost until the folder is forced. */
    void rename(Path from, Path to) throws IOException;

    /** Returns when the folder's names are on the medium. */
    void forceFolder(Path folder) throws IOException;

    /** How many bytes may still be written. */
    long room(Path folder) throws IOException;

    /** The disk of this machine. */
    static Disk real() {
        return new Disk() {
            @Override
            public void write(Path file, byte[] content) throws IOException {
                try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                    var bytes = ByteBuffer.wrap(content);
                    while (bytes.hasRemaining()) {
                        channel.write(bytes);
                    }
                }
            }

            @Override
            public void force(Path file) throws IOException {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }

            @Override
            public void rename(Path from, Path to) throws IOException {
                try {
                    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
                } catch (AtomicMoveNotSupportedException _) {
                    Files.move(from, to);
                }
            }

            @Override
            public void forceFolder(Path folder) throws IOException {
                // Windows cannot open folders and does not need it.
                if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                        directory.force(true);
                    }
                }
            }

            @Override
            public long room(Path folder) throws IOException {
                // Asked for every task, and a file store is found by reading the table of all mounts.
                long room = folder.toFile().getUsableSpace();
                // 0 may also mean that it cannot be known: the slower way says why.
                return room > 0 ? room : Files.getFileStore(folder).getUsableSpace();
            }
        };
    }
}
