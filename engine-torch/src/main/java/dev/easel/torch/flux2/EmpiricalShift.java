package dev.easel.torch.flux2;

import dev.easel.torch.diffusion.NoiseShift;

/** FLUX.2's, by formulas that its authors found by trying. */
record EmpiricalShift() implements NoiseShift {

    @Override
    public float of(float even, int tokens, int steps) {
        float e = (float) Math.exp(mu(tokens, steps));
        return e / (e + (1 / even - 1));
    }

    /** It falls where pictures grow beyond 4300 tokens; that is how the models are used. */
    private static double mu(int tokens, int steps) {
        double at200 = 0.00016927 * tokens + 0.45666666;
        if (tokens > 4300) {
            return at200;
        }
        double at10 = 8.73809524e-05 * tokens + 1.89833333;
        double slope = (at200 - at10) / 190;
        return slope * steps + (at200 - 200 * slope);
    }
}
