package dev.easel.studio.style;

import dev.easel.studio.paint.Curves;

/** The dot screen of a printing press. */
final class Screen {
    private static final float TURN = (float) (2 * Math.PI);

    private Screen() {}

    /**
     * The tone from which a point is white: 0 to 1, round dots of ink in the light, round holes in the dark. Tones
     * compared with it come out as large an area of ink as they are dark.
     *
     * @param pitch units between dots
     * @param cosine of the screen's angle
     * @param sine of the screen's angle
     */
    static float dots(float x, float y, float pitch, float cosine, float sine) {
        float u = (x * cosine + y * sine) / pitch;
        float v = (y * cosine - x * sine) / pitch;
        return .5f + .25f * (Curves.cos(u * TURN) + Curves.cos(v * TURN));
    }
}
