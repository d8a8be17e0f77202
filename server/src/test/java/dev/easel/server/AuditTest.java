package dev.easel.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.access.AccessKeys;
import dev.easel.server.observe.AuditLog;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code audit.log} tells of a running server. */
class AuditTest {

    @Test
    void a_start_is_written_down_with_what_it_permits() throws Exception {
        try (var easel = RunningServer.with(new GradientEngine(_ -> {}))) {
            var started = events(easel).getFirst();
            assertThat(started.path("action").asString()).isEqualTo("server.started");
            assertThat(started.path("keys").asString()).isEqualTo("not asked for");
            assertThat(started.path("host").asString()).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void keys_that_open_nothing_are_counted_and_not_written_down_one_by_one() throws Exception {
        try (var easel = locked(new GradientEngine(_ -> {}))) {
            for (int i = 0; i < 5; i++) {
                easel.get("/v1/tasks", "Authorization", "Bearer wrong-key-number-" + i);
            }
            easel.clock.advance(Duration.ofMinutes(2));
            easel.get("/v1/tasks", "Authorization", "Bearer wrong-key-number-5");
            var refused = events(easel).stream()
                    .filter(event -> event.path("action").asString().equals("key.refused"))
                    .toList();
            assertThat(refused)
                    .extracting(event -> event.path("count").asString())
                    .containsExactly("1", "5");
            assertThat(refused.getFirst().path("peer").asString()).isEqualTo("127.0.0.1");
            assertThat(refused.getFirst().path("request").asString()).isNotEmpty();
        }
    }

    @Test
    void a_key_that_opens_nothing_over_websocket_is_told_with_whence_it_came() throws Exception {
        try (var easel = locked(new GradientEngine(_ -> {}));
                var client = SocketClient.to(easel, "X-Request-Id", "id-of-the-upgrade")) {
            client.authenticate("not-a-key-that-anybody-made");
            assertThat(events(easel))
                    .filteredOn(event -> event.path("action").asString().equals("key.refused"))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.path("peer").asString()).isEqualTo("127.0.0.1");
                        assertThat(event.path("request").asString()).isEqualTo("id-of-the-upgrade");
                    });
        }
    }

    @Test
    void an_operator_who_ends_the_task_of_another_is_named() throws Exception {
        var hold = new CountDownLatch(1);
        try (var easel = locked(new GradientEngine(_ -> hold.await()))) {
            var id = UUID.randomUUID();
            var key = Keys.user(easel);
            easel.post(
                    RunningServer.array(RunningServer.taskWithId(id, "\"deliveryMethod\":\"async\"")),
                    "Authorization",
                    "Bearer " + key);
            var operator = new String[] {"Authorization", "Bearer " + RunningServer.KEY};
            var owner = easel.get("/v1/tasks", operator)
                    .json()
                    .required("data")
                    .required(0)
                    .required("caller")
                    .stringValue();
            var request = HttpRequest.newBuilder(easel.uri("/v1/tasks/" + id + "?caller=" + owner))
                    .headers(operator)
                    .DELETE();
            var reply = easel.send(request.build());
            assertThat(reply.json().path("cancelled").asBoolean())
                    .as(reply.json().toString())
                    .isTrue();
            hold.countDown();
            assertThat(events(easel))
                    .filteredOn(event -> event.path("action").asString().equals("task.cancelled"))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.path("task").asString()).isEqualTo(id.toString());
                        assertThat(event.path("of").asString()).isEqualTo(owner);
                        assertThat(event.path("actor").asString()).isNotEqualTo(owner);
                    });
        }
    }

    @Test
    void only_its_owner_can_read_it_and_nothing_in_it_is_replaced() throws Exception {
        try (var easel = RunningServer.with(new GradientEngine(_ -> {}))) {
            var before = Files.readString(easel.data.resolve("audit.log"));
            new AuditLog(easel.data, easel.clock).write("key.created", "user:ada", Map.of("key", "key-1"));
            assertThat(Files.readString(easel.data.resolve("audit.log"))).startsWith(before);
            assertThat(events(easel)).hasSize(2);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(easel.data.resolve("audit.log"))))
                    .isEqualTo("rw-------");
        }
    }

    private static RunningServer locked(GradientEngine engine) {
        return RunningServer.with(
                engine, config -> config.listening("127.0.0.1", 0, AccessKeys.of(List.of(RunningServer.KEY))));
    }

    private static List<JsonNode> events(RunningServer easel) throws IOException {
        return Files.readAllLines(easel.data.resolve("audit.log")).stream()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
