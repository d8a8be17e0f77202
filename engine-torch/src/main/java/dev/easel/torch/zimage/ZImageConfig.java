package dev.easel.torch.zimage;

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
 * @param scale of the autoencoder's latents, to variance 1
 * @param shift their mean
 * @param distilled whether it is the Turbo model
 */
public record ZImageConfig(
        Qwen3Config textEncoder,
        Transformer transformer,
        AutoencoderConfig autoencoder,
        double scale,
        double shift,
        Schedule schedule,
        boolean distilled)
        implements Family {
    /** As {@code model_index.json} calls this family. */
    public static final String PIPELINE = "ZImagePipeline";

    /** Of the noise schedule: all that tells the two models apart in their folders. */
    private static final double SHIFT_OF_TURBO = 3;

    private static final double SHIFT_OF_BASE = 6;

    /** The authors' eight passes. */
    private static final Defaults TURBO = new Defaults(8, 1);

    /** What diffusers does; it counts guidance from 0, so its 5 is 6 here. */
    private static final Defaults BASE = new Defaults(50, 6);

    /** What {@code AutoencoderKL} means by keys that are left out. */
    private static final AutoencoderConfig USUAL =
            new AutoencoderConfig(4, List.of(64), List.of(64), 1, 32, true, true);

    /**
     * Reads the JSON files of a diffusers folder.
     *
     * @throws WeightsException if one is missing, or means a model that this code is not
     */
    public static ZImageConfig read(Path folder) throws WeightsException {
        var index = ConfigFile.read(folder.resolve("model_index.json"));
        index.expect("_class_name", PIPELINE);
        var vae = ConfigFile.read(folder.resolve("vae/config.json"));
        vae.expect("_class_name", "AutoencoderKL");
        if (!vae.has("shift_factor")) {
            throw vae.refused("there is no shift_factor, so these are latents of another family");
        }
        var schedule = Schedule.read(folder);
        var config = new ZImageConfig(
                Qwen3Config.read(folder, layers -> List.of(layers - 1)),
                Transformer.of(ConfigFile.read(folder.resolve("transformer/config.json"))),
                AutoencoderConfig.of(vae, USUAL),
                vae.real("scaling_factor", 0.18215),
                vae.real("shift_factor", 0),
                schedule,
                distilled(index, schedule));
        config.requireThatPartsFit(index);
        return config;
    }

    private static boolean distilled(ConfigFile index, Schedule schedule) throws WeightsException {
        double shift = schedule.shift();
        if (schedule.dynamic()) {
            throw index.refused("the noise schedule depends on the picture's size; that of Z-Image does not");
        }
        if (shift != SHIFT_OF_TURBO && shift != SHIFT_OF_BASE && !index.has("is_distilled")) {
            throw index.refused(
                    "the noise schedule is shifted by " + shift + ", which is neither that of the Turbo model ("
                            + SHIFT_OF_TURBO + ") nor that of the base model (" + SHIFT_OF_BASE
                            + "); say in is_distilled whether guidance is trained into these weights");
        }
        return index.flag("is_distilled", shift == SHIFT_OF_TURBO);
    }

    private void requireThatPartsFit(ConfigFile index) throws WeightsException {
        if (transformer.textFeatures() != textEncoder.features()) {
            throw index.refused("the transformer takes " + transformer.textFeatures()
                    + " features of text, the text encoder gives " + textEncoder.features());
        }
        if (transformer.channels() != autoencoder.latentChannels()) {
            throw index.refused("the transformer takes " + transformer.channels()
                    + " channels, the autoencoder's latents have " + autoencoder.latentChannels());
        }
    }

    @Override
    public NoiseShift noiseShift() {
        return NoiseShift.by(schedule.shift());
    }

    /** Those with which diffusers draws. */
    @Override
    public Defaults defaults() {
        return distilled ? TURBO : BASE;
    }

    @Override
    public Chat chat() {
        return Chat.THINKING;
    }

    /** Padding has tokens of its own, which the transformer knows. */
    @Override
    public Prompt prompt(List<Integer> ids, int padding) {
        return new Prompt(ids, ids.size());
    }

    @Override
    public int references() {
        return 0;
    }

    @Override
    public int pixelsPerToken() {
        return Patches.SIDE * autoencoder.pixelsPerLatent();
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
        return transformer.operations(Transformer.filled(text), Transformer.filled(image));
    }

    @Override
    public Denoiser denoiser(Operators on, Attention attention, Weights weights) throws WeightsException {
        return ZImageDenoiser.of(on, attention, transformer, weights);
    }

    @Override
    public LatentSpace latentSpace(Operators on, Weights autoencoder) {
        return new ScaledLatents(on, scale, shift);
    }

    /**
     * The transformer, as far as its configuration goes.
     *
     * @param channels of latents
     * @param width features of a token
     * @param blocks that see picture and text together
     * @param refiners blocks that see only one of them before, for each
     * @param timeScale of time from 0, all noise, to 1
     */
    public record Transformer(
            int channels,
            int width,
            int blocks,
            int refiners,
            int heads,
            int textFeatures,
            List<Integer> axes,
            double theta,
            double timeScale,
            double eps) {
        private static final int WIDEST_TIME = 256;

        /** Sequences have a multiple of so many tokens. */
        private static final int MULTIPLE = 32;

        static Transformer of(ConfigFile file) throws WeightsException {
            file.expect("_class_name", "ZImageTransformer2DModel");
            file.expect("all_patch_size", node -> node.toString().equals("[2]"), "[2]");
            file.expect("all_f_patch_size", node -> node.toString().equals("[1]"), "[1]");
            file.expect("qk_norm", true);
            file.expect("siglip_feat_dim", node -> false, "null");
            var config = new Transformer(
                    file.count("in_channels", 16),
                    file.count("dim", 3840),
                    file.count("n_layers", 30),
                    file.count("n_refiner_layers", 2),
                    file.count("n_heads", 30),
                    file.count("cap_feat_dim", 2560),
                    file.counts("axes_dims", List.of(32, 48, 48)),
                    file.real("rope_theta", 256),
                    file.real("t_scale", 1000),
                    file.real("norm_eps", 1e-5));
            if (config.width % config.heads != 0) {
                throw file.refused("dim " + config.width + " does not part into " + config.heads + " heads");
            }
            if (config.axes.size() != 3
                    || config.axes.stream().mapToInt(Integer::intValue).sum() != config.headSize()
                    || config.axes.stream().anyMatch(each -> each % 2 != 0)) {
                throw file.refused(
                        "axes_dims " + config.axes + " are not three even numbers that make " + config.headSize());
            }
            return config;
        }

        /** Features of a head. */
        public int headSize() {
            return width / heads;
        }

        /** Features of a token within a feed-forward layer; rounded down in floating point like the reference. */
        public int inner() {
            return (int) (width / 3.0 * 8);
        }

        /** How many numbers say what time it is. */
        int timeWidth() {
            return Math.min(width, WIDEST_TIME);
        }

        /** How many tokens so many become. */
        static int filled(int tokens) {
            return Math.ceilDiv(tokens, MULTIPLE) * MULTIPLE;
        }

        /**
         * Of one step's pass; that of the text through its own blocks comes before, once a drawing.
         *
         * @param text how many tokens it has, filled up
         * @param image likewise
         */
        public double operations(int text, int image) {
            return blocks * ofBlock(text + image) + refiners * ofBlock(image);
        }

        private double ofBlock(int tokens) {
            double t = tokens;
            double d = width;
            return 2 * t * (4 * d * d + 3 * d * inner()) + 4 * t * t * d;
        }
    }
}
