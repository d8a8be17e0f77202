package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.ImageHeader;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.server.store.Database;
import dev.easel.upstream.http.ServerDouble.Fault;
import dev.easel.upstream.openai.OpenAiDouble;
import dev.easel.upstream.xai.XaiDouble;
import dev.easel.upstream.xai.XaiDouble.Twist;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server before servers of somebody else, from a task on the wire to the upstream and back. */
class UpstreamServingTest {
    private static final String PRO = "xai:grok-imagine@image-pro";

    @TempDir
    Path folder;

    private final XaiDouble xai = new XaiDouble();
    private final OpenAiDouble first = new OpenAiDouble();
    private final OpenAiDouble second = new OpenAiDouble();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        http.close();
        xai.close();
        first.close();
        second.close();
    }

    /** An answer to a task. */
    private record Answer(HttpResponse<String> http, JsonNode json) {
        JsonNode result() {
            return json.required("data").required(0);
        }

        JsonNode problem() {
            return json.required("errors").required(0);
        }

        String engine() {
            return http.headers().firstValue("Easel-Engine").orElse("");
        }
    }

    @Test
    void xai_draws_the_documented_model_and_is_named_everywhere() throws Exception {
        try (var easel = serve("xai")) {
            var answer = draw(easel, task("\"width\":1280,\"height\":896,\"includeCost\":true"));

            assertThat(answer.http().statusCode()).isEqualTo(200);
            assertThat(answer.engine()).isEqualTo("xai/grok-imagine-image-2.0");
            assertThat(answer.result().path("cost").decimalValue()).isEqualByComparingTo("0.04");
            var file = file(answer.result());
            assertThat(file).startsWith(0xFF, 0xD8);
            assertThat(Provenance.read(file).orElseThrow().creatorTool()).isEqualTo("Easel xai grok-imagine-image-2.0");
            assertThat(ImageHeader.read(file).size()).isEqualTo(new PixelSize(1280, 896));
            var asked = JsonMapper.shared().readTree(xai.requests().getFirst().body());
            assertThat(asked.path("prompt").asString()).isEqualTo("a red fox");
            assertThat(asked.path("aspect_ratio").asString()).isEqualTo("4:3");
            assertThat(asked.path("resolution").asString()).isEqualTo("1k");
        }
        assertThat(spent()).isEqualByComparingTo(xai.charged());
    }

    @Test
    void reference_images_reach_xai_as_files() throws Exception {
        var picture = new Picture(new PixelSize(20, 20), new byte[4 * 20 * 20]);
        var png = Base64.getEncoder().encodeToString(new Encoder().encodeBare(picture, ImageFormat.PNG, 100));
        try (var easel = serve("xai")) {
            var answer = draw(
                    easel,
                    task("\"inputs\":{\"referenceImages\":[\"" + png + "\",\"" + png + "\"]},\"includeCost\":true"));

            assertThat(answer.http().statusCode()).as(answer.http().body()).isEqualTo(200);
            assertThat(answer.result().path("cost").decimalValue()).isEqualByComparingTo("0.06");
            assertThat(xai.requests()).singleElement().satisfies(request -> {
                assertThat(request.path()).isEqualTo("/v1/images/edits");
                assertThat(request.body()).contains("\"images\":[{", "data:image/png;base64,");
            });
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Twist.class,
            names = {"EMPTY", "BLOCK_REASON", "FIRST_ITEM_BLOCKED", "MODERATED", "MODERATED_BY_WORDS"})
    void moderation_is_the_protocols_own_error_however_xai_says_it_and_is_paid_for_once(Twist twist) throws Exception {
        xai.twists(twist);
        try (var easel = serve("xai,studio")) {
            var task = task("");
            var answer = draw(easel, task);
            var again = draw(easel, task);

            assertThat(answer.http().statusCode()).isEqualTo(400);
            assertThat(answer.problem().path("code").asString()).isEqualTo("invalidProviderContent");
            assertThat(answer.problem().path("message").asString()).contains("It was charged all the same: $0.04.");
            assertThat(again.json()).isEqualTo(answer.json());
            assertThat(xai.requests()).hasSize(1);
        }
        assertThat(spent()).isEqualByComparingTo("0.04").isEqualByComparingTo(xai.charged());
    }

    @Test
    void a_storm_of_429_is_waited_out() throws Exception {
        xai.fails(3, Fault.Says.json(429, "{\"code\":\"resource-exhausted\",\"error\":\"Too many requests.\"}"));
        try (var easel = serve("xai")) {
            assertThat(draw(easel, task("")).http().statusCode()).isEqualTo(200);
        }
        assertThat(xai.requests()).hasSize(4);
        assertThat(spent()).isEqualByComparingTo("0.04");
    }

    @Test
    void a_connection_that_is_cut_is_paid_for_and_not_sent_again() throws Exception {
        xai.fails(new Fault.HangsUpHalfway());
        try (var easel = serve("xai")) {
            var task = task("");
            var answer = draw(easel, task);

            assertThat(answer.http().statusCode()).isEqualTo(502);
            assertThat(answer.problem().path("code").asString()).isEqualTo("providerError");
            assertThat(draw(easel, task).json()).isEqualTo(answer.json());
        }
        assertThat(xai.requests()).hasSize(1);
        assertThat(spent()).isEqualByComparingTo("0.04");
    }

    @Test
    void a_picture_of_another_size_is_brought_to_the_one_that_was_asked_for_and_says_so() throws Exception {
        xai.twists(Twist.ODD_SIZE);
        try (var easel = serve("xai")) {
            var task = task("\"width\":1280,\"height\":896");
            var file = file(draw(easel, task).result());

            assertThat(ImageHeader.read(file).size()).isEqualTo(new PixelSize(1280, 896));
            assertThat(details(easel, task)).contains("came in 1000x700 and was brought to 1280x896");
        }
    }

    @Test
    void where_xai_cannot_be_reached_studio_draws_and_is_named() throws Exception {
        xai.close();
        try (var easel = serve("xai,studio")) {
            var answer = draw(easel, task(""));

            assertThat(answer.http().statusCode()).as(answer.http().body()).isEqualTo(200);
            assertThat(answer.engine()).startsWith("studio/");
            assertThat(Provenance.read(file(answer.result())).orElseThrow().engine())
                    .isEqualTo("studio");
        }
    }

    @Test
    void without_another_engine_the_caller_is_told_to_come_back() throws Exception {
        xai.close();
        try (var easel = serve("xai")) {
            var answer = draw(easel, task(""));

            assertThat(answer.http().statusCode()).isEqualTo(502);
            assertThat(answer.problem().path("code").asString()).isEqualTo("providerUnavailable");
            assertThat(answer.http().headers().firstValue("Retry-After")).isPresent();
        }
    }

    @Test
    void servers_of_the_operators_draw_in_turn_and_without_the_one_that_is_dead() throws Exception {
        try (var easel = serve("gpu")) {
            for (int i = 0; i < 4; i++) {
                assertThat(draw(easel, task("")).engine()).isEqualTo("gpu/flux-2-klein");
            }
            assertThat(first.requests()).hasSize(2);
            assertThat(second.requests()).hasSize(2);

            second.close();
            for (int i = 0; i < 4; i++) {
                assertThat(draw(easel, task("")).engine()).isEqualTo("gpu/flux-2-klein");
            }
            assertThat(first.requests()).hasSize(6);
        }
    }

    @Test
    void who_drew_it_is_known_after_a_restart_with_another_engine() throws Exception {
        var task = task("");
        try (var easel = serve("xai")) {
            draw(easel, task);
        }
        try (var easel = serve("studio")) {
            assertThat(draw(easel, task).engine()).isEqualTo("xai/grok-imagine-image-2.0");
            assertThat(details(easel, task)).contains("\"engine\":\"xai/grok-imagine-image-2.0\"");
        }
        assertThat(xai.requests()).hasSize(1);
    }

    /** A server with its data in the test's folder. */
    private Service serve(String engines) throws Exception {
        var upstreams = Files.writeString(
                folder.resolve("upstreams.json"), """
                {"gpu": {"model": "%s", "servers": [
                    {"url": "%s/v1", "keyFile": "gpu.key"}, {"url": "%s/v1", "keyFile": "gpu.key"}]}}""".formatted(OpenAiDouble.MODEL, first.address(), second.address()));
        Files.writeString(folder.resolve("gpu.key"), OpenAiDouble.KEY);
        var environment = new HashMap<>(Map.of(
                "XAI_API_KEY", XaiDouble.KEY,
                "EASEL_XAI_BASE_URL", xai.address().toString(),
                "EASEL_UPSTREAMS", upstreams.toString(),
                "EASEL_PORT", "0",
                "EASEL_DATA", folder.resolve("data").toString()));
        environment.put("EASEL_ENGINE", engines);
        var surroundings = new Surroundings(environment, folder);
        var wiring = Wiring.standard(surroundings);
        return wiring.serve(ServeSettings.read(Map.of(), surroundings, wiring.engines()));
    }

    private static String task(String more) {
        var fields = List.of(
                "\"taskType\":\"imageInference\"",
                "\"taskUUID\":\"" + UUID.randomUUID() + "\"",
                "\"model\":\"" + PRO + "\"",
                "\"positivePrompt\":\"a red fox\"");
        return "{" + String.join(",", fields) + (more.isEmpty() ? "" : "," + more) + "}";
    }

    private Answer draw(Service easel, String task) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(easel.server().url().resolve("/v1"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("[" + task + "]"))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        return new Answer(answer, JsonMapper.shared().readTree(answer.body()));
    }

    private String details(Service easel, String task) throws IOException, InterruptedException {
        var id = JsonMapper.shared().readTree(task).path("taskUUID").asString();
        return draw(easel, "{\"taskType\":\"getTaskDetails\",\"taskUUID\":\"" + id + "\"}")
                .http()
                .body();
    }

    private byte[] file(JsonNode result) throws IOException, InterruptedException {
        var address = URI.create(result.path("imageURL").asString());
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                .body();
    }

    /** What the callers' accounts say in the end. */
    private BigDecimal spent() throws IOException {
        return Database.usageIn(folder.resolve("data")).stream()
                .map(entry -> entry.usage().credits())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
