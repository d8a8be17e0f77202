package dev.easel.server;

import static dev.easel.server.RunningServer.KEY;
import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.task;
import static dev.easel.server.RunningServer.taskWithId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.EngineException;
import dev.easel.imaging.ImageFormat;
import dev.easel.server.RunningServer.Reply;
import dev.easel.server.task.TaskLimits;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tasks whose results are asked for later, looked at, and ended early. */
class PollingTest {
    private static final String ASYNC = "\"deliveryMethod\":\"async\"";

    private final Semaphore permits = new Semaphore(0);
    private final GradientEngine engine = GradientEngine.held(permits);
    private final RunningServer easel =
            RunningServer.with(engine, config -> config.within(new TaskLimits(1, 2, Duration.ofDays(1))));

    @AfterEach
    void stop() {
        permits.release(1_000);
        easel.close();
    }

    private static Reply poll(RunningServer easel, UUID id) {
        return easel.post("[{\"taskType\":\"getResponse\",\"taskUUID\":\"" + id + "\"}]");
    }

    private Reply poll(UUID id) {
        return poll(easel, id);
    }

    private Reply pollUntilFinished(UUID id, int pictures) {
        var reply = poll(id);
        while (count(reply, "success") < pictures) {
            reply = poll(id);
        }
        return reply;
    }

    private static long count(Reply reply, String status) {
        return reply.json()
                .path("data")
                .valueStream()
                .filter(item -> item.path("status").asString().equals(status))
                .count();
    }

