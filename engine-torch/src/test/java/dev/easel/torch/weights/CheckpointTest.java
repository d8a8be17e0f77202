package dev.easel.torch.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LibTorch;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.NativesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckpointTest {
    private static final Path TINY = Path.of("src/test/resources/dev/easel/torch/flux2/tiny");
    private static final String FIRST = "model-00001-of-00002.safetensors";
    private static final String SECOND = "model-00002-of-00002.safetensors";

    private LibTorch torch;

    @BeforeAll
    void load() throws NativesException {
        torch = LoadedTorch.open();
    }

    private Checkpoint open(Path folder) throws WeightsException {
        return Checkpoint.open(folder, torch, Device.CPU);
    }

    /** Two files and their index, which says what {@code index} says. */
    private static Path sharded(Path folder, Map<String, String> index) throws IOException {
        var first = new LinkedHashMap<String, float[]>();
        first.put("a", new float[] {1, 2});
        first.put("b", new float[] {3});
        SafetensorsWriter.write(folder.resolve(FIRST), first);
        SafetensorsWriter.write(folder.resolve(SECOND), Map.of("c", new float[] {4, 5, 6}));
        var map = new StringBuilder();
        index.forEach((name, file) ->
                map.append(map.isEmpty() ? "" : ",").append('"' + name + "\":\"" + file.replace("\\", "\\\\") + '"'));
        Files.writeString(
                folder.resolve("model.safetensors.index.json"),
                "{\"metadata\":{\"total_size\":24},\"weight_map\":{" + map + "}}");
        return folder;
    }

    private static Map<String, String> whole() {
        var index = new LinkedHashMap<String, String>();
        index.put("a", FIRST);
        index.put("b", FIRST);
        index.put("c", SECOND);
        return index;
    }

    @Test
    void a_part_in_one_file_is_read_where_it_lies() throws WeightsException {
        try (var weights = open(TINY.resolve("transformer"))) {
            assertThat(weights.get("x_embedder.weight", 32, 16)).isSameAs(weights.get("x_embedder.weight"));
            assertThat(weights.has("x_embedder.bias")).isFalse();
            assertThat(weights.bytes()).isGreaterThan(400_000);
        }
    }

    @Test
    void what_is_computed_wider_than_it_lies_keeps_its_matrices_as_they_lie(@TempDir Path folder) throws Exception {
        var half = Bfloat16.copy(TINY, folder.resolve("half"));
        try (var vae = Checkpoint.open(half.resolve("vae"), torch, Device.CPU, _ -> DType.F32)) {
            assertThat(vae.stored()).isEqualTo(DType.BF16);
            assertThat(vae.dtype()).isEqualTo(DType.F32);
            assertThat(vae.get("decoder.mid_block.attentions.0.to_q.weight").dtype())
                    .isEqualTo(DType.BF16);
            assertThat(vae.get("decoder.mid_block.attentions.0.to_q.bias").dtype())
                    .isEqualTo(DType.F32);
            assertThat(vae.get("decoder.conv_in.weight").dtype()).isEqualTo(DType.F32);
        }
        try (var vae = open(half.resolve("vae"))) {
            assertThat(vae.dtype()).isEqualTo(DType.BF16);
            assertThat(vae.get("decoder.conv_in.weight").dtype()).isEqualTo(DType.BF16);
        }
    }

    @Test
    void a_part_in_several_files_is_read_through_its_index(@TempDir Path folder) throws Exception {
        try (var weights = open(sharded(folder, whole()))) {
            assertThat(weights.get("a").floats()).containsExactly(1, 2);
            assertThat(weights.get("c").floats()).containsExactly(4, 5, 6);
            assertThat(weights.bytes()).isEqualTo(24);
        }
    }

    @Test
    void a_tensor_that_is_not_there_is_named_with_the_folder(@TempDir Path folder) throws Exception {
        try (var weights = open(sharded(folder, whole()))) {
            assertThatExceptionOfType(WeightsException.class)
                    .isThrownBy(() -> weights.get("d"))
                    .withMessage(folder + " has no tensor d");
        }
    }

    @Test
    void a_tensor_that_its_file_lacks_is_refused(@TempDir Path folder) throws IOException {
        var index = whole();
        index.put("d", SECOND);
        assertRefused(sharded(folder, index), SECOND + " lacks tensor d, which model.safetensors.index.json says");
    }

    @Test
    void a_tensor_that_the_index_does_not_know_or_puts_elsewhere_is_refused(@TempDir Path folder) throws IOException {
        var unknown = whole();
        unknown.remove("a");
        assertRefused(sharded(folder, unknown), FIRST + " has tensor a, which");
        // What is in two files is in one of them against the index.
        sharded(folder, whole());
        SafetensorsWriter.write(folder.resolve(SECOND), Map.of("c", new float[3], "b", new float[1]));
        assertRefused(folder, SECOND + " has tensor b, which");
    }

    @Test
    void a_file_of_the_index_that_is_missing_or_damaged_is_named(@TempDir Path folder) throws IOException {
        sharded(folder, whole());
        Files.writeString(folder.resolve(SECOND), "<!doctype html>");
        assertRefused(folder, SECOND + ": not a safetensors file");
        Files.delete(folder.resolve(SECOND));
        assertRefused(folder, "cannot read " + folder.resolve(SECOND));
    }

    @Test
    void an_index_cannot_lead_out_of_its_folder(@TempDir Path folder) throws IOException {
        for (var path :
                new String[] {"../x.safetensors", "/etc/x.safetensors", "a\\x.safetensors", "..", "x.bin", ""}) {
            var index = whole();
            index.put("c", path);
            assertRefused(sharded(folder, index), "puts tensor c into \"");
        }
    }

    @Test
    void an_index_that_is_none_is_refused(@TempDir Path folder) throws IOException {
        var index = folder.resolve("model.safetensors.index.json");
        Files.writeString(index, "{\"weight_map\":{}}");
        assertRefused(folder, "has no weight_map");
        Files.writeString(index, "{\"weight_map\":{\"a\":\"x.safetensors\",\"a\":\"y.safetensors\"}}");
        assertRefused(folder, "is not JSON");
    }

    @Test
    void a_folder_without_weights_says_what_it_has(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("pytorch_model.bin"), "");
        assertRefused(folder, "has no weights");
        assertRefused(folder, "there is pytorch_model.bin");
        assertRefused(folder.resolve("vae"), "no such folder");
    }

    private void assertRefused(Path folder, String why) {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> open(folder))
                .withMessageContaining(folder.toString())
                .withMessageContaining(why);
    }
}
