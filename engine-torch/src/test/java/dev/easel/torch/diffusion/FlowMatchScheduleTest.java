package dev.easel.torch.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FlowMatchScheduleTest {

    @Test
    void steps_are_even_but_for_the_shift() {
        var even = FlowMatchSchedule.of(NoiseShift.by(1), 4096, 4);
        assertThat(even.steps()).isEqualTo(4);
        for (int step = 0; step <= 4; step++) {
            assertThat(even.sigma(step)).isCloseTo(1 - step / 4f, within(1e-6f));
        }
        var shifted = FlowMatchSchedule.of(NoiseShift.by(3), 4096, 2);
        assertThat(shifted.sigma(0)).isEqualTo(1);
        assertThat(shifted.sigma(1)).isCloseTo(.75f, within(1e-6f)); // 3 · ½ / (1 + 2 · ½)
        assertThat(shifted.sigma(2)).isZero();
    }

    @Test
    void a_shift_is_told_the_picture_s_size_and_the_number_of_steps() {
        var schedule = FlowMatchSchedule.of((even, tokens, steps) -> even * tokens + steps, 10, 2);
        assertThat(schedule.sigma(0)).isEqualTo(12);
        assertThat(schedule.sigma(1)).isEqualTo(7);
        assertThat(schedule.sigma(2)).isZero();
    }

    @Test
    void one_step_goes_all_the_way() {
        var schedule = FlowMatchSchedule.of(NoiseShift.by(3), 77, 1);
        assertThat(schedule.sigma(0)).isEqualTo(1);
        assertThat(schedule.sigma(1)).isZero();
    }
}
