package dev.easel.studio.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class CurvesTest {
    private static final double RELATIVE = 1e-4;

    @Property
    void exp_is_accurate(@ForAll @FloatRange(min = -20, max = 20) float x) {
        double exact = StrictMath.exp(x);
        assertThat((double) Curves.exp(x)).isCloseTo(exact, within(exact * RELATIVE));
    }

    @Property
    void pow_is_accurate_for_the_exponents_that_shading_uses(
            @ForAll @FloatRange(min = .01f, max = 8) float x, @ForAll @FloatRange(min = .1f, max = 8) float p) {
        double exact = StrictMath.pow(x, p);
        assertThat((double) Curves.pow(x, p)).isCloseTo(exact, within(exact * RELATIVE));
    }

    @Property
    void pow_is_accurate_for_sharp_highlights(@ForAll @FloatRange(min = .7f, max = 1) float x) {
        double exact = StrictMath.pow(x, 40);
        assertThat((double) Curves.pow(x, 40)).isCloseTo(exact, within(exact * RELATIVE));
    }

    @Property
    void sine_and_cosine_are_accurate(@ForAll @FloatRange(min = -60, max = 60) float x) {
        assertThat((double) Curves.sin(x)).isCloseTo(StrictMath.sin(x), within(RELATIVE));
        assertThat((double) Curves.cos(x)).isCloseTo(StrictMath.cos(x), within(RELATIVE));
    }

    @Test
    void exp_has_no_steps_where_its_pieces_meet() {
        for (int k = -20; k <= 20; k++) {
            float seam = (float) ((k + .5) * StrictMath.log(2));
            float below = Curves.exp(Math.nextDown(seam));
            float above = Curves.exp(Math.nextUp(seam));
            assertThat(above / below).isCloseTo(1, within(2e-5f));
        }
    }

    @Test
    void extremes_of_exp_and_pow_stay_finite() {
        assertThat(Curves.exp(-1e9f)).isZero();
        assertThat(Curves.exp(1e9f)).isFinite().isGreaterThan(1e38f);
        assertThat(Curves.pow(0, 2.2f)).isZero();
        assertThat(Curves.pow(1, 40)).isEqualTo(1);
    }

    @Property
    void smooth_runs_from_0_to_1_in_either_direction(
            @ForAll @FloatRange(min = -2, max = 2) float a,
            @ForAll @FloatRange(min = -2, max = 2) float b,
            @ForAll @FloatRange(min = -3, max = 3) float x) {
        assertThat(Curves.smooth(a, b, x)).isBetween(0f, 1f);
        if (a != b) {
            assertThat(Curves.smooth(a, b, a)).isZero();
            assertThat(Curves.smooth(a, b, b)).isEqualTo(1);
            assertThat(Curves.smooth(a, b, x)).isCloseTo(1 - Curves.smooth(b, a, x), within(1e-5f));
        }
    }

    @Test
    void smooth_between_equal_edges_is_a_hard_step() {
        assertThat(Curves.smooth(.5f, .5f, .4f)).isZero();
        assertThat(Curves.smooth(.5f, .5f, .5f)).isEqualTo(1);
    }
}
