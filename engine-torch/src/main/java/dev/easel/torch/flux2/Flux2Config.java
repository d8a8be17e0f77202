package dev.easel.torch.flux2;

import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a checkpoint's folder says of itself. Keys that are left out mean what diffusers and transformers mean by that.
 *
 * @param distilled whether guidance is trained into the weights: few steps, one pass each
 */
public record Flux2Config(
        TextEncoder textEncoder,
        Transformer transformer,
        Autoencoder autoencoder,
        Schedule schedule,
        boolean distilled) {

    /**
     * Reads the JSON files of a diffusers folder.
     *
     * @throws WeightsException if one is missing, or means a model that this code is not
     */
    public static Flux2Config read(Path folder) throws WeightsException {
        var index = ConfigFile.read(folder.resolve("model_index.json"));
        index.expect("_class_name", "Flux2KleinPipeline");
        var config = new Flux2Config(
                TextEncoder.of(ConfigFile.read(folder.resolve("text_encoder/config.json"))),
                Transformer.of(ConfigFile.read(folder.resolve("transformer/config.json"))),
                Autoencoder.of(ConfigFile.read(folder.resolve("vae/config.json"))),
                Schedule.of(ConfigFile.read(folder.resolve("scheduler/scheduler_config.json"))),
                index.flag("is_distilled", false));
        config.requireThatPartsFit(index);
        return config;
    }

    private void requireThatPartsFit(ConfigFile index) throws WeightsException {
        if (transformer.textFeatures() != textEncoder.features()) {
            throw index.refused("the transformer takes " + transformer.textFeatures()
                    + " features of text, the text encoder gives " + textEncoder.features());
        }
        if (transformer.inChannels() != autoencoder.packedChannels()) {
            throw index.refused("the transformer takes " + transformer.inChannels()
                    + " channels, the autoencoder's latents have " + autoencoder.packedChannels());
        }
    }

    /** Pixels along each side of what one token of the transformer stands for. */
    public int pixelsPerToken() {
        return 2 * autoencoder.pixelsPerLatent();
    }

    /** Qwen3, of which the first three quarters are used. */
    public record TextEncoder(
            int vocabulary,
            int hidden,
            int intermediate,
            int layers,
            int heads,
            int keyValueHeads,
            int headSize,
            double eps,
            double theta) {

        static TextEncoder of(ConfigFile file) throws WeightsException {
            file.expect("model_type", "qwen3");
            file.expect("hidden_act", "silu");
            file.expect("attention_bias", false);
            file.expect("use_sliding_window", false);
            var rope = file.within("rope_parameters"); // transformers 5; version 4 has the key at the top
            rope.expect("rope_type", "default");
            var config = new TextEncoder(
                    file.count("vocab_size", 151936),
                    file.count("hidden_size", 4096),
                    file.count("intermediate_size", 22016),
                    file.count("num_hidden_layers", 32),
                    file.count("num_attention_heads", 32),
                    file.count("num_key_value_heads", 32),
                    file.count("head_dim", 128),
                    file.real("rms_norm_eps", 1e-6),
                    rope.real("rope_theta", 10000));
            if (config.layers < 4 || config.heads % config.keyValueHeads != 0 || config.headSize % 2 != 0) {
                throw file.refused("no such Qwen3: " + config);
            }
            return config;
        }

        /** After how many layers the text is read: a quarter, a half and three quarters; 9, 18 and 27 of 36. */
        public List<Integer> taps() {
            return List.of(layers / 4, layers / 2, layers * 3 / 4);
        }

        /** How many numbers describe a token to the transformer. */
        public int features() {
            return taps().size() * hidden;
        }
    }

    /** The denoiser. */
    public record Transformer(
            int inChannels,
            int outChannels,
            int doubleBlocks,
            int singleBlocks,
            int heads,
            int headSize,
            int textFeatures,
            int timeFeatures,
            double widening,
            List<Integer> axes,
            double theta,
            double eps,
            boolean guidanceEmbedded) {

        static Transformer of(ConfigFile file) throws WeightsException {
            file.expect("_class_name", "Flux2Transformer2DModel");
            file.expect("patch_size", 1);
            int inChannels = file.count("in_channels", 128);
            var config = new Transformer(
                    inChannels,
                    file.count("out_channels", inChannels),
                    file.count("num_layers", 8),
                    file.count("num_single_layers", 48),
                    file.count("num_attention_heads", 48),
                    file.count("attention_head_dim", 128),
                    file.count("joint_attention_dim", 15360),
                    file.count("timestep_guidance_channels", 256),
                    file.real("mlp_ratio", 3),
                    file.counts("axes_dims_rope", List.of(32, 32, 32, 32)),
                    file.real("rope_theta", 2000),
                    file.real("eps", 1e-6),
                    file.flag("guidance_embeds", true));
            if (config.axes.size() != 4
                    || config.axes.stream().mapToInt(Integer::intValue).sum() != config.headSize
                    || config.axes.stream().anyMatch(each -> each % 2 != 0)) {
                throw file.refused(
                        "axes_dims_rope " + config.axes + " are not four even numbers that make " + config.headSize);
            }
            if (config.guidanceEmbedded) {
                throw file.refused("guidance_embeds is true; Easel draws with the [klein] models, which have none");
            }
            if (config.outChannels != config.inChannels) {
                throw file.refused("out_channels is not in_channels");
            }
            return config;
        }

        /** Features of a token within the transformer. */
        public int width() {
            return heads * headSize;
        }

        /** Features of a token within a feed-forward layer. */
        public int inner() {
            return (int) (width() * widening);
        }

        /** Floating-point operations of one pass: what the matrix products of all blocks take for so many tokens. */
        public double operations(int tokens) {
            double t = tokens;
            double d = width();
            double each = 2 * t * (4 * d * d + 3 * d * inner()) + 4 * t * t * d;
            return each * (doubleBlocks + singleBlocks);
        }
    }

    /** Between pixels and latents. */
    public record Autoencoder(
            int latentChannels,
            List<Integer> encoderChannels,
            List<Integer> decoderChannels,
            int resnets,
            int groups,
            double batchNormEps,
            boolean quantConv,
            boolean postQuantConv) {

        static Autoencoder of(ConfigFile file) throws WeightsException {
            file.expect("_class_name", "AutoencoderKLFlux2");
            file.expect("act_fn", "silu");
            file.expect("in_channels", 3);
            file.expect("out_channels", 3);
            file.expect("mid_block_add_attention", true);
            file.expect("patch_size", node -> node.toString().equals("[2,2]"), "[2,2]");
            var channels = file.counts("block_out_channels", List.of(128, 256, 512, 512));
            var config = new Autoencoder(
                    file.count("latent_channels", 32),
                    channels,
                    file.counts("decoder_block_out_channels", channels),
                    file.count("layers_per_block", 2),
                    file.count("norm_num_groups", 32),
                    file.real("batch_norm_eps", 1e-4),
                    file.flag("use_quant_conv", true),
                    file.flag("use_post_quant_conv", true));
            if (config.decoderChannels.size() != channels.size()) {
                throw file.refused("the decoder has another depth than the encoder");
            }
            return config;
        }

        /** Pixels along each side of a latent: 8 with four blocks. */
        public int pixelsPerLatent() {
            return 1 << (encoderChannels.size() - 1);
        }

        /** Channels of 2 × 2 latents together. */
        public int packedChannels() {
            return 4 * latentChannels;
        }
    }

    /**
     * The noise schedule.
     *
     * @param dynamic whether the shift depends on the picture's size
     */
    public record Schedule(boolean dynamic, double shift) {

        static Schedule of(ConfigFile file) throws WeightsException {
            file.expect("_class_name", "FlowMatchEulerDiscreteScheduler");
            file.expect("num_train_timesteps", 1000);
            file.expect("time_shift_type", "exponential");
            for (var key : List.of(
                    "use_karras_sigmas",
                    "use_exponential_sigmas",
                    "use_beta_sigmas",
                    "invert_sigmas",
                    "stochastic_sampling")) {
                file.expect(key, false);
            }
            file.expect("shift_terminal", node -> false, "null");
            return new Schedule(file.flag("use_dynamic_shifting", false), file.real("shift", 1));
        }
    }
}
