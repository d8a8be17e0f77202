package dev.easel.torch.flux2;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.LatentSpace;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/**
 * The latents that the transformer sees: those of 2 × 2 places together, normalised by the means and variances that were
 * kept when the autoencoder was trained.
 *
 * @param mean [packed channels]
 * @param variance [packed channels]
 */
record BatchNormalised(Operators on, Tensor mean, Tensor variance, double eps) implements LatentSpace {

    static BatchNormalised of(Operators on, Weights autoencoder, int channels, double eps) throws WeightsException {
        return new BatchNormalised(
                on, autoencoder.get("bn.running_mean", channels), autoencoder.get("bn.running_var", channels), eps);
    }

    /** [batch, latent channels, 2h, 2w] to [batch, packed channels, h, w]. */
    @Override
    public Tensor normalise(Tensor encoded) {
        return on.scoped(
                () -> on.divide(on.subtract(Latents.patchify(on, encoded), places(mean)), places(deviation())));
    }

    @Override
    public Tensor denormalise(Tensor latents) {
        return on.scoped(() -> Latents.unpatchify(on, on.add(on.multiply(latents, places(deviation())), places(mean))));
    }

    private Tensor deviation() {
        return on.sqrt(on.add(variance, on.number(eps)));
    }

    private Tensor places(Tensor x) {
        return on.reshape(x, 1, -1, 1, 1);
    }
}
