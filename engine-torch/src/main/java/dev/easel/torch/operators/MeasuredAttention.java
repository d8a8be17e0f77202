package dev.easel.torch.operators;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Uses whichever kernel is faster here. For each dtype and size of head that it meets, it runs both on a small part of
 * what it is asked to attend to; that takes milliseconds, once. Another choice rounds differently, so one that is hardly
 * faster is not taken. For one thread.
 */
public final class MeasuredAttention implements Attention {
    /** How small a part of the fused kernel's time the composed one must take. */
    private static final double CLEARLY = 0.7;

    private static final int RUNS = 3;
    private static final long HEADS = 4;
    private static final long TOKENS = 512;

    private final Attention fused;
    private final Attention composed;
    private final Operators on;
    private final Map<Kind, Attention> chosen = new HashMap<>();

    private record Kind(DType dtype, long features) {}

    public MeasuredAttention(Operators on) {
        this.on = on;
        fused = new FusedAttention(on);
        composed = new ComposedAttention(on);
    }

    @Override
    public Tensor attend(Tensor q, Tensor k, Tensor v, @Nullable Tensor mask) {
        var kind = new Kind(q.dtype(), q.size(-1));
        var kernel = chosen.get(kind);
        if (kernel == null) {
            kernel = faster(q, k, v);
            chosen.put(kind, kernel);
        }
        return kernel.attend(q, k, v, mask);
    }

    private Attention faster(Tensor q, Tensor k, Tensor v) {
        try (var _ = on.scope()) {
            var someQ = part(q);
            var someK = part(k);
            var someV = part(v);
            long fusedNanos = Long.MAX_VALUE;
            long composedNanos = Long.MAX_VALUE;
            for (int i = 0; i <= RUNS; i++) { // the first is to warm up, and may be the best all the same
                fusedNanos = Math.min(fusedNanos, nanos(fused, someQ, someK, someV));
                composedNanos = Math.min(composedNanos, nanos(composed, someQ, someK, someV));
            }
            return composedNanos < CLEARLY * fusedNanos ? composed : fused;
        }
    }

    private Tensor part(Tensor x) {
        var heads = on.narrow(on.narrow(x, 0, 0, 1), 1, 0, Math.min(HEADS, x.size(1)));
        return on.narrow(heads, 2, 0, Math.min(TOKENS, x.size(2)));
    }

    private long nanos(Attention kernel, Tensor q, Tensor k, Tensor v) {
        try (var _ = on.scope()) {
            long start = System.nanoTime();
            var result = kernel.attend(q, k, v, null);
            on.narrow(result, 2, 0, 1).floats(); // a device computes later than it says: wait for it
            return System.nanoTime() - start;
        }
    }
}
