package dev.easel.torch;

import dev.easel.torch.binding.DType;
import dev.easel.torch.operators.MatrixRate;
import dev.easel.torch.operators.Operators;
import java.time.Duration;
import java.util.Locale;

/**
 * What a device computes, and how long a picture takes at best: a matrix product of the transformer's kind, measured, and
 * the operations that a picture takes, counted.
 *
 * @param operations floating-point operations in a second
 */
record Throughput(double operations) {
    /**
     * Measures it.
     *
     * @param computed what the model computes in
     * @param stored in which its weights lie
     */
    static Throughput measure(Operators on, DType computed, DType stored) {
        return new Throughput(MatrixRate.measure(on, computed, stored));
    }

    /** How long so many operations take at least, if all went as fast as the matrix product. */
    Duration atLeast(double operations) {
        return Duration.ofMillis((long) (1e3 * operations / this.operations));
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
