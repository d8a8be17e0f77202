package dev.easel.server.asset;

import dev.easel.contract.OutputFormat;
import dev.easel.server.fault.Failpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/**
 * Pictures as files: {@code <folder>/<first two digits>/<uuid>.<extension>}, and what is known of them in an
 * {@link AssetIndex}. The file comes first and its entry second, so that an entry without a file is impossible, and a
 * file without an entry is invisible and swept up later. Safe for use by many threads of one process.
 */
public final class AssetStore {
    private static final String UNFINISHED = ".tmp";
    private static final Pattern NAME =
            Pattern.compile("(?<id>[0-9a-f-]{36})\\.[a-z]+(?<unfinished>\\.tmp)?|probe.*(?<probe>\\.tmp)");

    /** Younger files without an entry are left alone: their entry may be on its way. */
    private static final Duration ORPHAN_GRACE = Duration.ofHours(1);

    /** Later than anybody means, and a time that file systems can write down: ext4 ends in 2446, XFS in 2486. */
    private static final Instant FOR_EVER = Instant.parse("2400-01-01T00:00:00Z");

    /** What must stay free: enough to finish what is being drawn and to write down how it ended. */
    private static final long RESERVE = 64L << 20;

    private static final int SWEPT_AT_A_TIME = 500;

    private final Path folder;
    private final AssetIndex index;
    private final Clock clock;
    private final Disk disk;
    private final Failpoint failpoint;

    /** Files that are written and will be listed at any moment: not for the sweeper, whatever the clock says. */
    private final Map<UUID, Path> unlisted = new ConcurrentHashMap<>();

    AssetStore(Path folder, AssetIndex index, Clock clock, Disk disk, Failpoint failpoint) throws IOException {
        this.folder = folder;
        this.index = index;
        this.clock = clock;
        this.disk = disk;
        this.failpoint = failpoint;
        Files.createDirectories(folder);
    }

    /** Opens a store that is forgotten with the process, making its folder where necessary. */
    public static AssetStore open(Path folder, Clock clock) throws IOException {
        return open(folder, AssetIndex.inMemory(), clock, Failpoint.NONE);
    }

    /** Opens the store of these files, making its folder where necessary. */
    public static AssetStore open(Path folder, AssetIndex index, Clock clock, Failpoint failpoint) throws IOException {
        return new AssetStore(folder, index, clock, Disk.real(), failpoint);
    }

    /** What is known of the files. */
    public AssetIndex index() {
        return index;
    }

    /**
     * Stores a file durably and lists it: when this returns it can be found, and survives the loss of power.
     *
     * @throws IOException if that cannot be done now; nothing is left behind
     */
    public Asset save(UUID id, OutputFormat format, byte[] content, Duration ttl) throws IOException {
        var asset = write(id, format, content, ttl);
        try {
            index.add(entry(asset));
            listed(asset);
            return asset;
        } catch (IOException | RuntimeException e) {
            delete(asset);
            throw e;
        }
    }

    /**
     * Stores a file durably that nobody can find yet. Whoever calls this lists it, as part of a change that it belongs
     * to, and says so by {@link #listed}; or else calls {@link #delete}.
     */
    public Asset write(UUID id, OutputFormat format, byte[] content, Duration ttl) throws IOException {
        var file = path(id, format);
        var parent = folder(id);
        makeDurable(parent);
        var unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        unlisted.put(id, file);
        try {
            disk.write(unfinished, content);
            Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
            failpoint.at("file.written");
            disk.force(unfinished);
            failpoint.at("file.forced");
            disk.rename(unfinished, file);
            failpoint.at("file.renamed");
            disk.forceFolder(parent);
            failpoint.at("file.durable");
            return new Asset(id, format, file, content.length, expiry(ttl));
        } catch (IOException | RuntimeException e) {
            unlisted.remove(id);
            Files.deleteIfExists(unfinished);
            throw e;
        }
    }

    /** Says that a file which was written is listed now. */
    public void listed(Asset asset) {
        unlisted.remove(asset.id());
    }

    /** How a file is listed. */
    public static AssetIndex.Entry entry(Asset asset) {
        return new AssetIndex.Entry(asset.id(), asset.format(), asset.length(), asset.expires(), Optional.empty());
    }

    /** The file of these facts, whether it is still there or not. */
    public Asset recall(UUID id, OutputFormat format, long length, Instant expires) {
        return new Asset(id, format, path(id, format), length, expires);
    }

