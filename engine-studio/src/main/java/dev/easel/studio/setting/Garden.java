package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Land.Soil;
import dev.easel.studio.setting.Trees.Tone;
import io.github.humbleui.skija.Canvas;
import java.util.List;
import java.util.Random;

/** Terraces of hedges and flower beds that go on into the distance; by night, when it is luminous, everything blooms in light. */
final class Garden implements Setting {
    private static final int TERRACES = 5;

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .56f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        Ridges.backdrop(stage, horizon + 6, 150, 400, .85f, "far ridge");
        Air.mist(stage, horizon - 10, 46, ambience.haze(), .6f, stage.shift("mist"));
        Ridges.backdrop(stage, horizon + 24, 100, 290, .55f, "ridge");
        float below = stage.height() - horizon;
        List<Layer> hedges = Rows.draw(TERRACES, k -> hedges(stage, k, foot(horizon, below, k)));
        List<Layer> flowers = Rows.draw(TERRACES, k -> flowers(stage, k, foot(horizon, below, k)));
        for (int k = 0; k < TERRACES; k++) {
            float t = k / (TERRACES - 1f);
            float foot = foot(horizon, below, k);
            Shading.plain(stage.raster(), hedges.get(k), 1);
            lawn(stage, k, foot);
            if (stage.luminous()) {
                Shading.glowing(stage.raster(), flowers.get(k), .95f);
            } else if (!stage.snowy()) {
                Shading.plain(stage.raster(), flowers.get(k), 1);
            }
            if (k < TERRACES - 1) {
                Air.mist(
                        stage,
                        foot + 14,
                        30 + 16 * t,
                        ambience.haze(),
                        stage.luminous() ? .5f : .22f,
                        stage.shift("mist" + k));
            }
        }
    }

    @Override
    public void paintFront(Stage stage) {
        new Meadow().paintFront(stage);
        if (stage.luminous()) {
            Glows.sprinkle(stage, stage.height() * .9f, stage.height(), 26, Plants.GLOWING, "front lights");
        }
    }

    private static float foot(float horizon, float below, int k) {
        float t = k / (TERRACES - 1f);
        return horizon + 22 + below * .68f * t * (.5f + .5f * t);
    }

    private static Layer flowers(Stage stage, int k, float foot) {
        float t = k / (TERRACES - 1f);
        return stage.luminous() ? lights(stage, k, t, foot) : beds(stage, k, t, foot);
    }

    /** Hedges and small trees in clumps. */
    private static Layer hedges(Stage stage, int k, float foot) {
        Random dice = stage.dice("terrace" + k);
        float t = k / (TERRACES - 1f);
        float size = 34 + 74 * t;
        Rgb leaf = stage.luminous() ? Rgb.of(0x2C5C80) : stage.autumnal() ? Rgb.of(0xB88A3C) : Rgb.of(0x4A8A48);
        Tone tone = Tone.of(stage.ambience(), leaf, Rgb.of(0x6A5040), .62f * (1 - t) * (1 - t), stage.snowy());
        float width = stage.width();
        return Layer.draw(stage.frame(), canvas -> {
            float x = -20;
            while (x < width + 20) {
                float open = Math.abs(x / width - .5f) * 2;
                if (dice.nextFloat() < .5f + .5f * open - .4f * t) {
                    plant(canvas, x, foot + 10, size * (.6f + .7f * dice.nextFloat()), t, tone, dice);
                }
                x += size * (.35f + .6f * dice.nextFloat());
            }
        });
    }

    private static void lawn(Stage stage, int k, float foot) {
        float t = k / (TERRACES - 1f);
        Soil soil = Meadow.soil(stage);
        if (stage.luminous() && !stage.snowy()) {
            soil = new Soil(Rgb.of(0x2E5A78), soil.stretchX(), soil.stretchY(), soil.relief(), soil.crest());
        }
        Land.fill(
                stage, Land.wave(stage, foot, 8 + 10 * t, 600, "lawn" + k), soil, .62f * (1 - t) * (1 - t), "turf" + k);
    }

    private static void plant(Canvas canvas, float x, float y, float height, float t, Tone tone, Random dice) {
        float kind = dice.nextFloat();
        if (kind < .62f) {
            Trees.bush(canvas, x, y, height * .62f, tone, dice);
        } else if (kind < .8f && t > .1f) {
            Trees.crown(canvas, x, y - height * .75f, height * .22f, height * .72f, tone, dice);
        } else {
            Trees.broad(canvas, x, y, height * 1.7f, tone, dice);
        }
    }

    /** Beds of flowers in drifts of one colour. */
    private static Layer beds(Stage stage, int k, float t, float foot) {
        Random dice = stage.dice("beds" + k);
        Ambience ambience = stage.ambience();
        float depth = 16 + 60 * t;
        float patch = stage.shift("patch" + k);
        List<Rgb> petals = Plants.WILD;
        return Layer.draw(stage.frame(), canvas -> {
            int count = (int) (stage.width() * (.62f - .3f * t));
            float tall = 5 + 21 * t;
            Rgb stem = ambience.shaded(Rgb.of(0x4E8A3C));
            for (int j = 0; j < count; j++) {
                float x = dice.nextFloat() * stage.width();
                float y = foot + 8 + depth * (float) Math.sqrt(j / (float) count);
                float bed = Noise.value(x * .006f / (.5f + t) + patch, k * 3.3f);
                if (Math.abs(bed - .5f) < .11f) {
                    continue; // paths between the beds
                }
                Rgb own = petals.get((int) (bed * 2.6f * petals.size()) % petals.size())
                        .mix(Rgb.WHITE, .25f * dice.nextFloat());
                if (t < .3f) {
                    canvas.drawCircle(
                            x,
                            y,
                            1.1f + 2 * t + dice.nextFloat(),
                            Ink.fill(ambience.far(ambience.lit(own), .3f * (1 - t))));
                } else {
                    Plants.flower(canvas, x, y, tall * (.7f + .6f * dice.nextFloat()), ambience.lit(own), stem, dice);
                }
            }
        });
    }

    /** Flowers, dots and tall stalks that glow, in drifts of colour. */
    private static Layer lights(Stage stage, int k, float t, float foot) {
        Random dice = stage.dice("lights" + k);
        float size = .5f + 1.25f * t;
        float patch = stage.shift("drifts");
        int count = (int) (stage.width() * (.17f - .12f * t));
        return Layer.draw(stage.frame(), canvas -> {
            for (int j = 0; j < count; j++) {
                float x = dice.nextFloat() * stage.width();
                float lift = dice.nextFloat() * dice.nextFloat();
                float y = foot + 20 * t - lift * (40 + 90 * t) + 26 * t * dice.nextFloat();
                float radius = (1.5f + 2.6f * dice.nextFloat()) * size;
                Rgb colour = Plants.GLOWING.get((int) (Noise.value(x * .006f + patch, k * 3.1f) * 4.99f));
                canvas.drawCircle(x, y, radius * 4, Ink.soft(colour, .38f, radius * 2.4f));
                if (dice.nextFloat() < .5f) {
                    canvas.drawLine(
                            x,
                            y,
                            x + 3 * size * (dice.nextFloat() - .5f),
                            y + 16 * size,
                            Ink.line(colour, .35f, .8f * size));
                    Plants.bloom(canvas, x, y, radius * 1.2f, colour, x);
                } else {
                    canvas.drawCircle(x, y, radius * .6f, Ink.fill(colour.mix(Rgb.WHITE, .7f)));
                }
            }
        });
    }
}
