package dev.easel.torch.flux2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmpiricalShiftTest {

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
        int tokens = width / 16 * (height / 16);
        var shift = new EmpiricalShift();
        assertThat(shift.of(1, tokens, 4)).isEqualTo(1);
        assertThat(shift.of(.75f, tokens, 4)).isCloseTo(second, within(1e-5f));
        assertThat(shift.of(.5f, tokens, 4)).isCloseTo(third, within(1e-5f));
        assertThat(shift.of(.25f, tokens, 4)).isCloseTo(fourth, within(1e-5f));
    }
}
