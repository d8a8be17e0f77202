package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.task;
import static dev.easel.server.RunningServer.taskWithId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.contract.Catalog;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.EngineException.Kind;
import dev.easel.imaging.Provenance;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.access.Caller;
import dev.easel.server.store.Database;
import dev.easel.server.task.NewTask;
import dev.easel.server.task.TaskKey;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of tasks for which somebody else charges. */
class ChargesTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "FAILED, inferenceError, 500, false",
        "UNSUPPORTED, unsupportedInstruction, 400, false",
        "MODERATED, invalidProviderContent, 400, false",
        "BUSY, providerRateLimitExceeded, 429, true",
        "UNAVAILABLE, providerUnavailable, 502, true",
        "TIMED_OUT, timeoutProvider, 504, false",
        "BROKEN, providerError, 502, false"
    })
    void every_kind_of_failure_has_its_code_and_status(Kind kind, String code, int status, boolean worthAnotherTry) {
        try (var easel = RunningServer.with(BilledEngine.playing(failing(kind)))) {
            var reply = easel.post(array(task()));

            assertThat(reply.status()).isEqualTo(status);
            assertThat(reply.problem().path("code").asString()).isEqualTo(code);
            assertThat(reply.problem().path("message").asString()).isEqualTo("in the engine's words");
            assertThat(reply.header("Retry-After").isEmpty()).isNotEqualTo(worthAnotherTry);
        }
    }

    @Test
    void a_picture_costs_what_was_charged_for_it_and_says_who_drew_it() throws IOException {
        try (var easel = RunningServer.with(BilledEngine.playing(BilledEngine::paint))) {
            var reply = easel.post(array(task("\"includeCost\":true")));

            assertThat(reply.header("Easel-Engine")).isEqualTo("far/brush-2.0");
            assertThat(reply.result().path("cost").decimalValue()).isEqualByComparingTo(BilledEngine.PRICE);
            assertThat(spent(easel)).isEqualByComparingTo(BilledEngine.PRICE);
            var file = easel.get(URI.create(reply.result().path("imageURL").asString()))
                    .body();
            assertThat(Provenance.read(file).orElseThrow().creatorTool()).isEqualTo("Easel far brush-2.0");
            assertThat(details(easel, reply.result().path("taskUUID").asString()))
                    .contains("\"engine\":\"far/brush-2.0\"");
        }
    }

    @Test
    void the_engine_is_told_which_model_was_asked_for() {
        var engine = GradientEngine.willing();
        try (var easel = RunningServer.with(engine)) {
            easel.post(array(task()));

            assertThat(engine.lastBrief().model()).isEqualTo("xai:grok-imagine@image-pro");
        }
    }

    @Test
    void a_dry_run_says_what_the_upstream_will_charge() {
        try (var easel = RunningServer.with(BilledEngine.playing(BilledEngine::paint))) {
            var reply = easel.post(array(task()), "X-Runware-Dry-Run", "1");

            assertThat(reply.result().path("cost").decimalValue()).isEqualByComparingTo(BilledEngine.PRICE);
        }
    }

    @Test
    void a_picture_that_was_blocked_is_charged_for_once_and_never_asked_for_again() throws IOException {
        var engine = BilledEngine.playing((_, progress) -> {
            progress.charged(BilledEngine.PRICE);
            throw new EngineException(Kind.MODERATED, "It was blocked.");
        });
        try (var easel = RunningServer.with(engine)) {
            var body = array(task());
            var first = easel.post(body);
            var again = easel.post(body);

            assertThat(first.problem().path("message").asString())
                    .isEqualTo("It was blocked. It was charged all the same: $0.04.");
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(engine.briefs()).isEqualTo(1);
            assertThat(spent(easel)).isEqualByComparingTo(BilledEngine.PRICE);
        }
    }

    @ParameterizedTest
    @CsvSource({"TIMED_OUT, 1", "BROKEN, 1", "BUSY, 2", "UNAVAILABLE, 2", "FAILED, 2"})
    void the_same_task_is_drawn_again_only_if_nothing_can_have_been_charged(Kind kind, int briefs) {
        var engine = BilledEngine.playing(failing(kind));
        try (var easel = RunningServer.with(engine)) {
            var body = array(task());
            easel.post(body);
            easel.post(body);

            assertThat(engine.briefs()).isEqualTo(briefs);
        }
    }

    @Test
    void who_charges_nothing_is_asked_again_whatever_happened() {
        var engine = BilledEngine.free(failing(Kind.BROKEN));
        try (var easel = RunningServer.with(engine)) {
            var body = array(task());
            easel.post(body);
            easel.post(body);

            assertThat(engine.briefs()).isEqualTo(2);
        }
    }

    @Test
    void a_picture_that_another_engine_drew_after_all_costs_what_both_did() throws IOException {
        var engine = BilledEngine.playing((brief, progress) -> {
            progress.charged(new BigDecimal("0.01"));
            BilledEngine.paint(brief, progress);
        });
        try (var easel = RunningServer.with(engine)) {
            assertThat(easel.post(array(task())).status()).isEqualTo(200);
            assertThat(spent(easel)).isEqualByComparingTo("0.05");
        }
    }

    /** As an upstream's engine does it: what was sent is told when it is broken off. */
    @Test
    void what_a_stopping_server_breaks_off_is_charged_and_not_drawn_again() throws Exception {
        var begun = new CountDownLatch(1);
        var id = UUID.randomUUID();
        var engine = BilledEngine.playing((_, progress) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                progress.charged(BilledEngine.PRICE);
                throw e;
            }
        });
        try (var easel = start(engine)) {
            post(easel, array(taskWithId(id, "\"deliveryMethod\":\"async\"")));
            begun.await();
        }
        assertNotDrawnAgain(id, "0.04");
    }

    @Test
    void what_was_being_drawn_when_the_server_was_killed_is_not_drawn_again() throws Exception {
        var id = UUID.randomUUID();
        try (var database = Database.open(folder)) {
            database.tasks()
                    .accept(
                            new NewTask(
                                    new TaskKey(Caller.LOCAL, id),
                                    taskWithId(id),
                                    Optional.empty(),
                                    Optional.empty(),
                                    URI.create("http://127.0.0.1"),
                                    List.of(1L),
                                    Instant.now(),
                                    true,
                                    Optional.empty(),
                                    BilledEngine.ID),
                            10,
                            Instant.EPOCH);
            assertThat(database.tasks().lease(BilledEngine.ID, LONG)).isPresent();
        }
        assertNotDrawnAgain(id, "0.04");
    }

    private void assertNotDrawnAgain(UUID id, String charged) throws Exception {
        var engine = BilledEngine.playing(BilledEngine::paint);
        try (var easel = start(engine)) {
            var poll = "[{\"taskType\":\"getResponse\",\"taskUUID\":\"" + id + "\"}]";
            var answer = post(easel, poll);
            while (answer.contains("\"processing\"")) {
                answer = post(easel, poll);
            }
            assertThat(answer).contains("\"providerError\"", "It was charged all the same: $" + charged);
            assertThat(engine.briefs()).isZero();
        }
        assertThat(Database.usageIn(folder))
                .singleElement()
                .satisfies(entry -> assertThat(entry.usage().credits()).isEqualByComparingTo(charged));
    }

    private EaselServer start(Engine engine) throws StartException {
        var config = ServerConfig.local(folder)
                .listening("127.0.0.1", 0, AccessKeys.none())
                .waiting(LONG, Duration.ofMillis(1));
        return EaselServer.start(config, Catalog.load(), engine);
    }

    private static String post(EaselServer easel, String body) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(easel.url().resolve("/v1"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static BilledEngine.Script failing(Kind kind) {
        return (_, _) -> {
            throw new EngineException(kind, "in the engine's words");
        };
    }

    private static String details(RunningServer easel, String id) {
        return easel.post("[{\"taskType\":\"getTaskDetails\",\"taskUUID\":\"" + id + "\"}]")
                .json()
                .toString();
    }

    private static BigDecimal spent(RunningServer easel) throws IOException {
        return Database.usageIn(easel.data).stream()
                .map(entry -> entry.usage().credits())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
