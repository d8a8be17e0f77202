package dev.easel.torch.diffusion;

import java.util.Arrays;

/**
 * How much noise is left at each step of flow matching: sigma goes from 1, all noise, to 0. Computed in float32 in the
 * order of diffusers' {@code FlowMatchEulerDiscreteScheduler}, so that the numbers are the same.
 */
final class FlowMatchSchedule {
    private final float[] sigmas;

    private FlowMatchSchedule(float[] sigmas) {
        this.sigmas = sigmas;
    }

    /**
     * The schedule of one drawing.
     *
     * @param tokens of the picture, without references
     * @param steps 1 or more
     */
    static FlowMatchSchedule of(NoiseShift shift, int tokens, int steps) {
        var sigmas = new float[steps + 1];
        for (int i = 0; i < steps; i++) {
            double last = 1.0 / steps;
            float even = (float) (steps == 1 ? 1 : 1 + i * ((last - 1) / (steps - 1)));
            sigmas[i] = shift.of(even, tokens, steps);
        }
        return new FlowMatchSchedule(sigmas);
    }

    int steps() {
        return sigmas.length - 1;
    }

    /** Before step {@code step}; after the last it is 0. */
    float sigma(int step) {
        return sigmas[step];
    }

    @Override
    public String toString() {
        return Arrays.toString(sigmas);
    }
}
