package dev.easel.studio.light;

/**
 * How a shape takes the light.
 *
 * @param roundness how far from its outline the shape curves, in the units it is drawn in: small for a plate with a
 *     rounded edge, half the width for a ball
 * @param bump fine relief on top, or {@link #SMOOTH}; in the same units
 * @param bumpStrength 0 to about 1
 * @param gloss how mirror-like: 0 cloth, .3 skin or wood, 1 metal or glass
 */
public record Surface(float roundness, Bump bump, float bumpStrength, float gloss) {
    /** No relief but the shape's own. */
    public static final Bump SMOOTH = (_, _) -> 0;

    /** Height of fine relief at a point. */
    @FunctionalInterface
    public interface Bump {
        float at(float x, float y);
    }

    /** A smooth surface with a little sheen. */
    public static Surface round(float roundness) {
        return new Surface(roundness, SMOOTH, 0, .2f);
    }

    public Surface bumped(Bump bump, float strength) {
        return new Surface(roundness, bump, strength, gloss);
    }

    public Surface glossy(float gloss) {
        return new Surface(roundness, bump, bumpStrength, gloss);
    }
}
