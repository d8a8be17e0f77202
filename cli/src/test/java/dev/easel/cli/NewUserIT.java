package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The built program, started by its launcher as a new user would: in a copy of the checkout whose path has a space,
 * with an empty home folder. Runs after packaging.
 */
class NewUserIT {
    /** As printed in the specification, but for the brackets: a request is an array of tasks. */
    private static final String PRINTED_REQUEST = """
            [{
            "taskType": "imageInference",
            "taskUUID": "1607528b-b740-4975-8cc1-6dc6b2d18f60",
            "model": "xai:grok-imagine@image-pro",
            "positivePrompt": "An editorial fantasy portrait of a regal moonlit sorceress standing on a marble balcony above a vast bioluminescent garden, intricate silver filigree crown, translucent embroidered gown with luminous thread, subtle celestial tattoos, flowing white hair caught in a gentle night breeze, blue and violet rim lighting, distant glowing lanterns, soft mist, ultra-detailed face, elegant hands, luxurious fabric textures, cinematic depth of field, dramatic yet natural composition, premium fashion-photography aesthetic, highly realistic, crisp focus, refined color grading",
            "width": 1280,
            "height": 896
            }]
            """;

    @TempDir
    static Path base;

    private static Path checkout;

    /** Empty, and where each test's commands are run. */
    private Path home;

    private Path folder;

    /** What a finished process left behind. */
    private record Outcome(int code, String out, String err) {}

    @BeforeAll
    static void copy_the_checkout() throws IOException {
        checkout = base.resolve("a new user's checkout");
        for (var file : List.of("easel", "pom.xml", ".mvn", "cli/pom.xml", "cli/src/main", "cli/target/easel")) {
            copy(Checkout.ROOT.resolve(file), checkout.resolve(file));
        }
        // The launcher's mark of a finished build; it writes it after Maven, which is still running this test.
        var built = checkout.resolve("cli/target/easel/built");
        Files.writeString(built, "");
        Files.setLastModifiedTime(built, FileTime.from(Instant.now()));
    }

    @BeforeEach
    void make_an_empty_home() throws IOException {
        home = Files.createTempDirectory(base, "home");
        folder = Files.createTempDirectory(base, "some folder");
    }

    @Test
    void easel_imagine_draws_a_picture() throws Exception {
        var outcome = run("imagine", "a red fox in the snow", "--out", "fox.png");

        assertThat(outcome.err()).doesNotContain("building").contains("drawn by studio");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEqualTo("fox.png\n");
        var file = folder.resolve("fox.png");
        assertThat(Files.readAllBytes(file)).startsWith(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n');
        var picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1024);
        assertThat(picture.getHeight()).isEqualTo(1024);
        assertThat(distinctColours(picture.getRGB(0, 0, 1024, 1024, null, 0, 1024)))
                .as("colours of the picture")
                .isGreaterThan(1000);
    }

    @Test
    void easel_imagine_writes_nothing_else() throws Exception {
        run("imagine", "a green apple", "--out", "apple.webp", "--seed", "3");

        try (var files = Files.list(home)) {
            assertThat(files).isEmpty();
        }
        assertThat(folder.resolve("apple.webp")).exists();
    }

    @Test
    void easel_imagine_tells_other_programs_everything_as_json() throws Exception {
        var outcome = run("imagine", "two blue birds", "--results", "2", "--seed", "41", "--json");

        var document = JsonMapper.shared().readTree(outcome.out());
        assertThat(document.get("engine").asString()).isEqualTo("studio");
        var seeds =
                document.get("files").valueStream().map(file -> file.get("seed").asLong());
        assertThat(seeds).containsExactly(41L, 42L);
        assertThat(document.get("files")
                        .valueStream()
                        .map(file -> Path.of(file.get("file").asString())))
                .allSatisfy(file -> assertThat(file).isNotEmptyFile());
    }

