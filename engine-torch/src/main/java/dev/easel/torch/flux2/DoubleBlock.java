package dev.easel.torch.flux2;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.Rotation;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;
import java.util.List;

/** A block in which text and picture have weights of their own and attend to both together. */
final class DoubleBlock {
    private final Operators on;
    private final Attention attention;
    private final Side text;
    private final Side image;
    private final double eps;
    private final int heads;

    DoubleBlock(Operators on, Attention attention, Flux2Config.Transformer config, Weights weights, String prefix)
            throws WeightsException {
        this.on = on;
        this.attention = attention;
        eps = config.eps();
        heads = config.heads();
        var a = prefix + "attn.";
        image = new Side(
                Projection.of(on, config, weights, a + "to_q.weight", a + "norm_q.weight"),
                Projection.of(on, config, weights, a + "to_k.weight", a + "norm_k.weight"),
                weights.get(a + "to_v.weight", config.width(), config.width()),
                weights.get(a + "to_out.0.weight", config.width(), config.width()),
                new FeedForward(on, config, weights, prefix + "ff."));
        text = new Side(
                Projection.of(on, config, weights, a + "add_q_proj.weight", a + "norm_added_q.weight"),
                Projection.of(on, config, weights, a + "add_k_proj.weight", a + "norm_added_k.weight"),
                weights.get(a + "add_v_proj.weight", config.width(), config.width()),
                weights.get(a + "to_add_out.weight", config.width(), config.width()),
                new FeedForward(on, config, weights, prefix + "ff_context."));
    }

    private record Side(Projection q, Projection k, Tensor v, Tensor out, FeedForward feedForward) {}

    /** The tokens of both, each [batch, tokens, width]. */
    record Streams(Tensor text, Tensor image) implements AutoCloseable {
        @Override
        public void close() {
            text.close();
            image.close();
        }
    }

    /** Each modulation: first of the attention, then of the feed-forward layer. */
    Streams apply(Streams x, List<Modulation> ofText, List<Modulation> ofImage, Rotation rotation) {
        try (var scope = on.scope()) {
            var y = attend(
                    ofText.get(0).before(on, x.text(), eps), ofImage.get(0).before(on, x.image(), eps), rotation);
            long tokens = x.text().size(1);
            var yText = on.narrow(y, 1, 0, tokens);
            var yImage = on.narrow(y, 1, tokens, y.size(1) - tokens);
            return new Streams(
                    scope.keep(finish(text, x.text(), yText, ofText)),
                    scope.keep(finish(image, x.image(), yImage, ofImage)));
        }
    }

    private Tensor attend(Tensor xText, Tensor xImage, Rotation rotation) {
        return on.scoped(() -> {
            var q = rotation.turn(on.cat(1, text.q().apply(xText), image.q().apply(xImage)));
            var k = rotation.turn(on.cat(1, text.k().apply(xText), image.k().apply(xImage)));
            var v = Projection.heads(on, on.cat(1, on.linear(xText, text.v()), on.linear(xImage, image.v())), heads);
            return joined(on, attention, q, k, v);
        });
    }

    /** Of [batch, tokens, heads, headSize] to [batch, tokens, width]. */
    static Tensor joined(Operators on, Attention attention, Tensor q, Tensor k, Tensor v) {
        var y = attention.attend(on.transpose(q, 1, 2), on.transpose(k, 1, 2), on.transpose(v, 1, 2), null);
        return on.reshape(on.transpose(y, 1, 2), q.size(0), q.size(1), -1);
    }

    private Tensor finish(Side side, Tensor x, Tensor attended, List<Modulation> modulations) {
        return on.scoped(() -> {
            var y = modulations.get(0).after(on, x, on.linear(attended, side.out()));
            var inner = modulations.get(1).before(on, y, eps);
            return modulations.get(1).after(on, y, side.feedForward().apply(inner));
        });
    }
}
