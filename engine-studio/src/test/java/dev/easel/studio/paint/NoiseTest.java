package dev.easel.studio.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class NoiseTest {
    private static final int SIDE = 200;

    @Property
    void noise_stays_in_its_range(
            @ForAll @FloatRange(min = -500, max = 500) float x, @ForAll @FloatRange(min = -500, max = 500) float y) {
        assertThat(Noise.value(x, y)).isBetween(0f, 1f);
        assertThat(Noise.fractal(x, y, 6)).isBetween(0f, 1f);
        assertThat(Noise.ridge(x, y, 6)).isBetween(0f, 1f);
        assertThat(Noise.billow(x, y, 6)).isBetween(0f, 1.1f);
        assertThat(Noise.bumps(x)).isBetween(0f, .9f);
    }

    @Property
    void smooth_noise_has_no_steps(
            @ForAll @FloatRange(min = -300, max = 300) float x, @ForAll @FloatRange(min = -300, max = 300) float y) {
        float step = .01f;
        assertThat(Noise.value(x + step, y)).isCloseTo(Noise.value(x, y), within(.03f));
        assertThat(Noise.value(x, y + step)).isCloseTo(Noise.value(x, y), within(.03f));
    }

    @Test
    void smooth_noise_passes_through_the_lattice_on_either_side_of_zero() {
        for (int k = -5; k <= 5; k++) {
            assertThat(Noise.value(k, 3 - k)).isCloseTo(Noise.hash(k, 3 - k), within(1e-6f));
        }
    }

    @Test
    void hashes_are_evenly_spread() {
        int[] tenths = new int[10];
        for (int y = -SIDE / 2; y < SIDE / 2; y++) {
            for (int x = -SIDE / 2; x < SIDE / 2; x++) {
                tenths[(int) (Noise.hash(x, y) * 10)]++;
            }
        }
        for (int count : tenths) {
            assertThat(count).isBetween(3800, 4200);
        }
    }

    @Test
    void hashes_of_neighbours_have_nothing_to_do_with_each_other() {
        for (int dy = 0; dy <= 8; dy++) {
            for (int dx = -8; dx <= 8; dx++) {
                if (dx != 0 || dy != 0) {
                    assertThat(correlation(dx, dy)).as("%d, %d", dx, dy).isCloseTo(0, within(.025));
                }
            }
        }
    }

    @Test
    void fractal_noise_is_centred() {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += Noise.fractal(x * .37f, y * .37f, 6);
            }
        }
        assertThat(sum / (SIDE * SIDE)).isCloseTo(.49, within(.02));
    }

    private static double correlation(int dx, int dy) {
        double sum = 0;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                sum += (Noise.hash(x, y) - .5) * (Noise.hash(x + dx, y + dy) - .5);
            }
        }
        return sum / (SIDE * SIDE) * 12;
    }
}
