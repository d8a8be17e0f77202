package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/** A linear layer with its bias. */
public record Dense(Operators on, Tensor weight, Tensor bias) {

    /** The tensors {@code prefix.weight} and {@code prefix.bias}. */
    public static Dense of(Operators on, Weights weights, String prefix, int in, int out) throws WeightsException {
        return new Dense(on, weights.get(prefix + ".weight", out, in), weights.get(prefix + ".bias", out));
    }

    /** [.., in] to [.., out]. */
    public Tensor apply(Tensor x) {
        return on.linear(x, weight, bias);
    }
}
