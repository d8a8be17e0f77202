package dev.easel.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.contract.Catalog;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.delivery.OutboxEntry;
import dev.easel.server.delivery.Payload;
import dev.easel.server.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server in a process of its own stands still (SIGSTOP) for longer than its leases last, as a machine that sleeps or
 * swaps, and goes on without knowing: nothing is done twice to be seen, whether another server took over or not.
 */
@Timeout(value = 1, unit = TimeUnit.HOURS)
class StandstillTest {
    private static final Duration LEASE = Duration.ofMillis(Integer.getInteger("easel.lease", 600));
    private static final int STOPS = Integer.getInteger("easel.stops", 3);

    @TempDir
    Path data;

    private Witness witness;

    @BeforeEach
    void open() throws IOException {
        witness = new Witness();
    }

    @AfterEach
    void close() {
        witness.close();
    }

    @Test
    void a_server_that_stood_still_beyond_its_leases_finishes_everything_once() throws Exception {
        double fenced;
        try (var server = start(MortalServer.Fate.END, "never", 1)) {
            for (int i = 0; i < STOPS; i++) {
                for (int task = 0; task < 3; task++) {
                    assertThat(witness.send(server)).isTrue();
                }
                park(Duration.ofMillis(witness.random().nextInt(100)));
                server.stop();
                park(LEASE.multipliedBy(3).dividedBy(2));
                assertNobodyElseCanHave(data, server);
                server.goOn();
            }
            witness.awaitEverything(server);
            fenced = witness.metric(server, "easel_results_fenced_total");
            server.end();
        }
        witness.requireEverythingOnce(data);
        requireEveryCallWrittenDown();
        System.out.println("StandstillTest: seed " + witness.seed() + ", " + STOPS + " stops of 1.5 leases, "
                + witness.tasks().size() + " tasks acknowledged, " + witness.pictures()
                + " pictures, none lost, none twice; " + Math.round(fenced)
                + " results of leases that had run out fenced out; every call written down once");
    }

    /** It merely stands still: for all that another server knows it may go on at any moment. */
    private static void assertNobodyElseCanHave(Path folder, ServerProcess holder) {
        var config = ServerConfig.local(folder).listening("127.0.0.1", 0, AccessKeys.none());
        assertThatThrownBy(() -> EaselServer.start(config, Catalog.load(), GradientEngine.willing())
                        .close())
                .isInstanceOf(StartException.class)
                .hasMessageContaining("is in use by another Easel (process " + holder.pid() + ")");
    }

    /** No attempt is noted that was not made, and none was made that is not noted. */
    private void requireEveryCallWrittenDown() throws IOException {
        try (var database = Database.open(data)) {
            var entries =
                    database.outbox().list(Optional.empty(), Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
            var webhooks = entries.stream()
                    .filter(entry -> entry.delivery().kind() == Payload.Kind.WEBHOOK)
                    .toList();
            assertThat(webhooks)
                    .hasSize(witness.pictures())
                    .allSatisfy(entry -> assertThat(
                                    witness.receiver().calls(entry.delivery().id()))
                            .as("calls of " + entry.delivery().id())
                            .isEqualTo(entry.attempts()));
            int attempts = entries.stream().mapToInt(OutboxEntry::attempts).sum();
            assertThat(witness.receiver().calls()).isEqualTo(attempts);
        }
    }

    /** Only somebody who takes the lock away by hand, or a disk that keeps no locks, lets two servers have one folder. */
    @Test
    void what_a_server_finishes_after_another_took_over_is_fenced_out() throws Exception {
        try (var first = start(MortalServer.Fate.HOLD, "file.durable", 2)) {
            for (int task = 0; task < 4; task++) {
                assertThat(witness.send(first)).isTrue();
            }
            assertThat(first.out().readLine()).isEqualTo("held");
            first.tell();
            assertThat(first.out().readLine()).isEqualTo("quiet");
            first.stop();
            Files.delete(data.resolve("easel.lock"));
            try (var second = start(MortalServer.Fate.END, "never", 1)) {
                witness.awaitEverything(second);
                first.goOn();
                first.tell();
                witness.await(
                        () -> witness.metric(first, "easel_results_fenced_total") > 0, "its picture is fenced out");
                for (var task : witness.tasks()) {
                    witness.look(first, task);
                }
                second.end();
            }
        }
        witness.requireEverythingOnce(data);
        requireNoFileBesideTheResults();
    }

    private void requireNoFileBesideTheResults() throws IOException {
        try (var database = Database.open(data);
                var files = Files.find(data.resolve("images"), 2, (_, attributes) -> attributes.isRegularFile())) {
            long results = database.tasks().latest(Optional.empty(), Optional.empty(), Integer.MAX_VALUE).stream()
                    .mapToLong(task -> task.results().size())
                    .sum();
            assertThat(files).hasSize((int) results);
        }
    }

    private ServerProcess start(MortalServer.Fate fate, String place, int times) throws IOException {
        var authority = witness.receiver().authority();
        return ServerProcess.start(
                        ServerProcess.classPath(),
                        MortalServer.class,
                        data,
                        fate,
                        place,
                        times,
                        authority,
                        LEASE.toMillis())
                .orElseThrow();
    }

    /** Lets real time go by: it is what leases go by. */
    private static void park(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
