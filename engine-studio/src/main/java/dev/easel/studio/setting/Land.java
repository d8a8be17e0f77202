package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** Rolling ground: snow drifts, hills of grass, dunes. */
final class Land {
    private Land() {}

    /**
     * What a wave of ground is made of.
     *
     * @param stretchX size of its unevenness across, in units
     * @param stretchY likewise downwards; smaller looks flatter and farther
     * @param relief how strongly the unevenness is modelled by the light
     * @param crest how bright the upper edge is
     */
    record Soil(Rgb colour, float stretchX, float stretchY, float relief, float crest) {
        static final Soil SNOW = new Soil(Rgb.of(0xF6F8FF), 170, 45, 3.3f, .35f);
        static final Soil SAND = new Soil(Rgb.of(0xECC48C), 240, 30, 2.4f, .3f);
        static final Soil GRASS = new Soil(Rgb.of(0x6EA848), 130, 34, 1.9f, .3f);
    }

    /** A gently waving line. */
    static Profile wave(Stage stage, float base, float swell, float length, String name) {
        float shift = stage.shift(name);
        return Profile.of(
                stage.frame(),
                x -> base
                        - swell * .5f * sin(x * 6.2831855f / length + shift)
                        - swell * .62f * Noise.fractal(x / length * 5 + shift, shift, 3));
    }

    /** Everything below a line, {@code distance} 0 near to 1 far. */
    static void fill(Stage stage, Profile crest, Soil soil, float distance, String name) {
        Ambience ambience = stage.ambience();
        Raster raster = stage.raster();
        float shift = stage.shift(name);
        float height = stage.height();
        Field uneven = Field.over(
                0,
                crest.top(),
                stage.width(),
                height,
                3,
                (x, y) -> Noise.fractal(x / soil.stretchX + shift, y / soil.stretchY, 4));
        Rgb lit = ambience.lit(soil.colour);
        Rgb shade = ambience.shaded(soil.colour);
        Ramp colours = Ramp.of(
                ambience.far(shade, distance),
                ambience.far(shade.mix(lit, .55f), distance),
                ambience.far(lit, distance));
        float reachX = ambience.side() * 14;
        raster.paint(crest.top() - 2, height, (i, x, y) -> {
            float d = y - crest.at(x);
            if (d < -1) {
                return;
            }
            float relief = (uneven.at(x, y) - uneven.at(x + reachX, y - 5)) * soil.relief;
            float light = .55f + relief - .45f * smooth(0, 150, d) + soil.crest * (1 - smooth(0, 26, d));
            colours.cover(raster, i, clamp(light), smooth(-.8f, .8f, d));
        });
    }
}
