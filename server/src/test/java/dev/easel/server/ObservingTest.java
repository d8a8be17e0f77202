package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.imaging.DecodeException;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.egress.EgressException;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.socket.CloseCode;
import dev.easel.server.wire.ConnectionLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The table of {@code docs/observing.md} and what a server that has met everything exports, held against each other. */
@Timeout(60)
class ObservingTest {
    private static final Pattern ROW = Pattern.compile("\\| `(easel_[a-z_]+)` \\|(.*?)\\|(.*)\\|");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern SAMPLE = Pattern.compile("(easel_[a-z_]+?)(?:\\{(.*)})? ([0-9.eE+-]+)");
    private static final Pattern LABEL = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

    /** Few enough for a test to have more. */
    private static final ConnectionLimits LIMITS =
            new ConnectionLimits(200, 50, 50, Duration.ofMinutes(1), Duration.ofMinutes(1));

    /** Made by {@link #meetEverything}. */
    private static final int DELIVERIES = 6;

    private StatusServer receiver;

    /** A row of the table. */
    private record Row(Set<String> labels, Set<String> words) {}

    /** A line of the export. */
    private record Sample(String name, Map<String, String> labels, double value) {
        static Sample of(String line) {
            var sample = SAMPLE.matcher(line);
            assertThat(sample.matches()).as(line).isTrue();
            var labels = LABEL.matcher(Objects.requireNonNullElse(sample.group(2), ""))
                    .results()
                    .collect(toMap(label -> label.group(1), label -> label.group(2)));
            return new Sample(sample.group(1), labels, Double.parseDouble(sample.group(3)));
        }

        boolean isOf(String metric, String... values) {
            return name.replaceFirst("_count$", "").equals(metric)
                    && labels.values().containsAll(List.of(values))
                    && value > 0;
        }
    }

    /** Answers by the path that is asked for: {@code /500}, {@code /410}, {@code /200}; {@code /large} is too much. */
    @BeforeEach
    void listen() throws IOException {
        receiver = new StatusServer(path -> Integer.parseInt(path.substring(1)));
        receiver.offer("/large", new byte[Decoder.MAX_BYTES + 1]);
    }

    @AfterEach
    void stop_listening() {
        receiver.close();
    }

    private String at(String path) {
        return "http://" + receiver.authority() + path;
    }

    @Test
    void the_reasons_of_the_table_are_those_of_the_code() throws IOException {
        var table = table();
        assertThat(row(table, "easel_egress_failed_total").words()).isEqualTo(names(EgressException.Reason.values()));
        assertThat(row(table, "easel_decode_rejected_total").words()).isEqualTo(names(DecodeException.Reason.values()));
        assertThat(row(table, "easel_sockets_closed_total").words()).isEqualTo(names(CloseCode.values()));
    }

    @Test
    void every_metric_of_the_table_is_exported_with_its_labels_and_no_other() throws Exception {
        List<Sample> samples;
        Set<String> exported;
        try (var easel = RunningServer.with(
                GradientEngine.takingReferences(3),
                config -> config.listening("127.0.0.1", 0, AccessKeys.of(List.of(RunningServer.KEY)))
                        .admitting(LIMITS)
                        .calling(EgressPolicy.allowing("127.0.0.1:9," + receiver.authority())))) {
            meetEverything(easel);
            String text;
            try (var _ = SocketClient.authenticated(easel)) {
                crowd(easel);
                do {
                    text = easel.get("/metrics", "Authorization", "Bearer " + RunningServer.KEY)
                            .text();
                } while (deliveries(text) < DELIVERIES); // an attempt is counted after its receiver was called
            }
            samples = text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Sample::of)
                    .toList();
            exported = text.lines()
                    .filter(line -> line.startsWith("# TYPE "))
                    .map(line -> line.split(" ", -1)[2])
                    .collect(toSet());
        }
        var table = table();

