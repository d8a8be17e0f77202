package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** Table mountains of layered red rock. */
final class Mesas {
    private Mesas() {}

    static void paint(Stage stage, float base, float tall, float distance, String name) {
        paint(stage, base, tall, distance, 0, name);
    }

    /** Table mountains that rise higher towards both sides, as the walls of a gorge do; {@code walls} 0 to 1. */
    static void paint(Stage stage, float base, float tall, float distance, float walls, String name) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        float shift = stage.shift(name);
        Profile crest = Profile.of(
                stage.frame(),
                x -> base - tall * gorge(height(x / (tall * 2.6f) + shift), x / stage.width() - .5f, walls, shift));
        Rgb own = Rgb.of(0xC0704A);
        Ramp colours = Ramp.of(
                ambience.far(ambience.shaded(own).times(.85f), distance),
                ambience.far(ambience.shaded(own).mix(ambience.lit(own), .5f), distance),
                ambience.far(ambience.lit(own), distance));
        float side = ambience.side();
        raster.paint(crest.top() - 2, base + 30, (i, x, y) -> {
            float d = y - crest.at(x);
            if (d < -1) {
                return;
            }
            float strata = Noise.value((base - y) * .11f + .6f * Noise.value(x * .01f, shift), shift) - .5f;
            float buttress = Noise.ridge(x * .021f + shift, y * .004f, 3)
                    - Noise.ridge((x + side * 5) * .021f + shift, y * .004f, 3);
            float slope = (crest.at(x - 9 * side) - crest.at(x + 9 * side)) * .012f;
            float light = .5f + strata * .36f + buttress * 1.9f + slope + .22f * (1 - smooth(0, 7, d));
            colours.cover(raster, i, clamp(light), smooth(-.8f, .8f, d) * smooth(base + 30, base, y));
        });
    }

    private static float gorge(float height, float off, float walls, float shift) {
        float rough = .05f * Noise.fractal(off * 26 + shift, 5, 3) + .16f * (Noise.value(off * 3 + shift, 8) - .5f);
        float foot = .05f * smooth(.02f, .16f, Math.abs(off) + rough);
        float steps = foot
                + .3f * smooth(.13f, .18f, Math.abs(off) + rough)
                + .6f * smooth(.23f, .27f, Math.abs(off) + rough);
        steps *= .78f + .34f * Noise.fractal(off * 6 + shift, 2, 2);
        return height * (1 - .5f * walls) + walls * steps;
    }

    /** Plateaus with steep sides and slopes of rubble at the foot. */
    private static float height(float u) {
        float n = Noise.value(u, 1.3f) + .12f * Noise.fractal(u * 9, 4, 3);
        float second = Noise.value(u * 1.7f + 20, 5.1f);
        return .1f * n
                + .2f * smooth(.38f, .6f, n)
                + .52f * smooth(.58f, .62f, n)
                + .25f * smooth(.6f, .66f, second) * smooth(.52f, .6f, n);
    }
}
