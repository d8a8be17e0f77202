package dev.easel.server;

import static dev.easel.server.RunningServer.KEY;
import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.task;
import static dev.easel.server.RunningServer.taskWithId;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The protocol over WebSocket: above all what breaks clients when it is wrong. */
class SocketTest {
    private final Semaphore permits = new Semaphore(1_000_000);
    private final GradientEngine engine = GradientEngine.held(permits);
    private final RunningServer easel = RunningServer.locked(engine);

    @AfterEach
    void stop() {
        permits.release(1_000);
        easel.close();
    }

    @Test
    void the_first_item_of_the_first_frame_is_the_authentication_with_a_session() {
        try (var client = SocketClient.to(easel)) {
            var item = client.authenticate(KEY).path("data").path(0);
            assertThat(item.path("taskType").asString()).isEqualTo("authentication");
            assertThat(UUID.fromString(item.path("connectionSessionUUID").asString()))
                    .isNotNull();
        }
    }

    /** While they authenticate some clients look at {@code errors} by task type, others at {@code error} only. */
    @Test
    void a_wrong_key_is_answered_at_once_in_the_shape_that_all_clients_understand() {
        try (var client = SocketClient.to(easel)) {
            var frame = client.authenticate("not-a-key-that-anybody-made");
            assertThat(frame.has("data")).isFalse();
            for (var error : List.of(frame.path("errors").path(0), frame.path("error"))) {
                assertThat(error.path("code").asString()).isEqualTo("invalidApiKey");
                assertThat(error.path("parameter").asString()).isEqualTo("apiKey");
                assertThat(error.path("type").asString()).isEqualTo("string");
                assertThat(error.path("taskType").asString()).isEqualTo("authentication");
                assertThat(error.has("taskUUID")).isFalse();
            }
            assertThat(client.authenticate(KEY).has("data")).isTrue();
        }
    }

    @Test
    void whoever_goes_on_with_wrong_keys_is_shown_out() {
        try (var client = SocketClient.to(easel)) {
            for (int i = 0; i < 5; i++) {
                client.authenticate("not-a-key-that-anybody-made");
            }
            // Whoever does not authenticate in time gets the same code, with another reason.
            assertThat(client.closing()).isEqualTo(new SocketClient.Closing(1008, "Too many keys that are not valid."));
        }
    }

    @Test
    void a_task_before_the_authentication_is_refused_by_its_id() {
        var id = UUID.randomUUID();
        try (var client = SocketClient.to(easel)) {
            client.send(array(taskWithId(id)));
            var error = client.next().path("errors").path(0);
            assertThat(error.path("code").asString()).isEqualTo("missingApiKey");
            assertThat(error.path("taskUUID").asString()).isEqualTo(id.toString());
        }
        assertThat(engine.begun()).isZero();
    }

    @Test
    void authentication_and_tasks_may_share_a_frame() {
        var id = UUID.randomUUID();
        try (var client = SocketClient.to(easel)) {
            client.send(array("{\"taskType\":\"authentication\",\"apiKey\":\"" + KEY + "\"}", taskWithId(id)));
            assertThat(client.next().path("data").path(0).has("connectionSessionUUID"))
                    .isTrue();
            assertThat(client.next().path("data").path(0).path("taskUUID").asString())
                    .isEqualTo(id.toString());
        }
    }

    @Test
    void a_pong_has_a_frame_of_its_own() {
        try (var client = SocketClient.authenticated(easel)) {
            client.send("[{\"taskType\":\"ping\",\"ping\":true}]");
            assertThat(client.nextText()).isEqualTo("{\"data\":[{\"taskType\":\"ping\",\"pong\":true}]}");
        }
    }

