package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** Dunes with sharp crests before mesas in the haze. */
final class Desert implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .54f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        boolean mesas = stage.isAny("rocky", "canyon", "mesa", "red")
                || stage.dice("mesas").nextFloat() < .55f;
        if (mesas) {
            Mesas.paint(stage, horizon + 6, 110, .8f, "far mesas");
            Mesas.paint(stage, horizon + 16, 150, .5f, "mesas");
        } else {
            Ridges.backdrop(stage, horizon + 12, 90, 420, .78f, "ridge");
        }
        Air.mist(stage, horizon + 4, 26, ambience.haze(), .6f, stage.shift("mist"));
        float below = stage.height() - horizon;
        for (int k = 0; k < 5; k++) {
            float t = k / 4f;
            dune(
                    stage,
                    horizon + 10 + below * .66f * t * (.35f + .65f * t),
                    26 + 96 * t,
                    260 + 520 * t,
                    .62f * (1 - t) * (1 - t),
                    "dune" + k);
        }
    }

    /** A row of dunes; the side away from the sun lies in shadow behind a winding crest. */
    static void dune(Stage stage, float base, float tall, float length, float distance, String name) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        float shift = stage.shift(name);
        Profile crest = Profile.of(stage.frame(), x -> base - tall * shape(x / length + shift));
        Rgb own = stage.is("red") ? Rgb.of(0xD8743C) : stage.is("white") ? Rgb.of(0xF4ECE0) : Rgb.of(0xE8B470);
        Rgb shade = ambience.shaded(own);
        Rgb lit = ambience.lit(own);
        Ramp colours = Ramp.of(
                ambience.far(shade.times(.85f), distance),
                ambience.far(shade.mix(lit, .35f), distance),
                ambience.far(lit, distance),
                ambience.far(lit.mix(ambience.sun(), .3f), distance));
        float side = ambience.side();
        float step = length * .02f;
        raster.paint(crest.top() - 2, stage.height(), (i, x, y) -> {
            float d = y - crest.at(x);
            if (d < -1) {
                return;
            }
            float along = x - side * d * .9f * (.6f + .8f * Noise.value(x / length * 2 + shift, y / tall * .4f));
            float slope = (shape((along + step) / length + shift) - shape((along - step) / length + shift))
                    * tall
                    / (2 * step);
            float facing = smooth(-.07f, .07f, -slope * side);
            float ripples = distance < .3f
                    ? .05f * sin(d * .55f + 9 * Noise.value(x / length * 6, y * .02f)) * (1 - distance * 3)
                    : 0;
            float light = .22f
                    + .52f * facing
                    + ripples * facing
                    + .16f * (1 - smooth(0, tall * .3f, d)) * facing
                    - .16f * smooth(0, tall * 2.6f, d);
            colours.cover(raster, i, clamp(light), smooth(-.8f, .8f, d));
        });
    }

    private static float shape(float u) {
        float n = Noise.value(u, 3.7f);
        float sharp = 1 - Math.abs(2 * n - 1);
        return sharp * .75f + .4f * Noise.value(u * .6f, 9.1f);
    }
}
