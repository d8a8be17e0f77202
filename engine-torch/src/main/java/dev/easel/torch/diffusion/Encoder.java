package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The autoencoder's way from pixels down to the mean and variance of latents. */
final class Encoder {
    private final Operators on;
    private final List<UnaryOperator<Tensor>> way = new ArrayList<>();

    Encoder(Operators on, Attention attention, AutoencoderConfig config, Weights weights) throws WeightsException {
        this.on = on;
        var channels = config.encoderChannels();
        way.add(Convolution.of(on, weights, "encoder.conv_in", 3, channels.getFirst(), 3)::apply);
        int in = channels.getFirst();
        for (int i = 0; i < channels.size(); i++) {
            var prefix = "encoder.down_blocks." + i;
            int out = channels.get(i);
            for (int j = 0; j < config.resnets(); j++) {
                way.add(new ResnetBlock(on, weights, prefix + ".resnets." + j, in, out, config.groups())::apply);
                in = out;
            }
            if (i < channels.size() - 1) {
                way.add(Convolution.of(on, weights, prefix + ".downsamplers.0.conv", out, out, 3)::halve);
            }
        }
        way.add(new MiddleBlock(on, attention, weights, "encoder.mid_block", in, config.groups())::apply);
        way.add(GroupNorm.of(on, weights, "encoder.conv_norm_out", in, config.groups())::thenSilu);
        int out = 2 * config.latentChannels();
        way.add(Convolution.of(on, weights, "encoder.conv_out", in, out, 3)::apply);
        if (config.quantConv()) {
            way.add(Convolution.of(on, weights, "quant_conv", out, out, 1)::apply);
        }
    }

    /** [batch, 3, h, w] from -1 to 1, to [batch, 2 · latent channels, h / 8, w / 8]. */
    Tensor apply(Tensor pixels) {
        return Decoder.along(on, way, pixels);
    }
}
