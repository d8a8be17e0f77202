package dev.easel.torch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.NativesException;
import dev.easel.torch.diffusion.Pixels;
import dev.easel.torch.weights.SafetensorsFile;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LanczosTest {
    private static final Path FILE = Path.of("src/test/resources/dev/easel/torch/flux2/lanczos.safetensors");

    @Test
    void pictures_are_scaled_as_pillow_scales_them_to_the_bit() throws WeightsException, NativesException {
        var torch = LoadedTorch.open();
        try (var file = SafetensorsFile.open(FILE);
                var _ = torch.scope()) {
            var source = pixels(torch, file, "source");
            for (var name : new String[] {"smaller", "tiny"}) {
                var expected = pixels(torch, file, name);
                var scaled = Lanczos.scale(source, expected.width(), expected.height());
                assertThat(scaled.rgb()).as(name).containsExactly(expected.rgb());
            }
        }
    }

    private static Pixels pixels(LibTorch torch, SafetensorsFile file, String name) throws WeightsException {
        var tensor = file.tensor(torch, name);
        return new Pixels((int) tensor.size(1), (int) tensor.size(0), tensor.bytes());
    }

    @Test
    void a_picture_in_its_own_size_stays_as_it_is() {
        var picture = new Pixels(2, 1, new byte[] {1, 2, 3, 4, 5, 6});
        assertThat(Lanczos.scale(picture, 2, 1).rgb()).containsExactly(picture.rgb());
    }
}
