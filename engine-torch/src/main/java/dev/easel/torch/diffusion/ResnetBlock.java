package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import org.jspecify.annotations.Nullable;

/** {@code x + conv(silu(norm(conv(silu(norm(x))))))}; where the channels change, x passes a 1 × 1 convolution. */
final class ResnetBlock {
    private final Operators on;
    private final GroupNorm norm1;
    private final Convolution conv1;
    private final GroupNorm norm2;
    private final Convolution conv2;
    private final @Nullable Convolution shortcut;

    ResnetBlock(Operators on, Weights weights, String prefix, int in, int out, int groups) throws WeightsException {
        this.on = on;
        norm1 = GroupNorm.of(on, weights, prefix + ".norm1", in, groups);
        conv1 = Convolution.of(on, weights, prefix + ".conv1", in, out, 3);
        norm2 = GroupNorm.of(on, weights, prefix + ".norm2", out, groups);
        conv2 = Convolution.of(on, weights, prefix + ".conv2", out, out, 3);
        shortcut = in == out ? null : Convolution.of(on, weights, prefix + ".conv_shortcut", in, out, 1);
    }

    /** [batch, in, h, w] to [batch, out, h, w]. */
    Tensor apply(Tensor x) {
        return on.scoped(() -> {
            var y = on.scoped(() -> conv1.apply(norm1.thenSilu(x)));
            var z = on.scoped(() -> conv2.apply(norm2.thenSilu(y)));
            y.close();
            return on.add(shortcut == null ? x : shortcut.apply(x), z);
        });
    }
}