    @Test
    void every_picture_is_pushed_as_soon_as_it_is_finished() {
        permits.drainPermits();
        var id = UUID.randomUUID();
        try (var client = SocketClient.authenticated(easel)) {
            client.send(array(taskWithId(id, "\"numberResults\":3")));
            Set<String> pictures = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                assertThat(client.waiting()).isZero();
                permits.release();
                var data = client.next().path("data");
                assertThat(data.size()).isEqualTo(1);
                assertThat(data.path(0).path("taskUUID").asString()).isEqualTo(id.toString());
                assertThat(data.path(0).path("taskType").asString()).isEqualTo("imageInference");
                assertThat(data.path(0).path("seed").isIntegralNumber()).isTrue();
                pictures.add(data.path(0).path("imageUUID").asString());
            }
            assertThat(pictures).hasSize(3);
        }
    }

    @Test
    void tasks_may_come_in_one_frame_and_are_answered_by_their_ids() {
        List<String> ids = new ArrayList<>();
        List<String> tasks = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            var id = UUID.randomUUID();
            ids.add(id.toString());
            tasks.add(taskWithId(id));
        }
        try (var client = SocketClient.authenticated(easel)) {
            client.send(array(tasks.toArray(String[]::new)));
            List<String> answered = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answered.add(client.next().path("data").path(0).path("taskUUID").asString());
            }
            assertThat(answered).containsExactlyInAnyOrderElementsOf(ids);
        }
    }

    @Test
    void problems_have_a_frame_of_their_own_with_the_id_of_their_task() {
        var good = UUID.randomUUID();
        var bad = UUID.randomUUID();
        try (var client = SocketClient.authenticated(easel)) {
            client.send(array(taskWithId(bad, "\"outputQuality\":1,\"numberResults\":99"), taskWithId(good)));
            for (int i = 0; i < 2; i++) {
                var frame = client.next();
                assertThat(frame.has("data")).isNotEqualTo(frame.has("errors"));
                if (frame.has("errors")) {
                    assertThat(frame.path("errors").size()).isEqualTo(2);
                    frame.path("errors")
                            .forEach(error -> assertThat(error.path("taskUUID").asString())
                                    .isEqualTo(bad.toString()));
                } else {
                    assertThat(frame.path("data").path(0).path("taskUUID").asString())
                            .isEqualTo(good.toString());
                }
            }
        }
    }

    @Test
    void an_async_task_is_acknowledged_once_and_never_pushed() {
        var id = UUID.randomUUID();
        try (var client = SocketClient.authenticated(easel)) {
            client.send(array(taskWithId(id, "\"deliveryMethod\":\"async\",\"numberResults\":2")));
            assertThat(client.nextText())
                    .isEqualTo("{\"data\":[{\"taskType\":\"imageInference\",\"taskUUID\":\"" + id + "\"}]}");
            JsonNode data = poll(client, id);
            while (!data.path(0).path("status").asString().equals("success")
                    || !data.path(1).path("status").asString().equals("success")) {
                assertThat(data.size()).isEqualTo(2);
                data = poll(client, id);
            }
            assertThat(client.waiting()).isZero();
        }
    }

    private static JsonNode poll(SocketClient client, UUID id) {
        client.send("[{\"taskType\":\"getResponse\",\"taskUUID\":\"" + id + "\"}]");
        return client.next().path("data");
    }

    @Test
    void files_inside_a_frame_may_be_large() {
        try (var client = SocketClient.authenticated(easel)) {
            var inside = "\"outputType\":\"dataURI\",\"outputFormat\":\"PNG\",\"outputQuality\":99";
            client.send(array(task(inside)));
            var uri = client.next().path("data").path(0).path("imageDataURI").asString();
            assertThat(uri).startsWith("data:image/png;base64,");
            // Sent back as a reference, which this engine takes none of: what counts is that it arrives whole.
            var large = "A".repeat(20_000_000);
            client.send("[{\"taskType\":\"imageUpload\",\"taskUUID\":\"" + UUID.randomUUID() + "\",\"image\":\"" + large
                    + "\"}]");
            assertThat(client.next().path("errors").path(0).path("code").asString())
                    .isEqualTo("failedToTransferImage");
        }
    }

    /** Clients send a message in one frame, however long it is; browsers cut it. */
    @Test
    void a_large_frame_costs_no_more_than_its_bytes_in_small_ones() throws IOException {
        var large = "A".repeat(25_000_000);
        var message = ("[{\"taskType\":\"imageUpload\",\"taskUUID\":\"" + UUID.randomUUID() + "\",\"image\":\"" + large
                        + "\"}]")
                .getBytes(UTF_8);
        int piece = 16_384;
        try (var open = RunningServer.with(engine);
                var socket = new RawSocket(open)) {
            var inPieces = cpuOf(() -> {
                for (int from = 0; from < message.length; from += piece) {
                    int to = Math.min(message.length, from + piece);
                    socket.send(head(from == 0, to == message.length), Arrays.copyOfRange(message, from, to));
                }
                return socket.next();
            });
            var whole = cpuOf(() -> {
                socket.send(RawSocket.TEXT, message);
                return socket.next();
            });
            assertThat(whole).isLessThan(inPieces.multipliedBy(3));
        }
    }

    /** Processor time of this process, the server in it, until the upload was refused as no picture. */
    private static Duration cpuOf(Callable<Optional<JsonNode>> upload) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long begun = system.getProcessCpuTime();
        try {
            assertThat(upload.call()
                            .orElseThrow()
                            .path("errors")
                            .path(0)
                            .path("code")
                            .asString())
                    .isEqualTo("failedToTransferImage");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return Duration.ofNanos(system.getProcessCpuTime() - begun);
    }

    @Test
    void what_was_missed_is_delivered_to_whoever_comes_back_with_the_session() {
        permits.drainPermits();
        var id = UUID.randomUUID();
        String session;
        try (var client = SocketClient.to(easel)) {
            session = sessionOf(client.authenticate(KEY));
            client.send(array(taskWithId(id, "\"numberResults\":2")));
            permits.release();
            client.next();
            client.vanish();
        }
        permits.release();
        try (var again = SocketClient.to(easel)) {
            assertThat(resume(again, session)).isEqualTo(session);
            assertThat(again.next().path("data").path(0).path("taskUUID").asString())
                    .isEqualTo(id.toString());
        }
    }

    @Test
    void whoever_authenticates_again_goes_on_with_the_same_session() {
        try (var client = SocketClient.to(easel)) {
            var session = sessionOf(client.authenticate(KEY));
            for (int i = 0; i < 10; i++) {
                assertThat(sessionOf(client.authenticate(KEY))).isEqualTo(session);
            }
        }
    }

    @Test
    void nobody_goes_on_with_somebody_elses_session() throws IOException {
        var other = "another-key-for-tests-0123456789";
        try (var two = RunningServer.lockedWith(GradientEngine.willing(), KEY, other);
                var mine = SocketClient.to(two);
                var theirs = SocketClient.to(two)) {
            var session = sessionOf(mine.authenticate(KEY));
            theirs.send("[{\"taskType\":\"authentication\",\"apiKey\":\"" + other + "\",\"connectionSessionUUID\":\""
                    + session + "\"}]");
            assertThat(sessionOf(theirs.next())).isNotEqualTo(session);
        }
    }

    /** The session's id in the answer to an authentication. */
    private static String sessionOf(JsonNode answer) {
        return answer.path("data").path(0).path("connectionSessionUUID").asString();
    }

    private static String resume(SocketClient client, String session) {
        client.send("[{\"taskType\":\"authentication\",\"apiKey\":\"" + KEY + "\",\"connectionSessionUUID\":\""
                + session + "\"}]");
        return sessionOf(client.next());
    }

    @Test
    void a_revoked_key_is_shown_out_of_its_open_sockets() throws IOException {
        var key = Keys.user(easel);
        try (var client = SocketClient.to(easel)) {
            assertThat(client.authenticate(key).has("data")).isTrue();
            Keys.revokeAll(easel);
            var frame = client.next();
            assertThat(frame.path("error").path("code").asString()).isEqualTo("invalidApiKey");
            assertThat(client.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void connections_end_properly_when_the_server_stops() {
        var stopping = RunningServer.locked(GradientEngine.willing());
        try (var client = SocketClient.authenticated(stopping)) {
            stopping.close();
            assertThat(client.closeCode()).isEqualTo(1001);
        }
    }

    @Test
    void what_was_being_drawn_is_sent_before_the_connection_ends() throws Exception {
        var permits = new Semaphore(0);
        var engine = GradientEngine.held(permits);
        var stopping = RunningServer.locked(engine);
        try (var client = SocketClient.authenticated(stopping)) {
            client.send(array(task("\"numberResults\":3,\"outputType\":\"base64Data\",\"outputFormat\":\"PNG\"")));
            while (engine.begun() < 1) {
                Thread.onSpinWait();
            }
            var stop = CompletableFuture.runAsync(stopping.server::close);
            permits.release(3);
            for (int i = 0; i < 3; i++) {
                assertThat(client.next().at("/data/0/imageBase64Data").asString())
                        .isNotEmpty();
            }
            assertThat(client.closeCode()).isEqualTo(1001);
            stop.join();
        } finally {
            stopping.close();
        }
    }

    @Test
    void malformed_messages_get_an_answer_and_the_connection_goes_on() {
        try (var client = SocketClient.authenticated(easel)) {
            for (var wrong : List.of("", "{", "{}", "[]", "[1]", "null", "[{\"a\":1,\"a\":2}]", "[[[[[[[[[[")) {
                client.send(wrong);
                var frame = client.next();
                assertThat(frame.has("data")).isFalse();
                assertThat(frame.path("errors").size()).isEqualTo(1);
            }
            client.send("[{\"taskType\":\"ping\",\"ping\":true}]");
            assertThat(client.next().path("data").path(0).path("pong").asBoolean())
                    .isTrue();
        }
    }

    @Test
    void a_message_of_a_stranger_has_a_lower_limit() throws IOException {
        try (var socket = new RawSocket(easel)) {
            socket.send(0x01, new byte[60_000]);
            for (int i = 0; i < 17; i++) {
                socket.send(0x00, new byte[60_000]);
            }
            assertThat(socket.next()).isEmpty();
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void a_message_in_endless_pieces_is_too_large() throws IOException {
        try (var socket = new RawSocket(easel)) {
            socket.send(0x01, new byte[0]);
            for (int i = 0; i < 100_000; i++) {
                socket.send(0x00, new byte[0]);
            }
            assertThat(socket.next()).isEmpty();
            assertThat(socket.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void a_control_frame_is_one_short_piece() throws IOException {
        for (int head : List.of(0x09, 0x89)) {
            try (var socket = new RawSocket(easel)) {
                socket.send(head, new byte[head == 0x89 ? 126 : 1]);
                assertThat(socket.next()).isEmpty();
                assertThat(socket.closeCode()).isEqualTo(1002);
            }
        }
    }

    @Test
    void binary_messages_are_not_spoken_here() {
        try (var client = SocketClient.authenticated(easel)) {
            client.sendBinary(new byte[] {1});
            assertThat(client.closeCode()).isEqualTo(1003);
        }
    }

    @Test
    void a_dry_run_prices_every_result_and_draws_none() {
        try (var client = SocketClient.at(easel, "/v1?sdk=js&version=1.3.2&dryRun=1")) {
            client.authenticate(KEY);
            client.send(array(task("\"numberResults\":3")));
            // Clients wait until they have an item for every result.
            assertThat(client.next().path("data").valueStream())
                    .hasSize(3)
                    .allSatisfy(
                            item -> assertThat(item.path("dryRun").asBoolean()).isTrue())
                    .allSatisfy(
                            item -> assertThat(item.path("cost").decimalValue()).isEqualByComparingTo("0.07"));
        }
        assertThat(engine.begun()).isZero();
    }

    /** Browsers cut long messages wherever it suits them, also inside a letter. */
    @Test
    void a_message_may_be_cut_inside_a_letter() throws IOException {
        var id = UUID.randomUUID();
        var message = array("{\"taskType\":\"imageInference\",\"taskUUID\":\"" + id
                        + "\",\"model\":\"xai:grok-imagine@image-pro\",\"positivePrompt\":\"ein süßer Fuchs 🦊\"}")
                .getBytes(UTF_8);
        try (var open = RunningServer.with(engine);
                var socket = new RawSocket(open)) {
            for (int i = 0; i < message.length; i++) {
                socket.send(head(i == 0, i == message.length - 1), new byte[] {message[i]});
            }
            var answer = socket.next().orElseThrow().toString();
            assertThat(answer).contains(id.toString()).doesNotContain("errors");
        }
        assertThat(engine.lastBrief().prompt()).isEqualTo("ein süßer Fuchs 🦊");
    }

    /** The first byte of a piece of a text message (RFC 6455, section 5.4). */
    private static int head(boolean first, boolean last) {
        return (last ? 0x80 : 0) | (first ? 1 : 0);
    }

    @Test
    void a_page_of_another_site_cannot_use_an_open_server() {
        try (var open = RunningServer.with(engine)) {
            var reply = open.post(array(task()), "Content-Type", "text/plain", "Origin", "https://elsewhere.example");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.problemCodes()).containsExactly("forbidden");
            var local = open.post(array(task()), "Origin", "http://localhost:3000");
            assertThat(local.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, http://localhost:3000, 101",
        "127.0.0.1, https://elsewhere.example, 403",
        "rebound.example, http://localhost:3000, 421",
        "rebound.example, http://rebound.example, 421"
    })
    void nor_can_it_open_a_connection_to_one(String host, String origin, String status) throws Exception {
        try (var open = RunningServer.with(engine)) {
            assertThat(RawSocket.handshake(open, host, "Origin: " + origin)).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @Test
    void twenty_clients_at_once_get_their_own_results() {
        var answered = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofVirtual().start(() -> {
                var id = UUID.randomUUID();
                try (var client = SocketClient.authenticated(easel)) {
                    client.send(array(taskWithId(id)));
                    if (client.next()
                            .path("data")
                            .path(0)
                            .path("taskUUID")
                            .asString()
                            .equals(id.toString())) {
                        answered.incrementAndGet();
                    }
                }
            }));
        }
        threads.forEach(thread -> {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(answered).hasValue(20);
    }
}
