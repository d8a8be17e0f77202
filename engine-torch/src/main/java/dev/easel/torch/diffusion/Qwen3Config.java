package dev.easel.torch.diffusion;

import dev.easel.torch.weights.WeightsException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Qwen3, as far as it reads prompts.
 *
 * @param layers that it has; those above the last tap are not used
 * @param taps after how many layers the text is read, in rising order
 */
public record Qwen3Config(
        int vocabulary,
        int hidden,
        int intermediate,
        int layers,
        int heads,
        int keyValueHeads,
        int headSize,
        double eps,
        double theta,
        List<Integer> taps) {
    private static final int FEWEST_LAYERS = 4;

    /**
     * Reads {@code text_encoder/config.json} of a diffusers folder.
     *
     * @param taps of so many layers
     */
    public static Qwen3Config read(Path folder, IntFunction<List<Integer>> taps) throws WeightsException {
        var file = ConfigFile.read(folder.resolve("text_encoder/config.json"));
        file.expect("model_type", "qwen3");
        file.expect("hidden_act", "silu");
        file.expect("attention_bias", false);
        file.expect("use_sliding_window", false);
        var rope = file.within("rope_parameters"); // transformers 5; version 4 has the key at the top
        rope.expect("rope_type", "default");
        int layers = file.count("num_hidden_layers", 32);
        var config = new Qwen3Config(
                file.count("vocab_size", 151936),
                file.count("hidden_size", 4096),
                file.count("intermediate_size", 22016),
                layers,
                file.count("num_attention_heads", 32),
                file.count("num_key_value_heads", 32),
                file.count("head_dim", 128),
                file.real("rms_norm_eps", 1e-6),
                rope.real("rope_theta", 10000),
                layers < FEWEST_LAYERS ? List.of() : taps.apply(layers));
        if (layers < FEWEST_LAYERS || config.heads % config.keyValueHeads != 0 || config.headSize % 2 != 0) {
            throw file.refused("no such Qwen3: " + config);
        }
        return config;
    }

    /** How many numbers describe a token to the denoiser. */
    public int features() {
        return taps.size() * hidden;
    }
}
