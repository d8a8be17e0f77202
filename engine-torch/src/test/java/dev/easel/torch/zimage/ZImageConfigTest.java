package dev.easel.torch.zimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.torch.diffusion.Defaults;
import dev.easel.torch.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZImageConfigTest {
    @TempDir
    private Path folder;

    /** The released Turbo model, with the keys that differ from the classes' defaults. */
    @BeforeEach
    void write() throws IOException {
        put("model_index.json", "{'_class_name': 'ZImagePipeline'}");
        put("text_encoder/config.json", """
                {'model_type': 'qwen3', 'hidden_size': 2560, 'num_hidden_layers': 36, 'num_attention_heads': 32,
                 'num_key_value_heads': 8, 'intermediate_size': 9728, 'rope_theta': 1000000, 'sliding_window': null}
                """);
        put("transformer/config.json", "{'_class_name': 'ZImageTransformer2DModel', 'axes_lens': [1536, 512, 512]}");
        put("vae/config.json", """
                {'_class_name': 'AutoencoderKL', 'block_out_channels': [128, 256, 512, 512], 'latent_channels': 16,
                 'layers_per_block': 2, 'scaling_factor': 0.3611, 'shift_factor': 0.1159, 'use_quant_conv': false,
                 'use_post_quant_conv': false}
                """);
        put("scheduler/scheduler_config.json", """
                {'_class_name': 'FlowMatchEulerDiscreteScheduler', 'shift': 3.0, 'use_dynamic_shifting': false}
                """);
    }

    private void put(String name, String json) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), json.replace('\'', '"'));
    }

    @Test
    void what_is_left_out_means_what_the_reference_means_by_it() throws WeightsException {
        var config = ZImageConfig.read(folder);
        assertThat(config.distilled()).isTrue();
        assertThat(config.defaults()).isEqualTo(new Defaults(8, 1));
        assertThat(config.textEncoder().taps()).containsExactly(35);
        assertThat(config.transformer().width()).isEqualTo(3840);
        assertThat(config.transformer().inner()).isEqualTo(10240);
        assertThat(config.transformer().blocks()).isEqualTo(30);
        assertThat(config.transformer().axes()).isEqualTo(List.of(32, 48, 48));
        assertThat(config.headSize()).isEqualTo(128);
        assertThat(config.autoencoder().quantConv()).isFalse();
        assertThat(config.scale()).isEqualTo(0.3611);
        assertThat(config.shift()).isEqualTo(0.1159);
        assertThat(config.pixelsPerToken()).isEqualTo(16);
        assertThat(config.references()).isZero();
    }

    @Test
    void the_base_model_is_known_by_its_noise_schedule() throws IOException, WeightsException {
        put("scheduler/scheduler_config.json", "{'shift': 6.0}");
        assertThat(ZImageConfig.read(folder).distilled()).isFalse();
        assertThat(ZImageConfig.read(folder).defaults()).isEqualTo(new Defaults(50, 6));
    }

    @Test
    void another_noise_schedule_belongs_to_neither_model_unless_the_folder_says_so()
            throws IOException, WeightsException {
        put("scheduler/scheduler_config.json", "{'shift': 4.5}");
        refused("model_index.json", "shifted by 4.5", "is_distilled");
        put("model_index.json", "{'_class_name': 'ZImagePipeline', 'is_distilled': false}");
        assertThat(ZImageConfig.read(folder).distilled()).isFalse();
        put("scheduler/scheduler_config.json", "{'shift': 3, 'use_dynamic_shifting': true}");
        refused("model_index.json", "depends on the picture's size");
    }

    @Test
    void another_model_is_named_with_its_file() throws IOException {
        put("model_index.json", "{'_class_name': 'Flux2KleinPipeline'}");
        refused("model_index.json", "_class_name is \"Flux2KleinPipeline\"", "ZImagePipeline");
    }

    @Test
    void the_model_that_also_sees_pictures_is_refused() throws IOException {
        put("transformer/config.json", "{'siglip_feat_dim': 1152}");
        refused("transformer/config.json", "siglip_feat_dim is 1152", "null");
    }

    @Test
    void an_autoencoder_of_another_family_is_refused() throws IOException {
        put("vae/config.json", "{'_class_name': 'AutoencoderKL', 'scaling_factor': 0.13025}");
        refused("vae/config.json", "there is no shift_factor");
    }

    @Test
    void axes_that_do_not_make_a_head_are_refused() throws IOException {
        put("transformer/config.json", "{'axes_dims': [32, 48, 64]}");
        refused("transformer/config.json", "axes_dims [32, 48, 64]", "128");
    }

    @Test
    void parts_of_different_models_are_refused() throws IOException {
        put("text_encoder/config.json", "{'model_type': 'qwen3', 'hidden_size': 4096, 'num_hidden_layers': 36}");
        refused("the transformer takes 2560 features of text, the text encoder gives 4096");
    }

    private void refused(String... words) {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> ZImageConfig.read(folder))
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }
}
