package dev.easel.torch.diffusion;

import dev.easel.torch.binding.Tensor;
import dev.easel.torch.operators.Operators;

/** A time as the cosines and sines of waves from fast to slow, which a denoiser reads it from. */
public final class TimeWaves {
    /** How much slower the slowest wave is than the fastest, about. */
    private static final double SLOWEST = 10000;

    private TimeWaves() {}

    /**
     * All cosines, then all sines.
     *
     * @param time [1, 1], float32
     * @param features an even number
     * @return [1, features], float32
     */
    public static Tensor of(Operators on, Tensor time, int features) {
        int half = features / 2;
        var exponents = new float[half];
        for (int i = 0; i < half; i++) {
            exponents[i] = (float) -Math.log(SLOWEST) * i / half;
        }
        return on.scoped(() -> {
            var angles = on.multiply(time, on.exp(on.floats(exponents, 1, half)));
            return on.cat(-1, on.cos(angles), on.sin(angles));
        });
    }
}
