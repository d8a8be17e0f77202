package dev.easel.torch.flux2;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/** A linear layer whose output is read as attention heads, each normalised by its root mean square. */
record Projection(Operators on, Tensor weight, Tensor norm, int heads, double eps) {

    static Projection of(Operators on, Flux2Config.Transformer config, Weights weights, String linear, String norm)
            throws WeightsException {
        return new Projection(
                on,
                weights.get(linear, config.width(), config.width()),
                weights.get(norm, config.headSize()),
                config.heads(),
                config.eps());
    }

    /** [batch, tokens, width] to [batch, tokens, heads, headSize]. */
    Tensor apply(Tensor x) {
        return on.scoped(() -> on.rmsNorm(heads(on, on.linear(x, weight), heads), norm, eps));
    }

    static Tensor heads(Operators on, Tensor x, int heads) {
        return on.reshape(x, x.size(0), x.size(1), heads, -1);
    }
}
