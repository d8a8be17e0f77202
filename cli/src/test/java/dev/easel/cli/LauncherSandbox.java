package dev.easel.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The launcher in a made-up checkout, with a made-up JDK and a made-up Maven that write down how they were called. The
 * search path holds the few tools the launcher uses and nothing else, so that no Java or Maven of this machine is found
 * by it.
 */
final class LauncherSandbox {
    private static final List<String> TOOLS = List.of(
            "sh",
            "uname",
            "find",
            "sed",
            "grep",
            "cut",
            "tail",
            "cat",
            "mkdir",
            "rm",
            "mv",
            "sleep",
            "readlink",
            "cp",
            "touch",
            "flock");

    final Path root;
    private final Path tools;
    private final Path base;
    private final Map<String, String> environment = new TreeMap<>();

    /** What a process left behind. */
    record Outcome(int code, String out, String err) {}

    LauncherSandbox(Path base) throws IOException {
        this.base = base;
        root = Files.createDirectories(base.resolve("it's a \"check out\""));
        tools = Files.createDirectories(base.resolve("tools"));
        for (var tool : TOOLS) {
            Files.createSymbolicLink(tools.resolve(tool), find(tool));
        }
        Files.copy(Checkout.ROOT.resolve("easel"), root.resolve("easel"));
        root.resolve("easel").toFile().setExecutable(true);
        write(root.resolve("pom.xml"), "<project/>");
        write(root.resolve("cli/pom.xml"), "<project/>");
        write(root.resolve("cli/src/main/java/Main.java"), "class Main {}");
        write(root.resolve("cli/src/main/java/Other.java"), "class Other {}");
        Files.createDirectories(root.resolve(".mvn"));
        environment.put("PATH", tools.toString());
        environment.put("HOME", Files.createDirectories(base.resolve("home")).toString());
    }

    /** A JDK whose {@code java} prints its arguments, one a line, and ends with exit code 7. */
    Path jdk(String name, String version) throws IOException {
        var home = jre(name, version);
        script(home.resolve("bin/javac"), "");
        return home;
    }

    /** The same without a compiler. */
    Path jre(String name, String version) throws IOException {
        var home = base.resolve(name);
        write(
                home.resolve("release"),
                "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\nOS_ARCH=\"x86_64\"\n");
        script(home.resolve("bin/java"), "printf '%s\\n' \"$@\"\nexit 7\n");
        return home;
    }

    /** A Maven that counts its builds in the file {@code builds} and makes a product, or fails with an error. */
    void maven(String version, boolean succeeds) throws IOException {
        var result = succeeds
                ? "mkdir -p cli/target/easel; touch cli/target/easel/easel.jar cli/target/easel/jvm.options\n"
                : "echo '[ERROR] Main.java: missing ;'; exit 1\n";
        script(tools.resolve("mvn"), """
                case "$*" in
                    *--version) echo 'Apache Maven %s'; echo 'Java version: whatever'; exit ;;
                esac
                echo "$JAVA_HOME|$PWD|$*" >>builds
                echo '[INFO] Building Easel :: cli 1.0        [1/1]'
                sleep "${SLOW:-0}"
                """.formatted(version) + result);
    }

    /** Takes one of the tools away. */
    void without(String tool) throws IOException {
        Files.delete(tools.resolve(tool));
    }

    /** Pretends to be another machine. */
    void machine(String uname) throws IOException {
        Files.delete(tools.resolve("uname"));
        script(tools.resolve("uname"), "echo '" + uname + "'");
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    /** How Maven was called to build, one line each. */
    List<String> builds() throws IOException {
        var file = root.resolve("builds");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Makes a file as if it had been saved in a minute's time, so that no clock's resolution matters. */
    void edit(String file) throws IOException {
        Files.setLastModifiedTime(
                root.resolve(file), FileTime.from(Instant.now().plusSeconds(60)));
    }

    /** Moves everything there is an hour into the past. */
    void age() throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.toList()) {
                Files.setLastModifiedTime(
                        file,
                        FileTime.from(
                                Files.getLastModifiedTime(file).toInstant().minusSeconds(3600)));
            }
        }
    }

    Outcome run(String... arguments) {
        return run(base, root.resolve("easel"), arguments);
    }

    Outcome run(Path folder, Path launcher, String... arguments) {
        try {
            return finish(start(folder, launcher, arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Process start(Path folder, Path launcher, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.redirectError(Files.createTempFile(base, "err", "").toFile());
        var process = builder.start();
        process.getOutputStream().close();
        // ProcessBuilder forgets where it sent the errors; remembered for finish().
        errors.put(process.pid(), builder.redirectError().file().toPath());
        return process;
    }

    private final Map<Long, Path> errors = new TreeMap<>();

    Outcome finish(Process process) throws IOException {
        try (var out = process.getInputStream()) {
            var text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("the launcher does not end");
            }
            return new Outcome(process.exitValue(), text, Files.readString(errors.get(process.pid())));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void script(Path file, String text) throws IOException {
        write(file, "#!/bin/sh\n" + text);
        file.toFile().setExecutable(true);
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Path find(String tool) {
        return List.of("/usr/bin", "/bin").stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("this machine has no " + tool));
    }
}
