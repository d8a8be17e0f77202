package dev.easel.server;

import static dev.easel.server.RunningServer.KEY;
import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.taskWithId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.easel.engine.EngineException;
import dev.easel.imaging.ImageFormat;
import dev.easel.server.access.KeyFile;
import dev.easel.server.access.KeyLimits;
import dev.easel.server.access.Role;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.wire.WebhookBody;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answers is what its own OpenAPI document says of it, and nothing that it answers is left out there. */
class DescribedAnswersTest {
    private static final String PNG = Pictures.base64(Pictures.file(ImageFormat.PNG, 20, 20, 5));
    private static final String[] BEARER = {"Authorization", "Bearer " + KEY};

    @SuppressWarnings("NullAway.Init") // Every test begins with described().
    private ApiDescription description;

    private RunningServer described(RunningServer easel) {
        description = new ApiDescription(easel);
        return easel;
    }

    @Test
    void every_address_of_the_server_is_described_with_its_methods_and_no_other() {
        try (var easel = described(RunningServer.with(GradientEngine.willing()))) {
            var served = new TreeMap<String, Set<String>>();
            for (var path : easel.get("/").json().required("paths").properties()) {
                var methods = new TreeSet<String>();
                path.getValue().forEach(method -> methods.add(method.asString()));
                // Goes without saying where there is GET.
                methods.remove("HEAD");
                served.put(path.getKey(), methods);
            }
            assertThat(served).hasSizeGreaterThan(20).isEqualTo(description.methodsByPath());
        }
    }

    @Test
    void pages_lists_and_numbers_are_described() {
        try (var easel = described(RunningServer.with(GradientEngine.willing()))) {
            var picture = easel.post(array(RunningServer.task())).result();
            var slug = "xai-grok-imagine-image-pro";
            for (var path : List.of(
                    "/",
                    "/livez",
                    "/readyz",
                    "/metrics",
                    "/openapi.json",
                    "/docs/models",
                    "/docs/models/" + slug,
                    "/v1/models",
                    "/v1/models/" + slug,
                    "/v1/image-generation-models",
                    "/v1/image-generation-models/" + slug,
                    picture.path("imageURL").asString().replaceFirst("^http://[^/]+", ""))) {
                var reply = easel.get(path);
                assertThat(reply.status()).as(path).isEqualTo(200);
                assertDescribed(reply);
            }
            for (var path : List.of(
                    "/docs/models/none",
                    "/v1/models/none",
                    "/v1/image-generation-models/none",
                    "/image/" + UUID.randomUUID() + ".png")) {
                var reply = easel.get(path);
                assertThat(reply.status()).as(path).isEqualTo(404);
                assertDescribed(reply);
            }
        }
    }

    @Test
    void a_server_that_stops_says_that_it_is_not_ready_as_described() {
        var permits = new Semaphore(0);
        var engine = GradientEngine.held(permits);
        try (var easel = described(RunningServer.with(engine))) {
            easel.post(array(RunningServer.task("\"deliveryMethod\":\"async\"")));
            while (engine.begun() < 1) {
                Thread.onSpinWait();
            }
            var stop = CompletableFuture.runAsync(easel.server::close);
            var reply = easel.get("/readyz");
            while (reply.status() == 200) {
                reply = easel.get("/readyz");
            }
            assertThat(reply.status()).isEqualTo(503);
            assertDescribed(reply);
            permits.release(1);
            stop.join();
        }
    }

    @Test
    void answers_of_media_accounts_and_search_are_described() throws IOException {
        try (var easel = described(RunningServer.with(GradientEngine.takingReferences(1)))) {
            var limits = new KeyLimits(Optional.empty(), Optional.empty(), Optional.of(new BigDecimal("1")));
            var key = new KeyFile(easel.data)
                    .create("test", Role.USER, limits, easel.clock, new SecureRandom())
                    .key()
                    .text();
            easel.clock.advance(Duration.ofSeconds(5));
            for (var task : List.of(
                    task("imageUpload", "\"image\":\"" + PNG + "\""),
                    task("mediaStorage", "\"operation\":\"upload\",\"media\":\"" + PNG + "\""),
                    RunningServer.task("\"includeCost\":true,\"inputs\":{\"referenceImages\":[\"" + PNG + "\"]}"),
                    task("accountManagement", "\"operation\":\"getDetails\""),
                    task("modelSearch", "\"search\":\"grok\""))) {
                var reply = easel.post(array(task), "Authorization", "Bearer " + key);
                assertThat(reply.status()).isEqualTo(200);
                assertDescribed(reply);
            }
            var costly =
                    easel.post(array(RunningServer.task("\"numberResults\":20")), "Authorization", "Bearer " + key);
            assertThat(costly.status()).isEqualTo(402);
            assertDescribed(costly);
            var metrics = easel.get("/metrics", "Authorization", "Bearer " + key);
            assertThat(metrics.status()).isEqualTo(403);
            assertDescribed(metrics);
        }
    }