    @Test
    void an_async_task_is_acknowledged_with_one_item_before_it_is_drawn() {
        var id = UUID.randomUUID();
        var reply = easel.post(array(taskWithId(id, ASYNC, "\"numberResults\":3")));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json())
                .hasToString("{\"data\":[{\"taskType\":\"imageInference\",\"taskUUID\":\"" + id + "\"}]}");
        assertThat(engine.drawn()).isZero();
    }

    @Test
    void what_is_wrong_with_an_async_task_is_said_at_once() {
        var reply = easel.post(array(task(ASYNC, "\"outputQuality\":1")));
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.problemCodes()).containsExactly("invalidOutputQuality");
    }

    @Test
    void a_poll_answers_at_once_with_an_item_for_every_picture_in_the_same_order() {
        var id = UUID.randomUUID();
        easel.post(array(taskWithId(id, ASYNC, "\"numberResults\":3")));
        assertThat(count(poll(id), "processing")).isEqualTo(3);
        permits.release();
        var one = pollUntilFinished(id, 1);
        assertThat(count(one, "processing")).isEqualTo(2);
        var first = one.json().path("data").path(0);
        permits.release(2);
        var all = pollUntilFinished(id, 3);
        assertThat(all.json().path("data").path(0)).isEqualTo(first);
        assertThat(all.json().path("data").size()).isEqualTo(3);
        for (var item : all.json().path("data")) {
            assertThat(item.path("taskType").asString()).isEqualTo("imageInference");
            assertThat(item.path("taskUUID").asString()).isEqualTo(id.toString());
            assertThat(item.path("imageURL").asString()).startsWith("http://127.0.0.1:");
        }
        assertThat(all.json().has("errors")).isFalse();
    }

    @Test
    void progress_is_told_in_percent_while_a_task_is_drawn() {
        var id = UUID.randomUUID();
        easel.post(array(taskWithId(id, ASYNC, "\"numberResults\":2")));
        permits.release();
        pollUntilFinished(id, 1);
        var processing = poll(id).json().path("data").path(1);
        assertThat(processing.path("status").asString()).isEqualTo("processing");
        assertThat(processing.path("progress").intValue()).isEqualTo(50);
    }

    @Test
    void a_failed_task_is_told_as_an_error_with_its_id() {
        var failing = new GradientEngine(index -> {
            if (index == 1) {
                throw new EngineException("the brush broke");
            }
        });
        var id = UUID.randomUUID();
        try (var broken = RunningServer.with(failing)) {
            broken.post(array(taskWithId(id, ASYNC, "\"numberResults\":2")));
            var reply = poll(broken, id);
            while (count(reply, "processing") > 0) {
                reply = poll(broken, id);
            }
            assertThat(count(reply, "success")).isEqualTo(1);
            assertThat(reply.problemCodes()).containsExactly("inferenceError");
            assertThat(reply.problem().path("status").asString()).isEqualTo("error");
            assertThat(reply.problem().path("taskUUID").asString()).isEqualTo(id.toString());
        }
    }

    @Test
    void unknown_and_expired_tasks_are_told_apart() {
        var id = UUID.randomUUID();
        assertThat(poll(id).status()).isEqualTo(404);
        assertThat(poll(id).problemCodes()).containsExactly("taskNotFound");
        permits.release();
        easel.post(array(taskWithId(id, ASYNC)));
        pollUntilFinished(id, 1);
        easel.clock.advance(Duration.ofDays(8));
        assertThat(poll(id).problemCodes()).containsExactly("taskExpired");
    }

    @Test
    void a_task_of_somebody_else_is_unknown() {
        var id = UUID.randomUUID();
        var other = "another-key-for-tests-0123456789";
        try (var two = RunningServer.lockedWith(GradientEngine.willing(), KEY, other)) {
            two.post(array(taskWithId(id, ASYNC)), "Authorization", "Bearer " + KEY);
            var poll = "[{\"taskType\":\"getResponse\",\"taskUUID\":\"" + id + "\"}]";
            assertThat(two.post(poll, "Authorization", "Bearer " + other).problemCodes())
                    .containsExactly("taskNotFound");
            assertThat(two.post(poll, "Authorization", "Bearer " + KEY).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_sync_task_that_outlives_its_request_can_be_polled() {
        var id = UUID.randomUUID();
        try (var hasty =
                RunningServer.with(engine, config -> config.waiting(Duration.ofMillis(50), Duration.ofSeconds(5)))) {
            assertThat(hasty.post(array(taskWithId(id))).problemCodes()).containsExactly("providerTimeout");
            assertThat(count(poll(hasty, id), "processing")).isEqualTo(1);
            permits.release();
            while (count(poll(hasty, id), "success") == 0) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void files_are_in_the_items_if_the_task_asked_for_them() {
        var id = UUID.randomUUID();
        permits.release();
        easel.post(array(taskWithId(id, ASYNC, "\"outputType\":\"base64Data\"")));
        var item = pollUntilFinished(id, 1).result();
        assertThat(item.path("imageBase64Data").asString()).startsWith("/9j/");
    }

    @Test
    void a_task_can_be_cancelled_while_it_waits_and_while_it_is_drawn() {
        var drawn = UUID.randomUUID();
        var waiting = UUID.randomUUID();
        easel.post(array(taskWithId(drawn, ASYNC)));
        easel.post(array(taskWithId(waiting, ASYNC)));
        for (var id : List.of(waiting, drawn)) {
            var cancelled = easel.post("[{\"taskType\":\"cancelTask\",\"taskUUID\":\"" + id + "\"}]");
            assertThat(cancelled.result().path("cancelled").asBoolean()).isTrue();
            var reply = poll(id);
            while (count(reply, "processing") > 0) {
                reply = poll(id);
            }
            assertThat(reply.problemCodes()).containsExactly("taskCancelled");
        }
        assertThat(engine.drawn()).isZero();
    }

    @Test
    void the_operator_sees_every_task_and_can_end_it() {
        var id = UUID.randomUUID();
        easel.post(array(taskWithId(id, ASYNC)));
        var listed = easel.get("/v1/tasks").json().path("data").path(0);
        assertThat(listed.path("taskUUID").asString()).isEqualTo(id.toString());
        assertThat(listed.toString()).doesNotContain("red fox");
        assertThat(easel.get("/v1/tasks?state=succeeded").json().path("data").size())
                .isZero();
        assertThat(easel.get("/v1/tasks?state=sleeping").problemCodes()).containsExactly("invalidState");
        assertThat(easel.get("/v1/tasks?limit=0").problemCodes()).containsExactly("invalidLimit");
        var ended = easel.send(
                HttpRequest.newBuilder(easel.uri("/v1/tasks/" + id)).DELETE().build());
        assertThat(ended.json().path("cancelled").asBoolean()).isTrue();
    }

    @Test
    void no_field_of_a_query_is_ignored() {
        for (var path : List.of("/v1/tasks", "/v1/deliveries")) {
            var unknown = easel.get(path + "?nonsense=1");
            assertThat(unknown.status()).isEqualTo(400);
            assertThat(unknown.problemCodes()).as(path).containsExactly("unsupportedParameter");
            assertThat(unknown.problem().path("allowedValues").toString()).contains("limit", "state");
            for (var query : List.of("limit", "limit=", "limit=0", "limit=1001", "limit=ten", "limit=2&limit=3")) {
                assertThat(easel.get(path + "?" + query).problemCodes())
                        .as(path + "?" + query)
                        .containsExactly("invalidLimit");
            }
            assertThat(easel.get(path + "?state").problemCodes()).as(path).containsExactly("invalidState");
            assertThat(easel.get(path + "?limit=10").status()).isEqualTo(200);
        }
        assertThat(easel.get("/v1/deliveries?before").problemCodes()).containsExactly("invalidBefore");
        for (var path : List.of("/v1/tasks/" + UUID.randomUUID(), "/v1/deliveries/msg_1")) {
            assertThat(easel.get(path + "?nonsense").problemCodes()).as(path).containsExactly("unsupportedParameter");
        }
    }

    @Test
    void callers_see_their_own_tasks_only() throws Exception {
        var user = "another-key-for-tests-0123456789";
        try (var two = RunningServer.lockedWith(GradientEngine.willing(), KEY)) {
            var made = Keys.user(two);
            two.post(array(task(ASYNC)), "Authorization", "Bearer " + KEY);
            two.post(array(task(ASYNC)), "Authorization", "Bearer " + made);
            assertThat(two.get("/v1/tasks", "Authorization", "Bearer " + KEY)
                            .json()
                            .path("data")
                            .size())
                    .isEqualTo(2);
            var mine = two.get("/v1/tasks", "Authorization", "Bearer " + made);
            assertThat(mine.json().path("data").size()).isEqualTo(1);
            var id = mine.json().path("data").path(0).path("taskUUID").asString();
            assertThat(two.get("/v1/tasks/" + id + "?caller=somebody", "Authorization", "Bearer " + made)
                            .problemCodes())
                    .containsExactly("permissionDenied");
            assertThat(two.get("/v1/tasks", "Authorization", "Bearer " + user).status())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_task_can_be_followed_as_server_sent_events() {
        var id = UUID.randomUUID();
        permits.release(2);
        easel.post(array(taskWithId(id, ASYNC, "\"numberResults\":2")));
        var reply = easel.get("/v1/tasks/" + id + "/events");
        assertThat(reply.header("Content-Type")).isEqualTo("text/event-stream");
        List<String> names = new ArrayList<>();
        new String(reply.body(), UTF_8)
                .lines()
                .filter(line -> line.startsWith("event: "))
                .forEach(line -> names.add(line.substring("event: ".length())));
        assertThat(names.getFirst()).isEqualTo("progress");
        assertThat(names.getLast()).isEqualTo("end");
        assertThat(names.stream().filter("result"::equals)).hasSize(2);
    }

    @Test
    void who_follows_a_task_may_ask_for_previews() throws Exception {
        var held = new Semaphore(0);
        try (var other = RunningServer.with(GradientEngine.makingPreviews(_ -> held.acquire()));
                var http = HttpClient.newHttpClient()) {
            var id = UUID.randomUUID();
            other.post(array(taskWithId(id, ASYNC)));
            var events = "/v1/tasks/" + id + "/events";
            assertThat(other.get(events + "?previews=4").problemCodes()).containsExactly("invalidPreviews");

            var request = HttpRequest.newBuilder(other.uri(events + "?previews=2"));
            try (var lines = http.send(request.build(), BodyHandlers.ofLines()).body()) {
                var told = new ArrayList<String>();
                lines.forEach(line -> {
                    held.release(); // from the first line on somebody listens
                    told.add(line);
                });
                var previews = told.stream()
                        .filter(line -> line.contains("imageDataURI"))
                        .map(line -> JsonMapper.shared().readTree(line.substring("data: ".length())))
                        .toList();
                assertThat(told).filteredOn("event: preview"::equals).hasSize(2);
                assertThat(previews)
                        .extracting(preview -> preview.path("step").asInt())
                        .containsExactly(3, 6);
                assertThat(previews).allSatisfy(preview -> {
                    assertThat(preview.path("steps").asInt()).isEqualTo(GradientEngine.STEPS);
                    assertThat(preview.path("imageDataURI").asString()).startsWith("data:image/jpeg;base64,");
                });
            }
        }
    }

    @Test
    void a_dry_run_over_http_checks_and_prices_without_drawing_or_keeping_anything() {
        var priced = easel.post(array(task("\"numberResults\":2")), "X-Runware-Dry-Run", "1");
        assertThat(priced.json().path("data").valueStream())
                .hasSize(2)
                .allSatisfy(item -> assertThat(item.path("dryRun").asBoolean()).isTrue())
                .allSatisfy(item -> assertThat(item.path("cost").decimalValue()).isEqualByComparingTo("0.07"));
        var wrong = easel.post(array(task("\"numberResults\":21")), "X-Runware-Dry-Run", "1");
        assertThat(wrong.problemCodes()).containsExactly("invalidNumberResults");
        var upload = easel.post(
                "[{\"taskType\":\"imageUpload\",\"taskUUID\":\"" + UUID.randomUUID() + "\",\"image\":\""
                        + Pictures.base64(Pictures.file(ImageFormat.PNG, 20, 20, 5)) + "\"}]",
                "X-Runware-Dry-Run",
                "1");
        assertThat(upload.result().has("imageUUID")).isFalse();
        assertThat(engine.begun()).isZero();
        assertThat(easel.get("/v1/tasks").json().path("data").size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"/v1?dryRun=1, 0", "/v1?dryRun=true, 0", "/v1, 1", "/v1, true"})
    void a_dry_run_is_asked_for_in_the_address_or_in_a_header(String path, String header) {
        var reply = easel.send(HttpRequest.newBuilder(easel.uri(path))
                .header("X-Runware-Dry-Run", header)
                .POST(BodyPublishers.ofString(array(task())))
                .build());
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.result().path("dryRun").asBoolean()).isTrue();
        assertThat(reply.result().path("cost").decimalValue()).isEqualByComparingTo("0.07");
        assertThat(engine.begun()).isZero();
    }

    @Test
    void a_task_is_drawn_where_a_dry_run_is_declined() {
        permits.release();
        var reply = easel.send(HttpRequest.newBuilder(easel.uri("/v1?dryRun=0"))
                .header("X-Runware-Dry-Run", "0")
                .POST(BodyPublishers.ofString(array(task())))
                .build());
        assertThat(reply.result().has("imageUUID")).isTrue();
        assertThat(engine.begun()).isEqualTo(1);
    }

    @Test
    void what_a_task_was_and_became_can_be_looked_up() {
        var id = UUID.randomUUID();
        permits.release();
        easel.post(array(taskWithId(id, "\"outputFormat\":\"png\"")));
        var details = easel.post("[{\"taskType\":\"getTaskDetails\",\"taskUUID\":\"" + id + "\"}]")
                .result();
        assertThat(details.path("taskType").asString()).isEqualTo("getTaskDetails");
        JsonNode request = details.path("request").path(0);
        assertThat(request.path("taskUUID").asString()).isEqualTo(id.toString());
        assertThat(request.path("positivePrompt").asString()).isEqualTo("a red fox");
        assertThat(request.path("outputFormat").asString()).isEqualTo("PNG");
        assertThat(details.path("response")
                        .path("data")
                        .path(0)
                        .path("imageURL")
                        .asString())
                .endsWith(".png");
    }
}
