package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** Clouds of glowing gas among the stars, and the band of the galaxy. */
final class Nebula {
    private Nebula() {}

    /** Faint colour in a night sky: {@code strength} 1 is as bright as in open space. */
    static void paint(Stage stage, float bottom, float strength) {
        Ambience ambience = stage.ambience();
        Rgb one = ambience.sky().get(2).saturated(1.5f).mix(Rgb.of(0x7A3FD0), .35f);
        Rgb two = ambience.rim().saturated(1.4f).mix(Rgb.of(0x2B7BE8), .35f);
        float shift = stage.shift("nebula");
        veil(stage, bottom, shift, one, strength);
        veil(stage, bottom, shift + 41, two, strength * .8f);
    }

    /** One veil of gas with bright filaments. */
    static void veil(Stage stage, float bottom, float shift, Rgb colour, float strength) {
        Raster raster = stage.raster();
        Field gas = Field.over(0, 0, stage.width(), bottom, 4, (x, y) -> {
            float bend = Noise.fractal(x * .002f + shift, y * .002f, 3) - .45f;
            float body = Noise.fractal(x * .0028f + shift + bend * 2, y * .004f + bend * 2, 5);
            float thread = Noise.ridge(x * .004f + shift + bend * 3, y * .004f - bend, 4);
            return smooth(.44f, .78f, body) * (.45f + .75f * thread);
        });
        raster.paint(0, bottom, (i, x, y) -> {
            float k = gas.at(x, y) * strength * smooth(bottom, bottom * .55f, y);
            if (k > .003f) {
                raster.shine(i, colour, Math.min(1, k));
            }
        });
    }
}
