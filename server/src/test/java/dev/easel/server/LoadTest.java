package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.task;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.EngineException;
import dev.easel.server.RunningServer.Reply;
import dev.easel.server.observe.Incident;
import dev.easel.server.task.TaskLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Full queues, slow and failing engines, and the end of the server. */
@Timeout(60)
class LoadTest {
    private final Semaphore permits = new Semaphore(0);
    private final GradientEngine engine = GradientEngine.held(permits);

    @Test
    void a_task_that_finds_the_queue_full_is_told_when_to_come_back() {
        try (var easel = RunningServer.with(engine, LoadTest::oneAtATime)) {
            var drawing = easel.postLater(array(task()));
            waitUntil(() -> engine.begun() == 1);
            var waiting = easel.postLater(array(task()));
            waitUntil(() -> queueTaken(easel) == 1);

            var refused = easel.post(array(task()));
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.problemCodes()).containsExactly("inferenceRateLimitExceeded");
            assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);

            permits.release(2);
            assertThat(drawing.join().status()).isEqualTo(200);
            assertThat(waiting.join().status()).isEqualTo(200);
        }
    }

    @Test
    void a_full_queue_is_not_ready() {
        try (var easel = RunningServer.with(engine, LoadTest::oneAtATime)) {
            assertThat(easel.get("/readyz").status()).isEqualTo(200);
            var drawing = easel.postLater(array(task()));
            waitUntil(() -> engine.begun() == 1);
            var waiting = easel.postLater(array(task()));
            waitUntil(() -> queueTaken(easel) == 1);

            var reply = easel.get("/readyz");
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.json().path("status").asString()).isEqualTo("not ready");
            permits.release(2);
            CompletableFuture.allOf(drawing, waiting).join();
        }
    }

    @Test
    void health_answers_while_every_processor_draws() {
        var busy = new GradientEngine(_ -> {
            while (!permits.tryAcquire()) {
                Thread.onSpinWait();
            }
        });
        int processors = Runtime.getRuntime().availableProcessors();
        try (var easel = RunningServer.with(busy)) {
            var drawing = IntStream.range(0, processors)
                    .mapToObj(_ -> easel.postLater(array(task())))
                    .toList();
            waitUntil(() -> busy.begun() == processors);
            assertThat(easel.get("/livez").status()).isEqualTo(200);
            assertThat(easel.get("/readyz").status()).isEqualTo(200);
            permits.release(processors);
            drawing.forEach(reply -> assertThat(reply.join().status()).isEqualTo(200));
        }
    }

    /** Some clients take the data of an answer for all there is and never look at its errors. */
    @Test
    void a_task_that_outlives_its_request_is_not_half_told() {
        permits.release();
        try (var easel =
                RunningServer.with(engine, config -> config.waiting(Duration.ofSeconds(1), Duration.ofMillis(50)))) {
            var late = easel.post(array(task("\"numberResults\":2")));
            assertThat(late.status()).isEqualTo(504);
            assertThat(late.json().has("data")).isFalse();
        }
    }

    @Test
    void a_task_that_outlives_its_request_can_be_asked_for_again() {
        try (var easel =
                RunningServer.with(engine, config -> config.waiting(Duration.ofMillis(50), Duration.ofSeconds(5)))) {
            var task = array(task());
            var late = easel.post(task);
            assertThat(late.status()).isEqualTo(504);
            assertThat(late.problemCodes()).containsExactly("providerTimeout");
            permits.release();
            waitUntil(() -> easel.post(task).status() == 200);
            assertThat(engine.drawn()).isEqualTo(1);
        }
    }

    @Test
    void what_the_engine_cannot_draw_is_said_in_its_words() {
        var unable = new GradientEngine(_ -> {
            throw new EngineException("cannot draw that; ask for something else");
        });
        try (var easel = RunningServer.with(unable)) {
            var reply = easel.post(array(task()));
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.problemCodes()).containsExactly("inferenceError");
            assertThat(reply.problem().path("message").asString()).startsWith("cannot draw that");
            assertThat(reply.problem().has("taskUUID")).isTrue();
        }
    }

    @Test
    void pictures_finished_before_a_failure_are_delivered_with_it() {
        var tiring = new GradientEngine(index -> {
            if (index == 2) {
                throw new EngineException("out of paint");
            }
        });
        try (var easel = RunningServer.with(tiring)) {
            var reply = easel.post(array(task("\"numberResults\":4")));
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.json().path("data").size()).isEqualTo(2);
            assertThat(reply.problemCodes()).containsExactly("inferenceError");
        }
    }

    @Test
    void a_task_that_failed_with_nothing_to_show_may_be_tried_again() {
        var attempts = new Semaphore(1);
        var recovering = new GradientEngine(_ -> {
            if (attempts.tryAcquire()) {
                throw new EngineException("not today");
            }
        });
        try (var easel = RunningServer.with(recovering)) {
            var task = array(task());
            assertThat(easel.post(task).status()).isEqualTo(500);
            assertThat(easel.post(task).status()).isEqualTo(200);
        }
    }

    @Test
    void a_fault_of_ours_is_answered_with_an_incident_and_no_detail() {
        var faulty = new GradientEngine(_ -> {
            throw new IllegalStateException("internal detail");
        });
        try (var easel = RunningServer.with(faulty)) {
            var reply = easel.post(array(task()));
            assertThat(reply.status()).isEqualTo(500);
            assertThat(reply.problemCodes()).containsExactly("internalServerError");
            assertThat(reply.problem().path("message").asString())
                    .containsPattern("incident [0-9a-f-]{36}")
                    .doesNotContain("internal detail");
        }
    }

    @Test
    void a_caller_who_hangs_up_is_no_incident() throws IOException {
        List<LogRecord> logged = new CopyOnWriteArrayList<>();
        var recorder = new StreamHandler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record);
            }
        };
        var log = Logger.getLogger(Incident.class.getName());
        log.addHandler(recorder);
        try (var easel = RunningServer.with(engine)) {
            var body = array(task("\"outputType\":\"base64Data\",\"outputFormat\":\"PNG\",\"numberResults\":8"));
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), easel.server.port())) {
                socket.setSoLinger(true, 0);
                socket.getOutputStream()
                        .write(("POST /v1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n"
                                        + body)
                                .getBytes(UTF_8));
                waitUntil(() -> engine.begun() == 1);
            }
            permits.release(8);
        } finally {
            log.removeHandler(recorder);
        }
        assertThat(engine.drawn()).isEqualTo(8);
        assertThat(logged).isEmpty();
    }

    @Test
    void stopping_finishes_the_running_task_and_answers_its_caller() {
        var easel = RunningServer.with(engine);
        var drawing = easel.postLater(array(task()));
        waitUntil(() -> engine.begun() == 1);
        var stopping = CompletableFuture.runAsync(easel.server::close);
        waitUntil(() -> easel.get("/readyz").status() == 503);
        var refused = easel.post(array(task()));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.problemCodes()).containsExactly("serviceUnavailable");

        permits.release();
        assertThat(drawing.join().status()).isEqualTo(200);
        stopping.join();
        easel.close();
    }

    @Test
    void stopping_ends_what_takes_too_long_with_an_answer() {
        var easel = RunningServer.with(
                engine, config -> oneAtATime(config).waiting(Duration.ofSeconds(30), Duration.ofMillis(50)));
        var drawing = easel.postLater(array(task()));
        waitUntil(() -> engine.begun() == 1);
        var waiting = easel.postLater(array(task()));
        waitUntil(() -> queueTaken(easel) == 1);
        easel.close();
        for (var reply : new Reply[] {drawing.join(), waiting.join()}) {
            assertThat(reply.status()).isEqualTo(503);
            assertThat(reply.problemCodes()).containsExactly("serviceUnavailable");
        }
    }

    private static ServerConfig oneAtATime(ServerConfig config) {
        return config.within(new TaskLimits(1, 1, Duration.ofDays(1)));
    }

    private static int queueTaken(RunningServer easel) {
        var queue = easel.get("/readyz").json().path("checks").path(2);
        return Integer.parseInt(queue.path("detail").asString().split(" ", 2)[0]);
    }

    /** Looks again and again: what is waited for happens on other threads, and has no other sign. */
    private static void waitUntil(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
