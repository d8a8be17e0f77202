package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.store.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The server is ended without warning, again and again, at named places and at random, while tasks are sent to it. What
 * it acknowledged is written down here, outside, and compared with what it knows in the end, and with what a receiver,
 * outside too, was told.
 *
 * <p>{@code -Deasel.kills=1000} makes this the long form.
 */
class CrashTest {
    private static final List<String> PLACES = List.of(
            "commit.before",
            "commit.after",
            "file.written",
            "file.forced",
            "file.renamed",
            "file.durable",
            "delivery.before",
            "delivery.sent",
            "delivery.recorded",
            "random");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int KILLS = Integer.getInteger("easel.kills", 10);

    @TempDir
    Path data;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final long seed = Long.getLong("easel.seed", System.nanoTime());
    private final Random random = new Random(seed);

    /** Requests of acknowledged tasks, by id. */
    private final Map<String, String> acknowledged = new LinkedHashMap<>();

    /** Acknowledged tasks that ended because the server did too often while it drew them. */
    private final Set<String> poison = new HashSet<>();

    /** Results that were seen, by task and seed: what was seen once must never be seen otherwise. */
    private final Map<String, Map<Long, String>> seen = new HashMap<>();

    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void nothing_that_was_acknowledged_is_lost_or_never_delivered_and_nothing_is_done_twice_to_be_seen()
            throws Exception {
        int answered = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            var place = PLACES.get(kill % PLACES.size());
            int times = 1 + random.nextInt(12);
            try (var server = Child.start(data, place, times, receiver)) {
                long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100 + random.nextInt(900));
                while (server.isAlive() && (!place.equals("random") || System.nanoTime() < end)) {
                    answered += send(server) ? 1 : 0;
                }
            }
        }
        try (var server = Child.start(data, "never", 1, receiver)) {
            for (var task : acknowledged.keySet()) {
                waitFor(server, task);
            }
            for (var task : acknowledged.keySet()) {
                waitForDeliveries(task);
            }
        }
        int pictures = seen.values().stream().mapToInt(Map::size).sum();
        System.out.println("CrashTest: seed " + seed + ", " + KILLS + " kills, " + acknowledged.size()
                + " tasks acknowledged, " + pictures + " pictures, none lost, none twice; all told by webhook, "
                + receiver.repetitions()
                + " times once more; " + poison.size() + " tasks given up after three crashes during one picture");
        assertThat(answered).isEqualTo(acknowledged.size()).isPositive();
        receiver.requireNothingWasToldTwice();
        requireEveryPictureChargedOnce(pictures);
    }

    /** Tasks that were stored but never acknowledged are drawn and charged too: each picture once. */
    private void requireEveryPictureChargedOnce(int seenPictures) throws IOException {
        try (var database = Database.open(data)) {
            var kept = database.tasks().latest(OptionalLong.empty(), Integer.MAX_VALUE);
            assertThat(kept).allMatch(task -> task.state().isEnd());
            long pictures =
                    kept.stream().mapToLong(task -> task.results().size()).sum();
            assertThat(pictures).isGreaterThanOrEqualTo(seenPictures);
            var charged = database.usage().stream()
                    .map(entry -> entry.usage().credits())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(charged).isEqualByComparingTo(new BigDecimal("0.07").multiply(BigDecimal.valueOf(pictures)));
        }
    }

    /** Sends a task; true if it was acknowledged. Now and then one that was acknowledged before is looked at again. */
    private boolean send(Child server) throws InterruptedException {
        var id = UUID.randomUUID();
        var task = RunningServer.taskWithId(
                id,
                "\"deliveryMethod\":\"async\",\"outputFormat\":\"PNG\",\"numberResults\":" + (1 + random.nextInt(3)),
                "\"webhookURL\":\"http://" + receiver.authority() + "/hook?token=secret\"",
                "\"uploadEndpoint\":\"http://" + receiver.authority() + uploadPath(id.toString()) + "\"");
        try {
            if (!acknowledged.isEmpty() && random.nextInt(4) == 0) {
                var ids = new ArrayList<>(acknowledged.keySet());
                look(server, ids.get(random.nextInt(ids.size())));
            }
            var answer = post(server, task);
            if (answer.path("data").size() == 1) {
                acknowledged.put(id.toString(), task);
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            return false;
        } catch (IOException _) {
            // The server has ended: whether it took the task nobody knows.
            return false;
        }
    }

    private void waitFor(Child server, String task) throws IOException, InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!look(server, task)) {
            assertThat(System.nanoTime())
                    .as("task " + task + " never ends; seed " + seed)
                    .isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private static String uploadPath(String task) {
        return "/put/" + task;
    }

    private void waitForDeliveries(String task) {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!isDelivered(task)) {
            assertThat(System.nanoTime())
                    .as("the webhook calls and uploads of task " + task + "; seed " + seed)
                    .isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    /** Every picture that was seen is told of and uploaded, and so is an early end. */
    private boolean isDelivered(String task) {
        var pictures = seen.getOrDefault(task, Map.of()).values();
        return pictures.stream().allMatch(receiver::wasToldOf)
                && receiver.uploads(uploadPath(task)) == pictures.size()
                && (!poison.contains(task) || receiver.wasToldOf(task));
    }

    /** Asks for a task; true if it has all its pictures. Nothing may be other than it was seen before. */
    private boolean look(Child server, String task) throws IOException, InterruptedException {
        var answer = post(server, "{\"taskType\":\"getResponse\",\"taskUUID\":\"" + task + "\"}");
        boolean blamed = isBlamed(answer);
        assertThat(blamed || answer.path("errors").isEmpty())
                .as(() -> "acknowledged task " + task + ", seed " + seed + ": " + answer)
                .isTrue();
        assertThat(blamed || !poison.contains(task)).as("a task ends once").isTrue();
        if (blamed) {
            poison.add(task);
        }
        int pictures = 0;
        var before = seen.computeIfAbsent(task, _ -> new HashMap<>());
        for (var item : answer.path("data")) {
            if (item.has("imageUUID")) {
                pictures++;
                var image = item.required("imageUUID").stringValue();
                assertThat(before.merge(item.required("seed").longValue(), image, (old, _) -> old))
                        .as("picture of task " + task)
                        .isEqualTo(image);
            }
        }
        int wanted =
                JSON.readTree(acknowledged.get(task)).required("numberResults").intValue();
        assertThat(pictures).isLessThanOrEqualTo(wanted);
        assertThat(before.size()).isLessThanOrEqualTo(wanted);
        if (pictures == wanted) {
            requireFile(server, answer.path("data").path(0));
        }
        return blamed || pictures == wanted;
    }

    /** The server may have ended three times during one picture: then the task ends with a problem that says so. */
    private static boolean isBlamed(JsonNode answer) {
        return answer.path("errors").size() == 1
                && answer.path("errors").path(0).path("message").stringValue().startsWith("The server ended 3 times");
    }

    private void requireFile(Child server, JsonNode item) throws IOException, InterruptedException {
        var path = URI.create(item.required("imageURL").stringValue()).getPath();
        var request = HttpRequest.newBuilder(server.uri(path)).build();
        assertThat(http.send(request, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(200);
    }

    private JsonNode post(Child server, String task) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.uri("/v1"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString("[" + task + "]"))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    /** A server in a process of its own; closing kills it. */
    private record Child(Process process, BufferedReader out, int port) implements AutoCloseable {

        static Child start(Path data, String place, int times, Receiver receiver) throws IOException {
            for (int count = times; true; count++) {
                var process = new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MortalServer.class.getName(),
                                data.toString(),
                                place,
                                Integer.toString(count),
                                receiver.authority())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
                process.getOutputStream().close();
                var out = process.inputReader(UTF_8);
                var line = out.readLine();
                if (line != null) {
                    return new Child(process, out, Integer.parseInt(line));
                }
                // It ended before it was up, for it goes on with its tasks at once: a crash as good as any other.
            }
        }

        boolean isAlive() {
            return process.isAlive();
        }

        URI uri(String path) {
            return URI.create("http://127.0.0.1:" + port + path);
        }

        @Override
        public void close() throws IOException {
            process.destroyForcibly().onExit().join();
            out.close();
        }
    }
}
