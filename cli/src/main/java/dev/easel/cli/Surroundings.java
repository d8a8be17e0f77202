package dev.easel.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * What the process was started in.
 *
 * @param variables the environment variables
 * @param folder the current folder, absolute
 */
record Surroundings(Map<String, String> variables, Path folder) {

    Surroundings {
        variables = Map.copyOf(variables);
    }

    static Surroundings ofProcess() {
        return new Surroundings(System.getenv(), Path.of("").toAbsolutePath());
    }

    /** The value of an environment variable; one that is set to nothing counts as not set. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
    }

    /** The user of this machine who started the process, as the audit log names it. */
    String user() {
        return "user:" + ProcessHandle.current().info().user().orElse("unknown");
    }

    /** A program on PATH. */
    Optional<Path> program(String name) {
        return Arrays.stream(variable("PATH").orElse("").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A path as the user wrote it, made absolute. */
    Path resolve(String path) {
        return folder.resolve(path).normalize();
    }

    /**
     * Where the server keeps its data when nothing else is said: {@code $XDG_DATA_HOME/easel}, else
     * {@code ~/.local/share/easel} (XDG Base Directory Specification, which also says to ignore a relative value).
     */
    Path defaultDataFolder() {
        return variable("XDG_DATA_HOME")
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElseGet(() -> home().resolve(".local/share"))
                .resolve("easel");
    }

    private Path home() {
        // $HOME first: Java takes user.home from the password file, which may name another folder.
        return Path.of(variable("HOME").orElseGet(() -> System.getProperty("user.home")));
    }
}
