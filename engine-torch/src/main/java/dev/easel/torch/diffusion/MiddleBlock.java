package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Attention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.weights.Weights;
import dev.easel.torch.weights.WeightsException;

/** Where the autoencoder is smallest: a resnet, attention of every place to every other with one head, a resnet. */
final class MiddleBlock {
    private final Operators on;
    private final Attention attention;
    private final ResnetBlock before;
    private final ResnetBlock after;
    private final GroupNorm norm;
    private final Dense q;
    private final Dense k;
    private final Dense v;
    private final Dense out;

    MiddleBlock(Operators on, Attention attention, Weights weights, String prefix, int channels, int groups)
            throws WeightsException {
        this.on = on;
        this.attention = attention;
        before = new ResnetBlock(on, weights, prefix + ".resnets.0", channels, channels, groups);
        after = new ResnetBlock(on, weights, prefix + ".resnets.1", channels, channels, groups);
        var a = prefix + ".attentions.0.";
        norm = GroupNorm.of(on, weights, a + "group_norm", channels, groups);
        q = Dense.of(on, weights, a + "to_q", channels, channels);
        k = Dense.of(on, weights, a + "to_k", channels, channels);
        v = Dense.of(on, weights, a + "to_v", channels, channels);
        out = Dense.of(on, weights, a + "to_out.0", channels, channels);
    }

    /** Of [batch, channels, h, w]. */
    Tensor apply(Tensor x) {
        return on.scoped(() -> after.apply(attend(before.apply(x))));
    }

    private Tensor attend(Tensor x) {
        return on.scoped(() -> {
            var flat = on.reshape(x, x.size(0), x.size(1), -1);
            var places = on.transpose(norm.apply(flat), 1, 2);
            var y = attention.attend(head(q.apply(places)), head(k.apply(places)), head(v.apply(places)), null);
            var back = on.transpose(out.apply(on.reshape(y, x.size(0), -1, x.size(1))), 1, 2);
            return on.add(on.reshape(back, x.shape()), x);
        });
    }

    /** [batch, places, channels] as [batch, 1, places, channels]. */
    private Tensor head(Tensor x) {
        return on.reshape(x, x.size(0), 1, x.size(1), x.size(2));
    }
}
