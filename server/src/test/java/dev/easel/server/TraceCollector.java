package dev.easel.server;

import com.google.protobuf.ByteString;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.easel.server.observe.TraceSettings;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status.StatusCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** A server that takes traces by OTLP over HTTP and reads them with the classes that OpenTelemetry generates for that. */
final class TraceCollector implements AutoCloseable {
    private final HttpServer server;
    private final Queue<ExportTraceServiceRequest> received = new ConcurrentLinkedQueue<>();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    /** A span as far as the tests look at it; {@code parent} is empty if it has none. */
    record Seen(
            String trace,
            String id,
            String parent,
            String name,
            Span.SpanKind kind,
            boolean failed,
            Map<String, String> attributes) {}

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    /** What has this collector get a server's traces; {@code more} are further variables. */
    TraceSettings settings(Map<String, String> more) {
        Map<String, String> variables = new TreeMap<>(more);
        variables.put(
                "OTEL_EXPORTER_OTLP_ENDPOINT",
                "http://127.0.0.1:" + server.getAddress().getPort());
        return TraceSettings.of(variables).orElseThrow();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var type = exchange.getRequestHeaders().getFirst("Content-Type");
            var asked = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + type;
            if (asked.equals("POST /v1/traces application/x-protobuf")) {
                received.add(ExportTraceServiceRequest.parseFrom(body));
            } else {
                faults.add(asked);
            }
            var answer = ExportTraceServiceResponse.getDefaultInstance().toByteArray();
            exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        }
    }

    /** What was sent that no collector would take. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Everything that was received, as text. */
    String text() {
        return received.stream().map(ExportTraceServiceRequest::toString).collect(Collectors.joining("\n"));
    }

    /** Attributes of the service that the traces are of. */
    Map<String, String> service() {
        return attributes(received.element().getResourceSpans(0).getResource().getAttributesList());
    }

    List<Seen> spans() {
        return received.stream()
                .flatMap(request -> request.getResourceSpansList().stream())
                .flatMap(resource -> resource.getScopeSpansList().stream())
                .flatMap(scope -> scope.getSpansList().stream())
                .map(TraceCollector::seen)
                .toList();
    }

    /** The only span of that name. */
    Seen span(String name) {
        var found = spans().stream().filter(span -> span.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " spans called " + name + " among " + spans());
        }
        return found.getFirst();
    }

    private static Seen seen(Span span) {
        return new Seen(
                hex(span.getTraceId()),
                hex(span.getSpanId()),
                hex(span.getParentSpanId()),
                span.getName(),
                span.getKind(),
                span.getStatus().getCode() == StatusCode.STATUS_CODE_ERROR,
                attributes(span.getAttributesList()));
    }

    private static Map<String, String> attributes(List<KeyValue> list) {
        return list.stream().collect(Collectors.toMap(KeyValue::getKey, each -> text(each.getValue())));
    }

    private static String text(AnyValue value) {
        return value.hasIntValue() ? String.valueOf(value.getIntValue()) : value.getStringValue();
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
