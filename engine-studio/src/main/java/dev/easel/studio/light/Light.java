package dev.easel.studio.light;

import dev.easel.studio.paint.Rgb;

/**
 * The light of a scene. Directions point from the subject towards the light: x right, y down, z to the viewer.
 *
 * @param keyX towards the main light (with {@code keyY}, {@code keyZ} about a unit vector)
 * @param key colour of the main light; key plus ambient on a facing surface should come to about 1
 * @param ambient colour of the light from all around, strongest from above
 * @param rimX towards the light from behind, in the picture's plane (with {@code rimY} a unit vector)
 * @param rim colour of the light from behind
 * @param rimStrength 0 for none, 1 for clear, 1.5 for dramatic
 * @param shine strength of highlights, 0 to 1; a surface's own shine comes on top
 */
public record Light(
        float keyX,
        float keyY,
        float keyZ,
        Rgb key,
        Rgb ambient,
        float rimX,
        float rimY,
        Rgb rim,
        float rimStrength,
        float shine) {

    /** Even light that leaves every colour as it is: for what is printed on a picture rather than in it. */
    public static final Light EVEN = new Light(0, 0, 1, Rgb.BLACK, Rgb.WHITE.times(1.25f), 0, -1, Rgb.BLACK, 0, 0);

    /** The same light seen through air of the given colour: things far away lose contrast. */
    public Light hazed(Rgb haze, float amount) {
        return new Light(
                keyX,
                keyY,
                keyZ,
                key.times(1 - amount),
                ambient.mix(haze, amount),
                rimX,
                rimY,
                rim,
                rimStrength * (1 - amount),
                shine * (1 - amount));
    }
}
