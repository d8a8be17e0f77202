package dev.easel.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Histories of a server in virtual time, one for each seed; see {@link Simulation}. A seed that fails here fails again.
 *
 * <p>{@code bench/faults.sh} runs the long form, {@code -Deasel.seeds=3000}.
 */
class SimulationTest {
    private static final int SEEDS = Integer.getInteger("easel.seeds", 60);
    private static final long FIRST = Long.getLong("easel.seed", 1);

    @Test
    void whatever_happens_nothing_is_lost_doubled_or_untold() throws Exception {
        var folder = folder();
        var tally = new Simulation.Tally(0, 0, 0, 0);
        try {
            for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
                tally = tally.plus(history(seed, folder));
            }
        } finally {
            delete(folder);
        }
        System.out.println("SimulationTest: " + SEEDS + " histories from seed " + FIRST + ", " + tally.tasks()
                + " tasks acknowledged, " + tally.crashes() + " crashes, " + tally.fenced() + " results fenced out, "
                + tally.told() + " results and ends told; none lost, none twice");
        assertThat(tally.tasks()).isGreaterThan(5 * SEEDS);
        assertThat(tally.crashes()).isGreaterThan(SEEDS);
        assertThat(tally.fenced()).isGreaterThanOrEqualTo(SEEDS / 10);
    }

    private static Simulation.Tally history(long seed, Path folder) {
        try {
            return new Simulation(seed, folder).run();
        } catch (Throwable e) {
            throw new AssertionError(
                    "seed " + seed + " (-Deasel.seed=" + seed + " -Deasel.seeds=1): " + e.getMessage(), e);
        }
    }

    /** In memory where that is easy: that commits reach the medium is the matter of other tests. */
    private static Path folder() throws Exception {
        var memory = Path.of("/dev/shm");
        return Files.isWritable(memory)
                ? Files.createTempDirectory(memory, "easel-simulation")
                : Files.createTempDirectory("easel-simulation");
    }

    private static void delete(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
