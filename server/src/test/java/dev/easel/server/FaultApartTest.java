package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.taskWithId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.Brief;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.Pool;
import dev.easel.engine.Progress;
import dev.easel.server.observe.Incident;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A fault of ours in one task is that task's alone, however many came with it. */
class FaultApartTest {
    private static final String PING = "{\"taskType\":\"ping\",\"ping\":true}";

    /** More than a session may have under way. */
    private static final int MANY = 600;

    private final Logger log = Logger.getLogger(Incident.class.getName());
    private final RunningServer easel = RunningServer.with(new FaultyEngine());
    private final UUID faulty = UUID.randomUUID();

    @BeforeEach
    void expect_incidents() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void stop() {
        log.setLevel(null);
        easel.close();
    }

    @Test
    void the_other_tasks_of_a_request_are_answered() {
        var good = UUID.randomUUID();
        var reply = easel.post(array(PING, faultyTask(faulty), taskWithId(good)));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("data").valueStream())
                .extracting(item ->
                        item.path("taskUUID").asString(item.path("taskType").asString()))
                .containsExactly("ping", good.toString());
        requireIncident(reply.json());
    }

    @Test
    void the_other_tasks_of_a_frame_are_answered() {
        try (var client = SocketClient.to(easel)) {
            client.send(array(faultyTask(faulty), PING));
            var first = client.next();
            var second = client.next();
            requireIncident(first.has("errors") ? first : second);
            assertThat((first.has("errors") ? second : first)
                            .path("data")
                            .path(0)
                            .has("pong"))
                    .isTrue();
        }
    }

    @Test
    void faults_take_no_places_from_the_tasks_of_a_session() {
        try (var client = SocketClient.to(easel)) {
            for (int i = 0; i < MANY; i++) {
                client.send(array(faultyTask(faulty)));
                requireIncident(client.next());
            }
            client.send(array(PING));
            assertThat(client.next().path("data").path(0).has("pong")).isTrue();
        }
    }

    private void requireIncident(JsonNode answer) {
        assertThat(answer.path("errors").size()).isEqualTo(1);
        var error = answer.path("errors").path(0);
        assertThat(error.path("code").asString()).isEqualTo("internalServerError");
        assertThat(error.path("taskType").asString()).isEqualTo("imageInference");
        assertThat(error.path("taskUUID").asString()).isEqualTo(faulty.toString());
        assertThat(error.path("message").asString()).doesNotContain("internal detail");
    }

    private static String faultyTask(UUID id) {
        return taskWithId(id).replace("xai:grok-imagine@image-pro", "xai:grok-imagine@image");
    }

    /** Does not even say where tasks for one of the models should wait. */
    private static final class FaultyEngine implements Engine {
        private final GradientEngine gradient = GradientEngine.willing();

        @Override
        public String id() {
            return gradient.id();
        }

        @Override
        public String version() {
            return gradient.version();
        }

        @Override
        public Pool pool(String model) {
            if (model.equals("xai:grok-imagine@image")) {
                throw new IllegalStateException("internal detail");
            }
            return gradient.pool(model);
        }

        @Override
        public void draw(Brief brief, Progress progress) throws EngineException, InterruptedException {
            gradient.draw(brief, progress);
        }

        @Override
        public void close() {
            gradient.close();
        }
    }
}
