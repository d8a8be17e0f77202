package dev.easel.torch.diffusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.flux2.TinyCheckpoint;
import dev.easel.torch.operators.FusedAttention;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final int EACH = 8;

    /** The mean of each 8×8 pixels of [1, 3, h, w] from -1 to 1, as bytes. */
    private static float[] shrunk(float[] planes, int width, int height) {
        int columns = width / EACH;
        var small = new float[3 * columns * (height / EACH)];
        for (int i = 0; i < planes.length; i++) {
            int colour = i / (width * height);
            int y = i / width % height;
            int x = i % width;
            float value = Math.clamp((planes[i] + 1) / 2, 0, 1) * 255 / (EACH * EACH);
            small[3 * (y / EACH * columns + x / EACH) + colour] += value;
        }
        return small;
    }

    private static double mean(float[] rgb, int colour) {
        double sum = 0;
        for (int i = colour; i < rgb.length; i += 3) {
            sum += rgb[i];
        }
        return 3 * sum / rgb.length;
    }

    /**
     * The tiny checkpoint's weights without what lies around the middle of each kernel. Random kernels blend a place with
     * all its neighbours, so that no colour belongs to a place; in trained ones it does.
     */
    private record Local(TinyCheckpoint tiny) implements Weights {

        @Override
        public DType dtype() {
            return tiny.autoencoder.dtype();
        }

        @Override
        public Tensor get(String name) throws WeightsException {
            var weight = tiny.autoencoder.get(name);
            boolean isKernel = weight.shape().length == 4 && weight.size(3) == 3;
            var middle = new float[] {0, 0, 0, 0, 1, 0, 0, 0, 0};
            return isKernel ? tiny.on.multiply(weight, tiny.on.floats(middle, 3, 3)) : weight;
        }

        @Override
        public long bytes() {
            return tiny.autoencoder.bytes();
        }

        @Override
        public boolean has(String name) {
            return tiny.autoencoder.has(name);
        }
    }

    @Test
    void a_preview_is_about_the_decoded_picture_made_small() throws NativesException, WeightsException {
        try (var tiny = new TinyCheckpoint(DType.F32);
                var fixture = tiny.fixture("one-reference");
                var _ = tiny.on.scope()) {
            var autoencoder =
                    new Autoencoder(tiny.on, new FusedAttention(tiny.on), tiny.config.autoencoder(), new Local(tiny));
            var signed = fixture.stage("pixels.0"); // 80×112, not seen by the fit
            var latents = autoencoder.encode(tiny.on.floats(signed, 1, 3, 112, 80));
            var decoded = shrunk(autoencoder.decode(latents).floats(), 80, 112);

            var preview = Preview.fit(tiny.on, autoencoder::encode, autoencoder::decode, EACH)
                    .of(latents)
                    .getFirst();

            assertThat(preview.width()).isEqualTo(10);
            assertThat(preview.height()).isEqualTo(14);
            double off = 0;
            double spread = 0;
            for (int i = 0; i < decoded.length; i++) {
                double difference = Math.abs((preview.rgb()[i] & 0xff) - decoded[i]);
                assertThat(difference).isLessThan(4);
                off += difference;
                spread += Math.abs(mean(decoded, i % 3) - decoded[i]);
            }
            // A third of what the picture's mean colour would be off by; seen: 0.64 of 255 against 2.29.
            assertThat(off).isLessThan(spread / 3);
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
