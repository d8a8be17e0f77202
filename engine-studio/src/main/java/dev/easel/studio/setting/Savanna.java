package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Season;
import dev.easel.studio.setting.Land.Soil;
import dev.easel.studio.setting.Trees.Tone;
import java.util.Random;

/** A plain of tall dry grass under umbrella thorns, with lone hills far off; green after the rains. */
final class Savanna implements Setting {
    private static final int ROWS = 4;

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .56f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = stage.ground().horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        Ridges.backdrop(stage, horizon + 8, 74, 760, .86f, "hills");
        Air.mist(stage, horizon + 2, 30, ambience.haze(), .65f, stage.shift("heat"));
        Soil soil = soil(stage);
        for (int row = 0; row < ROWS; row++) {
            float near = row / (ROWS - 1f);
            Profile crest = Land.wave(
                    stage, horizon + 8 + below * .3f * near * (.3f + .7f * near), 8 + 10 * near, 900, "rise" + row);
            thorns(stage, crest, row, near, horizon);
            Land.fill(stage, crest, soil, .5f * (1 - near) * (1 - near), "plain" + row);
        }
        grass(stage, horizon + below * .22f, stage.height(), 26, 30, "grass");
    }

    @Override
    public void paintFront(Stage stage) {
        grass(stage, stage.height() + 4, stage.height() + 34, 3, 74, "front grass");
    }

    private static Soil soil(Stage stage) {
        if (stage.snowy()) {
            return Soil.SNOW;
        }
        boolean rains = stage.wet() || stage.scene().season() == Season.SPRING || stage.isAny("green", "lush");
        return new Soil(
                rains ? Rgb.of(0x9CB04C) : Rgb.of(0xD6B05A),
                Soil.GRASS.stretchX(),
                Soil.GRASS.stretchY(),
                Soil.GRASS.relief(),
                Soil.GRASS.crest());
    }

    private static void thorns(Stage stage, Profile crest, int row, float near, float horizon) {
        Random dice = stage.dice("thorns" + row);
        Tone tone =
                Tone.of(stage.ambience(), Rgb.of(0x8A9C48), Rgb.of(0x5C4634), .66f * (1 - near) + .04f, stage.snowy());
        float size = row == ROWS - 1 ? Math.min(horizon * .95f, 400) : 34 + 60 * near;
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    if (row == ROWS - 1) {
                        // One great tree frames the picture and leaves its middle free.
                        float inset = stage.width() * (.1f + .08f * dice.nextFloat());
                        float x = dice.nextBoolean() ? inset : stage.width() - inset;
                        Acacia.draw(canvas, x, crest.at(x) + 14, size, tone, dice);
                        return;
                    }
                    float x = size * dice.nextFloat();
                    while (x < stage.width()) {
                        if (dice.nextFloat() < .55f) {
                            Acacia.draw(canvas, x, crest.at(x) + 5, size * (.7f + .6f * dice.nextFloat()), tone, dice);
                        } else {
                            Trees.bush(canvas, x, crest.at(x) + 6, size * .3f, tone, dice);
                        }
                        x += size * (.9f + 2.4f * dice.nextFloat());
                    }
                }),
                1);
    }

    /** Blades and seed heads in rows from far to near. */
    private static void grass(Stage stage, float top, float bottom, int rows, float tallest, String name) {
        if (stage.snowy()) {
            return;
        }
        Random dice = stage.dice(name);
        Ambience ambience = stage.ambience();
        Rgb own = soil(stage).colour();
        Rgb light = ambience.lit(own.mix(Rgb.of(0xF4E0A0), .35f));
        Rgb dark = ambience.shaded(own.mix(Rgb.of(0x8A6A30), .4f));
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int row = 0; row < rows; row++) {
                        float t = (row + 1f) / rows;
                        float y = top + (bottom - top) * t * t;
                        float tall = 5 + (tallest - 5) * t;
                        float spread = (bottom - top) * (2 * t + .05f) / rows * 1.3f;
                        int blades = (int) (stage.width() / (4 + 5 * t));
                        Plants.grass(canvas, 0, stage.width(), y, y + spread, blades, tall, Ink.fill(dark, .45f), dice);
                        Plants.grass(
                                canvas, 0, stage.width(), y, y + spread, blades / 2, tall, Ink.fill(light, .6f), dice);
                    }
                }),
                1);
    }
}
