package dev.easel.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.access.AccessKeys;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an operator sees of a running server: {@code /metrics} and request ids. */
class MetricsTest {
    private static final Pattern SAMPLE =
            Pattern.compile("easel_[a-z_]+(\\{[a-z]+=\"[^\"]*\"(,[a-z]+=\"[^\"]*\")*})? [0-9.eE+-]+");

    @Test
    void a_finished_task_is_counted_with_every_step() {
        try (var easel = RunningServer.with(new GradientEngine(_ -> {}))) {
            easel.post(RunningServer.array(RunningServer.task("\"numberResults\":2")));
            var model = "model=\"xai:grok-imagine@image-pro\"";
            assertThat(metrics(easel))
                    .contains("easel_tasks_accepted_total{" + model + "} 1.0")
                    .contains("easel_tasks_finished_total{" + model + ",outcome=\"succeeded\"} 1.0")
                    .contains("easel_task_queue_wait_seconds_count{" + model + "} 1")
                    .contains("easel_task_run_seconds_count{" + model + ",stage=\"references\"} 1")
                    .contains("easel_task_run_seconds_count{" + model + ",stage=\"draw\"} 2")
                    .contains("easel_task_run_seconds_count{" + model + ",stage=\"encode\"} 2")
                    .contains("easel_task_run_seconds_count{" + model + ",stage=\"store\"} 2")
                    .contains("easel_task_queue_depth{pool=\"gradient\"} 0.0")
                    .contains("easel_task_queue_capacity 256.0")
                    .contains("easel_task_queue_oldest_age_seconds 0.0")
                    .contains("easel_socket_connections 0.0")
                    .contains("easel_intake_bytes 0.0");
        }
    }

    @Test
    void requests_are_counted_by_pattern_and_never_by_address() {
        try (var easel = RunningServer.with(new GradientEngine(_ -> {}))) {
            easel.get("/v1/tasks/" + UUID.randomUUID());
            easel.get("/nothing/here");
            assertThat(metrics(easel))
                    .contains(
                            "easel_http_request_duration_seconds_count{method=\"GET\",route=\"/v1/tasks/{id}\",status=\"404\"} 1")
                    .contains(
                            "easel_http_request_duration_seconds_count{method=\"GET\",route=\"(no route)\",status=\"404\"} 1")
                    .doesNotContain("nothing/here");
        }
    }

    @Test
    void what_was_denied_or_cannot_be_read_is_counted() {
        try (var easel = RunningServer.with(new GradientEngine(_ -> {}))) {
            easel.post(RunningServer.array(RunningServer.upload("http://127.0.0.1:1/fox.png")));
            easel.post(RunningServer.array(RunningServer.upload("data:image/png;base64,bm8gcGljdHVyZQ==")));
            assertThat(metrics(easel))
                    .contains("easel_egress_failed_total{reason=\"refused\"} 1.0")
                    .contains("easel_decode_rejected_total{reason=\"unknown_format\"} 1.0");
        }
    }

    @Test
    void every_line_is_a_sample_that_prometheus_reads() {
        try (var easel = RunningServer.with(new GradientEngine(_ -> {}))) {
            easel.post(RunningServer.array(RunningServer.task()));
            assertThat(metrics(easel).lines().filter(line -> !line.startsWith("#")))
                    .isNotEmpty()
                    .allSatisfy(line -> assertThat(line).matches(SAMPLE));
        }
    }

    @Test
    void where_keys_are_asked_for_only_an_operator_sees_metrics() throws Exception {
        try (var easel = RunningServer.with(
                new GradientEngine(_ -> {}),
                config -> config.listening("127.0.0.1", 0, AccessKeys.of(List.of(RunningServer.KEY))))) {
            assertThat(easel.get("/metrics").status()).isEqualTo(401);
            assertThat(easel.get("/metrics", "Authorization", "Bearer " + Keys.user(easel))
                            .status())
                    .isEqualTo(403);
            assertThat(easel.get("/metrics", "Authorization", "Bearer " + RunningServer.KEY)
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void every_answer_names_its_request() {
        try (var easel = RunningServer.with(new GradientEngine(_ -> {}))) {
            assertThat(easel.get("/livez", "X-Request-Id", "from-the-proxy.1").header("X-Request-Id"))
                    .isEqualTo("from-the-proxy.1");
            assertThat(easel.get("/livez").header("X-Request-Id")).hasSize(36);
            assertThat(easel.get("/livez", "X-Request-Id", "\"}, forged: {\"").header("X-Request-Id"))
                    .as("an id that could forge a line of the log")
                    .hasSize(36);
        }
    }

    private static String metrics(RunningServer easel) {
        var reply = easel.get("/metrics");
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Content-Type")).startsWith("text/plain");
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
