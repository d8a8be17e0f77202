package dev.easel.cli;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.server.ServerConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The checks of {@code easel doctor}: each looks at one thing, changes nothing, and never throws. */
final class Checkup {
    /** Two 2K pictures in the making beside the program itself. */
    private static final long ENOUGH_MEMORY = 512L << 20;

    /** About a thousand 2K pictures. */
    private static final long ENOUGH_DISK = 2L << 30;

    private final Wiring wiring;
    private final Surroundings surroundings;

    private Checkup(Wiring wiring, Surroundings surroundings) {
        this.wiring = wiring;
        this.surroundings = surroundings;
    }

    /** All checks, in the order of the report. */
    static List<Supplier<Finding>> checks(Wiring wiring, Surroundings surroundings) {
        var checkup = new Checkup(wiring, surroundings);
        var checks = new ArrayList<Supplier<Finding>>();
        checks.add(checkup::java);
        checks.add(checkup::maven);
        checks.add(checkup::memory);
        checks.add(checkup::settings);
        checks.add(checkup::dataFolder);
        checks.add(checkup::disk);
        checks.add(checkup::codecs);
        wiring.engines().forEach(engine -> checks.add(() -> checkup.engine(engine)));
        checks.add(checkup::port);
        checks.add(checkup::node);
        checks.add(checkup::browser);
        return checks;
    }

    private Finding java() {
        var home = System.getProperty("java.home");
        return Files.isExecutable(Path.of(home, "bin", "javac"))
                ? Finding.ok("java", Version.java() + " at " + home)
                : Finding.warn(
                        "java",
                        Version.java() + " at " + home
                                + " has no compiler: it runs Easel but cannot build it; install a JDK for that");
    }

    private Finding maven() {
        return surroundings
                .program("mvn")
                .map(mvn -> Finding.ok("maven", mvn.toString()))
                .orElseGet(() -> Finding.warn(
                        "maven",
                        "mvn is not on PATH: Easel runs but cannot be built or tested;"
                                + " install Apache Maven 3.8 or newer"));
    }

    private Finding memory() {
        var limit = Runtime.getRuntime().maxMemory();
        var text = mebibytes(limit) + " for pictures and data, "
                + Runtime.getRuntime().availableProcessors() + " processors";
        return limit >= ENOUGH_MEMORY
                ? Finding.ok("memory", text)
                : Finding.warn(
                        "memory",
                        text + ": little for 2K pictures; give the machine more memory, or Java a larger"
                                + " share with EASEL_JAVA_OPTS=-Xmx" + (ENOUGH_MEMORY >> 20) + "m");
    }

    private Finding settings() {
        try {
            var settings = settingsOfServer();
            wiring.plan(settings.engines(), settings.enginesSource(), wiring.catalog());
            return Finding.ok(
                    "settings",
                    "host " + settings.server().host() + ", port "
                            + settings.server().port() + ", "
                            + (settings.server().keys().isOpen() ? "no keys" : "keys required") + ", engine "
                            + settings.engines());
        } catch (InvalidInput e) {
            return Finding.fail("settings", String.join("; ", e.faults()));
        }
    }

    private Finding dataFolder() {
        var folder = dataFolderOrDefault();
        var existing = nearestExisting(folder);
        if (!Files.isDirectory(existing) || !Files.isWritable(existing)) {
            return Finding.fail(
                    "data folder",
                    folder + " cannot be written, because " + existing
                            + " is not a folder of yours; choose another with --data or EASEL_DATA");
        }
        return Finding.ok("data folder", folder + (existing.equals(folder) ? "" : " (made at the first start)"));
    }

    private Finding disk() {
        var existing = nearestExisting(dataFolderOrDefault());
        try {
            var free = Files.getFileStore(existing).getUsableSpace();
            var text = mebibytes(free) + " free at " + existing;
            return free >= ENOUGH_DISK
                    ? Finding.ok("disk", text)
                    : Finding.warn(
                            "disk",
                            text + ": room for few pictures; choose another folder with --data or" + " EASEL_DATA");
        } catch (IOException e) {
            return Finding.fail("disk", "cannot look at " + existing + ": " + e.getMessage());
        }
    }