        assertThat(exported).isEqualTo(table.keySet());
        for (var sample : samples) {
            var metric = table.containsKey(sample.name())
                    ? sample.name()
                    : sample.name().replaceFirst("_(?:count|sum|bucket)$", "");
            var labels = new TreeSet<>(sample.labels().keySet());
            labels.remove("le"); // of a histogram's buckets
            assertThat(labels).as(sample.name()).isEqualTo(row(table, metric).labels());
            for (var listed : List.of("reason", "stage", "kind")) {
                if (sample.labels().containsKey(listed)) {
                    assertThat(row(table, metric).words())
                            .contains(sample.labels().get(listed));
                }
            }
        }
        assertCounted(samples, "easel_tasks_accepted_total", "xai:grok-imagine@image-pro");
        assertCounted(samples, "easel_tasks_refused_total", "conflictTaskUUID");
        assertCounted(samples, "easel_tasks_finished_total", "succeeded");
        assertCounted(samples, "easel_tasks_finished_total", "failedToTransferImage");
        assertCounted(samples, "easel_task_queue_wait_seconds");
        for (var stage : List.of("references", "draw", "encode", "store")) {
            assertCounted(samples, "easel_task_run_seconds", stage);
        }
        for (var kind : List.of("webhook", "upload")) {
            assertCounted(samples, "easel_deliveries_total", kind, "delivered");
            assertCounted(samples, "easel_deliveries_total", kind, "again");
            assertCounted(samples, "easel_deliveries_total", kind, "failed");
        }
        for (var reason : List.of("refused", "unreachable", "too_large", "status")) {
            assertCounted(samples, "easel_egress_failed_total", reason);
        }
        for (var reason : List.of("unknown_format", "too_large", "damaged")) {
            assertCounted(samples, "easel_decode_rejected_total", reason);
        }
        assertCounted(samples, "easel_http_request_duration_seconds", "POST", "/v1", "200");
        assertCounted(samples, "easel_socket_connections");
        assertCounted(samples, "easel_sockets_closed_total", "unsupported_data");
        assertCounted(samples, "easel_connections_refused_total", "too_many");
        assertCounted(samples, "easel_build_info", "gradient/1.0");
    }

    private static void assertCounted(List<Sample> samples, String metric, String... labels) {
        assertThat(samples).as(metric + " " + List.of(labels)).anyMatch(sample -> sample.isOf(metric, labels));
    }

    /** Attempts at deliveries that have been counted. */
    private static double deliveries(String text) {
        return text.lines()
                .filter(line -> line.startsWith("easel_deliveries_total{"))
                .mapToDouble(line -> Sample.of(line).value())
                .sum();
    }

    private void meetEverything(RunningServer easel) throws InterruptedException {
        var id = UUID.randomUUID();
        post(easel, RunningServer.taskWithId(id));
        post(easel, RunningServer.taskWithId(id, "\"numberResults\":3"));
        deliver(easel, "\"webhookURL\":\"" + at("/200") + "\"");
        deliver(easel, "\"webhookURL\":\"" + at("/500") + "\"");
        deliver(easel, "\"webhookURL\":\"" + at("/410") + "\"");
        deliver(easel, "\"uploadEndpoint\":\"" + at("/200") + "\"");
        deliver(easel, "\"uploadEndpoint\":\"" + at("/503") + "\"");
        deliver(easel, "\"uploadEndpoint\":\"" + at("/403") + "\"");
        for (var image : List.of(
                "http://10.0.0.1/fox.png",
                "http://127.0.0.1:9/fox.png",
                at("/404"),
                at("/large"),
                Pictures.dataUri("no picture".getBytes(UTF_8)),
                Pictures.dataUri(promising(20_000, 20_000)),
                Pictures.dataUri(Arrays.copyOf(Pictures.file(ImageFormat.PNG, 64, 64, 100), 60)))) {
            post(easel, RunningServer.upload(image));
        }
        try (var client = SocketClient.authenticated(easel)) {
            client.sendBinary(new byte[1]);
            client.closing();
        }
        post(easel, RunningServer.task("\"inputs\":{\"referenceImages\":[\"http://127.0.0.1:9/fox.png\"]}"));
    }

    /** More connections than there may be. */
    private static void crowd(RunningServer easel) throws IOException {
        List<Socket> crowd = new ArrayList<>();
        try {
            for (int i = 0; i <= LIMITS.ofThisMachine(); i++) {
                crowd.add(new Socket(InetAddress.getLoopbackAddress(), easel.server.port()));
            }
            assertThat(crowd.getLast().getInputStream().read()).as("a refusal").isEqualTo('H');
        } finally {
            for (var socket : crowd) {
                socket.close();
            }
        }
    }

    private static void post(RunningServer easel, String task) {
        easel.post(RunningServer.array(task), "Authorization", "Bearer " + RunningServer.KEY);
    }

    /** A task whose picture is taken somewhere, and the call there. */
    private void deliver(RunningServer easel, String to) throws InterruptedException {
        post(easel, RunningServer.task(to));
        assertThat(receiver.nextCall()).as("call of %s", to).isIn("POST", "PUT");
    }

    /** A PNG whose header promises so many pixels. */
    private static byte[] promising(int width, int height) {
        var file = Pictures.file(ImageFormat.PNG, 8, 8, 100);
        ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
        return file;
    }

    private static Map<String, Row> table() throws IOException {
        return Files.readAllLines(Path.of("../docs/observing.md")).stream()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(toMap(row -> row.group(1), row -> new Row(quoted(row.group(2)), quoted(row.group(3)))));
    }

    private static Row row(Map<String, Row> table, String metric) {
        return Objects.requireNonNull(table.get(metric), metric + " is not in the table");
    }

    private static Set<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(word -> word.group(1)).collect(toCollection(TreeSet::new));
    }

    private static Set<String> names(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(toCollection(TreeSet::new));
    }
}
