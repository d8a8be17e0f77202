package dev.easel.torch.flux2;

import dev.easel.torch.diffusion.AutoencoderConfig;
import dev.easel.torch.diffusion.ConfigFile;
import dev.easel.torch.diffusion.Defaults;
import dev.easel.torch.diffusion.Denoiser;
import dev.easel.torch.diffusion.Family;
import dev.easel.torch.diffusion.LatentSpace;
import dev.easel.torch.diffusion.NoiseShift;
import dev.easel.torch.diffusion.Prompt;
import dev.easel.torch.diffusion.Qwen3Config;
import dev.easel.torch.diffusion.Schedule;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.tokenizer.Chat;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import java.util.List;

/**
 * What a checkpoint's folder says of itself. Keys that are left out mean what diffusers and transformers mean by that.
 *
 * @param batchNormEps of the normalisation of latents
 */
public record Flux2Config(
        Qwen3Config textEncoder,
        Transformer transformer,
        AutoencoderConfig autoencoder,
        double batchNormEps,
        Schedule schedule,
        boolean distilled)
        implements Family {
    /** As {@code model_index.json} calls this family. */
    public static final String PIPELINE = "Flux2KleinPipeline";

    private static final int REFERENCES = 3;

    private static final Defaults DISTILLED = new Defaults(4, 1);

    private static final Defaults BASE = new Defaults(50, 4);

    /** What {@code AutoencoderKLFlux2} means by keys that are left out. */
    private static final AutoencoderConfig USUAL =
            new AutoencoderConfig(32, List.of(128, 256, 512, 512), List.of(128, 256, 512, 512), 2, 32, true, true);

    /**
     * Reads the JSON files of a diffusers folder.
     *
     * @throws WeightsException if one is missing, or means a model that this code is not
     */
    public static Flux2Config read(Path folder) throws WeightsException {
        var index = ConfigFile.read(folder.resolve("model_index.json"));
        index.expect("_class_name", PIPELINE);
        var text = Qwen3Config.read(folder, Flux2Config::taps);
        var transformer = Transformer.of(ConfigFile.read(folder.resolve("transformer/config.json")));
        var vae = ConfigFile.read(folder.resolve("vae/config.json"));
        vae.expect("_class_name", "AutoencoderKLFlux2");
        vae.expect("patch_size", node -> node.toString().equals("[2,2]"), "[2,2]");
        var config = new Flux2Config(
                text,
                transformer,
                AutoencoderConfig.of(vae, USUAL),
                vae.real("batch_norm_eps", 1e-4),
                Schedule.read(folder),
                index.flag("is_distilled", false));
        config.requireThatPartsFit(index);
        return config;
    }

    /** A quarter, a half and three quarters; 9, 18 and 27 of 36. */
    private static List<Integer> taps(int layers) {
        return List.of(layers / 4, layers / 2, layers * 3 / 4);
    }

    private void requireThatPartsFit(ConfigFile index) throws WeightsException {
        if (transformer.textFeatures() != textEncoder.features()) {
            throw index.refused("the transformer takes " + transformer.textFeatures()
                    + " features of text, the text encoder gives " + textEncoder.features());
        }
        if (transformer.inChannels() != packedChannels()) {
            throw index.refused("the transformer takes " + transformer.inChannels()
                    + " channels, the autoencoder's latents have " + packedChannels());
        }
    }

    /** Channels of 2 × 2 latents together. */
    int packedChannels() {
        return 4 * autoencoder.latentChannels();
    }

    @Override
    public NoiseShift noiseShift() {
        return schedule.dynamic() ? new EmpiricalShift() : NoiseShift.by(schedule.shift());
    }

    @Override
    public Defaults defaults() {
        return distilled ? DISTILLED : BASE;
    }

    @Override
    public Chat chat() {
        return Chat.NOT_THINKING;
    }

    /** The transformer reads padding like text. */
    @Override
    public Prompt prompt(List<Integer> ids, int padding) {
        return Prompt.padded(ids, padding);
    }

    @Override
    public int references() {
        return REFERENCES;
    }

    @Override
    public int pixelsPerToken() {
        return 2 * autoencoder.pixelsPerLatent();
    }

    @Override
    public int width() {
        return transformer.width();
    }

    @Override
    public int headSize() {
        return transformer.headSize();
    }

    @Override
    public double operations(int text, int image) {
        return transformer.operations(text + image);
    }

    @Override
    public Denoiser denoiser(Operators on, Attention attention, Weights weights) throws WeightsException {
        return Flux2Denoiser.of(on, attention, transformer, weights);
    }

    @Override
    public LatentSpace latentSpace(Operators on, Weights autoencoder) throws WeightsException {
        return BatchNormalised.of(on, autoencoder, packedChannels(), batchNormEps);
    }

    /** The transformer, as far as its configuration goes. */
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
}
