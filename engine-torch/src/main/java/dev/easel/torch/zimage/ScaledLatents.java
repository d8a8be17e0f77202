package dev.easel.torch.zimage;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.LatentSpace;
import dev.easel.torch.operators.Operators;

/** The autoencoder's latents with mean 0 and variance 1, by two numbers for all channels. */
record ScaledLatents(Operators on, double scale, double shift) implements LatentSpace {

    /** Of [batch, latent channels, h, w]. */
    @Override
    public Tensor normalise(Tensor encoded) {
        return on.scoped(() -> on.multiply(on.subtract(encoded, on.number(shift)), on.number(scale)));
    }

    @Override
    public Tensor denormalise(Tensor latents) {
        return on.scoped(() -> on.add(on.divide(latents, on.number(scale)), on.number(shift)));
    }
}