    @Test
    void answers_to_polls_dry_runs_details_and_cancellations_are_described() {
        var permits = new Semaphore(1);
        try (var easel = described(RunningServer.with(GradientEngine.held(permits)))) {
            var id = UUID.randomUUID();
            var about = "\"taskUUID\":\"" + id + "\"";
            assertDescribed(easel.post(array(taskWithId(id, "\"deliveryMethod\":\"async\",\"numberResults\":2"))));
            var poll = "[{\"taskType\":\"getResponse\"," + about + "}]";
            var reply = easel.post(poll);
            while (!reply.json().toString().contains("success")) {
                assertDescribed(reply);
                reply = easel.post(poll);
            }
            assertDescribed(reply);
            for (var type : List.of("getTaskDetails", "cancelTask")) {
                assertDescribed(easel.post("[{\"taskType\":\"" + type + "\"," + about + "}]"));
            }
            while (!reply.json().has("errors")) {
                reply = easel.post(poll);
            }
            assertDescribed(reply);
            assertDescribed(easel.post("[{\"taskType\":\"getTaskDetails\"," + about + "}]"));
            assertDescribed(easel.post(array(RunningServer.task("\"numberResults\":2")), "X-Runware-Dry-Run", "1"));
            assertDescribed(easel.get("/v1/tasks"));
            assertDescribed(easel.get("/v1/tasks/" + id));
            assertDescribed(easel.send(HttpRequest.newBuilder(easel.uri("/v1/tasks/" + id))
                    .DELETE()
                    .build()));
            assertDescribed(easel.post("[{\"taskType\":\"ping\",\"ping\":true}]"));
            permits.release(100);
        }
    }

