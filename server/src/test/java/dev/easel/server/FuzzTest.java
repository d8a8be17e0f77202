package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Whatever is sent, the server answers in order and goes on. Every case is made from its number, which a failure names.
 * {@code -Dfuzz.cases=100000} is the long mode, {@code -Dfuzz.seed=N} begins elsewhere.
 */
class FuzzTest {
    private static final int CASES = Integer.getInteger("fuzz.cases", 1_200);
    private static final Pattern THREAD_NAME = Pattern.compile("\"name\": \"([^\"]*)\"");
    private static final long SEED = Long.getLong("fuzz.seed", 0);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int POLICY_VIOLATION = 1008;
    /** Bytes of the largest message that is taken. */
    private static final long MOST = 32 * 1024 * 1024;

    /** Bytes of a message that is no small one any more, by far. */
    private static final int LONG = 200_000;

    private static final int PROTOCOL_ERROR = 1002;
    private static final int TOO_LARGE = 1009;

    /** More threads than a server has that nobody calls, and far fewer than there are cases. */
    private static final int FEW_THREADS = 150;

    private static final RunningServer EASEL = RunningServer.with(GradientEngine.takingReferences(3));

    @AfterAll
    static void everything_is_as_it_was() throws IOException {
        var reply = EASEL.post(RunningServer.array(RunningServer.task()));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(EASEL.get("/v1/tasks?state=running").json().path("data").size())
                .isZero();
        requireNothingIsHeld();
        EASEL.close();
    }

