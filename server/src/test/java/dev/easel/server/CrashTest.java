package dev.easel.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is ended without warning, again and again, at named places and at random, while tasks are sent to it. What
 * it acknowledged is written down here, outside, and compared with what it knows in the end, and with what a receiver,
 * outside too, was told.
 *
 * <p>{@code bench/faults.sh} runs the long form, {@code -Deasel.kills=1000}.
 */
class CrashTest {
    private static final List<String> PLACES = List.of(
            "commit.before",
            "commit.after",
            "file.written",
            "file.forced",
            "file.renamed",
            "file.durable",
            "delivery.before",
            "delivery.sent",
            "delivery.recorded",
            "random");

    private static final int KILLS = Integer.getInteger("easel.kills", 10);

    /** Milliseconds that a lease lasts: it plays no part here, for a server puts back what another one had. */
    private static final int LEASE = 30_000;

    /** After so many kills, or fewer, everything is judged. With more it pays to have servers start quicker. */
    private static final int ROUND = 100;

    @TempDir
    Path data;

    @TempDir
    Path classes;

    private Witness witness;
    private List<String> options = ServerProcess.classPath();

    private int lives;
    private int kills;

    @BeforeEach
    void open() throws IOException {
        witness = new Witness();
    }

    @AfterEach
    void close() {
        witness.close();
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.HOURS)
    void nothing_that_was_acknowledged_is_lost_or_never_delivered_and_nothing_is_done_twice_to_be_seen()
            throws Exception {
        if (KILLS > ROUND) {
            options = ClassCache.make(classes, this::rehearse);
        }
        while (kills < KILLS) {
            int end = Math.min(KILLS, kills + ROUND);
            while (kills < end || lives < PLACES.size()) {
                kill(PLACES.get(lives++ % PLACES.size()), 1 + witness.random().nextInt(12));
            }
            judge();
        }
    }

    /** One life of the server. */
    private void kill(String place, int times) throws IOException, InterruptedException {
        try (var server = start(place, times)) {
            long end = System.nanoTime()
                    + TimeUnit.MILLISECONDS.toNanos(100 + witness.random().nextInt(900));
            while (server.isAlive() && (!place.equals("random") || System.nanoTime() < end)) {
                witness.send(server);
            }
        }
        kills++;
    }

    /** A life without a crash, in which everything must come to its end. */
    private void judge() throws IOException, InterruptedException {
        try (var server = start("never", 1)) {
            witness.awaitEverything(server);
            witness.lookAtEverything(server);
        }
        assertThat(witness.tasks()).isNotEmpty();
        witness.requireEverythingOnce(data);
        System.out.println("CrashTest: seed " + witness.seed() + ", " + kills + " kills, "
                + witness.tasks().size() + " tasks acknowledged, " + witness.pictures()
                + " pictures, none lost, none twice; all told by webhook, "
                + witness.receiver().repetitions() + " times once more; " + witness.givenUp()
                + " tasks given up after three crashes during one picture");
    }

    /** One that ends before it is up, for it goes on with its tasks at once, has met its end like any other. */
    private ServerProcess start(String place, int times) throws IOException {
        for (int count = times; true; count++) {
            var server = start(options, data, place, count);
            if (server.isPresent()) {
                return server.get();
            }
            kills++;
        }
    }

    private Optional<ServerProcess> start(List<String> jvm, Path folder, String place, int times) throws IOException {
        var authority = witness.receiver().authority();
        return ServerProcess.start(
                jvm, MortalServer.class, folder, MortalServer.Fate.END, place, times, authority, LEASE);
    }

    /** One life without a crash, in another folder. */
    private void rehearse(List<String> jvm) throws IOException, InterruptedException {
        try (var server = start(jvm, classes.resolve("data"), "never", 1).orElseThrow()) {
            while (!witness.send(server)) {
                Thread.onSpinWait();
            }
            witness.awaitEverything(server);
            server.end();
        }
        witness.forget();
    }
}
