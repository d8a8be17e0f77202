package dev.easel.torch.operators;

import dev.easel.torch.binding.Tensor;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Attention by its formula: two matrix products and a softmax, in parts of the queries, so that the scores never take
 * much memory. On some processors and builds much faster than LibTorch's own.
 */
public final class ComposedAttention implements Attention {
    /** What the scores of one part may take. */
    private static final long SCORE_BYTES = 64L << 20;

    private final Operators on;

    public ComposedAttention(Operators on) {
        this.on = on;
    }

    @Override
    public Tensor attend(Tensor q, Tensor k, Tensor v, @Nullable Tensor mask) {
        return on.scoped(() -> {
            var scaled = on.multiply(q, on.number(1 / Math.sqrt((double) q.size(-1))));
            var keys = on.transpose(k, -2, -1);
            long queries = q.size(-2);
            long rowBytes = q.size(0) * q.size(1) * k.size(-2) * q.dtype().bytes();
            long rows = Math.clamp(SCORE_BYTES / rowBytes, 1, queries);
            var parts = new ArrayList<Tensor>();
            for (long from = 0; from < queries; from += rows) {
                long count = Math.min(rows, queries - from);
                var some = on.narrow(scaled, -2, from, count);
                var seen = mask == null ? null : on.narrow(mask, -2, from, count);
                parts.add(on.scoped(() -> {
                    var scores = on.matmul(some, keys);
                    return on.matmul(on.softmax(seen == null ? scores : on.add(scores, seen), -1), v);
                }));
            }
            return on.cat(-2, parts);
        });
    }
}