    @Test
    void events_of_a_task_are_described() throws Exception {
        var permits = new Semaphore(0);
        var engine = GradientEngine.makingPreviews(index -> {
            if (index == 1) {
                throw new EngineException("no more paint");
            }
            permits.acquire();
        });
        try (var easel = described(RunningServer.with(engine));
                var http = HttpClient.newHttpClient()) {
            var id = UUID.randomUUID();
            easel.post(array(taskWithId(id, "\"deliveryMethod\":\"async\",\"numberResults\":2")));
            var events = "/v1/tasks/" + id + "/events?previews=";
            var request = HttpRequest.newBuilder(easel.uri(events + 3)).build();
            try (var lines = http.send(request, BodyHandlers.ofLines()).body()) {
                // Whoever hears the first event hears of everything that comes after it.
                var text = lines.peek(_ -> permits.release()).collect(joining("\n"));
                assertThat(text).contains("event: preview\n", "event: result\n", "event: error\n", "event: end\n");
                assertThat(description.taskEventFaults(text)).isEmpty();
            }
            assertDescribed(easel.get(events + 0));
            assertThat(assertDescribed(easel.get(events + 9)).status()).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void webhook_calls_and_what_is_told_of_deliveries_are_described(WebhookBody shape) throws Exception {
        BlockingQueue<String> calls = new LinkedBlockingQueue<>();
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> take(exchange, calls));
        receiver.start();
        var authority = "127.0.0.1:" + receiver.getAddress().getPort();
        var engine = new GradientEngine(index -> {
            if (index == 1) {
                throw new EngineException("no more paint");
            }
        });
        try (var easel = described(RunningServer.with(
                engine,
                config -> config.calling(EgressPolicy.allowing(authority)).telling(shape)))) {
            easel.post(array(RunningServer.task(
                    "\"numberResults\":2,\"includeCost\":true,\"webhookURL\":\"http://" + authority + "/hook\"")));
            for (int i = 0; i < 2; i++) {
                var body = Objects.requireNonNull(calls.poll(30, TimeUnit.SECONDS), "no call came");
                assertThat(description.callFaults(JsonMapper.shared().readTree(body)))
                        .as(body)
                        .isEmpty();
            }
            var listed = easel.get("/v1/deliveries?limit=1");
            while (!listed.json().at("/data/0/state").asString().equals("delivered")) {
                assertDescribed(listed);
                listed = easel.get("/v1/deliveries?limit=1");
            }
            assertThat(listed.json().has("next")).isTrue();
            assertThat(listed.json().at("/data/0/lastAttempt/status").asInt()).isEqualTo(200);
            assertDescribed(listed);
            var path = "/v1/deliveries/" + listed.json().at("/data/0/id").asString();
            assertDescribed(easel.get(path));
            assertThat(assertDescribed(replay(easel, path)).status()).isEqualTo(202);
            assertDescribed(easel.get("/v1/deliveries?state=lost"));
            assertThat(assertDescribed(easel.get("/v1/deliveries/none")).status())
                    .isEqualTo(404);
            assertThat(assertDescribed(replay(easel, "/v1/deliveries/none")).status())
                    .isEqualTo(404);
        } finally {
            receiver.stop(0);
        }
    }

    private static void take(HttpExchange exchange, BlockingQueue<String> calls) throws IOException {
        try (exchange) {
            calls.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Test
    void a_delivery_that_is_still_tried_is_not_replayed_as_described() {
        try (var easel = described(RunningServer.with(
                GradientEngine.willing(), config -> config.calling(EgressPolicy.allowing("127.0.0.1:1"))))) {
            easel.post(array(RunningServer.task("\"webhookURL\":\"http://127.0.0.1:1/hook\"")));
            var listed = easel.get("/v1/deliveries");
            while (!listed.json().at("/data/0").has("lastAttempt")) {
                listed = easel.get("/v1/deliveries");
            }
            assertDescribed(listed);
            var path = "/v1/deliveries/" + listed.json().at("/data/0/id").asString();
            assertThat(assertDescribed(replay(easel, path)).status()).isEqualTo(409);
        }
    }

    private static RunningServer.Reply replay(RunningServer easel, String path) {
        return easel.send(HttpRequest.newBuilder(easel.uri(path + "/replay"))
                .POST(BodyPublishers.noBody())
                .build());
    }

    @Test
    void refusals_of_every_kind_are_described() {
        try (var easel = described(RunningServer.locked(GradientEngine.willing()))) {
            assertDescribed(easel.post("[]"));
            assertDescribed(easel.post(array(RunningServer.task())));
            for (var body : List.of(
                    "{",
                    "[{}]",
                    array(RunningServer.task("\"numberResults\":0,\"ttl\":1")),
                    "[{\"taskType\":\"getResponse\",\"taskUUID\":\"" + UUID.randomUUID() + "\"}]")) {
                assertDescribed(easel.post(body, BEARER));
            }
            for (var path : List.of("/v1/tasks", "/v1/deliveries", "/metrics")) {
                assertThat(assertDescribed(easel.get(path)).status()).isEqualTo(401);
            }
            for (var path : List.of("/v1/tasks/x", "/v1/tasks?zebra=1", "/image/x")) {
                assertDescribed(easel.get(path, BEARER));
            }
            for (var path : List.of("/nowhere", "/v1")) {
                assertThat(description.failureFaults(easel.get(path, BEARER))).isEmpty();
            }
        }
    }

    @Test
    void every_frame_over_websocket_is_described() throws IOException {
        var permits = new Semaphore(0);
        try (var easel = described(RunningServer.locked(GradientEngine.held(permits)));
                var client = SocketClient.to(easel)) {
            client.send(array(RunningServer.task()));
            assertThat(describedFrame(client).path("errors").size()).isEqualTo(1);
            assertThat(describedFrame(client, "{\"taskType\":\"authentication\",\"apiKey\":\"not-a-key\"}")
                            .has("error"))
                    .isTrue();
            assertThat(describedFrame(client, "{\"taskType\":\"authentication\",\"apiKey\":\"" + KEY + "\"}")
                            .at("/data/0")
                            .has("connectionSessionUUID"))
                    .isTrue();
            describedFrame(client, "{\"taskType\":\"ping\",\"ping\":true}");
            describedFrame(client, RunningServer.task("\"outputQuality\":1,\"zebra\":1"));
            describedFrame(client, "7");
            var id = UUID.randomUUID();
            var poll = task(id, "getResponse", "");
            describedFrame(client, taskWithId(id, "\"deliveryMethod\":\"async\",\"numberResults\":2"));
            describedFrame(client, poll);
            permits.release(2);
            while (!describedFrame(client, poll).at("/data/1/status").asString().equals("success")) {
                Thread.onSpinWait();
            }
            for (var type : List.of("getTaskDetails", "cancelTask")) {
                describedFrame(client, task(id, type, ""));
            }
            permits.release(1);
            assertThat(describedFrame(client, RunningServer.task("\"includeCost\":true,\"outputType\":\"dataURI\""))
                            .at("/data/0")
                            .has("imageDataURI"))
                    .isTrue();
            describedFrame(client, task("imageUpload", "\"image\":\"" + PNG + "\""));
            describedFrame(client, task("accountManagement", "\"operation\":\"getDetails\""));
        }
    }

    private JsonNode describedFrame(SocketClient client, String task) {
        client.send(array(task));
        return describedFrame(client);
    }

    private JsonNode describedFrame(SocketClient client) {
        var frame = client.next();
        assertThat(description.frameFaults(frame)).as("%s", frame).isEmpty();
        return frame;
    }

    @Test
    void a_key_that_is_revoked_is_told_so_over_websocket_as_described() throws IOException {
        try (var easel = described(RunningServer.locked(GradientEngine.willing()));
                var client = SocketClient.to(easel)) {
            client.authenticate(Keys.user(easel));
            Keys.revokeAll(easel);
            assertThat(describedFrame(client).has("error")).isTrue();
        }
    }

    @Test
    void answers_of_the_image_apis_are_described() {
        try (var easel = described(RunningServer.with(GradientEngine.takingReferences(1)))) {
            for (var fields : List.of(
                    "\"size\":\"256x256\"",
                    "\"size\":\"256x256\",\"output_format\":\"webp\",\"response_format\":\"url\",\"n\":2",
                    "\"aspect_ratio\":\"1:1\"",
                    "\"model\":\"grok-imagine-image\",\"response_format\":\"b64_json\"")) {
                var reply = images(easel, "generations", fields);
                assertThat(reply.status()).isEqualTo(200);
                assertDescribed(reply);
            }
            var picture = "\"images\":[{\"image_url\":\"data:image/png;base64," + PNG + "\"}]";
            assertDescribed(images(easel, "edits", picture));
            for (var fields : List.of("\"n\":0", "\"n\":0,\"zebra\":1", "\"model\":\"x\"", "\"resolution\":\"9k\"")) {
                var reply = images(easel, "generations", fields);
                assertThat(reply.status()).isBetween(400, 404);
                assertDescribed(reply);
            }
        }
    }

    @Test
    void events_of_the_image_apis_are_described() {
        var engine = GradientEngine.makingPreviews(index -> {
            if (index == 1) {
                throw new EngineException("no more paint");
            }
        });
        try (var easel = described(RunningServer.with(engine))) {
            var stream = "\"size\":\"256x256\",\"stream\":true,\"n\":2,\"partial_images\":2";
            var picture = ",\"images\":[{\"image_url\":\"data:image/png;base64," + PNG + "\"}]";
            for (var reply : List.of(images(easel, "generations", stream), images(easel, "edits", stream + picture))) {
                assertThat(reply.text()).contains(".partial_image\n", ".completed\n", "event: error\n");
                assertDescribed(reply);
            }
        }
    }

    private static RunningServer.Reply images(RunningServer easel, String path, String fields) {
        return easel.send(HttpRequest.newBuilder(easel.uri("/v1/images/" + path))
                .POST(BodyPublishers.ofString("{\"prompt\":\"a red fox\"," + fields + "}"))
                .build());
    }

    private RunningServer.Reply assertDescribed(RunningServer.Reply reply) {
        assertThat(description.faults(reply)).as(reply.text()).isEmpty();
        return reply;
    }

    private static String task(String type, String fields) {
        return task(UUID.randomUUID(), type, fields);
    }

    private static String task(UUID id, String type, String fields) {
        return "{\"taskType\":\"" + type + "\",\"taskUUID\":\"" + id + "\"" + (fields.isEmpty() ? "" : "," + fields)
                + "}";
    }
}
