package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/** A convolution with its bias. */
record Convolution(Operators on, Tensor weight, Tensor bias) {

    /** With a kernel of {@code size} × {@code size}: 1 or 3. */
    static Convolution of(Operators on, Weights weights, String prefix, int in, int out, int size)
            throws WeightsException {
        return new Convolution(
                on, weights.get(prefix + ".weight", out, in, size, size), weights.get(prefix + ".bias", out));
    }

    /** [batch, in, h, w] to [batch, out, h, w]. */
    Tensor apply(Tensor x) {
        return on.conv2d(x, weight, bias, 1, weight.size(-1) / 2);
    }

    /** [batch, in, 2h, 2w] to [batch, out, h, w]; zeros at the right and at the bottom only. */
    Tensor halve(Tensor x) {
        return on.scoped(() -> on.conv2d(on.pad(x, 0, 1, 0, 1), weight, bias, 2, 0));
    }
}
