package dev.easel.imaging.child;

import static java.util.Objects.requireNonNull;

import dev.easel.imaging.SkiaReader;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.types.IPoint;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a child is started. */
final class ChildCommand {

    /**
     * Takes the bounds in its first arguments and becomes the JVM: memory and core in KiB, processor time in seconds, files,
     * and nothing may be written to any. Where a bound cannot be set because there is a stricter one already, that one holds.
     * The file for pixels is open as number 3.
     */
    private static final String BOUNDED = """
            { ulimit -v "$1"; ulimit -t "$2"; ulimit -n "$3"; ulimit -f 0; ulimit -c 0; } 2>/dev/null
            exec 3<>"$4"
            shift 4
            exec "$@"
            """;

    /** In the jar with the native part of the drawing library. */
    private static final String NATIVES = "/io/github/humbleui/skija/linux/x64/skija.version";

    private ChildCommand() {}

    /** A child that works in this folder and leaves pixels in that file. */
    static ProcessBuilder of(ChildLimits limits, Path folder, Path pixels) {
        var words = new ArrayList<>(List.of("/bin/sh", "-c", BOUNDED, "easel-decoder"));
        words.add(String.valueOf(limits.addressSpace() >> 10));
        words.add(String.valueOf(limits.processorTime().toSeconds()));
        words.add(String.valueOf(limits.files()));
        words.add(pixels.toString());
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options(limits));
        words.add(ChildMain.class.getName());
        var builder = new ProcessBuilder(words).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment());
        return builder;
    }

    /** All that a child gets: letters outside ASCII in paths, and no memory set aside for threads that it does not have. */
    static Map<String, String> environment() {
        return Map.of("LC_ALL", "C.UTF-8", "MALLOC_ARENA_MAX", "2");
    }

    private static List<String> options(ChildLimits limits) {
        return List.of(
                "-cp",
                classPath(),
                "-Xmx" + limits.heap(),
                // Nearly all of the work is native: what is left of Java should start soon and take little room.
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:CompressedClassSpaceSize=16m",
                "-XX:+ExitOnOutOfMemoryError",
                // Nothing that others could read or speak to.
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+SuppressFatalErrorMessage",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                librarySetting(),
                "--enable-native-access=ALL-UNNAMED");
    }

    /** Where this process has the drawing library's native part from, unpacked: a child can write no file. */
    private static String librarySetting() {
        return Stream.of("skija.library.path", "java.io.tmpdir")
                .filter(property -> System.getProperty(property) != null)
                .findFirst()
                .map(property -> "-D" + property + "=" + System.getProperty(property))
                .orElseThrow();
    }

    /** Only what a child needs, wherever this process has it from. */
    private static String classPath() {
        try {
            var natives = (JarURLConnection) requireNonNull(ChildCommand.class.getResource(NATIVES), NATIVES)
                    .openConnection();
            return String.join(
                    File.pathSeparator,
                    path(origin(SkiaReader.class)),
                    path(origin(Codec.class)),
                    path(origin(IPoint.class)),
                    path(natives.getJarFileURL()));
        } catch (IOException e) {
            throw new UncheckedIOException("the drawing library is not where it was", e);
        }
    }

    private static URL origin(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String path(URL url) {
        try {
            return Path.of(url.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a place in the file system: " + url, e);
        }
    }
}
