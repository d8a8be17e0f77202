package dev.easel.torch.diffusion;

/** How much longer than in even steps a noise schedule stays with much noise. */
@FunctionalInterface
public interface NoiseShift {

    /**
     * How much noise is left before a step.
     *
     * @param even the same if all steps were equal, above 0 and up to 1
     * @param tokens of the picture, without references
     * @param steps of the whole schedule
     */
    float of(float even, int tokens, int steps);

    /** The same for all pictures; 1 is none. */
    static NoiseShift by(double factor) {
        float shift = (float) factor;
        return (even, _, _) -> shift * even / (1 + (shift - 1) * even);
    }
}
