package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;

/** How a denoiser sees what the autoencoder encodes. It may have weights, which are the autoencoder's. */
public interface LatentSpace {

    /** [batch, latent channels, h, w] of the autoencoder to [batch, channels, ..] of the denoiser. */
    Tensor normalise(Tensor encoded);

    /** The inverse of {@link #normalise}. */
    Tensor denormalise(Tensor latents);
}
