package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Ridges.Chain;
import dev.easel.studio.setting.Trees.Tone;
import java.util.Random;

/** Cottages around a church in the hills. */
final class Village implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .58f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        Ridges.paint(
                stage,
                new Chain(
                        horizon + 16,
                        Math.min(260, horizon * .4f),
                        430,
                        .66f,
                        stage.snowy() ? .1f : .72f,
                        Rgb.of(0x66708A)),
                "ridge");
        Air.mist(stage, horizon, 44, ambience.haze(), .5f, stage.shift("mist"));
        float church = stage.width() * (.25f + .5f * stage.dice("church").nextFloat());
        for (int row = 0; row < 3; row++) {
            float near = row / 2f;
            Profile crest = Land.wave(stage, horizon + 14 + below * .34f * near, 24 + 12 * near, 720, "hill" + row);
            row(stage, crest, row, church);
            Land.fill(stage, crest, Meadow.soil(stage), .46f * (1 - near), "green" + row);
        }
        Meadow.sward(stage, horizon + below * .42f);
        if (ambience.dark()) {
            stage.raster().glow(church, horizon, 160, Rgb.of(0xFFB860), .22f);
        }
    }

    @Override
    public void paintFront(Stage stage) {
        new Meadow().paintFront(stage);
    }

    private static void row(Stage stage, Profile crest, int row, float church) {
        Random dice = stage.dice("row" + row);
        float distance = .5f - .22f * row;
        float size = 58 + 34 * row;
        Houses.Tint tint = new Houses.Tint(stage.ambience(), distance, stage.snowy());
        Rgb leaf = stage.autumnal() ? Rgb.of(0xD08A38) : Rgb.of(0x5A9048);
        Tone tone = Tone.of(stage.ambience(), leaf, Rgb.of(0x6A4C36), distance, stage.snowy());
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    if (row == 1) {
                        Houses.church(canvas, church, crest.at(church) + 6, size * 2.3f, tint, dice);
                    }
                    float x = -30 * dice.nextFloat();
                    while (x < stage.width() + 40) {
                        float open = Math.abs(x - stage.width() / 2) / stage.width();
                        if (row < 2 || open > .28f) {
                            float foot = crest.at(x) + 6;
                            if (dice.nextFloat() < .58f) {
                                Houses.cottage(canvas, x, foot, size * (.85f + .3f * dice.nextFloat()), tint, dice);
                            } else if (stage.snowy()) {
                                Trees.pine(canvas, x, foot, size * 1.3f, tone, dice);
                            } else {
                                Trees.broad(canvas, x, foot, size * 1.1f, tone, dice);
                            }
                        }
                        x += size * (.75f + .8f * dice.nextFloat());
                    }
                }),
                1);
    }
}
