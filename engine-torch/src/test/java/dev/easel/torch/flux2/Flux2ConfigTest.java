package dev.easel.torch.flux2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.torch.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Flux2ConfigTest {
    @TempDir
    private Path folder;

    /** The released 4B model, with the keys that differ from the classes' defaults. */
    @BeforeEach
    void write() throws IOException {
        put("model_index.json", "{'_class_name': 'Flux2KleinPipeline', 'is_distilled': true}");
        put("text_encoder/config.json", """
                {'model_type': 'qwen3', 'hidden_size': 2560, 'num_hidden_layers': 36, 'num_attention_heads': 32,
                 'num_key_value_heads': 8, 'intermediate_size': 9728, 'rope_theta': 1000000, 'sliding_window': null}
                """);
        put("transformer/config.json", """
                {'_class_name': 'Flux2Transformer2DModel', 'num_layers': 5, 'num_single_layers': 20,
                 'num_attention_heads': 24, 'joint_attention_dim': 7680, 'guidance_embeds': false, 'out_channels': null}
                """);
        put("vae/config.json", "{'_class_name': 'AutoencoderKLFlux2'}");
        put("scheduler/scheduler_config.json", """
                {'_class_name': 'FlowMatchEulerDiscreteScheduler', 'shift': 3.0, 'use_dynamic_shifting': true,
                 'shift_terminal': null}
                """);
    }

    private void put(String name, String json) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }

    @Test
    void what_is_left_out_means_what_the_reference_means_by_it() throws WeightsException {
        var config = Flux2Config.read(folder);
        assertThat(config.distilled()).isTrue();
        assertThat(config.textEncoder().headSize()).isEqualTo(128);
        assertThat(config.textEncoder().theta()).isEqualTo(1e6);
        assertThat(config.textEncoder().taps()).containsExactly(9, 18, 27);
        assertThat(config.transformer().width()).isEqualTo(3072);
        assertThat(config.transformer().inner()).isEqualTo(9216);
        assertThat(config.transformer().axes()).isEqualTo(List.of(32, 32, 32, 32));
        assertThat(config.autoencoder().latentChannels()).isEqualTo(32);
        assertThat(config.autoencoder().decoderChannels()).containsExactly(128, 256, 512, 512);
        assertThat(config.pixelsPerToken()).isEqualTo(16);
    }

    @Test
    void a_base_model_says_nothing_about_distillation() throws IOException, WeightsException {
        put("model_index.json", "{'_class_name': 'Flux2KleinPipeline'}");
        assertThat(Flux2Config.read(folder).distilled()).isFalse();
    }

    @Test
    void a_smaller_decoder_is_read() throws IOException, WeightsException {
        put(
                "vae/config.json",
                "{'_class_name': 'AutoencoderKLFlux2', 'decoder_block_out_channels': [96, 192, 384, 384]}");
        assertThat(Flux2Config.read(folder).autoencoder().decoderChannels()).containsExactly(96, 192, 384, 384);
    }

    @Test
    void another_model_is_named_with_its_file() throws IOException {
        put("model_index.json", "{'_class_name': 'ZImagePipeline'}");
        refused("model_index.json", "_class_name is \"ZImagePipeline\"", "Flux2KleinPipeline");
    }

    @Test
    void a_missing_file_is_named() throws IOException {
        Files.delete(folder.resolve("vae/config.json"));
        refused("there is no file", "vae/config.json");
    }

    @Test
    void a_broken_file_is_named() throws IOException {
        put("transformer/config.json", "{'_class_name");
        refused("transformer/config.json", "is not JSON");
    }

    @Test
    void a_setting_that_would_draw_something_else_is_refused() throws IOException {
        put("scheduler/scheduler_config.json", "{'use_karras_sigmas': true}");
        refused("scheduler_config.json", "use_karras_sigmas is true", "false");
    }

    @Test
    void a_value_of_another_kind_is_refused() throws IOException {
        put("vae/config.json", "{'latent_channels': 'many'}");
        refused("vae/config.json", "latent_channels is \"many\"", "a number above 0");
    }

    @Test
    void parts_of_different_models_are_refused() throws IOException {
        put("text_encoder/config.json", "{'model_type': 'qwen3', 'hidden_size': 4096, 'num_hidden_layers': 36}");
        refused("the transformer takes 7680 features of text, the text encoder gives 12288");
    }

    private void refused(String... words) {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> Flux2Config.read(folder))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }
}
