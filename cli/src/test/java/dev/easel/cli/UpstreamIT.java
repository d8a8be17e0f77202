package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.ImageHeader;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.server.store.Database;
import dev.easel.upstream.xai.XaiDouble;
import dev.easel.upstream.xai.XaiDouble.Twist;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The built program with a key of xAI's, as its operator starts it, before a double of xAI: what a task is, what comes back
 * and what it has cost. Runs after packaging.
 */
class UpstreamIT {
    private static final String PRO = "xai:grok-imagine@image-pro";

    @TempDir
    Path folder;

    private final XaiDouble xai = new XaiDouble();
    private final HttpClient http = HttpClient.newHttpClient();
    private Path launcher;
    private Path data;

    @BeforeEach
    void install() throws IOException {
        launcher = Product.launcherIn(Files.createDirectory(folder.resolve("installed")));
        data = folder.resolve("data");
    }

    @AfterEach
    void close() {
        http.close();
        xai.close();
    }

    @Test
    void xai_draws_the_task_in_its_exact_size_and_what_it_charged_is_booked_and_kept() throws Exception {
        xai.twists(Twist.ODD_SIZE);
        var task = task();
        try (var easel = new Server("serve")) {
            assertThat(easel.greeting()).contains(PRO + " is drawn by xai ");

            var answer = easel.ask(task);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(engine(answer)).isEqualTo("xai/grok-imagine-image-2.0");
            var result = json(answer).required("data").required(0);
            assertThat(result.path("cost").decimalValue()).isEqualByComparingTo("0.04");

            var file = easel.file(result);
            assertThat(ImageHeader.read(file).size()).isEqualTo(new PixelSize(1280, 896));
            assertThat(Provenance.read(file).orElseThrow().creatorTool()).isEqualTo("Easel xai grok-imagine-image-2.0");
            assertThat(easel.ask(details(task)).body()).contains("came in 1000x700 and was brought to 1280x896");
        }
        assertThat(spent()).isEqualByComparingTo(xai.charged()).isEqualByComparingTo("0.04");

        try (var easel = new Server("serve", "--engine", "studio")) {
            var again = easel.ask(task);
            assertThat(engine(again)).isEqualTo("xai/grok-imagine-image-2.0");
            assertThat(easel.file(json(again).required("data").required(0))).startsWith(0xFF, 0xD8);
        }
        assertThat(xai.requests()).hasSize(1);
        assertThat(spent()).isEqualByComparingTo("0.04");
    }

    @Test
    void a_blocked_picture_is_the_protocols_error_and_is_paid_for_without_studio_drawing_it() throws Exception {
        xai.twists(Twist.EMPTY);
        try (var easel = new Server("serve", "--engine", "xai,studio")) {
            var answer = easel.ask(task());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).required("errors").required(0).path("code").asString())
                    .isEqualTo("invalidProviderContent");
        }
        assertThat(xai.requests()).hasSize(1);
        assertThat(spent()).isEqualByComparingTo(xai.charged()).isEqualByComparingTo("0.04");
    }

    @Test
    void where_xai_cannot_be_reached_studio_draws_and_is_named_in_answer_file_and_details() throws Exception {
        xai.close();
        var task = task();
        try (var easel = new Server("serve", "--engine", "xai,studio")) {
            assertThat(easel.greeting()).contains(", else studio ");

            var answer = easel.ask(task);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(engine(answer)).startsWith("studio/");
            var file = easel.file(json(answer).required("data").required(0));
            assertThat(ImageHeader.read(file).size()).isEqualTo(new PixelSize(1280, 896));
            assertThat(Provenance.read(file).orElseThrow().engine()).isEqualTo("studio");
            assertThat(easel.ask(details(task)).body()).contains("\"engine\":\"studio/");
        }
    }

    @Test
    void doctor_asks_xai_about_the_key_and_spends_nothing() throws Exception {
        var process = easel("doctor").redirectErrorStream(true).start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said)
                .containsPattern("ok +engine xai +the key is accepted at http://127.0.0.1:\\d+; nothing was drawn")
                .doesNotContain(XaiDouble.KEY);
        assertThat(xai.everything())
                .singleElement()
                .satisfies(request -> assertThat(request.path()).isEqualTo("/v1/api-key"));
        assertThat(xai.charged()).isZero();
    }

    /** A running server. */
    private final class Server implements AutoCloseable {
        private final Process process;
        private final Path log;
        private final URI address;
        private final String greeting;

        Server(String... command) throws IOException {
            log = Files.createTempFile(folder, "server", ".log");
            process = easel(command).redirectError(log.toFile()).start();
            var lines = new ArrayList<String>();
            var out = process.inputReader(StandardCharsets.UTF_8);
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (line.startsWith("  keys")) {
                    break;
                }
            }
            greeting = String.join("\n", lines);
            assertThat(greeting).as(Files.readString(log)).contains(" serves at http://");
            address = URI.create(lines.getFirst().substring(lines.getFirst().indexOf("http://")));
        }

        String greeting() {
            return greeting;
        }

        HttpResponse<String> ask(String task) throws IOException, InterruptedException {
            var request = HttpRequest.newBuilder(address.resolve("/v1"))
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("[" + task + "]"))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }

        byte[] file(JsonNode result) throws IOException, InterruptedException {
            var link = URI.create(result.path("imageURL").asString());
            return http.send(HttpRequest.newBuilder(link).build(), BodyHandlers.ofByteArray())
                    .body();
        }

        /** Tells it to stop as a service manager does, and looks at what it left in its log. */
        @Override
        public void close() throws IOException {
            process.destroy();
            process.onExit().orTimeout(20, TimeUnit.SECONDS).join();
            assertThat(Files.readString(log)).doesNotContain(XaiDouble.KEY).doesNotContain("a red fox");
        }
    }

    private ProcessBuilder easel(String... arguments) {
        var command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        var environment = builder.environment();
        environment.clear();
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", folder.toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("XAI_API_KEY", XaiDouble.KEY);
        environment.put("EASEL_XAI_BASE_URL", xai.address().toString());
        environment.put("EASEL_DATA", data.toString());
        environment.put("EASEL_PORT", "0");
        return builder;
    }

    private static String task() {
        return """
                {"taskType": "imageInference", "taskUUID": "%s", "model": "%s", "positivePrompt": "a red fox",
                 "width": 1280, "height": 896, "includeCost": true}""".formatted(UUID.randomUUID(), PRO);
    }

    private static String details(String task) {
        var id = JsonMapper.shared().readTree(task).path("taskUUID").asString();
        return "{\"taskType\": \"getTaskDetails\", \"taskUUID\": \"" + id + "\"}";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String engine(HttpResponse<String> answer) {
        return answer.headers().firstValue("Easel-Engine").orElse("");
    }

    /** What the callers' accounts say, read from the data folder of the server that has stopped. */
    private BigDecimal spent() throws IOException {
        return Database.usageIn(data).stream()
                .map(entry -> entry.usage().credits())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
