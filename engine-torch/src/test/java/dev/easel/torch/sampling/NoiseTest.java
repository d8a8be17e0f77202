package dev.easel.torch.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.weights.SafetensorsFile;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NoiseTest {

    @Test
    void a_seed_gives_the_numbers_of_pytorch() throws WeightsException, NativesException {
        var torch = LoadedTorch.open();
        var path = Path.of("src/test/resources/dev/easel/torch/flux2/noise.safetensors");
        try (var file = SafetensorsFile.open(path);
                var _ = torch.scope()) {
            assertThat(file.names()).hasSize(4);
            for (var name : file.names()) {
                var expected = file.tensor(torch, name).floats();
                long seed = Long.parseLong(name.substring("seed.".length()));
                assertThat(Noise.normal(seed, expected.length)).containsExactly(expected, within(2e-6f));
            }
        }
    }

    @Test
    void a_picture_has_the_same_noise_each_time() {
        assertThat(Noise.normal(5, 100)).containsExactly(Noise.normal(5, 100)).isNotEqualTo(Noise.normal(6, 100));
    }
}
