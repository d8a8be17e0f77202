package dev.easel.torch.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.NativesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafetensorsFileTest {
    private static final Path FIXTURES = Path.of("src/test/resources/dev/easel/torch/flux2");

    @Test
    void the_weights_of_a_diffusers_folder_are_read_where_they_lie() throws WeightsException, NativesException {
        var torch = LoadedTorch.open();
        try (var file = SafetensorsFile.open(FIXTURES.resolve("tiny/vae/diffusion_pytorch_model.safetensors"));
                var _ = torch.scope()) {
            assertThat(file.names()).contains("encoder.conv_in.weight", "bn.running_var");
            assertThat(file.tensor(torch, "encoder.conv_in.weight").shape()).containsExactly(8, 3, 3, 3);
            var variances = file.tensor(torch, "bn.running_var").floats();
            assertThat(variances).hasSize(16);
            for (var each : variances) {
                assertThat(each).isBetween(0.3f, 2f); // what the fixtures' script drew them from
            }
        }
    }

    @Test
    void a_tensor_that_is_not_there_is_named() throws WeightsException {
        try (var file = SafetensorsFile.open(FIXTURES.resolve("noise.safetensors"))) {
            assertThatExceptionOfType(WeightsException.class)
                    .isThrownBy(() -> file.shape("weight"))
                    .withMessageContaining("noise.safetensors has no tensor weight");
        }
    }

    @Test
    void files_that_are_missing_foreign_or_cut_short_are_named_with_the_reason(@TempDir Path folder)
            throws IOException {
        var whole = Files.readAllBytes(FIXTURES.resolve("noise.safetensors"));
        assertRefused(folder.resolve("missing.safetensors"), "NoSuchFileException");
        assertRefused(Files.write(folder.resolve("empty.safetensors"), new byte[0]), "it has 0 bytes");
        assertRefused(
                Files.writeString(folder.resolve("page.safetensors"), "<!doctype html>"), "not a safetensors file");
        assertRefused(
                Files.write(folder.resolve("half.safetensors"), java.util.Arrays.copyOf(whole, whole.length / 2)),
                "cut short");
    }

    private static void assertRefused(Path file, String why) {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> SafetensorsFile.open(file))
                .withMessageContaining(file.toString())
                .withMessageContaining(why);
    }
}
