package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/** The autoencoder's normalisation of channels in groups. */
record GroupNorm(Operators on, Tensor weight, Tensor bias, int groups) {
    private static final double EPS = 1e-6;

    static GroupNorm of(Operators on, Weights weights, String prefix, int channels, int groups)
            throws WeightsException {
        return new GroupNorm(
                on, weights.get(prefix + ".weight", channels), weights.get(prefix + ".bias", channels), groups);
    }

    /** Of [batch, channels, ..]. */
    Tensor apply(Tensor x) {
        return on.groupNorm(x, groups, weight, bias, EPS);
    }

    Tensor thenSilu(Tensor x) {
        return on.scoped(() -> on.silu(apply(x)));
    }
}
