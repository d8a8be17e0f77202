package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.taskWithId;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Sessions over WebSocket outlive the process in which they began. */
@Timeout(120)
class SessionsTest {
    private static final String ANNA = "key-of-anna-0123456789";
    private static final String BEN = "key-of-ben-0123456789";
    private static final int PICTURES = 4;

    @TempDir
    Path data;

    /** It is killed while it draws the third picture of four, and the third that it draws for anybody's session. */
    @Test
    void whoever_comes_back_after_the_server_was_killed_gets_what_had_not_arrived_and_nothing_twice() throws Exception {
        var lost = UUID.randomUUID();
        var halfway = UUID.randomUUID();
        String lostSession;
        String session;
        Set<String> pictures = new HashSet<>();
        try (var first = start("file.written", 4);
                var client = SocketClient.to(first)) {
            try (var gone = SocketClient.to(first)) {
                lostSession = sessionOf(gone.authenticate(ANNA));
                gone.send(array(taskWithId(lost)));
                gone.vanish();
            }
            awaitSuccess(first, lost);
            session = sessionOf(client.authenticate(ANNA));
            client.send(array(taskWithId(halfway, "\"numberResults\":" + PICTURES)));
            pictures.add(pictureOf(client.next(), halfway));
            pictures.add(pictureOf(client.next(), halfway));
            assertThat(first.out().readLine()).isEqualTo("held");
            awaitArrivals(2);
        }
        try (var second = start("never", 1)) {
            try (var stranger = SocketClient.to(second)) {
                assertThat(resume(stranger, BEN, session)).isNotEqualTo(session);
                assertThat(untilPong(stranger)).isEmpty();
            }
            try (var again = SocketClient.to(second)) {
                assertThat(resume(again, ANNA, session)).isEqualTo(session);
                while (pictures.size() < PICTURES) {
                    assertThat(pictures.add(pictureOf(again.next(), halfway)))
                            .as("none comes twice")
                            .isTrue();
                }
                assertThat(untilPong(again)).isEmpty();
            }
            try (var back = SocketClient.to(second)) {
                assertThat(resume(back, ANNA, lostSession)).isEqualTo(lostSession);
                assertThat(pictureOf(back.next(), lost)).isNotEmpty();
                assertThat(untilPong(back)).isEmpty();
            }
        }
    }

    private ServerProcess start(String place, int times) throws IOException {
        var options = Stream.concat(ServerProcess.classPath().stream(), Stream.of("-Deasel.keys=" + ANNA + "," + BEN));
        return ServerProcess.start(
                        options.toList(),
                        MortalServer.class,
                        data,
                        MortalServer.Fate.HOLD,
                        place,
                        times,
                        "127.0.0.1:1",
                        30_000)
                .orElseThrow();
    }

    private static void awaitSuccess(ServerProcess server, UUID task) throws IOException, InterruptedException {
        var poll = HttpRequest.newBuilder(server.uri("/v1"))
                .header("Authorization", "Bearer " + ANNA)
                .POST(BodyPublishers.ofString("[{\"taskType\":\"getResponse\",\"taskUUID\":\"" + task + "\"}]"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            while (!http.send(poll, BodyHandlers.ofString()).body().contains("\"success\"")) {
                Thread.onSpinWait();
            }
        }
    }

    /** Until the server has written down that so many pictures have arrived. */
    private void awaitArrivals(int count) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("easel.db"));
                var query = connection.prepareStatement("SELECT total(arrived) FROM result")) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            int arrived = 0;
            while (arrived < count) {
                assertThat(System.nanoTime() - end)
                        .as("half a minute has gone by")
                        .isNegative();
                try (var rows = query.executeQuery()) {
                    rows.next();
                    arrived = rows.getInt(1);
                }
            }
        }
    }

    private static String sessionOf(JsonNode answer) {
        return answer.at("/data/0/connectionSessionUUID").asString();
    }

    private static String resume(SocketClient client, String key, String session) {
        client.send("[{\"taskType\":\"authentication\",\"apiKey\":\"" + key + "\",\"connectionSessionUUID\":\""
                + session + "\"}]");
        return sessionOf(client.next());
    }

    private static String pictureOf(JsonNode frame, UUID task) {
        assertThat(frame.at("/data/0/taskUUID").asString()).as("%s", frame).isEqualTo(task.toString());
        return frame.at("/data/0/imageUUID").asString();
    }

    /** What comes before the answer to a ping. */
    private static List<JsonNode> untilPong(SocketClient client) {
        client.send("[{\"taskType\":\"ping\",\"ping\":true}]");
        return Stream.generate(client::next)
                .takeWhile(frame -> !frame.at("/data/0").has("pong"))
                .toList();
    }
}
