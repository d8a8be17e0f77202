package dev.easel.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.access.AccessKeys;
import dev.easel.server.delivery.WebhookSecrets;
import dev.easel.server.egress.EgressPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Canaries: words that can be told from everything else are sent as keys, prompts, signed addresses and pictures, through
 * everything that can go well or wrong; afterwards nothing that an operator or another caller reads may contain one. The
 * log is read at its finest level, of which the default shows a part.
 */
class SecretsTest {
    private static final String KEY = "canary-key-4f1d9c7e2b";
    private static final String WRONG_KEY = "canary-wrongkey-88c1a3";
    private static final String PROMPT = "canaryprompt71b3";
    private static final String SIGNATURE = "canarysignature5e02";
    private static final String PATH = "canarypath9d44";

    /** In base64; no picture at all. */
    private static final String PICTURE = "Y2FuYXJ5cGljdHVyZTNmMDhjYW5hcnlwaWN0dXJlM2YwOA==";

    /** Held, since the system forgets a logger and its level when nobody does. */
    private static final Logger EASEL = Logger.getLogger("dev.easel");

    private final Journal journal = new Journal();

    /** Everything that is logged, as it would be printed. */
    private static final class Journal extends Handler {
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        public void publish(LogRecord event) {
            var text = new StringWriter();
            text.append(event.getLoggerName()).append(": ").append(new SimpleFormatter().formatMessage(event));
            if (event.getThrown() != null) {
                event.getThrown().printStackTrace(new PrintWriter(text));
            }
            lines.add(text.toString());
        }

        @Override
        public void flush() {
            // Nothing is kept back.
        }

        @Override
        public void close() {
            // Nothing to close.
        }
    }

    @BeforeEach
    void listen() {
        journal.setLevel(Level.ALL);
        Logger.getLogger("").addHandler(journal);
        EASEL.setLevel(Level.ALL);
    }

    @AfterEach
    void stop_listening() {
        Logger.getLogger("").removeHandler(journal);
        EASEL.setLevel(null);
    }

    private static RunningServer locked(GradientEngine engine) {
        return RunningServer.with(engine, config -> config.listening("127.0.0.1", 0, AccessKeys.of(List.of(KEY))));
    }

    @Test
    void no_key_prompt_or_signed_address_reaches_log_metrics_or_audit() throws Exception {
        var broken = new GradientEngine(_ -> {
            throw new IllegalStateException("the engine broke");
        });
        try (var easel = locked(broken)) {
            var bearer = new String[] {"Authorization", "Bearer " + KEY};
            easel.post(RunningServer.array(task()), bearer);
            easel.post(RunningServer.array(task()), "Authorization", "Bearer " + WRONG_KEY);
            easel.post("[{\"taskType\":\"authentication\",\"apiKey\":\"" + WRONG_KEY + "\"}]");
            postSignedAddresses(easel, bearer);
            easel.post(RunningServer.array(task("\"unknownField\":\"" + PROMPT + "\"")), bearer);
            easel.post("[{\"positivePrompt\":\"" + PROMPT + "\", broken", bearer);
            easel.get("/v1/tasks?key=" + SIGNATURE, bearer);
            assertThat(journal.lines).as("the fault of the engine is logged").anyMatch(line -> line.contains("broke"));
            assertThat(String.join("\n", journal.lines)).as("log").satisfies(SecretsTest::isClean);
            assertThat(new String(easel.get("/metrics", bearer).body(), StandardCharsets.UTF_8))
                    .as("metrics")
                    .contains("internalServerError")
                    .satisfies(SecretsTest::isClean);
            assertThat(audit(easel))
                    .as("audit log")
                    .contains("server.started")
                    .contains("key.refused")
                    .satisfies(SecretsTest::isClean);
        }
    }

    @Test
    void no_key_prompt_or_signed_address_reaches_a_trace_nor_a_collectors_key_the_log() throws Exception {
        Logger.getLogger("io.opentelemetry").setLevel(Level.ALL);
        try (var collector = new TraceCollector()) {
            var settings = collector.settings(Map.of("OTEL_EXPORTER_OTLP_HEADERS", "api-key=" + WRONG_KEY));
            try (var easel = RunningServer.with(
                    GradientEngine.willing(),
                    config -> config.listening("127.0.0.1", 0, AccessKeys.of(List.of(KEY)))
                            .calling(EgressPolicy.allowing("127.0.0.1:9"))
                            .tracing(settings))) {
                var bearer = new String[] {"Authorization", "Bearer " + KEY};
                easel.post(RunningServer.array(task()), bearer);
                postSignedAddresses(easel, bearer);
                easel.get("/" + PATH + "?key=" + SIGNATURE, bearer);
            }
            assertThat(collector.text())
                    .as("traces")
                    .contains("POST /v1")
                    .contains("\"task\"")
                    .satisfies(SecretsTest::isClean);
            assertThat(String.join("\n", journal.lines)).as("log").satisfies(SecretsTest::isClean);
        } finally {
            Logger.getLogger("io.opentelemetry").setLevel(null);
        }
    }

