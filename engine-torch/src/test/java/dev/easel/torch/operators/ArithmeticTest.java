package dev.easel.torch.operators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.NativesException;
import org.junit.jupiter.api.Test;

class ArithmeticTest {

    @Test
    void its_name_says_what_is_computed_in_if_that_is_not_what_the_weights_are() {
        assertThat(Arithmetic.OWN.of(DType.BF16)).isEqualTo("bf16");
        assertThat(Arithmetic.WIDENED.of(DType.BF16)).isEqualTo("bf16-as-f32");
        assertThat(Arithmetic.WIDENED.of(DType.F32)).isEqualTo("f32");
    }

    @Test
    void weights_in_float32_leave_nothing_to_choose_and_measuring_leaves_nothing_behind() throws NativesException {
        var torch = LoadedTorch.open();
        var on = new Operators(torch, Device.CPU);
        long before = torch.openTensors();
        assertThat(Arithmetic.fastest(on, DType.F32)).isEqualTo(Arithmetic.OWN);
        assertThat(Arithmetic.fastest(on, DType.BF16)).isIn((Object[]) Arithmetic.values());
        assertThat(MatrixRate.measure(on, DType.F32, DType.BF16)).isGreaterThan(1e6);
        assertThat(torch.openTensors()).isEqualTo(before);
    }
}