    /** Encodes one pixel: shows that the native drawing library loads and works. */
    private Finding codecs() {
        try {
            var pixel = new Picture(new PixelSize(1, 1), new byte[] {0, 0, (byte) 255, (byte) 255});
            for (var format : ImageFormat.values()) {
                new Encoder().encode(pixel, format, 90, new Provenance("doctor", "1", "none", 0, null));
            }
            return Finding.ok(
                    "drawing library", "draws a pixel and writes it as " + Arrays.toString(ImageFormat.values()));
        } catch (RuntimeException | LinkageError e) {
            return Finding.fail(
                    "drawing library",
                    "does not work here: " + e + "; it has native code for Linux on x86-64 with glibc only");
        }
    }

    private Finding engine(String id) {
        var subject = "engine " + id;
        var need = wiring.need(id);
        if (need.isPresent()) {
            return Finding.ok(subject, "not in use: " + need.get());
        }
        try (var engine = wiring.open(id)) {
            // Whoever may charge is asked how it is, and never has to draw for this.
            var probed = engine.probe();
            return probed.isPresent() ? Finding.ok(subject, probed.get()) : drawing(subject, engine);
        } catch (EngineException e) {
            return Finding.fail(subject, "does not draw: " + e.getMessage());
        } catch (EngineUnopened e) {
            return Finding.fail(subject, String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError e) {
            return Finding.fail(subject, "does not draw: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.fail(subject, "was interrupted while drawing");
        }
    }

    private static Finding drawing(String subject, Engine engine) throws EngineException, InterruptedException {
        var pictures = new AtomicInteger();
        engine.draw(new Brief("a red circle", new PixelSize(576, 576), List.of(1L)), new Progress() {
            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                pictures.incrementAndGet();
            }
        });
        return pictures.get() == 1
                ? Finding.ok(subject, "version " + engine.version() + " draws")
                : Finding.fail(
                        subject,
                        "version " + engine.version() + " drew " + pictures.get()
                                + " pictures when asked for one; please report this");
    }

    private Finding port() {
        String host;
        int port;
        try {
            var settings = settingsOfServer();
            host = settings.server().host();
            port = settings.server().port();
        } catch (InvalidInput _) {
            host = ServeSettings.DEFAULT_HOST; // said by the settings check
            port = ServerConfig.STANDARD_PORT;
        }
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
            return Finding.ok("port", host + ":" + port + " is free");
        } catch (IOException e) {
            return Finding.warn(
                    "port",
                    host + ":" + port + " cannot be listened on (" + e.getMessage()
                            + "); is a server running already? Choose another with --port or EASEL_PORT");
        }
    }

    private Finding node() {
        return surroundings
                .program("node")
                .map(node -> Finding.ok("node", node.toString()))
                .orElseGet(() -> Finding.warn(
                        "node",
                        "not on PATH: needed only by tests with the official JavaScript"
                                + " clients, which do without it by being skipped"));
    }

    private Finding browser() {
        return List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable").stream()
                .flatMap(name -> surroundings.program(name).stream())
                .findFirst()
                .map(found -> Finding.ok("browser", found.toString()))
                .orElseGet(() -> Finding.warn(
                        "browser",
                        "no Chromium or Chrome on PATH: needed only by tests of web pages,"
                                + " which do without it by being skipped"));
    }

    private ServeSettings settingsOfServer() throws InvalidInput {
        return ServeSettings.read(Map.of(), surroundings, wiring.engines());
    }

    private Path dataFolderOrDefault() {
        return surroundings
                .variable("EASEL_DATA")
                .map(surroundings::resolve)
                .orElseGet(surroundings::defaultDataFolder);
    }

    /** The folder itself or the nearest one above it that exists. */
    private static Path nearestExisting(Path folder) {
        var existing = folder;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static String mebibytes(long bytes) {
        return (bytes >> 20) + " MiB";
    }
}
