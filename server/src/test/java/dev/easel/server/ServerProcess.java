package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a process of its own, which a test can kill, and stop and continue like a machine that sleeps. Closing kills it. */
final class ServerProcess implements AutoCloseable {
    /** It lives for a second or a few: the optimising compiler would cost more than it saves. */
    static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED");

    private final Process process;
    private final BufferedReader out;
    private final int port;

    private ServerProcess(Process process, BufferedReader out, int port) {
        this.process = process;
        this.out = out;
        this.port = port;
    }

    /** What a JVM needs to find the classes of this one. */
    static List<String> classPath() {
        return List.of("-cp", System.getProperty("java.class.path"));
    }

    /**
     * Starts a server and waits until it is up; empty if it ended before.
     *
     * @param options of the JVM, beside {@link #OPTIONS}; where the classes are is among them
     * @param server prints its port in a line when it is up
     */
    static Optional<ServerProcess> start(List<String> options, Class<?> server, Object... arguments)
            throws IOException {
        var process = launch(options, server, arguments);
        var out = process.inputReader(UTF_8);
        var line = out.readLine();
        if (line == null) {
            process.onExit().join();
            return Optional.empty();
        }
        return Optional.of(new ServerProcess(process, out, Integer.parseInt(line)));
    }

    /** What it logs is appended to the file that {@code -Deasel.log} names, if that is set. */
    private static Process launch(List<String> options, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(options);
        command.add(main.getName());
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        var log = System.getProperty("easel.log");
        return new ProcessBuilder(command)
                .redirectError(log == null ? Redirect.DISCARD : Redirect.appendTo(new File(log)))
                .start();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** What it prints after its port, line by line. */
    BufferedReader out() {
        return out;
    }

    /** Tells it a word, which means to it what it means. */
    void tell() throws IOException {
        var in = process.getOutputStream();
        in.write('\n');
        in.flush();
    }

    /** What it has of the machine's memory now, in bytes. */
    long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** Whether every thread of it stands still. */
    boolean isStopped() {
        try {
            var state = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
            return state.startsWith("T", state.lastIndexOf(')') + 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it (SIGSTOP): it notices nothing. */
    void stop() throws IOException {
        signal("STOP");
        while (!isStopped()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }

    /** Has it go on (SIGCONT). */
    void goOn() throws IOException {
        signal("CONT");
    }

    private void signal(String name) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid())
                .start()
                .onExit()
                .join();
    }

    /** The number that the operating system knows it by. */
    long pid() {
        return process.pid();
    }

    /** Ends it in order (SIGTERM). */
    void end() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        out.close();
    }
}
