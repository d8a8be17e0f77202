package dev.easel.torch.flux2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.WeightsException;
import org.junit.jupiter.api.Test;

class PreviewTest {

    /** A stand-in for a trained encoder, whose latents hold colour about linearly; random weights hold none. */
    private static Tensor mixed(Operators on, Tensor pixels) {
        var mix = new float[4 * 3 * 64];
        for (int i = 0; i < mix.length; i++) {
            mix[i] = (float) Math.sin(i / 64 * (i / 64)) / 64; // one weight for each pair of channel and colour
        }
        return on.conv2d(pixels, on.floats(mix, 4, 3, 8, 8), on.floats(new float[] {1, -2, 0, 3}, 4), 8, 0);
    }

    @Test
    void colours_are_found_again_where_latents_hold_them() throws NativesException, WeightsException {
        var torch = LoadedTorch.open();
        var on = new Operators(torch, Device.CPU);
        try (var fixture = new Fixture(torch, "one-reference");
                var _ = on.scope()) {
            var signed = fixture.stage("pixels.0"); // 80×112, not seen by the fit
            var preview = Preview.fit(on, pixels -> mixed(on, pixels), 8)
                    .of(mixed(on, on.floats(signed, 1, 3, 112, 80)))
                    .getFirst();
            assertThat(preview.width()).isEqualTo(10);
            assertThat(preview.height()).isEqualTo(14);
            for (int place = 0; place < 140; place++) {
                for (int colour = 0; colour < 3; colour++) {
                    float mean = 0;
                    for (int i = 0; i < 64; i++) {
                        int y = place / 10 * 8 + i / 8;
                        int x = place % 10 * 8 + i % 8;
                        mean += (signed[(colour * 112 + y) * 80 + x] + 1) / 2 * 255 / 64;
                    }
                    assertThat((float) (preview.rgb()[3 * place + colour] & 0xff))
                            .isCloseTo(mean, within(4f));
                }
            }
        }
    }

    @Test
    void least_squares_finds_the_line_that_made_the_samples() {
        var inputs = new double[][] {{0, 1}, {1, 1}, {2, 1}, {5, 1}};
        var outputs = new double[][] {{3, 1}, {5, 0}, {7, -1}, {13, -4}};
        var weights = LeastSquares.fit(inputs, outputs);
        assertThat(weights[0]).containsExactly(new double[] {2, 3}, within(0.01));
        assertThat(weights[1]).containsExactly(new double[] {-1, 1}, within(0.01));
    }
}
