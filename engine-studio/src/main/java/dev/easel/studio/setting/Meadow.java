package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Land.Soil;
import dev.easel.studio.setting.Trees.Tone;
import io.github.humbleui.skija.Canvas;
import java.util.List;
import java.util.Random;

/** Rolling hills of grass with wild flowers, a few trees, a ridge far off. */
final class Meadow implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .56f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        Ridges.backdrop(stage, horizon + 16, 120, 420, .72f, "ridge");
        Air.mist(stage, horizon, 40, ambience.haze(), .5f, stage.shift("mist"));
        Soil soil = soil(stage);
        float below = stage.height() - horizon;
        for (int k = 0; k < 4; k++) {
            float t = k / 3f;
            float base = horizon + 14 + below * .5f * t * (.4f + .6f * t);
            Profile crest = Land.wave(stage, base, 26 + 26 * t, 700 + 500 * t, "hill" + k);
            if (k < 3) {
                trees(stage, crest, k);
            }
            Land.fill(stage, crest, soil, .5f * (1 - t) * (1 - t), "grass" + k);
        }
        sward(stage, horizon + below * .3f);
    }

    @Override
    public void paintFront(Stage stage) {
        Random dice = stage.dice("front grass");
        float height = stage.height();
        Rgb green = soil(stage).colour();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    int blades = (int) (stage.width() / 3.2f);
                    Plants.grass(
                            canvas,
                            0,
                            stage.width(),
                            height,
                            height + 26,
                            blades,
                            62,
                            Ink.fill(stage.ambience().shaded(green).times(.75f)),
                            dice);
                    Plants.grass(
                            canvas,
                            0,
                            stage.width(),
                            height + 6,
                            height + 30,
                            blades,
                            52,
                            Ink.fill(stage.ambience().shaded(green)),
                            dice);
                }),
                1);
    }

    static Soil soil(Stage stage) {
        if (stage.snowy()) {
            return Soil.SNOW;
        }
        Rgb colour = stage.autumnal()
                ? Rgb.of(0xBC9A48)
                : stage.isAny("dry", "savanna") ? Rgb.of(0xD0B05C) : Rgb.of(0x6CA844);
        return new Soil(colour, Soil.GRASS.stretchX(), Soil.GRASS.stretchY(), Soil.GRASS.relief(), Soil.GRASS.crest());
    }

    static void trees(Stage stage, Profile crest, int row) {
        Random dice = stage.dice("trees" + row);
        boolean bare = stage.snowy();
        Rgb leaf = stage.autumnal() ? Rgb.of(0xD88838) : Rgb.of(0x4E8A42);
        Tone tone = Tone.of(stage.ambience(), leaf, Rgb.of(0x6A4C36), .62f - .26f * row, bare);
        float size = 34 + 46 * row;
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    float x = dice.nextFloat() * 80;
                    while (x < stage.width()) {
                        if (row == 0 || dice.nextFloat() < .42f - .1f * row) {
                            float height = size * (.7f + .6f * dice.nextFloat());
                            float foot = crest.at(x) + 5;
                            if (row == 0) {
                                Trees.bush(canvas, x, foot + 6, height * .55f, tone, dice);
                            } else if (bare) {
                                Trees.bare(canvas, x, foot, height, tone, dice);
                            } else {
                                Trees.broad(canvas, x, foot, height, tone, dice);
                            }
                        }
                        x += size * (row == 0 ? .3f + .8f * dice.nextFloat() : .9f + 1.8f * dice.nextFloat());
                    }
                }),
                1);
    }

    /** Blades and flowers, smaller and denser the farther away. */
    static void sward(Stage stage, float top) {
        Random dice = stage.dice("sward");
        Ambience ambience = stage.ambience();
        Rgb green = soil(stage).colour();
        float height = stage.height();
        boolean snow = stage.snowy();
        List<Rgb> petals = stage.luminous() ? Plants.GLOWING : Plants.WILD;
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    int rows = 26;
                    for (int row = 0; row < rows && !snow; row++) {
                        float t = (row + 1f) / rows;
                        float y = top + (height - top) * t * t;
                        float tall = 5 + 26 * t;
                        int blades = (int) (stage.width() / (3.2f + 5 * t));
                        Rgb light = ambience.lit(green).mix(ambience.sun(), .14f);
                        Rgb dark = ambience.shaded(green);
                        float spread = (height - top) * (2 * t + .05f) / rows * 1.3f;
                        Plants.grass(
                                canvas, 0, stage.width(), y, y + spread, blades / 2, tall, Ink.fill(dark, .34f), dice);
                        Plants.grass(
                                canvas, 0, stage.width(), y, y + spread, blades / 3, tall, Ink.fill(light, .42f), dice);
                        flowers(stage, canvas, y, spread, tall, t, petals, dice);
                    }
                }),
                1);
    }

    private static void flowers(
            Stage stage, Canvas canvas, float y, float spread, float tall, float t, List<Rgb> petals, Random dice) {
        Ambience ambience = stage.ambience();
        int count = (int) (stage.width() / (18 + 44 * t));
        float patch = stage.shift("patches");
        for (int k = 0; k < count; k++) {
            float x = dice.nextFloat() * stage.width();
            float fy = y + dice.nextFloat() * spread;
            float kind = dev.easel.studio.paint.Noise.value(x * .004f + patch, fy * .009f);
            if (dice.nextFloat() > smoothPatch(kind)) {
                continue;
            }
            Rgb own = petals.get((int) ((kind * 3.1f + dice.nextFloat() * .35f) * petals.size()) % petals.size());
            Rgb colour = stage.luminous() ? own : ambience.lit(own);
            Rgb stem = ambience.shaded(Rgb.of(0x4E8A3C));
            if (t < .45f) {
                canvas.drawCircle(x, fy - tall * .6f, 1 + 2.2f * t, Ink.fill(colour));
            } else {
                Plants.flower(canvas, x, fy, tall * (.8f + .6f * dice.nextFloat()), colour, stem, dice);
            }
        }
    }

    private static float smoothPatch(float kind) {
        float wave = Math.abs(kind * 4 % 1 - .5f) * 2;
        return wave * wave * .9f;
    }
}
