package dev.easel.torch.diffusion;

import dev.easel.torch.weights.WeightsException;
import java.util.List;

/**
 * Between pixels and latents.
 *
 * @param encoderChannels of each level, from pixels to latents
 * @param decoderChannels likewise, in the same order
 * @param resnets of a level on the way to latents; on the way back it has one more
 * @param groups of channels that are normalised together
 */
public record AutoencoderConfig(
        int latentChannels,
        List<Integer> encoderChannels,
        List<Integer> decoderChannels,
        int resnets,
        int groups,
        boolean quantConv,
        boolean postQuantConv) {

    /**
     * What the file says. The class whose configuration it is leaves keys out, and means its own defaults by that.
     *
     * @param otherwise what is meant by keys that are left out
     */
    public static AutoencoderConfig of(ConfigFile file, AutoencoderConfig otherwise) throws WeightsException {
        file.expect("act_fn", "silu");
        file.expect("in_channels", 3);
        file.expect("out_channels", 3);
        file.expect("mid_block_add_attention", true);
        var channels = file.counts("block_out_channels", otherwise.encoderChannels());
        var config = new AutoencoderConfig(
                file.count("latent_channels", otherwise.latentChannels()),
                channels,
                file.counts("decoder_block_out_channels", channels),
                file.count("layers_per_block", otherwise.resnets()),
                file.count("norm_num_groups", otherwise.groups()),
                file.flag("use_quant_conv", otherwise.quantConv()),
                file.flag("use_post_quant_conv", otherwise.postQuantConv()));
        if (config.decoderChannels.size() != channels.size()) {
            throw file.refused("the decoder has another depth than the encoder");
        }
        return config;
    }

    /** Pixels along each side of a latent: 8 with four levels. */
    public int pixelsPerLatent() {
        return 1 << (encoderChannels.size() - 1);
    }
}
