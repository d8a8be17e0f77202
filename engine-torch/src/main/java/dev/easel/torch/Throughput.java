package dev.easel.torch;

import dev.easel.torch.binding.DType;
import dev.easel.torch.flux2.Flux2Config;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.sampling.Noise;
import java.time.Duration;
import java.util.Locale;

/**
 * What a device computes, and how long a picture takes at best: a matrix product of the transformer's kind, measured, and
 * the operations that a picture takes, counted.
 *
 * @param operations floating-point operations in a second
 */
record Throughput(double operations) {
    private static final int ROWS = 512;

    /** Of the 4B model; small ones would measure how long a call takes. */
    private static final int FEATURES = 3072;

    private static final int RUNS = 3;

    /** Takes a fraction of a second on a processor with bfloat16, and a few without. */
    static Throughput measure(Operators on, DType dtype) {
        try (var _ = on.scope()) {
            var x = on.to(on.floats(Noise.normal(1, ROWS * FEATURES), ROWS, FEATURES), dtype);
            var weight = on.to(on.floats(Noise.normal(2, FEATURES * FEATURES), FEATURES, FEATURES), dtype);
            long best = Long.MAX_VALUE;
            for (int i = 0; i <= RUNS; i++) { // the first is to warm up
                long start = System.nanoTime();
                try (var product = on.linear(x, weight)) {
                    on.narrow(product, 0, 0, 1).floats(); // a device computes later than it says: wait for it
                }
                best = Math.min(best, System.nanoTime() - start);
            }
            return new Throughput(2.0 * ROWS * FEATURES * FEATURES / (best / 1e9));
        }
    }

    /**
     * How long the transformer takes at least for a picture, if all of it went as fast as the matrix product.
     *
     * @param tokens of text and picture together
     * @param passes through the transformer
     */
    Duration atLeast(Flux2Config.Transformer transformer, int tokens, int passes) {
        return Duration.ofMillis((long) (1e3 * passes * transformer.operations(tokens) / operations));
    }

    /** For example {@code 312 GFLOP/s}. */
    @Override
    public String toString() {
        return operations >= 1e12
                ? String.format(Locale.ROOT, "%.1f TFLOP/s", operations / 1e12)
                : String.format(Locale.ROOT, "%.0f GFLOP/s", operations / 1e9);
    }

    /** For example {@code 7 min 29 s}. */
    static String inWords(Duration time) {
        return time.toMinutes() > 0
                ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1e3);
    }
}
