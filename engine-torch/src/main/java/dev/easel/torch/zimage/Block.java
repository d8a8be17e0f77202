package dev.easel.torch.zimage;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.Rotation;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/**
 * {@code x += n2(attention(n1(x)))}, {@code x += n4(down(silu(gate(n3(x))) · up(n3(x))))}, where each n is RMSNorm. All
 * tokens attend to all.
 */
final class Block {
    /** Of the norm of a head's queries and keys, whatever the configuration says of the others. */
    private static final double HEAD_EPS = 1e-5;

    private final Operators on;
    private final Attention attention;
    private final ZImageConfig.Transformer config;
    private final Norms norms;
    private final Tensor q;
    private final Tensor k;
    private final Tensor v;
    private final Tensor out;
    private final Tensor qNorm;
    private final Tensor kNorm;
    private final Tensor gate;
    private final Tensor up;
    private final Tensor down;

    Block(Operators on, Attention attention, ZImageConfig.Transformer config, Weights weights, String prefix)
            throws WeightsException {
        this.on = on;
        this.attention = attention;
        this.config = config;
        long width = config.width();
        long inner = config.inner();
        norms = new Norms(
                weights.get(prefix + "attention_norm1.weight", width),
                weights.get(prefix + "attention_norm2.weight", width),
                weights.get(prefix + "ffn_norm1.weight", width),
                weights.get(prefix + "ffn_norm2.weight", width));
        var a = prefix + "attention.";
        q = weights.get(a + "to_q.weight", width, width);
        k = weights.get(a + "to_k.weight", width, width);
        v = weights.get(a + "to_v.weight", width, width);
        out = weights.get(a + "to_out.0.weight", width, width);
        qNorm = weights.get(a + "norm_q.weight", config.headSize());
        kNorm = weights.get(a + "norm_k.weight", config.headSize());
        gate = weights.get(prefix + "feed_forward.w1.weight", inner, width);
        down = weights.get(prefix + "feed_forward.w2.weight", width, inner);
        up = weights.get(prefix + "feed_forward.w3.weight", inner, width);
    }

    /**
     * The weights of the four norms, each [width].
     *
     * @param attended of what comes out of attention
     * @param fed of what comes out of the feed-forward layer
     */
    record Norms(Tensor attending, Tensor attended, Tensor feeding, Tensor fed) {}

    Norms norms() {
        return norms;
    }

    /** Of [batch, tokens, width]. */
    Tensor apply(Tensor x, Rotation rotation) {
        return apply(x, norms, rotation);
    }

    /** The same with other norms. */
    Tensor apply(Tensor x, Norms norms, Rotation rotation) {
        return on.scoped(() -> {
            var y = on.scoped(() -> on.add(x, norm(attend(norm(x, norms.attending()), rotation), norms.attended())));
            return on.add(y, norm(feedForward(norm(y, norms.feeding())), norms.fed()));
        });
    }

    private Tensor norm(Tensor x, Tensor weight) {
        return on.rmsNorm(x, weight, config.eps());
    }

    private Tensor attend(Tensor x, Rotation rotation) {
        return on.scoped(() -> {
            var queries = rotation.turn(on.rmsNorm(heads(on.linear(x, q)), qNorm, HEAD_EPS));
            var keys = rotation.turn(on.rmsNorm(heads(on.linear(x, k)), kNorm, HEAD_EPS));
            var values = heads(on.linear(x, v));
            var y = attention.attend(
                    on.transpose(queries, 1, 2), on.transpose(keys, 1, 2), on.transpose(values, 1, 2), null);
            return on.linear(on.reshape(on.transpose(y, 1, 2), x.size(0), x.size(1), -1), out);
        });
    }

    /** [batch, tokens, width] as [batch, tokens, heads, headSize]. */
    private Tensor heads(Tensor x) {
        return on.reshape(x, x.size(0), x.size(1), config.heads(), -1);
    }

    private Tensor feedForward(Tensor x) {
        return on.scoped(() -> on.linear(on.multiply(on.silu(on.linear(x, gate)), on.linear(x, up)), down));
    }
}
