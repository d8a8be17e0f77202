package dev.easel.torch.operators;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.sampling.Noise;

/** How fast a device multiplies tokens with a layer's matrix, which is nearly all that models do. */
public final class MatrixRate {
    /** Few, as of a text: the fewer, the more a matrix that has to be converted costs. */
    private static final long TOKENS = 512;

    /** Enough that it is the product which is measured, and not the call. */
    private static final long FEATURES = 2048;

    private static final int RUNS = 3;

    /** After which no further run is begun. */
    private static final long ENOUGH_NANOS = 200_000_000;

    private MatrixRate() {}

    /**
     * Floating-point operations in a second: the best of a few products, after one to warm up. Takes some tens of
     * milliseconds; half a second where the dtype is slow.
     *
     * @param computed in which the tokens are
     * @param stored in which the matrix lies
     */
    public static double measure(Operators on, DType computed, DType stored) {
        try (var _ = on.scope()) {
            var x = rows(on, TOKENS, computed);
            var matrix = rows(on, FEATURES, stored);
            nanos(on, x, matrix);
            long best = Long.MAX_VALUE;
            long all = 0;
            for (int i = 0; i < RUNS && all < ENOUGH_NANOS; i++) {
                long nanos = nanos(on, x, matrix);
                best = Math.min(best, nanos);
                all += nanos;
            }
            return 2.0 * TOKENS * FEATURES * FEATURES / (best / 1e9);
        }
    }

    private static Tensor rows(Operators on, long count, DType dtype) {
        var row = on.floats(Noise.normal(1, Math.toIntExact(FEATURES)), 1, FEATURES);
        return on.to(on.contiguous(on.expand(row, count, FEATURES)), dtype);
    }

    private static long nanos(Operators on, Tensor x, Tensor matrix) {
        long start = System.nanoTime();
        try (var product = on.linear(x, matrix);
                var _ = on.scope()) {
            on.narrow(product, 0, 0, 1).floats(); // a device computes later than it says: wait for it
        }
        return System.nanoTime() - start;
    }
}
