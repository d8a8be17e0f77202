package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.taskWithId;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.easel.engine.EngineException;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.delivery.WebhookSecret;
import dev.easel.server.delivery.WebhookSecrets;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.wire.WebhookBody;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results that are taken to the addresses that a task names: from the request to a receiver that really listens. */
class DeliveriesTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the receiver got; the body's bytes as Latin-1, which has a letter for each. */
    private record Call(
            String method,
            String query,
            String contentType,
            String length,
            String webhookId,
            String blobType,
            Map<String, List<String>> headers,
            String body) {
        JsonNode json() {
            return JSON.readTree(body.getBytes(ISO_8859_1));
        }

        /** By the verifier that Standard Webhooks publish, which also looks at how old the signature is. */
        void requireSignedWith(WebhookSecret secret) throws Exception {
            new Webhook(secret.text()).verify(new String(body.getBytes(ISO_8859_1), UTF_8), headers);
        }

        long timestamp() {
            return Long.parseLong(
                    Objects.requireNonNull(headers.get("webhook-timestamp")).getFirst());
        }
    }

    private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final List<Integer> answers = new ArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", this::take);
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    exchange.getRequestMethod(),
                    String.valueOf(exchange.getRequestURI().getQuery()),
                    String.valueOf(headers.getFirst("Content-Type")),
                    String.valueOf(headers.getFirst("Content-Length")),
                    String.valueOf(headers.getFirst("webhook-id")),
                    String.valueOf(headers.getFirst("x-ms-blob-type")),
                    headers.entrySet().stream()
                            .collect(toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue)),
                    new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1)));
            exchange.sendResponseHeaders(answers.isEmpty() ? 200 : answers.removeFirst(), -1);
        }
    }

    private Call next() throws InterruptedException {
        return Objects.requireNonNull(calls.poll(30, TimeUnit.SECONDS), "nothing was delivered");
    }

    private RunningServer easel(GradientEngine engine) {
        return RunningServer.with(
                engine,
                config -> config.calling(EgressPolicy.allowing(
                        "127.0.0.1:" + receiver.getAddress().getPort())));
    }

    private String address() {
        return "http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook?token=secret";
    }

    @Test
    void every_finished_picture_is_posted_in_a_call_of_its_own() throws InterruptedException {
        var id = UUID.randomUUID();
        try (var easel = easel(GradientEngine.willing())) {
            var reply =
                    easel.post(array(taskWithId(id, "\"numberResults\":2", "\"webhookURL\":\"" + address() + "\"")));
            Set<String> told = new HashSet<>();
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < 2; i++) {
                var call = next();
                assertThat(call.method()).isEqualTo("POST");
                assertThat(call.query()).isEqualTo("token=secret");
                assertThat(call.contentType()).startsWith("application/json");
                assertThat(call.json().path("data").size()).isEqualTo(1);
                var item = call.json().path("data").path(0);
                assertThat(item.path("taskUUID").asString()).isEqualTo(id.toString());
                told.add(item.path("imageUUID").asString());
                ids.add(call.webhookId());
            }
            reply.json()
                    .path("data")
                    .forEach(item ->
                            assertThat(told).contains(item.path("imageUUID").asString()));
            assertThat(ids).hasSize(2);
        }
    }

    @Test
    void a_task_that_is_over_is_known_by_its_addresses_and_does_not_tell_what_opened_them()
            throws InterruptedException {
        var id = UUID.randomUUID();
        try (var easel = easel(GradientEngine.willing())) {
            var task = array(taskWithId(id, "\"webhookURL\":\"" + address() + "\""));
            var reply = easel.post(task);
            next();
            assertThat(easel.post(task).result().path("imageUUID"))
                    .isEqualTo(reply.result().path("imageUUID"));
            assertThat(easel.post(task.replace("token=secret", "token=other")).problemCodes())
                    .containsExactly("conflictTaskUUID");
            var details = easel.post("[{\"taskType\":\"getTaskDetails\",\"taskUUID\":\"" + id + "\"}]");
            assertThat(details.result()
                            .path("request")
                            .path(0)
                            .path("webhookURL")
                            .asString())
                    .contains("/hook?sealed=")
                    .doesNotContain("secret");
        }
    }

    @Test
    void a_task_that_fails_is_told_of_too() throws InterruptedException {
        var failing = new GradientEngine(_ -> {
            throw new EngineException("the brush broke");
        });
        try (var easel = easel(failing)) {
            easel.post(array(taskWithId(
                    UUID.randomUUID(), "\"deliveryMethod\":\"async\"", "\"webhookURL\":\"" + address() + "\"")));
            assertThat(next().json().path("errors").path(0).path("code").asString())
                    .isEqualTo("inferenceError");
        }
    }

    @Test
    void a_call_that_fails_is_made_again_with_the_same_id_and_body() throws InterruptedException {
        answers.add(500);
        try (var easel = easel(GradientEngine.willing())) {
            easel.post(array(taskWithId(UUID.randomUUID(), "\"webhookURL\":\"" + address() + "\"")));
            var first = next();
            Call second = null;
            while (second == null) {
                easel.clock.advance(Duration.ofSeconds(10));
                second = calls.poll(1, TimeUnit.SECONDS);
            }
            assertThat(second.webhookId()).isEqualTo(first.webhookId());
            assertThat(second.body()).isEqualTo(first.body());
        }
    }

    @Test
    void every_attempt_is_signed_anew_with_its_callers_own_secret() throws Exception {
        answers.add(500);
        try (var easel = RunningServer.with(
                GradientEngine.willing(),
                config -> config.listening("127.0.0.1", 0, AccessKeys.of(List.of(RunningServer.KEY)))
                        .calling(EgressPolicy.allowing(
                                "127.0.0.1:" + receiver.getAddress().getPort())))) {
            // The verifier goes by the clock of the machine.
            easel.clock.advance(Duration.between(easel.clock.instant(), Instant.now()));
            var secrets = new WebhookSecrets(easel.data, easel.clock, new Random(1));
            var anna = new String[] {"Authorization", "Bearer " + Keys.user(easel)};
            easel.post(array(taskWithId(UUID.randomUUID(), "\"webhookURL\":\"" + address() + "\"")), anna);
            var first = next();
            Call second = null;
            while (second == null) {
                easel.clock.advance(Duration.ofSeconds(10));
                second = calls.poll(1, TimeUnit.SECONDS);
            }
            var caller = easel.get("/v1/deliveries", anna)
                    .json()
                    .at("/data/0/caller")
                    .asString();
            first.requireSignedWith(secrets.current(caller));
            second.requireSignedWith(secrets.current(caller));
            assertThat(second.timestamp()).isGreaterThan(first.timestamp());
            assertThatThrownBy(() -> first.requireSignedWith(secrets.current("somebody else")))
                    .isInstanceOf(WebhookVerificationException.class);
        }
    }

    @Test
    void a_body_may_be_the_item_itself() throws InterruptedException {
        var id = UUID.randomUUID();
        var allowed = EgressPolicy.allowing("127.0.0.1:" + receiver.getAddress().getPort());
        var broken = new AtomicBoolean();
        var engine = new GradientEngine(_ -> {
            if (broken.get()) {
                throw new EngineException("the brush broke");
            }
        });
        try (var easel =
                RunningServer.with(engine, config -> config.calling(allowed).telling(WebhookBody.FLAT))) {
            var hook = "\"webhookURL\":\"" + address() + "\"";
            var picture = easel.post(array(taskWithId(id, hook))).result();
            assertThat(next().json()).isEqualTo(picture);
            broken.set(true);
            easel.post(array(taskWithId(UUID.randomUUID(), hook)));
            var problem = next().json();
            assertThat(problem.path("code").asString()).isEqualTo("inferenceError");
            assertThat(problem.path("taskType").asString()).isEqualTo("imageInference");
        }
    }

    @Test
    void the_file_itself_is_put_where_the_task_says() throws InterruptedException {
        try (var easel = easel(GradientEngine.willing())) {
            var reply = easel.post(array(taskWithId(
                    UUID.randomUUID(), "\"outputFormat\":\"PNG\"", "\"uploadEndpoint\":\"" + address() + "\"")));
            var call = next();
            assertThat(call.method()).isEqualTo("PUT");
            assertThat(call.contentType()).isEqualTo("image/png");
            assertThat(call.length()).isEqualTo(String.valueOf(call.body().length()));
            assertThat(call.blobType()).isEqualTo("null");
            assertThat(call.body().getBytes(ISO_8859_1))
                    .isEqualTo(
                            easel.get(URI.create(reply.result().path("imageURL").asString()))
                                    .body());
        }
    }

    @Test
    void azures_storage_is_told_that_what_it_gets_is_a_blob() throws InterruptedException {
        try (var easel = easel(GradientEngine.willing())) {
            var shared = "http://127.0.0.1:" + receiver.getAddress().getPort()
                    + "/account/container/fox.jpg?sv=2024-11-04&sp=cw&se=2126-01-01T00%3A00%3A00Z&sig=c2VjcmV0";
            easel.post(array(taskWithId(UUID.randomUUID(), "\"uploadEndpoint\":\"" + shared + "\"")));
            var call = next();
            assertThat(call.blobType()).isEqualTo("BlockBlob");
            assertThat(call.contentType()).isEqualTo("image/jpeg");
        }
    }

    @Test
    void an_address_that_may_not_be_called_is_refused_with_the_task() {
        try (var easel = RunningServer.with(GradientEngine.willing())) {
            var reply = easel.post(array(taskWithId(
                    UUID.randomUUID(),
                    "\"webhookURL\":\"http://127.0.0.1:1/hook\"",
                    "\"uploadEndpoint\":\"http://10.0.0.1/put\"")));
            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.problemCodes()).containsExactly("invalidWebhookURL", "invalidUploadEndpoint");
        }
    }

    @Test
    void an_upload_that_is_refused_is_told_in_what_the_task_became() throws InterruptedException {
        answers.add(403);
        var id = UUID.randomUUID();
        try (var easel = easel(GradientEngine.willing())) {
            easel.post(array(taskWithId(id, "\"uploadEndpoint\":\"" + address() + "\"")));
            next();
            var polled = easel.post(about("getResponse", id));
            while (polled.problemCodes().isEmpty()) {
                polled = easel.post(about("getResponse", id));
            }
            var details = easel.post(about("getTaskDetails", id)).result().path("response");
            for (var told : List.of(polled.json(), details)) {
                assertThat(told.path("data").size()).as("the picture is there").isEqualTo(1);
                var problem = told.path("errors").path(0);
                assertThat(problem.path("code").asString()).isEqualTo("uploadFailed");
                assertThat(problem.path("message").asString())
                        .contains("answered 403")
                        .doesNotContain("secret");
            }
        }
    }

    private static String about(String type, UUID id) {
        return "[{\"taskType\":\"" + type + "\",\"taskUUID\":\"" + id + "\"}]";
    }

    @Test
    void callers_see_their_own_deliveries_and_an_operator_everybodys() throws Exception {
        var allowed = EgressPolicy.allowing("127.0.0.1:" + receiver.getAddress().getPort());
        var keys = AccessKeys.of(List.of(RunningServer.KEY));
        try (var easel = RunningServer.with(
                GradientEngine.willing(),
                config -> config.listening("127.0.0.1", 0, keys).calling(allowed))) {
            var operator = new String[] {"Authorization", "Bearer " + RunningServer.KEY};
            var anna = new String[] {"Authorization", "Bearer " + Keys.user(easel)};
            var ben = new String[] {"Authorization", "Bearer " + Keys.user(easel)};
            easel.post(array(taskWithId(UUID.randomUUID(), "\"webhookURL\":\"" + address() + "\"")), anna);
            next();
            var own = easel.get("/v1/deliveries", anna).json().path("data").path(0);
            var path = "/v1/deliveries/" + own.path("id").asString();
            assertThat(easel.get("/v1/deliveries", ben).json().path("data").size())
                    .isZero();
            assertThat(easel.get(path, ben).status()).isEqualTo(404);
            assertThat(replay(easel, path, ben).status()).isEqualTo(404);
            assertThat(easel.get(path, operator).json().path("caller")).isEqualTo(own.path("caller"));
            while (replay(easel, path, operator).status() == 409) {
                // The first call has arrived; that it did is noted at any moment.
            }
            assertThat(next().webhookId()).isEqualTo(own.path("id").asString());
            assertThat(Files.readAllLines(easel.data.resolve("audit.log")))
                    .filteredOn(line -> line.contains("delivery.replayed"))
                    .singleElement()
                    .satisfies(line -> {
                        var event = JsonMapper.shared().readTree(line);
                        assertThat(event.path("delivery")).isEqualTo(own.path("id"));
                        assertThat(event.path("of")).isEqualTo(own.path("caller"));
                        assertThat(event.path("actor")).isNotEqualTo(own.path("caller"));
                    });
        }
    }

    private static RunningServer.Reply replay(RunningServer easel, String path, String... headers) {
        return easel.send(HttpRequest.newBuilder(easel.uri(path + "/replay"))
                .headers(headers)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** At any level, whatever becomes of the call. */
    @Test
    void the_secret_part_of_an_address_is_never_logged() throws InterruptedException {
        Queue<String> logged = new ConcurrentLinkedQueue<>();
        var log = Logger.getLogger("dev.easel");
        var before = log.getLevel();
        var listener = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                var text = new StringWriter().append(new SimpleFormatter().format(entry));
                if (entry.getThrown() != null) {
                    entry.getThrown().printStackTrace(new PrintWriter(text));
                }
                logged.add(text.toString());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        log.setLevel(Level.ALL);
        log.addHandler(listener);
        answers.addAll(List.of(200, 500, 410, 403));
        try (var easel = easel(GradientEngine.willing())) {
            for (int i = 0; i < 3; i++) {
                easel.post(array(taskWithId(UUID.randomUUID(), "\"webhookURL\":\"" + address() + "\"")));
                next();
            }
            easel.post(array(taskWithId(UUID.randomUUID(), "\"uploadEndpoint\":\"" + address() + "\"")));
            next();
            while (logged.stream().filter(line -> line.contains(" failed: ")).count() < 2) {
                Thread.onSpinWait();
            }
        } finally {
            log.removeHandler(listener);
            log.setLevel(before);
        }
        assertThat(logged).isNotEmpty().noneMatch(line -> line.contains("secret"));
    }

    @Test
    void deliveries_are_listed_without_the_secret_part_of_their_address() throws InterruptedException {
        try (var easel = easel(GradientEngine.willing())) {
            easel.post(array(taskWithId(UUID.randomUUID(), "\"webhookURL\":\"" + address() + "\"")));
            next();
            var listed = easel.get("/v1/deliveries");
            assertThat(listed.json().path("data").size()).isEqualTo(1);
            assertThat(listed.json().toString()).doesNotContain("secret");
            var id = listed.json().path("data").path(0).path("id").asString();
            assertThat(easel.get("/v1/deliveries/" + id).status()).isEqualTo(200);
            assertThat(easel.get("/v1/deliveries/none").status()).isEqualTo(404);
        }
    }
}