    /** Finds a file that has not expired. */
    public Optional<Asset> find(UUID id, OutputFormat format) throws IOException {
        return find(id).filter(asset -> asset.format() == format);
    }

    /** Finds a file that has not expired, whatever its format. */
    public Optional<Asset> find(UUID id) throws IOException {
        return index.find(id)
                .filter(entry -> clock.instant().isBefore(entry.expires()))
                .map(entry -> recall(id, entry.format(), entry.length(), entry.expires()));
    }

    /** Lets a file live for this long from now on, unless it lives longer anyway. */
    public void prolong(Asset asset, Duration ttl) throws IOException {
        index.prolong(asset.id(), expiry(ttl));
    }

    /** Says whose file it is, for as long as it lives. */
    public void own(Asset asset, String owner) throws IOException {
        index.own(asset.id(), owner);
    }

    /** Whose file it is, if that was ever said. */
    public Optional<String> owner(UUID id) throws IOException {
        return index.find(id).flatMap(AssetIndex.Entry::owner);
    }

    /** Deletes a file before its time. */
    public void delete(Asset asset) throws IOException {
        index.remove(asset.id());
        unlisted.remove(asset.id());
        Files.deleteIfExists(asset.file());
    }

    /** Deletes what has expired; returns how many files that were. */
    public int sweep() throws IOException {
        int deleted = 0;
        while (true) {
            var over = index.removeExpired(clock.instant(), SWEPT_AT_A_TIME);
            for (var entry : over) {
                deleteUnlisted(entry.id(), path(entry.id(), entry.format()));
            }
            deleted += over.size();
            if (over.size() < SWEPT_AT_A_TIME) {
                return deleted;
            }
        }
    }

    /** Deletes a file unless it is listed, or about to be: what is written at this moment may have an old file's id. */
    private boolean deleteUnlisted(UUID id, Path file) throws IOException {
        try {
            var deleted = new AtomicBoolean();
            unlisted.compute(id, (_, writing) -> {
                if (writing == null) {
                    deleted.set(deleteIfUnknown(id, file));
                }
                return writing;
            });
            return deleted.get();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private boolean deleteIfUnknown(UUID id, Path file) {
        try {
            return index.find(id).isEmpty() && Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes what a crash left behind: files that were never finished or never listed; returns how many. */
    public int sweepOrphans() throws IOException {
        int deleted = 0;
        try (var files = Files.find(folder, 2, (_, attributes) -> attributes.isRegularFile())) {
            for (var file : (Iterable<Path>) files::iterator) {
                if (isOld(file) && deleteOrphan(file)) {
                    deleted++;
                }
            }
        }
        return deleted;
    }

    private boolean isOld(Path file) throws IOException {
        try {
            var written = Files.getLastModifiedTime(file).toInstant();
            return !clock.instant().isBefore(written.plus(ORPHAN_GRACE));
        } catch (NoSuchFileException _) {
            return false;
        }
    }

    private boolean deleteOrphan(Path file) throws IOException {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            // Somebody else put it here.
            return false;
        }
        if (name.group("unfinished") != null || name.group("probe") != null) {
            return Files.deleteIfExists(file);
        }
        return deleteUnlisted(UUID.fromString(name.group("id")), file);
    }

    /** Whether there is room for more pictures, and for what has to be written down about them. */
    public boolean hasRoom() throws IOException {
        return disk.room(folder) >= RESERVE;
    }

    /** Writes and deletes a file, to find out whether that is possible. */
    public void probe() throws IOException {
        Files.delete(Files.createTempFile(folder, "probe", UNFINISHED));
    }

    private Instant expiry(Duration ttl) {
        var now = clock.instant();
        return ttl.compareTo(Duration.between(now, FOR_EVER)) < 0 ? now.plus(ttl) : FOR_EVER;
    }

    private Path path(UUID id, OutputFormat format) {
        return folder(id).resolve(id + "." + format.extension());
    }

    /** A folder that is new can be lost with all its files until the folder that it is in is forced. */
    private void makeDurable(Path parent) throws IOException {
        if (Files.notExists(parent)) {
            Files.createDirectories(parent);
            disk.forceFolder(folder);
        }
    }

    private Path folder(UUID id) {
        return folder.resolve(id.toString().substring(0, 2));
    }
}
