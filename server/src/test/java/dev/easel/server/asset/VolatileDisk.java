package dev.easel.server.asset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A disk that forgets what was not forced when the power goes, and that can be full. */
final class VolatileDisk implements Disk {
    private final Disk real = Disk.real();

    /** Files with content that is not on the medium. */
    private final Set<Path> unforced = new HashSet<>();

    /** Names that are not on the medium, by their folder. */
    private final Map<Path, List<Path>> unnamed = new HashMap<>();

    private volatile boolean full;

    void losePower() throws IOException {
        for (var file : unforced) {
            if (Files.exists(file)) {
                Files.write(file, new byte[0]);
            }
        }
        for (var names : unnamed.values()) {
            for (var name : names) {
                Files.deleteIfExists(name);
            }
        }
    }

    void fill() {
        full = true;
    }

    void makeRoom() {
        full = false;
    }

    @Override
    public void write(Path file, byte[] content) throws IOException {
        if (full) {
            real.write(file, new byte[1]);
            throw new IOException("No space left on device");
        }
        real.write(file, content);
        unforced.add(file);
    }

    @Override
    public void force(Path file) {
        unforced.remove(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        real.rename(from, to);
        if (unforced.remove(from)) {
            unforced.add(to);
        }
        unnamed.computeIfAbsent(to.getParent(), _ -> new ArrayList<>()).add(to);
    }

    @Override
    public void forceFolder(Path folder) {
        unnamed.remove(folder);
    }

    @Override
    public long room(Path folder) {
        return full ? 0 : Long.MAX_VALUE;
    }
}