    @Test
    void nor_do_sockets_pictures_and_deliveries_that_fail_give_one_away() throws Exception {
        var bearer = new String[] {"Authorization", "Bearer " + KEY};
        var answers = new ArrayList<String>();
        var published = new ArrayList<String>();
        try (var receiver = new StatusServer(_ -> 500);
                var easel = RunningServer.with(
                        GradientEngine.takingReferences(3),
                        config -> config.listening("127.0.0.1", 0, AccessKeys.of(List.of(KEY)))
                                .calling(EgressPolicy.allowing(receiver.authority())))) {
            var address = "http://" + receiver.authority() + "/" + PATH + "?sig=" + SIGNATURE;
            try (var client = SocketClient.to(easel)) {
                answers.add(client.authenticate(WRONG_KEY).toString());
                var session = client.authenticate(KEY)
                        .at("/data/0/connectionSessionUUID")
                        .asString();
                for (var task : List.of(
                        task("\"unknownField\":\"" + PROMPT + "\""),
                        task("\"inputs\":{\"referenceImages\":[\"data:image/png;base64," + PICTURE + "\"]}"),
                        task("\"inputs\":{\"referenceImages\":[\"" + PICTURE + "\"]}"),
                        task("\"webhookURL\":\"" + address + "\"", "\"uploadEndpoint\":\"" + address + "\""))) {
                    client.send(RunningServer.array(task));
                    answers.add(client.next().toString());
                }
                assertThat(List.of(receiver.nextCall(), receiver.nextCall())).containsExactlyInAnyOrder("POST", "PUT");
                published.add(session);
            }
            answers.add(
                    easel.post(RunningServer.array(RunningServer.upload("data:image/png;base64," + PICTURE)), bearer)
                            .text());
            for (var path : List.of("/v1/images/generations", "/v1/images/edits")) {
                var body = "{\"model\":\"grok-imagine-image-pro\",\"prompt\":\"" + PROMPT
                        + "\",\"image\":{\"url\":\"data:image/png;base64," + PICTURE + "\"}}";
                answers.add(easel.postTo(path, body, bearer).text());
                answers.add(easel.postTo(path, body, "Authorization", "Bearer " + WRONG_KEY)
                        .text());
            }
            var caller = easel.get("/v1/deliveries", bearer)
                    .json()
                    .at("/data/0/caller")
                    .asString();
            published.add(new WebhookSecrets(easel.data, easel.clock, new Random(1))
                    .current(caller)
                    .text());
            published.add(easel.get("/metrics", bearer).text());
            published.add(audit(easel));
        }
        var secrets = published.subList(0, 2).toArray(String[]::new);
        assertThat(secrets).doesNotContain("");
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).doesNotContain(KEY, WRONG_KEY, SIGNATURE, PATH, PICTURE));
        published
                .subList(2, 4)
                .forEach(
                        text -> assertThat(text).satisfies(SecretsTest::isClean).doesNotContain(secrets));
        assertThat(String.join("\n", journal.lines))
                .as("log")
                .satisfies(SecretsTest::isClean)
                .doesNotContain(secrets);
    }

    @Test
    void no_error_repeats_a_key_or_a_signed_address() {
        try (var easel = locked(new GradientEngine(_ -> {}))) {
            var bearer = new String[] {"Authorization", "Bearer " + KEY};
            var answers = List.of(
                    easel.post(RunningServer.array(task()), "Authorization", "Bearer " + WRONG_KEY),
                    easel.post("[{\"taskType\":\"authentication\",\"apiKey\":\"" + WRONG_KEY + "\"}]"),
                    easel.post(
                            RunningServer.array(
                                    task("\"webhookURL\":\"http://127.0.0.1:9/" + PATH + "?sig=" + SIGNATURE + "\"")),
                            bearer),
                    easel.post(
                            RunningServer.array(task("\"inputs\":{\"referenceImages\":[\"https://unknown.invalid/"
                                    + PATH + "?sig=" + SIGNATURE + "\"]}")),
                            bearer));
            for (var answer : answers) {
                assertThat(answer.status()).isBetween(400, 499);
                var body = new String(answer.body(), StandardCharsets.UTF_8);
                assertThat(body).doesNotContain(KEY, WRONG_KEY, SIGNATURE, PATH);
            }
        }
    }

    private static String task(String... more) {
        return RunningServer.taskWithId(UUID.randomUUID(), more).replace("a red fox", PROMPT);
    }

    /** Tasks that name signed addresses for their webhook, their upload and their reference. */
    private static void postSignedAddresses(RunningServer easel, String... bearer) {
        easel.post(
                RunningServer.array(task(
                        "\"webhookURL\":\"http://127.0.0.1:9/" + PATH + "?sig=" + SIGNATURE + "\"",
                        "\"uploadEndpoint\":\"http://127.0.0.1:9/" + PATH + "?X-Amz-Signature=" + SIGNATURE + "\"")),
                bearer);
        easel.post(
                RunningServer.array(task("\"inputs\":{\"referenceImages\":[\"https://unknown.invalid/" + PATH + "?sig="
                        + SIGNATURE + "\"]}")),
                bearer);
    }

    private static String audit(RunningServer easel) throws IOException {
        return Files.readString(easel.data.resolve("audit.log"));
    }

    private static void isClean(String text) {
        assertThat(text).doesNotContain(KEY, WRONG_KEY, PROMPT, SIGNATURE, PATH, PICTURE);
    }
}
