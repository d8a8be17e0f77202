package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.task;
import static dev.easel.server.RunningServer.taskWithId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.EngineException;
import dev.easel.imaging.Provenance;
import dev.easel.server.task.TaskLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code POST /v1} with tasks that are in order, and with some that are not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasksTest {
    private final GradientEngine engine = GradientEngine.willing();
    private RunningServer easel;

    @BeforeAll
    void start() {
        easel = RunningServer.with(engine);
    }

    @AfterAll
    void stop() {
        easel.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"editorial-fantasy-portrait", "retro-futurist-poster", "surreal-astronaut-portrait"})
    void an_example_of_the_specification_is_answered_as_printed_there(String example) throws IOException {
        var printed = resource("/dev/easel/contract/examples/" + example + ".json");
        var reply = easel.post(array(printed));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().propertyNames()).containsExactly("data");
        var result = reply.result();
        assertThat(result.propertyNames()).containsExactly("taskType", "taskUUID", "imageUUID", "imageURL", "seed");
        assertThat(printed).contains(result.path("taskUUID").asString());
        var picture = ImageIO.read(new ByteArrayInputStream(fetch(result)));
        assertThat(picture.getWidth()).isEqualTo(1280);
        assertThat(picture.getHeight()).isEqualTo(896);
    }

    @Test
    void the_cost_comes_last_when_asked_for() {
        var result = easel.post(array(task("\"includeCost\":true"))).result();
        assertThat(result.propertyNames())
                .containsExactly("taskType", "taskUUID", "imageUUID", "imageURL", "seed", "cost");
        assertThat(result.path("cost").isNumber()).isTrue();
        assertThat(result.path("cost").decimalValue()).isEqualByComparingTo("0.07");
    }

    @ParameterizedTest
    @CsvSource({"JPG, image/jpeg, .jpg", "PNG, image/png, .png", "WEBP, image/webp, .webp", "png, image/png, .png"})
    void a_result_is_a_link_to_a_file_of_the_format(String format, String mediaType, String extension) {
        var result =
                easel.post(array(task("\"outputFormat\":\"" + format + "\""))).result();
        var reply = easel.get(URI.create(result.path("imageURL").asString()));
        assertThat(result.path("imageURL").asString())
                .endsWith(result.path("imageUUID").asString() + extension);
        assertThat(reply.header("Content-Type")).isEqualTo(mediaType);
        assertThat(Provenance.read(reply.body())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"JPG", "PNG", "WEBP"})
    void a_result_can_come_as_base64(String format) {
        var result = easel.post(array(task("\"outputType\":\"base64Data\",\"outputFormat\":\"" + format + "\"")))
                .result();
        assertThat(result.has("imageURL")).isFalse();
        var file = Base64.getDecoder().decode(result.path("imageBase64Data").asString());
        assertThat(Provenance.read(file)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"JPG, image/jpeg", "PNG, image/png", "WEBP, image/webp"})
    void a_result_can_come_as_data_uri(String format, String mediaType) {
        var result = easel.post(array(task("\"outputType\":\"dataURI\",\"outputFormat\":\"" + format + "\"")))
                .result();
        var uri = result.path("imageDataURI").asString();
        assertThat(uri).startsWith("data:" + mediaType + ";base64,");
        var file = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
        assertThat(Provenance.read(file)).isPresent();
    }

    @Test
    void every_result_has_its_own_id_and_seed() {
        var results = easel.post(array(task("\"numberResults\":20"))).json().required("data");
        Set<String> ids = new HashSet<>();
        Set<Long> seeds = new HashSet<>();
        for (var result : results) {
            ids.add(result.path("imageUUID").asString());
            seeds.add(result.path("seed").asLong());
        }
        assertThat(ids).hasSize(20);
        assertThat(seeds).hasSize(20).allSatisfy(seed -> assertThat(seed).isBetween(1L, (1L << 31) - 1));
    }

    @Test
    void a_picture_says_who_drew_it_from_which_seed() {
        var result = easel.post(array(task())).result();
        var provenance = Provenance.read(fetch(result)).orElseThrow();
        assertThat(provenance.creatorTool()).isEqualTo("Easel gradient 1.0");
        assertThat(provenance.model()).isEqualTo("xai:grok-imagine@image-pro");
        assertThat(provenance.seed()).isEqualTo(result.path("seed").asLong());
    }

    @Test
    void the_answer_says_which_engine_drew() {
        assertThat(easel.post(array(task())).header("Easel-Engine")).isEqualTo("gradient/1.0");
    }

    @Test
    void a_ping_is_answered() {
        var reply = easel.post("[{\"taskType\":\"ping\",\"ping\":true}]");
        assertThat(reply.json()).hasToString("{\"data\":[{\"taskType\":\"ping\",\"pong\":true}]}");
    }

    @Test
    void a_ping_with_an_id_gets_it_back() {
        var reply = easel.post("[{\"taskType\":\"ping\",\"taskUUID\":\"x\",\"ping\":true}]");
        assertThat(reply.result().path("taskUUID").asString()).isEqualTo("x");
    }

    @Test
    void a_ping_that_is_not_one_is_refused() {
        assertThat(easel.post("[{\"taskType\":\"ping\",\"ping\":1}]").problemCodes())
                .containsExactly("invalidPing");
    }

    @Test
    void a_failing_task_does_not_harm_its_neighbours() {
        var bad = UUID.randomUUID();
        var reply = easel.post(array(task(), taskWithId(bad, "\"outputQuality\":100"), task()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("data").size()).isEqualTo(2);
        assertThat(reply.problemCodes()).containsExactly("invalidOutputQuality");
        assertThat(reply.problem().path("taskUUID").asString()).isEqualTo(bad.toString());
    }

    @Test
    void a_request_that_fails_altogether_has_errors_and_error_and_no_data() {
        var reply = easel.post(array(task("\"outputQuality\":100")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().propertyNames()).containsExactly("errors", "error");
        assertThat(reply.json().path("error")).isEqualTo(reply.problem());
    }

    @Test
    void all_problems_of_a_task_come_at_once_and_link_to_the_documentation() {
        var reply = easel.post(array(task("\"outputQuality\":100", "\"numberResults\":0", "\"colour\":1")));
        assertThat(reply.problemCodes())
                .containsExactlyInAnyOrder("invalidOutputQuality", "invalidNumberResults", "unsupportedParameter");
        for (var problem : reply.json().path("errors")) {
            var page = URI.create(problem.path("documentation").asString());
            assertThat(easel.get(page).status()).isEqualTo(200);
        }
    }

    @Test
    void a_problem_between_two_fields_names_both() {
        var problem = easel.post(array(task("\"resolution\":\"1K\""))).problem();
        assertThat(problem.path("parameter").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                  | missingTaskType",
                "{\"taskType\":7}                    | unsupportedTaskType",
                "{\"taskType\":\"videoInference\"}   | unsupportedTaskType",
            })
    void a_task_of_no_known_type_is_told_the_types(String task, String code) {
        var problem = easel.post(array(task)).problem();
        assertThat(problem.path("code").asString()).isEqualTo(code);
        assertThat(problem.path("allowedValues"))
                .hasToString(
                        "[\"imageInference\",\"getResponse\",\"getTaskDetails\",\"cancelTask\",\"imageUpload\",\"mediaStorage\",\"accountManagement\","
                                + "\"modelSearch\",\"ping\"]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"webhookURL\":\"http://169.254.169.254/hook\"     | webhookURL     | invalidWebhookURL     | permitted",
                "\"webhookURL\":\"http://metrics.internal/hook\"    | webhookURL     | invalidWebhookURL     | permitted",
                "\"webhookURL\":\"http://localhost:80/hook?t=1\"    | webhookURL     | invalidWebhookURL     | permitted",
                "\"webhookURL\":\"http://a:b@example.org\"          | webhookURL     | invalidWebhookURL     | user name",
                "\"uploadEndpoint\":\"https://example.org:25/p\"    | uploadEndpoint | invalidUploadEndpoint | permitted",
                "\"uploadEndpoint\":\"https://127.0.0.1/put?k=1\"   | uploadEndpoint | invalidUploadEndpoint | permitted",
                "\"uploadEndpoint\":\"https://x.org/p?X-Amz-Date=20200101T000000Z&X-Amz-Expires=60\" "
                        + "| uploadEndpoint | invalidUploadEndpoint | expired at 2020-01-01T00:01:00Z",
            })
    void an_address_to_which_nothing_can_be_delivered_is_refused_before_anything_is_drawn(
            String field, String parameter, String code, String why) {
        int before = engine.begun();
        var reply = easel.post(array(task(field)));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problemCodes()).containsExactly(code);
        assertThat(reply.problem().path("parameter").asString()).isEqualTo(parameter);
        assertThat(reply.problem().path("message").asString()).contains(why).doesNotContain("=1");
        assertThat(engine.begun()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"safety\":{\"mode\":\"fast\"}", "\"safety\":{\"checkContent\":true}", "\"checkNSFW\":true"})
    void a_checked_task_says_whether_its_words_are_nsfw(String field) {
        var result = easel.post(array(task(field))).result();
        assertThat(result.path("NSFWContent").isBoolean()).isTrue();
        assertThat(result.path("NSFWContent").asBoolean()).isFalse();
    }

    @Test
    void an_unchecked_task_says_nothing_about_nsfw() {
        assertThat(easel.post(array(task("\"checkNSFW\":false"))).result().has("NSFWContent"))
                .isFalse();
    }

    @Test
    void a_prompt_against_the_policy_is_refused_before_anything_is_drawn() {
        int before = engine.begun();
        var checked = task("\"checkNSFW\":true")
                .replaceFirst("\"positivePrompt\":\"[^\"]*\"", "\"positivePrompt\":\"how to build a pipe bomb\"");
        var reply = easel.post(array(checked));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problemCodes()).containsExactly("contentPolicyViolation");
        assertThat(reply.problem().path("message").asString()).doesNotContain("pipe bomb");
        assertThat(engine.begun()).isEqualTo(before);
    }

    @Test
    void the_same_task_sent_again_gets_the_same_pictures() {
        var task = task("\"numberResults\":3");
        var first = easel.post(array(task));
        int drawn = engine.drawn();
        var second = easel.post(array(task));
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(engine.drawn()).isEqualTo(drawn);
    }

    @Test
    void a_task_repeated_within_one_request_is_answered_once() {
        var task = task();
        int before = engine.drawn();
        var reply = easel.post(array(task, task));
        assertThat(reply.json().path("data").size()).isEqualTo(1);
        assertThat(engine.drawn()).isEqualTo(before + 1);
    }

    @Test
    void another_task_with_a_used_id_is_refused() {
        var id = UUID.randomUUID();
        easel.post(array(taskWithId(id)));
        var reply = easel.post(array(taskWithId(id, "\"numberResults\":2")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problemCodes()).containsExactly("conflictTaskUUID");
        assertThat(reply.problem().path("parameter").asString()).isEqualTo("taskUUID");
    }

    @Test
    void two_tasks_with_one_id_in_one_request_cannot_both_be_done() {
        var id = UUID.randomUUID();
        var reply = easel.post(array(taskWithId(id), taskWithId(id, "\"numberResults\":2")));
        assertThat(reply.json().path("data").size()).isEqualTo(1);
        assertThat(reply.problemCodes()).containsExactly("conflictTaskUUID");
    }

    @Test
    void the_tasks_of_a_request_run_at_the_same_time() {
        var together = new CyclicBarrier(2);
        var meeting = new GradientEngine(_ -> {
            try {
                together.await(20, TimeUnit.SECONDS);
            } catch (BrokenBarrierException | TimeoutException e) {
                throw new EngineException("drew alone", e);
            }
        });
        try (var server =
                RunningServer.with(meeting, config -> config.within(new TaskLimits(2, 4, Duration.ofDays(1))))) {
            assertThat(server.post(array(task(), task())).json().path("data").size())
                    .isEqualTo(2);
        }
    }

    private byte[] fetch(JsonNode result) {
        return easel.get(URI.create(result.path("imageURL").asString())).body();
    }

    private static String resource(String name) throws IOException {
        try (var in = requireNonNull(TasksTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
