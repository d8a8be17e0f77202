package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/** Between pixels and latents. */
public final class Autoencoder {
    private final Operators on;
    private final AutoencoderConfig config;
    private final Encoder encoder;
    private final Decoder decoder;

    /** Asks for all weights. */
    public Autoencoder(Operators on, Attention attention, AutoencoderConfig config, Weights weights)
            throws WeightsException {
        this.on = on;
        this.config = config;
        encoder = new Encoder(on, attention, config, weights);
        decoder = new Decoder(on, attention, config, weights);
    }

    /** [batch, 3, h, w] from -1 to 1, to [batch, latent channels, h / 8, w / 8]: the most likely latents, none drawn. */
    public Tensor encode(Tensor pixels) {
        return on.scoped(() -> on.contiguous(on.narrow(encoder.apply(pixels), 1, 0, config.latentChannels())));
    }

    /** [batch, latent channels, h, w] to [batch, 3, 8h, 8w], about -1 to 1. */
    public Tensor decode(Tensor latents) {
        return decoder.apply(latents);
    }
}
