package dev.easel.torch.operators;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.sampling.Noise;
import java.util.Locale;

/** The ways to compute attention. They give the same to within rounding, so another one draws other pixels. */
public enum AttentionKernel {
    /** LibTorch's own. */
    FUSED {
        @Override
        public Attention on(Operators on) {
            return new FusedAttention(on);
        }
    },
    /** By the formula. */
    COMPOSED {
        @Override
        public Attention on(Operators on) {
            return new ComposedAttention(on);
        }
    };

    /** How small a part of the fused kernel's time the composed one must take to be chosen: measuring is not exact. */
    private static final double CLEARLY = 0.7;

    private static final int RUNS = 3;
    private static final long HEADS = 4;
    private static final long TOKENS = 512;

    /** The kernel on a device. */
    public abstract Attention on(Operators on);

    /** For example {@code fused}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Runs all of them on a few heads of noise, which takes milliseconds to a second, and says which is clearly the
     * faster; {@link #FUSED} if none is.
     *
     * @param features of a head
     */
    public static AttentionKernel fastest(Operators on, DType dtype, long features) {
        try (var _ = on.scope()) {
            var q = noise(on, 1, dtype, features);
            var k = noise(on, 2, dtype, features);
            var v = noise(on, 3, dtype, features);
            long fused = Long.MAX_VALUE;
            long composed = Long.MAX_VALUE;
            for (int i = 0; i <= RUNS; i++) { // the first is to warm up, and may be the best all the same
                fused = Math.min(fused, nanos(on, FUSED, q, k, v));
                composed = Math.min(composed, nanos(on, COMPOSED, q, k, v));
            }
            return composed < CLEARLY * fused ? COMPOSED : FUSED;
        }
    }

    /** [1, heads, tokens, features]. */
    private static Tensor noise(Operators on, long seed, DType dtype, long features) {
        var values = Noise.normal(seed, Math.toIntExact(HEADS * TOKENS * features));
        return on.to(on.floats(values, 1, HEADS, TOKENS, features), dtype);
    }

    private static long nanos(Operators on, AttentionKernel kernel, Tensor q, Tensor k, Tensor v) {
        try (var _ = on.scope()) {
            long start = System.nanoTime();
            var result = kernel.on(on).attend(q, k, v, null);
            on.narrow(result, 2, 0, 1).floats(); // a device computes later than it says: wait for it
            return System.nanoTime() - start;
        }
    }
}
