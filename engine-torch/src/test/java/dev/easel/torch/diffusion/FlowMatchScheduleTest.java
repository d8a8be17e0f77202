package dev.easel.torch.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FlowMatchScheduleTest {
    private static final Schedule DYNAMIC = new Schedule(true, 3);

    /** Computed once by the formulas of the model's authors. */
    @ParameterizedTest
    @CsvSource({
        "512, 512, .958085, .883982, .717497",
        "1024, 1024, .967384, .908144, .767200",
        "1536, 1024, .930557, .817076, .598219",
        "2048, 2048, .986986, .961947, .893915",
    })
    void four_steps_leave_as_much_noise_as_the_models_were_distilled_for(
            int width, int height, float second, float third, float fourth) {
        var schedule = FlowMatchSchedule.of(DYNAMIC, width / 16 * (height / 16), 4);
        assertThat(schedule.steps()).isEqualTo(4);
        assertThat(schedule.sigma(0)).isEqualTo(1);
        assertThat(schedule.sigma(1)).isCloseTo(second, within(1e-5f));
        assertThat(schedule.sigma(2)).isCloseTo(third, within(1e-5f));
        assertThat(schedule.sigma(3)).isCloseTo(fourth, within(1e-5f));
        assertThat(schedule.sigma(4)).isZero();
    }

    @Test
    void without_a_shift_by_size_the_configured_one_counts() {
        var schedule = FlowMatchSchedule.of(new Schedule(false, 3), 4096, 2);
        assertThat(schedule.sigma(1)).isCloseTo(.75f, within(1e-6f)); // 3 · ½ / (1 + 2 · ½)
    }

    @Test
    void one_step_goes_all_the_way() {
        var schedule = FlowMatchSchedule.of(DYNAMIC, 77, 1);
        assertThat(schedule.sigma(0)).isEqualTo(1);
        assertThat(schedule.sigma(1)).isZero();
    }
}
