package dev.easel.torch.diffusion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.flux2.TinyCheckpoint;
import dev.easel.torch.operators.FusedAttention;
import dev.easel.torch.weights.WeightsException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TilesTest {
    private TinyCheckpoint tiny;

    @BeforeEach
    void open() throws NativesException, WeightsException {
        tiny = new TinyCheckpoint(DType.F32);
    }

    @AfterEach
    void close() {
        tiny.close();
    }

    @Test
    void tiles_fade_into_each_other_as_those_of_diffusers() throws WeightsException {
        try (var odd = tiny.fixture("odd");
                var tiled = tiny.fixture("tiled");
                var _ = tiny.on.scope()) {
            var on = tiny.on;
            var autoencoder = new Autoencoder(on, new FusedAttention(on), tiny.config.autoencoder(), tiny.autoencoder);
            var latents = on.narrow(on.floats(odd.stage("undecoded"), 1, 4, 22, 14), 3, 0, 12);
            var comparison = new Comparison(tiled);
            comparison.stage("decoded", new Tiles(on, 8, 8).decode(latents, autoencoder::decode));
            assertThat(comparison.errors.get("decoded")).isLessThan(1e-4);
        }
    }

    @Test
    void where_tiles_agree_the_picture_is_the_whole_one() {
        var on = tiny.on;
        try (var _ = on.scope()) {
            // A decoder that looks at nothing but its own place: all sizes, tiles of one and of two dimensions.
            for (int height = 1; height < 30; height += 3) {
                for (int width = 1; width < 30; width += 4) {
                    var values = new float[3 * height * width];
                    for (int i = 0; i < values.length; i++) {
                        values[i] = i % 17;
                    }
                    var latents = on.floats(values, 1, 3, height, width);
                    var whole = on.twice(latents);
                    var tiled = new Tiles(on, 8, 2).decode(latents, on::twice);
                    assertThat(tiled.shape()).containsExactly(whole.shape());
                    assertThat(largest(on.subtract(tiled, whole))).isLessThan(1e-5f);
                }
            }
        }
    }

    private static float largest(Tensor x) {
        float largest = 0;
        for (float each : x.floats()) {
            largest = Math.max(largest, Math.abs(each));
        }
        return largest;
    }

    @Test
    void a_limit_on_memory_makes_tiles_and_smaller_groups() {
        var memory = new WorkingMemory(tiny.config);
        // 8 channels at full size, 8 times, in 4 bytes: 256 bytes a pixel.
        assertThat(memory.tile(64, 128, DType.F32, 2 << 20)).isZero();
        assertThat(memory.tile(1024, 1024, DType.F32, 2 << 20)).isEqualTo(32);
        assertThat(memory.tile(1024, 1024, DType.F32, 128 << 20)).isEqualTo(80);
        assertThat(memory.tile(1024, 1024, DType.BF16, 96 << 20)).isEqualTo(96);
        // 32 features, 40 times, in 4 bytes: 5,120 bytes a token.
        assertThat(memory.together(5, 64 * 64, 100, DType.F32, 2 << 20)).isEqualTo(4);
        assertThat(memory.together(2, 64 * 64, 100, DType.F32, 2 << 20)).isEqualTo(2);
        assertThat(memory.together(4, 64 * 64, 100_000, DType.F32, 2 << 20)).isEqualTo(1);
        assertThat(memory.together(4, 64 * 64, 100, DType.F32, -1)).isEqualTo(1);
        // Large ones fill the processor by themselves, however much room there is.
        assertThat(memory.together(9, 64 * 64, 100, DType.F32, Long.MAX_VALUE)).isEqualTo(4);
        assertThat(memory.together(9, 1024 * 1024, 100, DType.F32, Long.MAX_VALUE))
                .isEqualTo(2);
        assertThat(memory.together(9, 2048 * 2048, 100, DType.F32, Long.MAX_VALUE))
                .isEqualTo(1);
    }
}
