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
    static FlowMatchSchedule of(Schedule config, int tokens, int steps) {
        var sigmas = new float[steps + 1];
        for (int i = 0; i < steps; i++) {
            double last = 1.0 / steps;
            float even = (float) (steps == 1 ? 1 : 1 + i * ((last - 1) / (steps - 1)));
            sigmas[i] = config.dynamic() ? shifted(even, mu(tokens, steps)) : shifted(even, (float) config.shift());
        }
        return new FlowMatchSchedule(sigmas);
    }

    private static float shifted(float even, double mu) {
        float e = (float) Math.exp(mu);
        return e / (e + (1 / even - 1));
    }

    private static float shifted(float even, float shift) {
        return shift * even / (1 + (shift - 1) * even);
    }

    /** The empirical shift of FLUX.2. It falls where pictures grow beyond 4300 tokens; that is how the models are used. */
    static double mu(int tokens, int steps) {
        double at200 = 0.00016927 * tokens + 0.45666666;
        if (tokens > 4300) {
            return at200;
        }
        double at10 = 8.73809524e-05 * tokens + 1.89833333;
        double slope = (at200 - at10) / 190;
        return slope * steps + (at200 - 200 * slope);
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
