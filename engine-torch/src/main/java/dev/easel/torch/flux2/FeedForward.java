package dev.easel.torch.flux2;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/** {@code out(silu(a) · b)} with {@code a, b} the halves of {@code in(x)}. */
final class FeedForward {
    private final Operators on;
    private final Tensor in;
    private final Tensor out;

    FeedForward(Operators on, Flux2Config.Transformer config, Weights weights, String prefix) throws WeightsException {
        this.on = on;
        in = weights.get(prefix + "linear_in.weight", 2L * config.inner(), config.width());
        out = weights.get(prefix + "linear_out.weight", config.width(), config.inner());
    }

    /** Of [batch, tokens, width]. */
    Tensor apply(Tensor x) {
        return on.scoped(() -> on.linear(gated(on, on.linear(x, in)), out));
    }

    /** {@code silu(a) · b}: [.., 2n] to [.., n]. */
    static Tensor gated(Operators on, Tensor x) {
        return on.scoped(() -> {
            var halves = on.chunk(x, 2, -1);
            return on.multiply(on.silu(halves.get(0)), halves.get(1));
        });
    }
}
