package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.imaging.Decoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.child.ChildLimits;
import dev.easel.imaging.child.ChildReader;
import dev.easel.server.access.Caller;
import dev.easel.server.asset.AssetStore;
import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressException;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.observe.PrometheusMeter;
import dev.easel.server.reference.Media;
import dev.easel.server.reference.MediaException;
import dev.easel.server.task.TaskLimits;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What no request brings about by itself is counted as well: lost leases, silent servers, pictures that cost too much. */
@Timeout(60)
class FaultMetricsTest {
    private static final String ASYNC = "\"deliveryMethod\":\"async\"";

    @TempDir
    Path folder;

    private final PrometheusMeter meter = new PrometheusMeter("1.0", "none/1.0");
    private final AtomicReference<RunningServer> running = new AtomicReference<>();

    @Test
    void a_lease_that_ran_out_is_counted_and_its_task_is_drawn_once_more() {
        var engine = new AtomicReference<GradientEngine>();
        engine.set(new GradientEngine(_ -> {
            if (engine.get().begun() == 1) {
                giveToAnother("0");
                new CountDownLatch(1).await(); // until the heartbeat notices and interrupts it
            }
        }));
        try (var easel = start(engine.get(), Duration.ofMillis(300))) {
            assertThat(easel.post(RunningServer.array(RunningServer.task())).status())
                    .isEqualTo(200);
            assertThat(metrics(easel))
                    .contains("easel_leases_expired_total 1.0")
                    .contains("easel_results_fenced_total 0.0");
        }
    }

    @Test
    void a_picture_of_a_worker_that_lost_its_task_is_counted() {
        // Ten seconds between heartbeats: the picture is there before one could notice.
        try (var easel = start(new GradientEngine(_ -> giveToAnother("lease_until")), Duration.ofSeconds(30))) {
            easel.post(RunningServer.array(RunningServer.task(ASYNC)));
            while (!metrics(easel).contains("easel_results_fenced_total 1.0")) {
                Thread.onSpinWait();
            }
            assertThat(metrics(easel))
                    .contains("easel_leases_expired_total 0.0")
                    .doesNotContain("easel_tasks_finished_total{");
        }
    }

    @Test
    void a_server_that_says_nothing_is_counted() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var place = "127.0.0.1:" + silent.getLocalPort();
            var egress = new Egress(EgressPolicy.allowing(place), meter);
            assertThatThrownBy(() -> egress.fetch(URI.create("http://" + place + "/"), 5, Duration.ofMillis(200)))
                    .isInstanceOf(EgressException.class);
        }
        assertThat(text(meter)).contains("easel_egress_failed_total{reason=\"timeout\"} 1.0");
    }

    @Test
    void a_picture_that_takes_too_long_to_decode_is_counted() throws Exception {
        var hasty = ChildLimits.standard().within(ChildLimits.standard().processorTime(), Duration.ofMillis(1));
        try (var decoder = new Decoder(new ChildReader(hasty, 1))) {
            var media = new Media(
                    AssetStore.open(folder, new MovableClock()),
                    new Egress(EgressPolicy.internetOnly(), meter),
                    decoder,
                    meter);
            var large = Pictures.dataUri(Pictures.file(ImageFormat.PNG, 3_000, 3_000, 100));
            assertThatThrownBy(() -> media.upload(Caller.LOCAL, large)).isInstanceOf(MediaException.class);
        }
        assertThat(text(meter)).contains("easel_decode_rejected_total{reason=\"too_costly\"} 1.0");
    }

    private RunningServer start(GradientEngine engine, Duration lease) {
        running.set(RunningServer.with(
                engine,
                config -> config.within(TaskLimits.standard().leasing(lease)).stoppingWithin(Duration.ZERO)));
        return running.get();
    }

    /** What another worker does that takes every task over, as the database sees it. */
    private void giveToAnother(String leaseUntil) {
        var database = Objects.requireNonNull(running.get()).data.resolve("easel.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                var change = connection.createStatement()) {
            assertThat(change.executeUpdate("UPDATE task SET token = token + 1, lease_until = " + leaseUntil
                            + " WHERE state = 'running'"))
                    .isEqualTo(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String metrics(RunningServer easel) {
        return easel.get("/metrics").text();
    }

    private static String text(PrometheusMeter meter) {
        return new String(meter.text(), UTF_8);
    }
}
