package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The autoencoder's way from latents up to pixels. */
final class Decoder {
    private final Operators on;
    private final List<UnaryOperator<Tensor>> way = new ArrayList<>();

    Decoder(Operators on, Attention attention, AutoencoderConfig config, Weights weights) throws WeightsException {
        this.on = on;
        int latents = config.latentChannels();
        var channels = config.decoderChannels().reversed();
        if (config.postQuantConv()) {
            way.add(Convolution.of(on, weights, "post_quant_conv", latents, latents, 1)::apply);
        }
        way.add(Convolution.of(on, weights, "decoder.conv_in", latents, channels.getFirst(), 3)::apply);
        way.add(
                new MiddleBlock(on, attention, weights, "decoder.mid_block", channels.getFirst(), config.groups())
                        ::apply);
        int in = channels.getFirst();
        for (int i = 0; i < channels.size(); i++) {
            var prefix = "decoder.up_blocks." + i;
            int out = channels.get(i);
            for (int j = 0; j <= config.resnets(); j++) { // one more than on the way down
                way.add(new ResnetBlock(on, weights, prefix + ".resnets." + j, in, out, config.groups())::apply);
                in = out;
            }
            if (i < channels.size() - 1) {
                way.add(on::twice);
                way.add(Convolution.of(on, weights, prefix + ".upsamplers.0.conv", out, out, 3)::apply);
            }
        }
        way.add(GroupNorm.of(on, weights, "decoder.conv_norm_out", in, config.groups())::thenSilu);
        way.add(Convolution.of(on, weights, "decoder.conv_out", in, 3, 3)::apply);
    }

    /** [batch, latent channels, h, w] to [batch, 3, 8h, 8w], about -1 to 1. */
    Tensor apply(Tensor latents) {
        return along(on, way, latents);
    }

    /** Frees every tensor as soon as the next is there: at the large end one has gigabytes. */
    static Tensor along(Operators on, List<UnaryOperator<Tensor>> way, Tensor start) {
        var x = start;
        for (var each : way) {
            var before = x;
            x = on.scoped(() -> each.apply(before));
            if (before != start) {
                before.close();
            }
        }
        return x;
    }
}
