package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Ridges.Chain;
import dev.easel.studio.setting.Trees.Tone;
import java.util.Random;

/** Deep snow: soft drifts, firs at the edge of the wood, a far ridge. */
final class Snow implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .6f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        float width = stage.width();
        Ridges.paint(
                stage,
                new Chain(horizon + 14, 130 + 60 * stage.dice("peaks").nextFloat(), 360, .75f, .45f, Rgb.of(0x6C7698)),
                "ridge");
        Air.mist(stage, horizon - 4, 34, ambience.haze(), .5f, stage.shift("mist"));
        firs(stage, horizon + 24, 84, (int) (width / 24), .62f, "far firs");
        Air.mist(stage, horizon + 16, 30, ambience.haze(), .45f, stage.shift("mist2"));
        float below = stage.height() - horizon;
        for (int k = 0; k < 4; k++) {
            float t = k / 3f;
            float base = horizon + 22 + below * .62f * t * (.45f + .55f * t);
            if (k == 1) {
                groves(stage, base);
            }
            Land.fill(
                    stage,
                    Land.wave(stage, base, 18 + 22 * t, 900 + 500 * t, "drift" + k),
                    Land.Soil.SNOW,
                    .34f * (1 - t) * (1 - t),
                    "snow" + k);
        }
    }

    @Override
    public void paintFront(Stage stage) {
        float height = stage.height();
        Land.fill(stage, Land.wave(stage, height * .985f, 26, 620, "front drift"), Land.Soil.SNOW, 0, "front snow");
    }

    private static void firs(Stage stage, float foot, float height, int count, float distance, String name) {
        Random dice = stage.dice(name);
        Tone tone = Tone.of(stage.ambience(), Rgb.of(0x3C6A5C), Rgb.of(0x5A4438), distance, true);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < count; k++) {
                        float x = dice.nextFloat() * stage.width();
                        Trees.pine(
                                canvas,
                                x,
                                foot + dice.nextFloat() * 14,
                                height * (.6f + .7f * dice.nextFloat()),
                                tone,
                                dice);
                    }
                }),
                1);
    }

    /** Tall firs in groups at both sides; the middle stays open for what stands there. */
    private static void groves(Stage stage, float foot) {
        Random dice = stage.dice("groves");
        Tone tone = Tone.of(stage.ambience(), Rgb.of(0x34584E), Rgb.of(0x5A4438), .22f, true);
        float width = stage.width();
        int count = 5 + (int) (width / 130);
        float lean = .5f + (dice.nextFloat() - .5f) * .3f;
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < count; k++) {
                        float t = dice.nextFloat();
                        float x = dice.nextFloat() < lean ? width * .3f * t * t : width * (1 - .3f * t * t);
                        float tall = (190 + 130 * dice.nextFloat()) * (1 - .3f * t);
                        Trees.pine(canvas, x, foot + 26 + 24 * (1 - t), tall, tone, dice);
                    }
                }),
                1);
    }
}