    @Test
    void easel_version_names_version_java_and_engines() throws Exception {
        var outcome = run("--version");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).matches("easel [0-9.]+\nJDK [^\n]+\nengines: xai, torch, studio\n");
    }

    @Test
    void easel_starts_from_its_class_cache() throws Exception {
        assertThat(checkout.resolve("cli/target/easel/easel.aot")).isNotEmptyFile();
        assertThat(classesFromCache()).isGreaterThan(500);
    }

    @Test
    void easel_serve_answers_a_printed_request_and_stops_when_told_to() throws Exception {
        var process = start("serve", "--port", "0");
        try (var out = process.inputReader(StandardCharsets.UTF_8);
                var client = HttpClient.newHttpClient()) {
            var address = address(out);
            var item = post(client, address.resolve("/v1")).get("data").get(0);

            assertThat(item.get("taskUUID").asString()).isEqualTo("1607528b-b740-4975-8cc1-6dc6b2d18f60");
            var picture =
                    ImageIO.read(URI.create(item.get("imageURL").asString()).toURL());
            assertThat(picture.getWidth()).isEqualTo(1280);
            assertThat(picture.getHeight()).isEqualTo(896);

            process.destroy(); // SIGTERM
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isIn(0, 143);
            assertThat(home.resolve(".local/share/easel")).isDirectory();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void a_server_that_is_told_to_stop_twice_ends_at_once_and_goes_on_with_its_tasks_later() throws Exception {
        var id = UUID.randomUUID();
        var task = "[{\"taskType\":\"imageInference\",\"taskUUID\":\"" + id + "\",\"deliveryMethod\":\"async\","
                + "\"model\":\"xai:grok-imagine@image-pro\",\"positivePrompt\":\"a red fox\",\"resolution\":\"2K\","
                + "\"numberResults\":20}]";
        var first = start("serve", "--port", "0");
        try (var out = first.inputReader(StandardCharsets.UTF_8);
                var client = HttpClient.newHttpClient()) {
            var address = address(out);
            assertThat(send(client, address, "/v1", task)).isEqualTo(200);
            first.destroy(); // SIGTERM
            while (send(client, address, "/readyz", null) == 200) {
                Thread.onSpinWait();
            }
            first.destroy();
            assertThat(first.waitFor(3, TimeUnit.SECONDS)).isTrue();
            assertThat(first.exitValue()).isEqualTo(143);
        } finally {
            first.destroyForcibly();
        }
        var second = start("serve", "--port", "0");
        try (var out = second.inputReader(StandardCharsets.UTF_8);
                var client = HttpClient.newHttpClient()) {
            var poll = "[{\"taskType\":\"getResponse\",\"taskUUID\":\"" + id + "\"}]";
            assertThat(send(client, address(out), "/v1", poll)).isEqualTo(200);
        } finally {
            second.destroyForcibly().waitFor();
        }
    }

    private static int send(HttpClient client, URI address, String path, @Nullable String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path)).header("Content-Type", "application/json");
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static URI address(BufferedReader out) throws IOException {
        var line = out.readLine();
        assertThat(line).startsWith("Easel ").contains(" serves at http://");
        return URI.create(line.substring(line.indexOf("http://")));
    }

    private static JsonNode post(HttpClient client, URI address) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer any-key-will-do")
                .POST(HttpRequest.BodyPublishers.ofString(PRINTED_REQUEST))
                .build();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Asks the JVM itself how many classes it took from the cache when it ran {@code easel models}. */
    private long classesFromCache() throws IOException, InterruptedException {
        var log = base.resolve("classes.log");
        var builder = command("models");
        builder.environment().put("EASEL_JAVA_OPTS", "-Xlog:class+load:file=" + log);
        var process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("dev.easel.") || line.contains("tools.jackson."))
                    .filter(line -> line.contains("source: shared objects file"))
                    .count();
        }
    }

    private Outcome run(String... arguments) throws IOException, InterruptedException {
        var errors = Files.createTempFile(base, "err", ".txt");
        var process = command(arguments).redirectError(errors.toFile()).start();
        process.getOutputStream().close();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, Files.readString(errors));
    }

    private Process start(String... arguments) throws IOException {
        return command(arguments)
                .redirectError(ProcessBuilder.Redirect.to(
                        Files.createTempFile(base, "log", ".txt").toFile()))
                .start();
    }

    private ProcessBuilder command(String... arguments) {
        var command = new ArrayList<>(List.of(checkout.resolve("easel").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("HOME", home.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private static long distinctColours(int[] pixels) {
        return Arrays.stream(pixels).distinct().count();
    }

    /** Copies a file or a folder with its times, as {@code cp -a} does. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }
}
