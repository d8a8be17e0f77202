package dev.easel.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.store.Database;
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
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends tasks to servers that may end or stand still at any moment, writes down outside what they acknowledged and showed,
 * and holds them to it. Belongs to one thread.
 */
final class Witness implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final long seed = Long.getLong("easel.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Receiver receiver = new Receiver();

    /** Requests of acknowledged tasks, by id. */
    private final Map<String, String> acknowledged = new LinkedHashMap<>();

    /** Acknowledged tasks that ended because the server did too often while it drew them. */
    private final Set<String> poison = new HashSet<>();

    /** Tasks that were seen finished, with everything delivered. */
    private final Set<String> settled = new HashSet<>();

    /** Results that were seen, by task and seed: what was seen once must never be seen otherwise. */
    private final Map<String, Map<Long, String>> seen = new HashMap<>();

    Witness() throws IOException {}

    /** What decides everything that is left to chance: {@code -Deasel.seed} repeats it. */
    long seed() {
        return seed;
    }

    Random random() {
        return random;
    }

    /** Who is told of pictures, and gets them. */
    Receiver receiver() {
        return receiver;
    }

    /** Tasks that were acknowledged. */
    Set<String> tasks() {
        return acknowledged.keySet();
    }

    /** Pictures that were seen. */
    int pictures() {
        return seen.values().stream().mapToInt(Map::size).sum();
    }

    /** Tasks that were given up after three crashes during one picture. */
    int givenUp() {
        return poison.size();
    }

    /** Sends a task; true if it was acknowledged. Now and then one that was acknowledged before is looked at again. */
    boolean send(ServerProcess server) throws InterruptedException {
        var id = UUID.randomUUID();
        var task = RunningServer.taskWithId(
                id,
                "\"deliveryMethod\":\"async\",\"outputFormat\":\"JPG\",\"numberResults\":" + (1 + random.nextInt(3)),
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
            pause();
            return false;
        } catch (IOException _) {
            // The server has ended: whether it took the task nobody knows.
            return false;
        }
    }

    /** Waits until a server shows every acknowledged task finished, and the receiver has been told of everything. */
    void awaitEverything(ServerProcess server) throws IOException, InterruptedException {
        var open = acknowledged.keySet().stream()
                .filter(task -> !settled.contains(task))
                .toList();
        for (var task : open) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!look(server, task)) {
                requireBefore(end, "task " + task + " never ends");
                pause();
            }
        }
        for (var task : open) {
            await(() -> isDelivered(task), "the webhook calls and uploads of task " + task);
            settled.add(task);
        }
    }

    /** Everything that was finished once still is. */
    void lookAtEverything(ServerProcess server) throws IOException, InterruptedException {
        for (var task : settled) {
            assertThat(look(server, task)).as("finished task " + task).isTrue();
        }
    }

    /** Looks again and again. */
    void await(BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            requireBefore(end, what);
            pause();
        }
    }

    private void requireBefore(long end, String what) {
        assertThat(System.nanoTime()).as(what + "; seed " + seed).isLessThan(end);
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }

    private static String uploadPath(String task) {
        return "/put/" + task;
    }

    /** Every picture that was seen is told of and uploaded, and so is an early end. */
    private boolean isDelivered(String task) {
        var pictures = seen.getOrDefault(task, Map.of()).values();
        return pictures.stream().allMatch(receiver::wasToldOf)
                && receiver.uploads(uploadPath(task)) == pictures.size()
                && (!poison.contains(task) || receiver.wasToldOf(task));
    }

    /** Asks for a task; true if it has all its pictures. Nothing may be other than it was seen before. */
    boolean look(ServerProcess server, String task) throws IOException, InterruptedException {
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

    private void requireFile(ServerProcess server, JsonNode item) throws IOException, InterruptedException {
        var path = URI.create(item.required("imageURL").stringValue()).getPath();
        var request = HttpRequest.newBuilder(server.uri(path)).build();
        assertThat(http.send(request, BodyHandlers.ofByteArray()).statusCode()).isEqualTo(200);
    }

    private JsonNode post(ServerProcess server, String task) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(server.uri("/v1"))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString("[" + task + "]"))
                .build();
        return JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    /** A number of {@code /metrics}. */
    double metric(ServerProcess server, String name) {
        try {
            var request = HttpRequest.newBuilder(server.uri("/metrics")).build();
            return http.send(request, BodyHandlers.ofString())
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + " "))
                    .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * With every server gone: tasks that were stored but never acknowledged are drawn and charged too, each picture once;
     * and nothing was told under two ids.
     */
    void requireEverythingOnce(Path data) throws IOException {
        receiver.requireNothingWasToldTwice();
        try (var database = Database.open(data)) {
            var kept = database.tasks().latest(Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
            assertThat(kept).allMatch(task -> task.state().isEnd());
            long pictures =
                    kept.stream().mapToLong(task -> task.results().size()).sum();
            assertThat(pictures).isGreaterThanOrEqualTo(pictures());
            var charged = database.usage().stream()
                    .map(entry -> entry.usage().credits())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(charged).isEqualByComparingTo(new BigDecimal("0.07").multiply(BigDecimal.valueOf(pictures)));
        }
    }

    /** Forgets what was acknowledged: of servers in another folder. */
    void forget() {
        acknowledged.clear();
        settled.clear();
        seen.clear();
    }

    @Override
    public void close() {
        receiver.close();
        http.close();
    }
}
