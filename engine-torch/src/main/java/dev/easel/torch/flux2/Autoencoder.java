package dev.easel.torch.flux2;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/**
 * Between pixels and the latents that the transformer sees: those of 2 × 2 places together, normalised by the means and
 * variances that were kept when it was trained.
 */
final class Autoencoder {
    private final Operators on;
    private final Flux2Config.Autoencoder config;
    private final DType dtype;
    private final Encoder encoder;
    private final Decoder decoder;
    private final Tensor mean;
    private final Tensor variance;

    Autoencoder(Operators on, Attention attention, Flux2Config.Autoencoder config, Weights weights)
            throws WeightsException {
        this.on = on;
        this.config = config;
        dtype = weights.dtype();
        encoder = new Encoder(on, attention, config, weights);
        decoder = new Decoder(on, attention, config, weights);
        mean = weights.get("bn.running_mean", config.packedChannels());
        variance = weights.get("bn.running_var", config.packedChannels());
    }

    DType dtype() {
        return dtype;
    }

    /** [batch, 3, h, w] from -1 to 1, to [batch, latent channels, h / 8, w / 8]: the most likely latents, none drawn. */
    Tensor encode(Tensor pixels) {
        return on.scoped(() -> on.contiguous(on.narrow(encoder.apply(pixels), 1, 0, config.latentChannels())));
    }

    /** [batch, latent channels, h, w] to [batch, 3, 8h, 8w], about -1 to 1. */
    Tensor decode(Tensor latents) {
        return decoder.apply(latents);
    }

    /** [batch, latent channels, 2h, 2w] to [batch, packed channels, h, w]. */
    Tensor normalise(Tensor latents) {
        return on.scoped(
                () -> on.divide(on.subtract(Latents.patchify(on, latents), places(mean)), places(deviation())));
    }

    /** The inverse of {@link #normalise}. */
    Tensor denormalise(Tensor packed) {
        return on.scoped(() -> Latents.unpatchify(on, on.add(on.multiply(packed, places(deviation())), places(mean))));
    }

    private Tensor deviation() {
        return on.sqrt(on.add(variance, on.number(config.batchNormEps())));
    }

    private Tensor places(Tensor x) {
        return on.reshape(x, 1, -1, 1, 1);
    }
}
