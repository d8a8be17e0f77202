package dev.easel.torch.operators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.sampling.Noise;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AttentionTest {
    private Operators on;

    @BeforeEach
    void open() throws NativesException {
        on = new Operators(LoadedTorch.open(), Device.CPU);
    }

    private Tensor random(long seed, long... shape) {
        int count = 1;
        for (long each : shape) {
            count *= (int) each;
        }
        return on.floats(Noise.normal(seed, count), shape);
    }

    @Test
    void every_kernel_gives_the_same() {
        try (var _ = on.scope()) {
            check(random(1, 2, 3, 50, 8), random(2, 2, 3, 70, 8), random(3, 2, 3, 70, 8), null);
        }
    }

    @Test
    void a_mask_counts_in_every_kernel() {
        try (var _ = on.scope()) {
            check(random(1, 1, 3, 50, 8), random(2, 1, 3, 50, 8), random(3, 1, 3, 50, 8), random(4, 50, 50));
        }
    }

    /** 16 heads of 2,000 keys in float32: 524 queries fill the composed kernel's memory. */
    @Test
    void queries_in_parts_are_put_together_in_their_order() {
        try (var _ = on.scope()) {
            check(random(1, 1, 16, 1100, 4), random(2, 1, 16, 2000, 4), random(3, 1, 16, 2000, 4), null);
        }
    }

    private void check(Tensor q, Tensor k, Tensor v, @Nullable Tensor mask) {
        var fused = new FusedAttention(on).attend(q, k, v, mask).floats();
        assertThat(new ComposedAttention(on).attend(q, k, v, mask).floats()).containsExactly(fused, within(1e-5f));
    }

    @Test
    void the_kernel_that_is_measured_to_be_faster_is_one_of_them() {
        try (var _ = on.scope()) {
            assertThat(AttentionKernel.fastest(on, DType.F32, 8)).isIn(AttentionKernel.FUSED, AttentionKernel.COMPOSED);
        }
        assertThat(AttentionKernel.FUSED.on(on)).isInstanceOf(FusedAttention.class);
        assertThat(AttentionKernel.COMPOSED.on(on)).isInstanceOf(ComposedAttention.class);
    }
}
