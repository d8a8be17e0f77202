package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Trees.Tone;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A swamp: dead trees hung with moss in still green water, lily pads, fog. */
final class Wetland implements Setting {

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .5f, Ground.Kind.SOLID);
    }

    @Override
    public Optional<Ground> water(Frame frame, long seed) {
        Ground land = ground(frame, seed);
        return Optional.of(
                new Ground(land.horizon(), land.far(), land.near(), land.left(), land.right(), Ground.Kind.WATER));
    }

    @Override
    public Shore shore(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        return edge(stage, horizon, stage.height() - horizon)::at;
    }

    private static Profile edge(Stage stage, float horizon, float below) {
        return Land.wave(stage, horizon + below * .78f, 46, 620, "shore");
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Rgb air = ambience.haze().mix(ambience.lit(Rgb.of(0x9CB87C)), .45f);
        Sky.paint(stage, horizon, stage.height());
        Air.veil(stage, 0, horizon + 20, air, .85f);
        trees(stage, horizon + 6, horizon * .5f, .75f, "far trees");
        Air.mist(stage, horizon - 20, 80, air, .6f, stage.shift("mist"));
        trees(stage, horizon + 14, horizon * .8f, .4f, "trees");
        Water.paint(stage, horizon + 6, stage.height(), new Water.Look(Rgb.of(0x7C8C5C), Rgb.of(0x2E4A34), .6f, .1f));
        Air.mist(stage, horizon + 10, 26, air, .7f, stage.shift("low mist"));
        pads(stage, horizon, below);
        islets(stage, horizon, below);
        Air.mist(stage, horizon + below * .5f, 60, air, .22f, stage.shift("near mist"));
        if (stage.luminous() || ambience.moon()) {
            Glows.sprinkle(
                    stage,
                    horizon - 40,
                    stage.height() * .9f,
                    36,
                    List.of(Rgb.of(0xC8FF8A), Rgb.of(0x8AFFC0)),
                    "wisps");
        }
    }

    private static void trees(Stage stage, float foot, float tall, float distance, String name) {
        Random dice = stage.dice(name);
        Tone tone = Tone.of(stage.ambience(), Rgb.of(0x5C7A44), Rgb.of(0x5A5240), distance, stage.snowy());
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    float x = 0;
                    while (x < stage.width()) {
                        float height = tall * (.7f + .5f * dice.nextFloat());
                        Trees.bare(canvas, x, foot, height, tone, dice);
                        moss(canvas, x, foot - height * .62f, height * .26f, tone, dice);
                        x += tall * (.24f + .34f * dice.nextFloat());
                    }
                }),
                1);
    }

    private static void moss(Canvas canvas, float x, float y, float reach, Tone tone, Random dice) {
        for (int k = 0; k < 16; k++) {
            float left = x + (dice.nextFloat() - .5f) * 2 * reach;
            float top = y + (dice.nextFloat() - .5f) * reach;
            float length = reach * (.3f + .6f * dice.nextFloat());
            canvas.drawLine(
                    left, top, left + 2, top + length, Ink.line(tone.middle(), .6f, Math.max(.8f, reach * .02f)));
        }
    }

    /** Lily pads, some in flower. */
    private static void pads(Stage stage, float horizon, float below) {
        Random dice = stage.dice("pads");
        Ambience ambience = stage.ambience();
        float patch = stage.shift("patch");
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 130; k++) {
                        float t = .06f + .9f * k / 130f;
                        float x = dice.nextFloat() * stage.width();
                        float y = horizon + below * t;
                        if (Noise.value(x * .006f + patch, t * 6) < .52f) {
                            continue;
                        }
                        float radius = 4 + 22 * t;
                        Rgb green =
                                ambience.lit(Rgb.of(0x6C9C4C)).mix(ambience.shaded(Rgb.of(0x4C7C40)), dice.nextFloat());
                        canvas.drawOval(
                                Rect.makeXYWH(x - radius, y - radius * .3f, 2 * radius, radius * .62f),
                                Ink.fill(green.times(.7f)));
                        canvas.drawArc(
                                x - radius,
                                y - radius * .34f,
                                x + radius,
                                y + radius * .26f,
                                20 + 300 * dice.nextFloat(),
                                330,
                                true,
                                Ink.fill(green));
                        if (dice.nextFloat() < .14f) {
                            Plants.bloom(canvas, x, y - radius * .3f, radius * .42f, ambience.lit(Rgb.of(0xF8D0E0)), x);
                        }
                    }
                }),
                1);
    }

    /** Tussocks of earth and grass to stand on. */
    private static void islets(Stage stage, float horizon, float below) {
        Ambience ambience = stage.ambience();
        Profile shore = edge(stage, horizon, below);
        Land.fill(
                stage,
                shore,
                new Land.Soil(stage.snowy() ? Rgb.of(0xF0F4FC) : Rgb.of(0x5C7040), 100, 26, 2, .2f),
                .04f,
                "mud");
        Random dice = stage.dice("tussocks");
        Rgb green = ambience.shaded(Rgb.of(0x7C9850));
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (float x = 0; x < stage.width(); x += 46 * (.6f + dice.nextFloat())) {
                        float y = shore.at(x) + 12 + 60 * dice.nextFloat() * smooth(0, 1, dice.nextFloat());
                        Plants.grass(
                                canvas,
                                x - 20,
                                x + 20,
                                y,
                                y + 8,
                                18,
                                40,
                                Ink.fill(green.times(.8f + .4f * dice.nextFloat())),
                                dice);
                    }
                    PathBuilder reeds = new PathBuilder();
                    for (int k = 0; k < 50; k++) {
                        float x = dice.nextFloat() < .5f
                                ? dice.nextFloat() * stage.width() * .2f
                                : stage.width() * (.8f + .2f * dice.nextFloat());
                        Plants.blade(
                                reeds,
                                x,
                                shore.at(x) + 20,
                                60 + 50 * dice.nextFloat(),
                                (dice.nextFloat() - .5f) * 30,
                                3.4f);
                    }
                    canvas.drawPath(reeds.build(), Ink.fill(green));
                }),
                1);
    }
}
