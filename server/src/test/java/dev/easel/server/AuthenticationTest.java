package dev.easel.server;

import static dev.easel.server.RunningServer.KEY;
import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.task;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Who may use a server with keys, and that everybody may use one without. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuthenticationTest {
    private static final String PING = "{\"taskType\":\"ping\",\"ping\":true}";

    private final GradientEngine engine = GradientEngine.willing();
    private RunningServer easel;

    @BeforeAll
    void start() {
        easel = RunningServer.locked(engine);
    }

    @AfterAll
    void stop() {
        easel.close();
    }

    @Test
    void the_key_may_come_as_bearer_header() {
        assertThat(easel.post(array(PING), "Authorization", "Bearer " + KEY).status())
                .isEqualTo(200);
    }

    @Test
    void the_key_may_come_as_first_task_which_is_not_answered_itself() {
        var reply = easel.post(array(authentication(KEY), PING));
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("data").size()).isEqualTo(1);
        assertThat(reply.result().path("pong").asBoolean()).isTrue();
    }

    @Test
    void a_request_that_only_checks_its_key_is_answered() {
        var reply = easel.post(array(authentication(KEY)));
        assertThat(reply.json()).hasToString("{\"data\":[{\"taskType\":\"authentication\"}]}");
    }

    @Test
    void a_wrong_key_is_refused_in_the_shape_that_clients_know() {
        int before = engine.begun();
        for (var reply : new RunningServer.Reply[] {
            easel.post(array(authentication("wrong-key-0123456789"), task())),
            easel.post(array(task()), "Authorization", "Bearer wrong-key-0123456789")
        }) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.json().propertyNames()).containsExactly("errors", "error");
            var problem = reply.problem();
            assertThat(problem.propertyNames()).containsExactly("code", "message", "parameter", "type", "taskType");
            assertThat(problem.path("code").asString()).isEqualTo("invalidApiKey");
            assertThat(problem.path("message").asString()).containsIgnoringCase("invalid api key");
            assertThat(problem.path("parameter").asString()).isEqualTo("apiKey");
            assertThat(problem.path("type").asString()).isEqualTo("string");
            assertThat(problem.path("taskType").asString()).isEqualTo("authentication");
        }
        assertThat(engine.begun()).isEqualTo(before);
    }

    @Test
    void no_key_is_told_how_to_send_one() {
        for (var reply : new RunningServer.Reply[] {
            easel.post(array(task())),
            easel.post(array(task()), "Authorization", "Basic abc"),
            easel.post(array("{\"taskType\":\"authentication\"}", PING))
        }) {
            assertThat(reply.status()).isEqualTo(401);
            assertThat(reply.problemCodes()).containsExactly("missingApiKey");
        }
    }

    @Test
    void an_authentication_task_in_another_place_is_refused() {
        var reply = easel.post(array(PING, authentication(KEY)), "Authorization", "Bearer " + KEY);
        assertThat(reply.problemCodes()).containsExactly("invalidTaskType");
        assertThat(reply.problem().path("message").asString()).contains("first element");
    }

    @Test
    void an_unknown_field_beside_the_key_is_refused() {
        var reply = easel.post(array("{\"taskType\":\"authentication\",\"apiKey\":\"" + KEY + "\",\"key\":1}"));
        assertThat(reply.problemCodes()).containsExactly("unsupportedParameter");
    }

    @Test
    void pictures_are_fetched_without_a_key() {
        var result = easel.post(array(task()), "Authorization", "Bearer " + KEY).result();
        assertThat(easel.get(URI.create(result.path("imageURL").asString())).status())
                .isEqualTo(200);
    }

    @Test
    void no_answer_repeats_a_key() {
        var reply = easel.post(array(authentication("secret-key-9876543210"), task()));
        assertThat(new String(reply.body(), UTF_8)).doesNotContain("secret-key");
    }

    @Test
    void without_keys_any_key_is_accepted_and_none() {
        try (var open = RunningServer.with(GradientEngine.willing())) {
            assertThat(open.post(array(PING)).status()).isEqualTo(200);
            assertThat(open.post(array(PING), "Authorization", "Bearer anything")
                            .status())
                    .isEqualTo(200);
            assertThat(open.post(array(authentication("anything"), PING)).status())
                    .isEqualTo(200);
        }
    }

    private static String authentication(String key) {
        return "{\"taskType\":\"authentication\",\"apiKey\":\"" + key + "\"}";
    }

    /** More than is read of a stranger's body; clients that send the key in an array send pictures after it. */
    @Test
    void a_large_body_needs_a_key_before_it_or_in_its_beginning() {
        var ping = " ".repeat(100_000) + PING;
        assertThat(easel.post(array(authentication(KEY), ping)).status()).isEqualTo(200);
        assertThat(easel.post(array(ping), "Authorization", "Bearer " + KEY).status())
                .isEqualTo(200);
        assertThat(easel.post(array(ping)).problemCodes()).containsExactly("missingApiKey");
        assertThat(easel.post(array(ping, authentication(KEY))).problemCodes()).containsExactly("missingApiKey");
        assertThat(easel.post(array(authentication("not-a-key-that-anybody-made"), ping))
                        .problemCodes())
                .containsExactly("invalidApiKey");
    }
}
