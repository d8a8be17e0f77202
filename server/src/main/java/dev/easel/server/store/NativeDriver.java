package dev.easel.server.store;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sqlite.SQLiteJDBCLoader;

/**
 * The native code of the database's driver. The driver unpacks it into a file of a megabyte for each process, which it
 * deletes when the process ends in order: after a crash it would stay for ever.
 */
final class NativeDriver {
    private static final System.Logger LOG = System.getLogger(NativeDriver.class.getName());

    /** As the driver names what it unpacks; a library that the operator has installed is called otherwise. */
    private static final Pattern UNPACKED = Pattern.compile("/.*/sqlite-[^/]*-libsqlitejdbc\\.so$");

    private NativeDriver() {}

    /** Loads it, unless that was done before. Whoever opens a database says what is wrong if that fails. */
    static void load() {
        try {
            SQLiteJDBCLoader.initialize();
            for (var file : unpacked()) {
                Files.deleteIfExists(file);
                Files.deleteIfExists(Path.of(file + ".lck"));
            }
        } catch (Exception e) {
            LOG.log(Level.DEBUG, "the database's driver cannot be loaded, or its file not be deleted", e);
        }
    }

    /** What is in this process' memory and still has a file; it needs none any more. */
    static List<Path> unpacked() throws IOException {
        try (var mapped = Files.lines(Path.of("/proc/self/maps"))) {
            return mapped.map(UNPACKED::matcher)
                    .filter(Matcher::find)
                    .map(found -> Path.of(found.group()))
                    .distinct()
                    .toList();
        }
    }
}
