package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.bell;
import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;

/** A surface of water that runs to the horizon, with waves in perspective, reflections and the glitter of the sun. */
final class Water {
    private static final float TALLNESS = 15; // how many waves lie between a distance and about three times it
    private static final float WIDENESS = 5.5f;

    private Water() {}

    /**
     * How water looks.
     *
     * @param far colour near the horizon before the air's share
     * @param near colour before the viewer
     * @param mirror how much of what stands behind is seen in it, 0 to 1
     * @param chop height of its waves, 0 still to 1 rough
     */
    record Look(Rgb far, Rgb near, float mirror, float chop) {
        /** The open sea. */
        static Look sea(Stage stage) {
            float chop = stage.scene().weather() == dev.easel.studio.scene.Weather.STORM ? 1 : .62f;
            return stage.isAny("tropical", "turquoise")
                    ? new Look(Rgb.of(0x2C9CC8), Rgb.of(0x2CB8B4), .3f, .45f)
                    : new Look(Rgb.of(0x3C7CAC), Rgb.of(0x1C5A80), .34f, chop);
        }

        /** A lake or a quiet river. */
        static Look still() {
            return new Look(Rgb.of(0x5C8CA8), Rgb.of(0x1E4E60), .8f, .16f);
        }
    }

    /** Paints water from a straight waterline down to {@code bottom}; what is above it must be painted already. */
    static void paint(Stage stage, float waterline, float bottom, Look look) {
        paint(stage, waterline, bottom, look, (_, _) -> 1);
    }

    /** The same for a part of the ground only: {@code cover} is 1 where there is water, 0 where there is none. */
    static void paint(Stage stage, float waterline, float bottom, Look look, Field.Source cover) {
        Raster raster = stage.raster();
        Ambience ambience = stage.ambience();
        float shift = stage.shift("waves");
        float middle = stage.width() / 2;
        float deep = Math.max(160, (bottom - waterline) * .8f);
        Ramp body = Ramp.of(
                ambience.far(ambience.lit(look.far), .7f),
                ambience.lit(look.far).mix(ambience.lit(look.near), .5f),
                ambience.lit(look.near));
        Rgb crest = ambience.rim().mix(ambience.sky().get(ambience.sky().size() / 2), .4f);
        Rgb trough = ambience.shaded(look.near).times(.7f);
        Rgb sparkle = ambience.sun().mix(Rgb.WHITE, .3f);
        float sunX = Sky.sunX(stage);
        float glitter = ambience.light().shine() * 2;
        raster.paint(waterline, bottom, (i, x, y) -> {
            float share = cover.at(x, y);
            if (share <= 0) {
                return;
            }
            Rgb dry = raster.get(i);
            float d = y - waterline;
            float u = (x - middle) * WIDENESS / (d + 22) + shift;
            float v = (float) Math.log(d + 8) * TALLNESS;
            float wave = Noise.fractal(u, v, 3) - .44f;
            float strength = look.chop * smooth(0, 60, d);
            float t = clamp(d / deep + wave * .3f * strength);
            body.cover(raster, i, t, 1);
            if (look.mirror > 0) {
                reflect(
                        raster,
                        i,
                        x + wave * (5 + d * .16f) * (.35f + look.chop),
                        waterline - d * .94f - wave * 30 * look.chop,
                        look.mirror * (1 - .5f * d / (deep + d)));
            }
            float light = wave * (1.1f + 2.4f * look.chop);
            raster.cover(
                    i,
                    light > 0 ? crest : trough,
                    clamp(Math.abs(light) * (light > 0 ? .75f : .8f) * (.4f + .6f * strength)));
            float column = bell((x - sunX) * (x - sunX) / (900 + d * d * .16f));
            float spark = smooth(.1f, .2f, wave + .06f) * column * glitter;
            if (spark > .01f) {
                raster.shine(i, sparkle, Math.min(1, spark));
            }
            if (share < 1) {
                raster.cover(i, dry, 1 - share);
            }
        });
    }

    private static void reflect(Raster raster, int i, float x, float y, float strength) {
        float scale = raster.frame().scale();
        int column = Math.clamp((int) (x * scale), 0, raster.frame().columns() - 1);
        int row = Math.clamp((int) (y * scale), 0, i / raster.frame().columns() - 1);
        int from = row * raster.frame().columns() + column;
        float dim = .9f;
        raster.cover(i, raster.red()[from] * dim, raster.green()[from] * dim, raster.blue()[from] * dim, strength);
    }

    /** White lace where waves run out, around a line. */
    static void foam(Stage stage, Profile line, float width, String name) {
        Raster raster = stage.raster();
        float shift = stage.shift(name);
        Rgb white = stage.ambience().lit(Rgb.of(0xF8FCFF));
        raster.paint(line.top() - width, stage.height(), (i, x, y) -> {
            float d = y - line.at(x);
            if (d < -width || d > width * .4f) {
                return;
            }
            float lace = Noise.ridge(x * .03f + shift, y * .06f, 3);
            float body = mix(smooth(.42f, .62f, lace), 1, smooth(-width * .25f, 0, d));
            raster.cover(i, white, body * smooth(-width, -width * .2f, d) * smooth(width * .22f, 0, d) * .85f);
        });
    }
}
