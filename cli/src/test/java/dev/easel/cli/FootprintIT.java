package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the built server loads and leaves while it works. Runs after packaging. */
class FootprintIT {
    @TempDir
    Path folder;

    private Path launcher;

    @BeforeEach
    void install() throws IOException {
        launcher = Product.launcherIn(folder);
    }

    /** Libraries, and the children that decode, would otherwise load what lies where other users can write. */
    @Test
    void native_code_is_loaded_from_beside_the_program_and_nothing_is_unpacked() throws Exception {
        var temporary = Files.createDirectory(folder.resolve("temporary"));
        var server = serve("-Djava.io.tmpdir=" + temporary, Map.of());
        try {
            edit(server);
            for (var process : server.toHandle().descendants().toList()) {
                assertThat(libraries(process.pid()))
                        .as(process.info().toString())
                        .contains(folder.resolve("cli/target/easel").toRealPath() + "/native/libskija.so");
            }
            assertThat(server.toHandle().descendants())
                    .as("children that decode")
                    .isNotEmpty();
            assertThat(libraries(server.pid())).contains("native/libskija.so").contains("native/libsqlitejdbc.so");
            assertThat(temporary).isEmptyDirectory();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void a_server_without_traces_loads_nothing_of_opentelemetry() throws Exception {
        assertThat(tracingClasses(Map.of())).isZero();
        // Nobody listens there: the classes are needed all the same.
        assertThat(tracingClasses(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:9")))
                .isPositive();
    }

    /** How many classes of OpenTelemetry a server has loaded when it has drawn something. */
    private long tracingClasses(Map<String, String> environment) throws Exception {
        var log = folder.resolve("classes.log");
        var server = serve("-Xlog:class+load:file=" + log, environment);
        try {
            edit(server);
            server.destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            server.destroyForcibly();
        }
        var classes = Files.readAllLines(log);
        assertThat(classes).as("the log of classes").anyMatch(line -> line.contains("dev.easel.server.EaselServer"));
        return classes.stream()
                .filter(line -> line.contains(" io.opentelemetry."))
                .count();
    }

    /** Draws on a picture that comes from outside, so that it is decoded as well. */
    private void edit(Process server) throws Exception {
        var first = server.inputReader(StandardCharsets.UTF_8).readLine();
        assertThat(first).contains(" serves at http://");
        var size = new PixelSize(64, 64);
        var grey = new byte[4 * size.area()]; // what is wholly black cannot be made brighter
        Arrays.fill(grey, (byte) 0x80);
        var file = new Encoder()
                .encode(new Picture(size, grey), ImageFormat.PNG, 95, new Provenance("test", "1", "test", 1, null));
        var task = """
                [{"taskType": "imageInference", "taskUUID": "%s", "model": "xai:grok-imagine@image-pro",
                  "positivePrompt": "make it brighter", "inputs": {"referenceImages": ["%s"]}}]
                """.formatted(UUID.randomUUID(), Base64.getEncoder().encodeToString(file));
        var request = HttpRequest.newBuilder(
                        URI.create(first.substring(first.indexOf("http://"))).resolve("/v1"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(task));
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        }
    }

    private Process serve(String option, Map<String, String> variables) throws IOException {
        var command = new ProcessBuilder(launcher.toString(), "serve", "--port", "0", "--engine", "studio");
        var environment = command.environment();
        environment.clear();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("EASEL_JAVA_OPTS", option);
        environment.putAll(variables);
        return command.directory(folder.toFile())
                .redirectError(folder.resolve("server.log").toFile())
                .start();
    }

    /** The files that are mapped into a process. */
    private static String libraries(long process) throws IOException {
        return Files.readString(Path.of("/proc", String.valueOf(process), "maps"));
    }
}
