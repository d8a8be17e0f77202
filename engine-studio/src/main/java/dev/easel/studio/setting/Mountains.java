package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Land.Soil;
import dev.easel.studio.setting.Ridges.Chain;
import dev.easel.studio.setting.Trees.Tone;
import java.util.Random;

/** Snow-capped chains behind one another above an alpine meadow. */
final class Mountains implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .66f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        float room = Math.min(horizon, 900);
        Rgb rock = stage.isAny("red", "desert") ? Rgb.of(0xA86A50) : Rgb.of(0x6E6E82);
        float snow = stage.snowy() ? .05f : .34f;
        Ridges.paint(stage, new Chain(horizon - room * .16f, room * .5f, 330, .82f, snow, rock), "far peaks");
        Air.mist(stage, horizon - room * .2f, 60, ambience.haze(), .5f, stage.shift("high mist"));
        Ridges.paint(stage, new Chain(horizon - room * .05f, room * .62f, 520, .42f, snow + .05f, rock), "peaks");
        Air.mist(stage, horizon - room * .06f, 52, ambience.haze(), .6f, stage.shift("mist"));
        Rgb wooded = stage.snowy() ? Rgb.of(0xA8B4C4) : stage.autumnal() ? Rgb.of(0x9A7A48) : Rgb.of(0x56785A);
        Ridges.paint(stage, new Chain(horizon + 20, room * .22f, 420, .36f, 2, wooded), "foothills");
        Soil soil = Meadow.soil(stage);
        float below = stage.height() - horizon;
        for (int k = 0; k < 3; k++) {
            float t = k / 2f;
            Profile crest = Land.wave(stage, horizon + 16 + below * .42f * t, 24 + 24 * t, 640 + 500 * t, "slope" + k);
            forest(stage, crest, 1 - t);
            Land.fill(stage, crest, soil, .38f * (1 - t), "turf" + k);
        }
    }

    @Override
    public void paintFront(Stage stage) {
        new Meadow().paintFront(stage);
    }

    /** Firs along a crest, leaving a gap for the subject in the nearest one. */
    private static void forest(Stage stage, Profile crest, float distance) {
        Random dice = stage.dice("firs" + distance);
        Tone tone = Tone.of(stage.ambience(), Rgb.of(0x3A6450), Rgb.of(0x5A4438), .18f + .4f * distance, stage.snowy());
        float size = 46 + 110 * (1 - distance);
        float gap = stage.width() * (.3f + .4f * dice.nextFloat());
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    float x = 0;
                    while (x < stage.width()) {
                        float clear = Math.abs(x - gap) / stage.width();
                        if (clear > .3f * (1 - distance) && dice.nextFloat() < .35f + .4f * distance) {
                            Trees.pine(canvas, x, crest.at(x) + 8, size * (.6f + .7f * dice.nextFloat()), tone, dice);
                        }
                        x += size * (.16f + .3f * dice.nextFloat());
                    }
                }),
                1);
    }
}
