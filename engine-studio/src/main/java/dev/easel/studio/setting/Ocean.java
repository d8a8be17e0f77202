package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Weather;

/** The open sea under a wide sky. */
final class Ocean implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .52f, Ground.Kind.WATER);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        Sky.paint(stage, horizon, horizon + 4);
        if (stage.dice("islands").nextFloat() < .4f) {
            Islands.far(stage, horizon);
        }
        Water.paint(stage, horizon, stage.height(), Water.Look.sea(stage));
        boolean rough = stage.scene().weather() == Weather.STORM || stage.isAny("stormy", "rough");
        swell(stage, horizon, rough ? 1 : .3f);
    }

    /** Long crests with foam on them, nearer ones larger. */
    private static void swell(Stage stage, float horizon, float rough) {
        float below = stage.height() - horizon;
        for (int k = 1; k < 5; k++) {
            float t = k / 4f;
            float base = horizon + below * (.1f + .72f * t * t);
            float tall = (8 + 84 * t) * rough;
            Profile crest = Land.wave(stage, base, tall, 380 + 700 * t, "swell" + k);
            Rgb dark = stage.ambience().shaded(Rgb.of(0x123C5C));
            Rgb foam = stage.ambience().lit(Rgb.of(0xF4FAFF));
            float shift = stage.shift("foam" + k);
            float thick = 10 + 50 * t * rough;
            stage.raster().paint(crest.top() - 2, base + thick * 3, (i, x, y) -> {
                float d = y - crest.at(x);
                if (d < -1) {
                    return;
                }
                stage.raster()
                        .cover(
                                i,
                                dark,
                                smooth(-1, 6, d) * (1 - smooth(0, thick * 2.2f, d)) * .34f * (.4f + .6f * rough));
                float cap = smooth(.34f, .56f, Noise.fractal(x * .006f + shift, shift, 3));
                float lace = smooth(.3f, .6f, Noise.ridge(x * .04f + shift, y * .05f, 3));
                stage.raster()
                        .cover(
                                i,
                                foam,
                                clamp(cap
                                        * lace
                                        * smooth(-1, 1, d)
                                        * (1 - smooth(0, thick * .8f, d))
                                        * (.35f + .5f * rough)));
            });
        }
    }
}
