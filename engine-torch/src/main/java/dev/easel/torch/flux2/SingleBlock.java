package dev.easel.torch.flux2;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.Rotation;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/** A block in which text and picture are one sequence, and attention and feed-forward run side by side. */
final class SingleBlock {
    private final Operators on;
    private final Attention attention;
    private final Flux2Config.Transformer config;
    private final Tensor in;
    private final Tensor out;
    private final Tensor qNorm;
    private final Tensor kNorm;

    SingleBlock(Operators on, Attention attention, Flux2Config.Transformer config, Weights weights, String prefix)
            throws WeightsException {
        this.on = on;
        this.attention = attention;
        this.config = config;
        long width = config.width();
        in = weights.get(prefix + "attn.to_qkv_mlp_proj.weight", 3 * width + 2L * config.inner(), width);
        out = weights.get(prefix + "attn.to_out.weight", width, width + config.inner());
        qNorm = weights.get(prefix + "attn.norm_q.weight", config.headSize());
        kNorm = weights.get(prefix + "attn.norm_k.weight", config.headSize());
    }

    /** Of [batch, tokens, width]. */
    Tensor apply(Tensor x, Modulation modulation, Rotation rotation) {
        return on.scoped(() -> {
            var both = on.scoped(() -> {
                var projected = on.linear(modulation.before(on, x, config.eps()), in);
                long qkv = 3L * config.width();
                var attended = attend(on.narrow(projected, -1, 0, qkv), rotation);
                var fed = FeedForward.gated(on, on.narrow(projected, -1, qkv, 2L * config.inner()));
                return on.cat(-1, attended, fed);
            });
            return modulation.after(on, x, on.linear(both, out));
        });
    }

    private Tensor attend(Tensor qkv, Rotation rotation) {
        return on.scoped(() -> {
            var parts = on.chunk(qkv, 3, -1);
            return DoubleBlock.joined(
                    on,
                    attention,
                    rotation.turn(on.rmsNorm(heads(parts.get(0)), qNorm, config.eps())),
                    rotation.turn(on.rmsNorm(heads(parts.get(1)), kNorm, config.eps())),
                    heads(parts.get(2)));
        });
    }

    private Tensor heads(Tensor x) {
        return Projection.heads(on, x, config.heads());
    }
}
