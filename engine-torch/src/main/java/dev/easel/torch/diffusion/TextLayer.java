package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/**
 * One layer of Qwen3: {@code x += o(attention(n(x)))}, {@code x += down(silu(gate(n(x))) · up(n(x)))}, where n is RMSNorm.
 * Several heads of queries share a head of keys and values.
 */
final class TextLayer {
    private final Operators on;
    private final Attention attention;
    private final Qwen3Config config;
    private final Tensor inputNorm;
    private final Tensor q;
    private final Tensor k;
    private final Tensor v;
    private final Tensor o;
    private final Tensor qNorm;
    private final Tensor kNorm;
    private final Tensor innerNorm;
    private final Tensor gate;
    private final Tensor up;
    private final Tensor down;

    TextLayer(Operators on, Attention attention, Qwen3Config config, Weights weights, String prefix)
            throws WeightsException {
        this.on = on;
        this.attention = attention;
        this.config = config;
        long hidden = config.hidden();
        long inner = config.intermediate();
        long queries = (long) config.heads() * config.headSize();
        long keys = (long) config.keyValueHeads() * config.headSize();
        inputNorm = weights.get(prefix + "input_layernorm.weight", hidden);
        q = weights.get(prefix + "self_attn.q_proj.weight", queries, hidden);
        k = weights.get(prefix + "self_attn.k_proj.weight", keys, hidden);
        v = weights.get(prefix + "self_attn.v_proj.weight", keys, hidden);
        o = weights.get(prefix + "self_attn.o_proj.weight", hidden, queries);
        qNorm = weights.get(prefix + "self_attn.q_norm.weight", config.headSize());
        kNorm = weights.get(prefix + "self_attn.k_norm.weight", config.headSize());
        innerNorm = weights.get(prefix + "post_attention_layernorm.weight", hidden);
        gate = weights.get(prefix + "mlp.gate_proj.weight", inner, hidden);
        up = weights.get(prefix + "mlp.up_proj.weight", inner, hidden);
        down = weights.get(prefix + "mlp.down_proj.weight", hidden, inner);
    }

    /** Of [batch, tokens, hidden]. */
    Tensor apply(Tensor x, Tensor mask, TextRotation rotation) {
        return on.scoped(() -> {
            var attended = on.add(x, attend(norm(x, inputNorm), mask, rotation));
            return on.add(attended, feedForward(norm(attended, innerNorm)));
        });
    }

    private Tensor attend(Tensor x, Tensor mask, TextRotation rotation) {
        return on.scoped(() -> {
            var queries = rotation.turn(on.transpose(norm(split(on.linear(x, q)), qNorm), 1, 2));
            var keys = rotation.turn(on.transpose(norm(split(on.linear(x, k)), kNorm), 1, 2));
            var values = on.transpose(split(on.linear(x, v)), 1, 2);
            var y = attention.attend(queries, shared(keys), shared(values), mask);
            return on.linear(on.reshape(on.transpose(y, 1, 2), x.size(0), x.size(1), -1), o);
        });
    }

    private Tensor feedForward(Tensor x) {
        return on.scoped(() -> on.linear(on.multiply(on.silu(on.linear(x, gate)), on.linear(x, up)), down));
    }

    /** The reference rounds to the dtype before it multiplies with the weight. */
    private Tensor norm(Tensor x, Tensor weight) {
        return on.multiply(on.rmsNorm(x, config.eps()), weight);
    }

    /** [batch, tokens, n · headSize] as [batch, tokens, n, headSize]. */
    private Tensor split(Tensor x) {
        return on.reshape(x, x.size(0), x.size(1), -1, config.headSize());
    }

    /** [batch, keyValueHeads, tokens, headSize], each head as often as queries share it. */
    private Tensor shared(Tensor x) {
        long by = config.heads() / config.keyValueHeads();
        var each = on.reshape(x, x.size(0), x.size(1), 1, x.size(2), x.size(3));
        return on.reshape(
                on.expand(each, x.size(0), x.size(1), by, x.size(2), x.size(3)),
                x.size(0),
                config.heads(),
                x.size(2),
                x.size(3));
    }
}