    /** No connection, no memory and no thread outlives what it was there for. */
    private static void requireNothingIsHeld() throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        var held = held();
        while (!held.isEmpty() && System.nanoTime() < end) {
            held = held();
        }
        assertThat(held).isEmpty();
    }

    private static List<String> held() throws IOException {
        List<String> held = new ArrayList<>();
        EASEL.get("/metrics")
                .text()
                .lines()
                .filter(line -> line.matches("(easel_socket_connections|easel_intake_bytes) .*"))
                .filter(line -> !line.endsWith(" 0.0"))
                .forEach(held::add);
        var threads = threads();
        threads.stream().filter(name -> name.startsWith("easel-socket-")).forEach(held::add);
        if (threads.size() > FEW_THREADS) {
            held.add(threads.size() + " threads");
        }
        return held;
    }

    /** The names of all threads of this JVM, virtual ones among them. */
    private static List<String> threads() throws IOException {
        var folder = Files.createTempDirectory("easel-threads");
        var dump = folder.resolve("threads.json");
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
            return THREAD_NAME
                    .matcher(Files.readString(dump))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        } finally {
            Files.deleteIfExists(dump);
            Files.delete(folder);
        }
    }

    @Test
    void every_message_over_http_gets_a_well_formed_answer() {
        for (long number = SEED; number < SEED + CASES; number++) {
            requireAnswer(number, new Mutation(new SplittableRandom(number)).message());
        }
    }

    @Test
    void every_task_that_is_nearly_valid_gets_a_well_formed_answer() {
        for (long number = SEED; number < SEED + CASES / 4; number++) {
            requireAnswer(number, new Mutation(new SplittableRandom(number)).nearlyValid());
        }
    }

    private static void requireAnswer(long number, byte[] message) {
        var reply = EASEL.send(HttpRequest.newBuilder(EASEL.uri("/v1"))
                .timeout(LIMIT)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(message))
                .build());
        var answer = reply.json();
        if (reply.status() >= 500 || !isWellFormed(answer) || (reply.status() == 200) != answer.has("data")) {
            fail(describe(number, message) + " got " + reply.status() + " " + answer);
        }
    }

    @Test
    void every_request_for_images_gets_a_well_formed_answer() {
        for (long number = SEED; number < SEED + CASES / 2; number++) {
            var mutation = new Mutation(new SplittableRandom(number));
            boolean form = number % 2 == 0;
            var message = form ? mutation.form("b") : mutation.imagesRequest();
            var reply = EASEL.send(
                    HttpRequest.newBuilder(EASEL.uri(number % 3 == 0 ? "/v1/images/generations" : "/v1/images/edits"))
                            .timeout(LIMIT)
                            .header("Content-Type", form ? "multipart/form-data; boundary=b" : "application/json")
                            .POST(BodyPublishers.ofByteArray(message))
                            .build());
            boolean isStream = reply.header("Content-Type").equals("text/event-stream");
            if (reply.status() >= 500 || !(isStream || isWellFormedAboutImages(reply))) {
                fail(describe(number, message) + " got " + reply.status() + " " + new String(reply.body(), UTF_8));
            }
        }
    }

    private static boolean isWellFormedAboutImages(RunningServer.Reply reply) {
        var answer = reply.json();
        var error = answer.path("error");
        return reply.status() == 200
                ? !answer.path("data").isEmpty()
                : error.isString()
                        || (error.path("message").isString()
                                && error.path("code").isString());
    }

    @Test
    void every_message_over_websocket_gets_a_well_formed_answer() throws IOException {
        var socket = new RawSocket(EASEL);
        try {
            for (long number = SEED; number < SEED + CASES; number++) {
                var message = new Mutation(new SplittableRandom(~number)).message();
                socket.send(RawSocket.TEXT, message);
                // The pong comes after whatever is answered at once, so that no case can hang unnoticed.
                socket.send(RawSocket.TEXT, "[{\"taskType\":\"ping\",\"ping\":true}]".getBytes(UTF_8));
                var frame = socket.next();
                while (frame.isPresent() && !isPong(frame.get())) {
                    var answer = frame.get();
                    if (!isWellFormed(answer) || answer.toString().contains("internalServerError")) {
                        fail(describe(number, message) + " got " + answer);
                    }
                    frame = socket.next();
                }
                if (frame.isEmpty()) {
                    // Who sends five authentications without a key is shown out.
                    assertThat(socket.closeCode()).as(describe(number, message)).isEqualTo(POLICY_VIOLATION);
                    socket.close();
                    socket = new RawSocket(EASEL);
                }
            }
        } finally {
            socket.close();
        }
    }

    /** Frames that break the protocol end their connection, with a reason, and no other. */
    @Test
    void every_sequence_of_frames_is_answered_or_ends_the_connection() throws IOException {
        for (long number = SEED; number < SEED + CASES / 10; number++) {
            var random = new SplittableRandom(number);
            try (var socket = new RawSocket(EASEL)) {
                for (int i = 0; i < 1 + random.nextInt(6); i++) {
                    var payload = new Mutation(random).message();
                    socket.send(random.nextInt(256), payload);
                }
                socket.finish();
            }
        }
        assertThat(EASEL.post(RunningServer.array(RunningServer.task())).status())
                .isEqualTo(200);
    }

    @Test
    void every_frame_that_is_cut_short_ends_its_connection_and_no_other() throws IOException {
        for (long number = SEED; number < SEED + CASES / 20; number++) {
            var random = new SplittableRandom(number);
            var message = new Mutation(random).message();
            // Half of them so long that they count as memory that is held.
            var payload = number % 2 == 0 ? message : Arrays.copyOf(message, LONG);
            var frame = RawSocket.frame(RawSocket.TEXT, payload);
            try (var socket = new RawSocket(EASEL)) {
                socket.sendBytes(Arrays.copyOf(frame, random.nextInt(frame.length)));
                socket.finish();
            }
        }
        requireNothingIsHeld();
    }

    /** Its header says so; nothing is waited for and no memory is taken. */
    @Test
    void every_frame_that_promises_too_much_is_refused_before_it_has_come() throws IOException {
        for (long number = SEED; number < SEED + CASES / 20; number++) {
            var random = new SplittableRandom(number);
            long length = random.nextInt(4) == 0
                    ? random.nextLong()
                    : random.nextLong(MOST + 1, 1L << (26 + random.nextInt(37)));
            try (var socket = new RawSocket(EASEL)) {
                socket.sendBytes(RawSocket.promise(RawSocket.TEXT, length));
                assertThat(socket.next()).isEmpty();
                assertThat(socket.closeCode())
                        .as("case " + number + ": " + length)
                        .isEqualTo(length < 0 ? PROTOCOL_ERROR : TOO_LARGE);
            }
        }
    }

    private static boolean isPong(JsonNode frame) {
        return frame.path("data").path(0).has("pong");
    }

    private static boolean isWellFormed(JsonNode answer) {
        if (answer.has("errors")) {
            return !answer.path("errors").isEmpty()
                    && answer.path("errors")
                            .valueStream()
                            .allMatch(error -> error.path("code").isString()
                                    && error.path("message").isString());
        }
        return answer.path("data").isArray();
    }

    private static String describe(long number, byte[] message) {
        return "case " + number + " (" + HexFormat.of().formatHex(message) + ")";
    }
}
