package dev.easel.server.observe;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import io.opentelemetry.sdk.common.Clock;
import io.opentelemetry.sdk.resources.Resource;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sends traces by OTLP over HTTP to where the operator wants them, in batches from a thread of its own: what cannot be sent
 * is thrown away, and nobody waits for it. Safe for use by many threads.
 */
public final class OtlpTracer implements Tracer {
    private static final AttributeKey<String> SERVICE = AttributeKey.stringKey("service.name");
    private static final AttributeKey<String> VERSION = AttributeKey.stringKey("service.version");

    /** What the SDK calls a service of which nothing was said. */
    private static final String UNNAMED = "unknown_service";

    /** How long the last spans may take when the server stops. */
    private static final Duration LAST_GRACE = Duration.ofSeconds(3);

    private final OpenTelemetrySdk sdk;
    private final io.opentelemetry.api.trace.Tracer tracer;

    /** That of the spans, which also end by it. */
    private final Clock clock = Clock.getDefault();

    private OtlpTracer(OpenTelemetrySdk sdk, String version) {
        this.sdk = sdk;
        this.tracer = sdk.getTracerProvider().get("dev.easel", version);
    }

    /**
     * Begins to send.
     *
     * @param version Easel's
     * @throws IllegalArgumentException if the settings cannot be used; the message holds no header's value
     */
    public static OtlpTracer open(TraceSettings settings, String version) {
        try {
            var sdk = AutoConfiguredOpenTelemetrySdk.builder()
                    .disableShutdownHook()
                    .addPropertiesCustomizer(_ -> properties(settings))
                    .addResourceCustomizer((resource, _) -> named(resource, version))
                    .build()
                    .getOpenTelemetrySdk();
            return new OtlpTracer(sdk, version);
        } catch (ConfigurationException | IllegalStateException | IllegalArgumentException e) {
            throw new IllegalArgumentException(withoutHeaders(String.valueOf(e.getMessage()), settings), e);
        }
    }

    /** Traces only: metrics are Prometheus', and the log goes to standard error. */
    private static Map<String, String> properties(TraceSettings settings) {
        Map<String, String> all = new HashMap<>(settings.properties());
        all.put("otel.metrics.exporter", "none");
        all.put("otel.logs.exporter", "none");
        all.putIfAbsent("otel.exporter.otlp.protocol", "http/protobuf");
        return all;
    }

    private static Resource named(Resource resource, String version) {
        var ours = Attributes.builder().put(VERSION, version);
        var name = resource.getAttribute(SERVICE);
        if (name == null || name.startsWith(UNNAMED)) {
            ours.put(SERVICE, "easel");
        }
        return resource.merge(Resource.create(ours.build()));
    }

    private static String withoutHeaders(String message, TraceSettings settings) {
        var clean = message;
        for (var property : settings.properties().entrySet()) {
            if (property.getKey().endsWith("headers")) {
                clean = clean.replace(property.getValue(), "(not shown)");
            }
        }
        return clean;
    }

    @Override
    public Span received(String name, Function<String, Optional<String>> header) {
        var propagator = sdk.getPropagators().getTextMapPropagator();
        var caller = propagator.extract(Context.root(), header, OtlpTracer::header);
        return new Recorded(tracer.spanBuilder(name).setParent(caller).setSpanKind(SpanKind.SERVER));
    }

    private static @Nullable String header(@Nullable Function<String, Optional<String>> headers, String name) {
        return headers == null ? null : headers.apply(name).orElse(null);
    }

    @Override
    public Span begin(String name, Span cause) {
        var parent = cause instanceof Recorded recorded ? recorded.context() : Context.root();
        return new Recorded(tracer.spanBuilder(name).setParent(parent));
    }

    @Override
    public void close() {
        var _ = sdk.getSdkTracerProvider().shutdown().join(LAST_GRACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private final class Recorded implements Span {
        private final io.opentelemetry.api.trace.Span span;

        private Recorded(SpanBuilder beginning) {
            this.span = beginning.startSpan();
        }

        private Context context() {
            return Context.root().with(span);
        }

        @Override
        public Span set(String attribute, String value) {
            span.setAttribute(attribute, value);
            return this;
        }

        @Override
        public Span set(String attribute, long value) {
            span.setAttribute(attribute, value);
            return this;
        }

        @Override
        public void failed(String code) {
            span.setAttribute("error.type", code).setStatus(StatusCode.ERROR);
        }

        @Override
        public void did(String part, Duration took, Optional<String> failure) {
            long now = clock.now();
            var child = new Recorded(tracer.spanBuilder(part)
                    .setParent(context())
                    .setStartTimestamp(now - took.toNanos(), TimeUnit.NANOSECONDS));
            failure.ifPresent(child::failed);
            child.span.end(now, TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            span.end();
        }
    }
}
