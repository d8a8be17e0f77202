package dev.easel.server;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;

/**
 * Lets many servers in processes of their own start in half the time: the folders of the class path as jars, and the JVM's
 * cache (JEP 514) of what a first server loaded from them.
 */
final class ClassCache {
    private ClassCache() {}

    /** What a server does with the options while the cache is made: whatever it loads is in it. */
    @FunctionalInterface
    interface Rehearsal {
        void perform(List<String> options) throws Exception;
    }

    /** Makes the cache in a folder; returns the options of a JVM that uses it. */
    static List<String> make(Path folder, Rehearsal rehearsal) throws Exception {
        var classPath = List.of("-cp", jars(folder));
        var cache = folder.resolve("classes.aot");
        rehearsal.perform(with("-XX:AOTCacheOutput=" + cache, classPath));
        if (!Files.exists(cache)) {
            throw new IOException("the JVM made no cache of classes");
        }
        return with("-XX:AOTCache=" + cache, classPath);
    }

    /** The JVM's remarks must not come between the lines of a server. */
    private static List<String> with(String option, List<String> classPath) {
        List<String> options = new ArrayList<>(List.of("-Xlog:disable", option));
        options.addAll(classPath);
        return options;
    }

    /** The class path with jars only: the JVM caches nothing that comes from a folder. */
    private static String jars(Path folder) {
        var entries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.isEmpty())
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        List<String> jars = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            jars.add(Files.isDirectory(entry) ? jar(entry, folder.resolve(i + ".jar")) : entry.toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    private static String jar(Path classes, Path file) {
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", file.toString(), "-C", classes.toString(), ".");
        if (code != 0) {
            throw new IllegalStateException("no jar can be made of " + classes);
        }
        return file.toString();
    }
}
