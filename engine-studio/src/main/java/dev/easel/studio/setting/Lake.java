package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Ridges.Chain;
import dev.easel.studio.setting.Trees.Tone;
import java.util.Optional;
import java.util.Random;

/** A still lake that mirrors mountains and woods; a grassy bank before it. */
final class Lake implements Setting {
    /** Where the near bank begins, of the way from the horizon to the lower edge. */
    private static final float BANK = .72f;

    @Override
    public Ground ground(Frame frame, long seed) {
        Ground open = Ground.open(frame, seed, .5f, Ground.Kind.SOLID);
        float below = frame.height() - open.horizon();
        return new Ground(
                open.horizon(),
                open.horizon() + below * .74f,
                open.horizon() + below * .88f,
                open.left(),
                open.right(),
                Ground.Kind.SOLID);
    }

    @Override
    public Optional<Ground> water(Frame frame, long seed) {
        Ground bank = ground(frame, seed);
        float below = frame.height() - bank.horizon();
        return Optional.of(new Ground(
                bank.horizon(),
                bank.horizon() + below * .08f,
                bank.horizon() + below * .56f,
                bank.left(),
                bank.right(),
                Ground.Kind.WATER));
    }

    @Override
    public Shore shore(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        return crest(stage, horizon + (stage.height() - horizon) * BANK)::at;
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, horizon + 20);
        float room = Math.min(horizon, 700);
        Ridges.paint(
                stage, new Chain(horizon, room * .6f, 420, .62f, stage.snowy() ? .1f : .4f, Rgb.of(0x6A6C84)), "peaks");
        Air.mist(stage, horizon - 40, 40, ambience.haze(), .55f, stage.shift("mist"));
        woods(stage, horizon - 2, 46, .5f, "far wood");
        woods(stage, horizon + 4, 82, .3f, "wood");
        Water.paint(stage, horizon, horizon + below * .85f, Water.Look.still());
        Air.mist(stage, horizon + 4, 12, ambience.haze(), .5f, stage.shift("water mist"));
        bank(stage, horizon + below * BANK);
    }

    @Override
    public void paintFront(Stage stage) {
        if (!stage.snowy()) {
            new Meadow().paintFront(stage);
        }
    }

    /** The far shore's trees in an uneven row; the wood thins out towards one side. */
    private static void woods(Stage stage, float foot, float tall, float distance, String name) {
        Random dice = stage.dice(name);
        boolean firs = dice.nextFloat() < .6f || stage.snowy();
        Rgb leaf = stage.autumnal() ? Rgb.of(0xD08A3C) : firs ? Rgb.of(0x3A6A54) : Rgb.of(0x4E8848);
        Tone tone = Tone.of(stage.ambience(), leaf, Rgb.of(0x5A4638), distance, stage.snowy());
        float open = stage.width() * dice.nextFloat();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    float x = -20;
                    while (x < stage.width() + 20) {
                        float thin = Math.min(1, Math.abs(x - open) / (stage.width() * .4f));
                        float height = tall * (.55f + .6f * dice.nextFloat()) * (.45f + .55f * thin);
                        if (firs) {
                            Trees.pine(canvas, x, foot + 3, height * 1.15f, tone, dice);
                        } else {
                            Trees.bush(canvas, x, foot + 4, height, tone, dice);
                        }
                        x += tall * (.18f + .2f * dice.nextFloat());
                    }
                }),
                1);
    }

    /** The upper edge of a near bank. */
    static Profile crest(Stage stage, float top) {
        return Land.wave(stage, top, 34, 760, "bank");
    }

    /** A near bank with grass and reeds. */
    static void bank(Stage stage, float top) {
        Land.fill(stage, crest(stage, top), Meadow.soil(stage), .02f, "bank soil");
        if (stage.snowy()) {
            return;
        }
        Random dice = stage.dice("bank grass");
        Ambience ambience = stage.ambience();
        Rgb green = Meadow.soil(stage).colour();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int row = 0; row < 9; row++) {
                        float y = top + (stage.height() - top) * row / 9f;
                        Plants.grass(
                                canvas,
                                0,
                                stage.width(),
                                y,
                                y + 30,
                                (int) (stage.width() / 5),
                                16 + row * 2,
                                Ink.fill(row % 2 == 0 ? ambience.shaded(green) : ambience.lit(green), .5f),
                                dice);
                    }
                }),
                1);
        reeds(stage, top + 8, 74, "reeds");
    }

    /** Clumps of reeds at the sides. */
    private static void reeds(Stage stage, float foot, float tall, String name) {
        Random dice = stage.dice(name);
        Ambience ambience = stage.ambience();
        Rgb green = ambience.shaded(stage.autumnal() ? Rgb.of(0xB89048) : Rgb.of(0x6A9A4C));
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int clump = 0; clump < 4; clump++) {
                        float inset = stage.width() * .2f * dice.nextFloat();
                        float x = clump % 2 == 0 ? inset : stage.width() - inset;
                        Plants.grass(
                                canvas,
                                x - 40,
                                x + 40,
                                foot,
                                foot + 14,
                                26,
                                tall,
                                Ink.fill(green.times(.8f + .3f * dice.nextFloat())),
                                dice);
                        for (int k = 0; k < 4; k++) {
                            float rx = x + (dice.nextFloat() - .5f) * 70;
                            float ry = foot - tall * (.8f + .4f * dice.nextFloat());
                            canvas.drawLine(rx, foot + 8, rx + 3, ry, Ink.line(green, 1.6f));
                            canvas.drawLine(
                                    rx + 2, ry + 18, rx + 3, ry, Ink.line(ambience.shaded(Rgb.of(0x6A4428)), 5));
                        }
                    }
                }),
                1);
    }
}
