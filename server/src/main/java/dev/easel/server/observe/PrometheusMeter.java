package dev.easel.server.observe;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.core.metrics.Info;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * Counts for Prometheus. The names and labels below are an interface: alarms depend on them. Without exemplars, which the
 * text format cannot show, and for which the client would load OpenTelemetry. Safe for use by many threads.
 */
public final class PrometheusMeter implements Meter {
    /** What {@link #text} returns. */
    public static final String MEDIA_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    /** Seconds: from an answer out of memory to a picture that somebody else takes minutes to draw. */
    private static final double[] BUCKETS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300};

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final PrometheusTextFormatWriter writer =
            PrometheusTextFormatWriter.builder().build();

    private final Histogram requests =
            histogram("easel_http_request_duration_seconds", "Time to answer", "method", "route", "status");
    private final Counter accepted = counter("easel_tasks_accepted_total", "Tasks that were accepted", "model");
    private final Counter refused = counter("easel_tasks_refused_total", "Valid tasks that were refused", "code");
    private final Counter ended = counter("easel_tasks_finished_total", "Tasks that have ended", "model", "outcome");
    private final Histogram waited =
            histogram("easel_task_queue_wait_seconds", "From acceptance to the beginning of an attempt", "model");
    private final Histogram worked = histogram(
            "easel_task_run_seconds",
            "Steps of an attempt; draw, encode and store once for each picture",
            "model",
            "stage");
    private final Counter expired =
            counter("easel_leases_expired_total", "Tasks whose worker gave no sign of life and that were put back");
    private final Counter fenced =
            counter("easel_results_fenced_total", "Pictures of workers that had lost their task, thrown away");
    private final Counter delivered =
            counter("easel_deliveries_total", "Attempts at webhook calls and uploads", "kind", "outcome");
    private final Counter egress = counter(
            "easel_egress_failed_total", "Calls to other servers that were denied or did not succeed", "reason");
    private final Counter rejected =
            counter("easel_decode_rejected_total", "Files from outside that were no usable pictures", "reason");

    private final Counter connections =
            counter("easel_connections_refused_total", "Connections that were not taken or cut off", "reason");
    private final Counter sockets =
            counter("easel_sockets_closed_total", "WebSocket connections that were ended properly", "reason");

    /** @param engine as in {@code studio/0.1.0} */
    public PrometheusMeter(String version, String engine) {
        var info = Info.builder()
                .name("easel_build_info")
                .help("What is running")
                .labelNames("version", "engine")
                .register(registry);
        info.setLabelValues(version, engine);
    }

    /** Has a value read whenever somebody looks. */
    public void watch(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> gauge.call(value.getAsDouble()))
                .register(registry);
    }

    /** Has values read whenever somebody looks, one for each value of a label. */
    public void watchEach(String name, String help, String label, Supplier<? extends Map<String, Integer>> values) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .labelNames(label)
                .callback(gauge -> values.get().forEach((key, value) -> gauge.call(value, key)))
                .register(registry);
    }

    private Counter counter(String name, String help, String... labels) {
        return Counter.builder()
                .name(name)
                .help(help)
                .labelNames(labels)
                .withoutExemplars()
                .register(registry);
    }

    private Histogram histogram(String name, String help, String... labels) {
        return Histogram.builder()
                .name(name)
                .help(help)
                .labelNames(labels)
                .withoutExemplars()
                .classicOnly()
                .classicUpperBounds(BUCKETS)
                .register(registry);
    }

    /** Everything, in Prometheus' text format. */
    public byte[] text() {
        var out = new ByteArrayOutputStream();
        try {
            writer.write(out, registry.scrape());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void answered(String method, String route, int status, Duration took) {
        requests.labelValues(method, route, String.valueOf(status)).observe(seconds(took));
    }

    @Override
    public void accepted(String model) {
        accepted.labelValues(model).inc();
    }

    @Override
    public void refused(String code) {
        refused.labelValues(code).inc();
    }

    @Override
    public void begun(String model, Duration sinceAccepted) {
        waited.labelValues(model).observe(seconds(sinceAccepted));
    }

    @Override
    public void worked(String model, Stage stage, Duration took) {
        worked.labelValues(model, stage.name().toLowerCase(Locale.ROOT)).observe(seconds(took));
    }

    @Override
    public void ended(String model, String outcome) {
        ended.labelValues(model, outcome).inc();
    }

    @Override
    public void leasesExpired(int count) {
        expired.inc(count);
    }

    @Override
    public void resultFenced() {
        fenced.inc();
    }

    @Override
    public void delivered(String kind, String outcome) {
        delivered.labelValues(kind, outcome).inc();
    }

    @Override
    public void egressFailed(String reason) {
        egress.labelValues(reason).inc();
    }

    @Override
    public void decodeRejected(String reason) {
        rejected.labelValues(reason).inc();
    }

    @Override
    public void connectionRefused(String reason) {
        connections.labelValues(reason).inc();
    }

    @Override
    public void socketClosed(String reason) {
        sockets.labelValues(reason).inc();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
