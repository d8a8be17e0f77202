package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.bell;
import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** Mist and haze between the layers of a landscape. */
final class Air {
    private Air() {}

    /** A drifting bank of mist around a height. */
    static void mist(Stage stage, float middle, float spread, Rgb colour, float strength, float shift) {
        Raster raster = stage.raster();
        Field drift = Field.over(
                0,
                middle - 2.5f * spread,
                stage.width(),
                middle + 2.5f * spread,
                6,
                (x, y) -> smooth(.2f, .75f, Noise.fractal(x * .0035f + shift, y * .012f + shift, 4)));
        raster.paint(middle - 2.5f * spread, middle + 2.5f * spread, (i, x, y) -> {
            float d = (y - middle) / spread;
            raster.cover(i, colour, clamp(bell(d * d) * strength * drift.at(x, y) * 1.3f));
        });
    }

    /** An even veil that begins at a height and thickens upwards or downwards to {@code full}. */
    static void veil(Stage stage, float none, float full, Rgb colour, float strength) {
        Raster raster = stage.raster();
        raster.paint(Math.min(none, full), Math.max(none, full), (i, _, y) -> {
            float t = (y - none) / (full - none);
            raster.cover(i, colour, strength * t * t);
        });
    }
}
