package dev.easel.server.asset;

import dev.easel.contract.OutputFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Pictures as files: {@code <folder>/<first two digits>/<uuid>.<extension>}. A file's modification time is the instant
 * at which it expires, so that the folder is the whole state: it survives a restart and can be moved with any tool that
 * keeps times. Safe for use by many threads, and by several processes on one folder.
 */
public final class AssetStore {
    private static final String UNFINISHED = ".tmp";
    private static final String OWNER = ".owner";

    /** What a crash left behind may go; what another process is writing at this moment may not. */
    private static final Duration UNFINISHED_GRACE = Duration.ofHours(1);

    /** Later than anybody means, and a time that file systems can write down: ext4 ends in 2446, XFS in 2486. */
    private static final Instant FOR_EVER = Instant.parse("2400-01-01T00:00:00Z");

    private final Path folder;
    private final Clock clock;

    private AssetStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Opens the store, making its folder where necessary. */
    public static AssetStore open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        return new AssetStore(folder, clock);
    }

    /** Stores a file durably: when this returns it survives the loss of power. */
    public Asset save(UUID id, OutputFormat format, byte[] content, Duration ttl) throws IOException {
        var expires = expiry(ttl);
        var file = path(id, format);
        Files.createDirectories(file.getParent());
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (var channel = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            Files.setLastModifiedTime(unfinished, FileTime.from(expires));
            channel.force(true);
        }
        publish(unfinished, file);
        return new Asset(id, format, file, content.length, expires);
    }

    /** Finds a file that has not expired. */
    public Optional<Asset> find(UUID id, OutputFormat format) throws IOException {
        var file = path(id, format);
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var expires = attributes.lastModifiedTime().toInstant();
            return clock.instant().isBefore(expires)
                    ? Optional.of(new Asset(id, format, file, attributes.size(), expires))
                    : Optional.empty();
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** Finds a file that has not expired, whatever its format. */
    public Optional<Asset> find(UUID id) throws IOException {
        for (var format : OutputFormat.values()) {
            var asset = find(id, format);
            if (asset.isPresent()) {
                return asset;
            }
        }
        return Optional.empty();
    }

    /** Lets a file live for this long from now on, unless it lives longer anyway. */
    public void prolong(Asset asset, Duration ttl) throws IOException {
        prolong(asset.file(), ttl);
        if (Files.exists(ownerFile(asset.id()))) {
            prolong(ownerFile(asset.id()), ttl);
        }
    }

    private void prolong(Path file, Duration ttl) throws IOException {
        var expires = expiry(ttl);
        if (Files.getLastModifiedTime(file).toInstant().isBefore(expires)) {
            Files.setLastModifiedTime(file, FileTime.from(expires));
        }
    }

    /** Says whose file it is, for as long as it lives. A note beside the file, which expires with it. */
    public void own(Asset asset, String owner) throws IOException {
        var note = ownerFile(asset.id());
        Files.writeString(note, owner);
        Files.setLastModifiedTime(note, Files.getLastModifiedTime(asset.file()));
    }

    /** Whose file it is, if that was ever said. */
    public Optional<String> owner(UUID id) throws IOException {
        try {
            return Optional.of(Files.readString(ownerFile(id)));
        } catch (NoSuchFileException _) {
            return Optional.empty();
        }
    }

    /** Deletes a file before its time. */
    public void delete(Asset asset) throws IOException {
        Files.deleteIfExists(asset.file());
        Files.deleteIfExists(ownerFile(asset.id()));
    }

    private Path ownerFile(UUID id) {
        var name = id.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name + OWNER);
    }

    /** Deletes what has expired and what was never finished; returns how many files that were. */
    public int sweep() throws IOException {
        int deleted = 0;
        try (var files = Files.find(folder, 2, (_, attributes) -> attributes.isRegularFile())) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (isOver(file) && Files.deleteIfExists(file)) {
                    deleted++;
                }
            }
        }
        return deleted;
    }

    /** Writes and deletes a file, to find out whether that is possible. */
    public void probe() throws IOException {
        Files.delete(Files.createTempFile(folder, "probe", UNFINISHED));
    }

    private boolean isOver(Path file) throws IOException {
        try {
            var modified = Files.getLastModifiedTime(file).toInstant();
            boolean unfinished = file.getFileName().toString().endsWith(UNFINISHED);
            return !clock.instant().isBefore(unfinished ? modified.plus(UNFINISHED_GRACE) : modified);
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private Instant expiry(Duration ttl) {
        var now = clock.instant();
        return ttl.compareTo(Duration.between(now, FOR_EVER)) < 0 ? now.plus(ttl) : FOR_EVER;
    }

    private Path path(UUID id, OutputFormat format) {
        var name = id.toString();
        return folder.resolve(name.substring(0, 2)).resolve(name + "." + format.extension());
    }

    private static void publish(Path unfinished, Path file) throws IOException {
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(unfinished, file);
        }
        // The new name is durable only when the folder is. Windows cannot open folders and does not need it.
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (var directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        }
    }
}
