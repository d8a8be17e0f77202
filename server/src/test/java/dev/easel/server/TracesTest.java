package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.taskWithId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.easel.contract.Catalog;
import dev.easel.engine.EngineException;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.observe.TraceSettings;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector of traces gets to see, when the operator has one. */
class TracesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";
    private static final String[] TRACEPARENT = {"traceparent", "00-" + TRACE + "-" + CALLER + "-01"};

    private TraceCollector collector;

    @BeforeEach
    void open() throws IOException {
        collector = new TraceCollector();
    }

    @AfterEach
    void close() {
        collector.close();
    }

    private RunningServer easel(GradientEngine engine) {
        return RunningServer.with(engine, config -> config.tracing(collector.settings(Map.of())));
    }

    @Test
    void a_request_and_its_task_are_part_of_the_callers_trace() {
        var id = UUID.randomUUID();
        try (var easel = easel(GradientEngine.willing())) {
            assertThat(easel.post(array(taskWithId(id)), TRACEPARENT).status()).isEqualTo(200);
        }
        var request = collector.span("POST /v1");
        assertThat(request.trace()).isEqualTo(TRACE);
        assertThat(request.parent()).isEqualTo(CALLER);
        assertThat(request.kind()).isEqualTo(SpanKind.SPAN_KIND_SERVER);
        assertThat(request.failed()).isFalse();
        assertThat(request.attributes())
                .containsEntry("http.request.method", "POST")
                .containsEntry("http.route", "/v1")
                .containsEntry("http.response.status_code", "200")
                .containsKey("easel.request");
        var task = collector.span("task");
        assertThat(task.trace()).isEqualTo(TRACE);
        assertThat(task.parent()).isEqualTo(request.id());
        assertThat(task.attributes())
                .containsEntry("easel.task", id.toString())
                .containsEntry("easel.model", "xai:grok-imagine@image-pro")
                .containsEntry("easel.attempt", "1");
        assertThat(collector.spans().stream()
                        .filter(span -> span.parent().equals(task.id()))
                        .map(TraceCollector.Seen::name))
                .containsExactly("references", "draw", "encode", "store");
        assertThat(collector.service()).containsEntry("service.name", "easel").containsKey("service.version");
        assertThat(collector.faults()).isEmpty();
    }

    @Test
    void what_failed_says_why() {
        var broken = new GradientEngine(_ -> {
            throw new EngineException("no paint");
        });
        try (var easel = easel(broken)) {
            easel.post(array(RunningServer.task()));
        }
        assertThat(collector.span("draw").failed()).isTrue();
        assertThat(collector.span("task").failed()).isTrue();
        assertThat(collector.span("task").attributes()).containsEntry("error.type", "inferenceError");
    }

    @Test
    void an_address_is_named_by_its_pattern_only() {
        try (var easel = easel(GradientEngine.willing())) {
            easel.get("/v1/tasks/" + UUID.randomUUID() + "?secret=1");
        }
        assertThat(collector.span("GET /v1/tasks/{id}").attributes())
                .containsOnlyKeys("http.request.method", "http.route", "http.response.status_code", "easel.request");
    }

    @Test
    void each_attempt_at_a_delivery_is_a_trace_with_the_tasks_id() throws Exception {
        var id = UUID.randomUUID();
        var called = new CountDownLatch(1);
        var receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            called.countDown();
        });
        receiver.start();
        var authority = "127.0.0.1:" + receiver.getAddress().getPort();
        try (var easel = RunningServer.with(
                GradientEngine.willing(),
                config -> config.tracing(collector.settings(Map.of())).calling(EgressPolicy.allowing(authority)))) {
            easel.post(array(taskWithId(id, "\"webhookURL\":\"http://" + authority + "/hook?token=secret\"")));
            assertThat(called.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            receiver.stop(0);
        }
        var delivery = collector.span("delivery");
        assertThat(delivery.parent()).isEmpty();
        assertThat(delivery.attributes())
                .containsEntry("easel.task", id.toString())
                .containsEntry("easel.delivery.kind", "webhook")
                .containsEntry("easel.outcome", "delivered")
                .containsEntry("easel.attempt", "1");
        assertThat(collector.text()).doesNotContain("token", authority);
    }

    @Test
    void a_task_that_goes_on_after_a_restart_is_a_trace_of_its_own_with_its_id(@TempDir Path data) throws Exception {
        var id = UUID.randomUUID();
        var config = ServerConfig.local(data)
                .listening("127.0.0.1", 0, AccessKeys.none())
                .waiting(Duration.ofSeconds(30), Duration.ZERO);
        try (var before = EaselServer.start(config, Catalog.load(), GradientEngine.held(new Semaphore(0)))) {
            send(before, array(taskWithId(id, "\"deliveryMethod\":\"async\"")));
        }
        var permits = new Semaphore(0);
        try (var after = EaselServer.start(
                config.tracing(collector.settings(Map.of())), Catalog.load(), GradientEngine.held(permits))) {
            permits.release(1);
            while (!get(after, "/v1/tasks/" + id).contains("succeeded")) {
                Thread.onSpinWait();
            }
        }
        var task = collector.span("task");
        assertThat(task.parent()).isEmpty();
        assertThat(task.attributes()).containsEntry("easel.task", id.toString()).containsEntry("easel.attempt", "1");
    }

    private static void send(EaselServer easel, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + easel.port() + "/v1"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
    }

    private static String get(EaselServer easel, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + easel.port() + path))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void a_collector_that_is_away_costs_nobody_anything() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var away = TraceSettings.of(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:" + port))
                .orElseThrow();
        try (var easel = RunningServer.with(GradientEngine.willing(), config -> config.tracing(away))) {
            assertThat(easel.post(array(RunningServer.task())).status()).isEqualTo(200);
        }
    }

    @Test
    void the_standard_variables_say_where_and_how() {
        assertThat(TraceSettings.of(Map.of())).isEmpty();
        assertThat(TraceSettings.of(Map.of("OTEL_SERVICE_NAME", "easel"))).isEmpty();
        var endpoint = Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://127.0.0.1:4318/v1/traces");
        assertThat(TraceSettings.of(endpoint)).isPresent();
        assertThat(TraceSettings.of(with(endpoint, "OTEL_SDK_DISABLED", "true")))
                .isEmpty();
        assertThat(TraceSettings.of(with(endpoint, "OTEL_TRACES_EXPORTER", "none")))
                .isEmpty();
        assertThatThrownBy(() -> TraceSettings.of(with(endpoint, "OTEL_EXPORTER_OTLP_PROTOCOL", "grpc")))
                .hasMessage(
                        "OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' cannot be used; Easel sends traces by http/protobuf only");
    }

    private static Map<String, String> with(Map<String, String> variables, String name, String value) {
        var all = new HashMap<>(variables);
        all.put(name, value);
        return all;
    }

    @Test
    void a_service_can_have_another_name() {
        var named = collector.settings(Map.of(
                "OTEL_SERVICE_NAME", "pictures", "OTEL_RESOURCE_ATTRIBUTES", "deployment.environment.name=test"));
        try (var easel = RunningServer.with(GradientEngine.willing(), config -> config.tracing(named))) {
            easel.get("/");
        }
        assertThat(collector.service())
                .containsEntry("service.name", "pictures")
                .containsEntry("deployment.environment.name", "test");
    }

    @Test
    void variables_that_cannot_be_used_stop_the_start_and_show_no_key(@TempDir Path data) {
        var wrong = TraceSettings.of(Map.of(
                        "OTEL_EXPORTER_OTLP_ENDPOINT", "http://127.0.0.1:4318",
                        "OTEL_EXPORTER_OTLP_HEADERS", "canary-no-equals-sign"))
                .orElseThrow();
        var config = ServerConfig.local(data)
                .listening("127.0.0.1", 0, AccessKeys.none())
                .tracing(wrong);
        assertThatThrownBy(() -> EaselServer.start(config, Catalog.load(), GradientEngine.willing()))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("otel.exporter.otlp.headers")
                .hasMessageNotContaining("canary");
        assertThat(config.toString()).doesNotContain("canary");
    }
}
