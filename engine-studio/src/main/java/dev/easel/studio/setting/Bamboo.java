package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Land.Soil;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import java.util.List;
import java.util.Random;

/** Culms that rise out of the picture, row behind row into green light, with a clearing between them. */
final class Bamboo implements Setting {
    private static final int ROWS = 5;
    private static final Rgb CULM = Rgb.of(0x7CAE46);
    private static final Rgb LEAF = Rgb.of(0x64A03C);

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .64f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = stage.ground().horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        Rgb air = ambience.haze().mix(ambience.lit(Rgb.of(0xC4E69C)), stage.snowy() ? .15f : .5f);
        Air.veil(stage, -horizon, horizon + 30, air, .96f);
        List<Layer> culms = Rows.draw(ROWS, row -> grove(stage, row, foot(horizon, below, row), air));
        for (int row = 0; row < ROWS; row++) {
            float near = row / (ROWS - 1f);
            float foot = foot(horizon, below, row);
            Shading.plain(stage.raster(), culms.get(row), 1);
            if (row < ROWS - 1) {
                Air.mist(stage, foot - 40, 110, air, .5f - .3f * near, stage.shift("mist" + row));
            }
            Land.fill(
                    stage,
                    Land.wave(stage, foot - 3, 10 + 6 * near, 520, "litter" + row),
                    soil(stage),
                    .5f * (1 - near) * (1 - near),
                    "ground" + row);
        }
        if (!ambience.moon() && ambience.light().shine() > .25f) {
            Sky.shafts(stage, Sky.sunX(stage), -horizon * .2f, horizon * 1.7f, .32f);
        }
        litter(stage, horizon + below * .2f);
        if (stage.luminous()) {
            Glows.sprinkle(stage, horizon * .5f, stage.height(), 80, Plants.GLOWING, "fireflies");
        }
    }

    @Override
    public void paintFront(Stage stage) {
        Random dice = stage.dice("front spray");
        Rgb dark = stage.ambience().shaded(leaf(stage)).times(.62f);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int side = -1; side <= 1; side += 2) {
                        for (int k = 0; k < 4; k++) {
                            float x = stage.width() * (side < 0 ? 0 : 1) - side * 20;
                            float y = -6 + 34 * k * dice.nextFloat();
                            spray(
                                    canvas,
                                    x,
                                    y,
                                    -side * (50 + 60 * dice.nextFloat()),
                                    30 + 50 * dice.nextFloat(),
                                    46,
                                    dark,
                                    dice);
                        }
                    }
                }),
                1);
    }

    private static Rgb leaf(Stage stage) {
        return stage.autumnal() ? Rgb.of(0xB8A848) : LEAF;
    }

    private static Soil soil(Stage stage) {
        Rgb own = Rgb.of(stage.autumnal() ? 0xB09254 : 0xB4A468);
        return stage.snowy() ? Soil.SNOW : new Soil(own, 70, 20, 2, .2f);
    }

    private static float foot(float horizon, float below, int row) {
        float near = row / (ROWS - 1f);
        return horizon + 8 + below * .34f * near * near;
    }

    private static Layer grove(Stage stage, int row, float foot, Rgb air) {
        Random dice = stage.dice("grove" + row);
        float near = row / (ROWS - 1f);
        float gap = stage.width() * (.5f + .16f * (stage.dice("clearing").nextFloat() - .5f));
        float wide = 5 + 17 * near * near;
        return Layer.draw(stage.frame(), canvas -> {
            float x = -20;
            while (x < stage.width() + 20) {
                float open = Math.abs(x - gap) / stage.width();
                if (open > .02f + .27f * near) {
                    Rgb own =
                            CULM.mix(dice.nextBoolean() ? Rgb.of(0xB8BC5C) : Rgb.of(0x4E8C4C), .5f * dice.nextFloat());
                    culm(
                            canvas,
                            stage,
                            x,
                            foot + 8 * dice.nextFloat(),
                            wide * (.7f + .5f * dice.nextFloat()),
                            own,
                            near,
                            air,
                            dice);
                }
                x += wide * (1.6f + 2.6f * dice.nextFloat());
            }
        });
    }

    /** A culm: joints that get longer upwards, bright on the side of the light, with sprays of leaves high up. */
    private static void culm(
            Canvas canvas, Stage stage, float x, float y, float wide, Rgb own, float near, Rgb air, Random dice) {
        Ambience ambience = stage.ambience();
        float haze = .78f * (1 - near) * (1 - near * .4f);
        Rgb lit = ambience.lit(own).mix(ambience.sun(), .12f).mix(air, haze);
        Rgb shade = ambience.shaded(own).times(.75f).mix(air, haze);
        float lean = (dice.nextFloat() - .5f) * .12f;
        float side = ambience.side();
        float joint = wide * (5 + 2 * dice.nextFloat());
        float from = y;
        int count = 0;
        while (from > -joint) {
            float to = from - joint * Math.min(1, .55f + .12f * count);
            float x0 = x + lean * (y - from);
            float x1 = x + lean * (y - to);
            int[] colours = {shade.argb(), lit.argb(), lit.mix(shade, .4f).argb()};
            float left = Math.min(x0, x1) - wide / 2;
            canvas.drawPath(
                    segment(x0, from, x1, to, wide),
                    side < 0 ? Ink.across(left + wide, left, colours) : Ink.across(left, left + wide, colours));
            canvas.drawLine(
                    x1 - wide * .56f, to, x1 + wide * .56f, to, Ink.line(shade.times(.8f), Math.max(.8f, wide * .1f)));
            canvas.drawLine(
                    x1 - wide * .4f,
                    to + wide * .13f,
                    x1 + wide * .4f,
                    to + wide * .13f,
                    Ink.line(lit.mix(Rgb.WHITE, .35f), .7f, Math.max(.6f, wide * .07f)));
            if (stage.snowy() && count % 2 == 0) {
                canvas.drawLine(
                        x1 - wide * .4f,
                        to,
                        x1 + wide * .4f,
                        to,
                        Ink.line(ambience.lit(Rgb.of(0xF4F8FF)).mix(air, haze), wide * .2f));
            }
            if (to < y * .62f && dice.nextFloat() < .62f) {
                Rgb green =
                        (dice.nextBoolean() ? ambience.lit(leaf(stage)) : ambience.shaded(leaf(stage))).mix(air, haze);
                float away = (dice.nextBoolean() ? 1 : -1) * wide * (3 + 3 * dice.nextFloat());
                spray(canvas, x1, to, away, wide * (.4f + 2 * dice.nextFloat()), 9 + wide * 1.6f, green, dice);
            }
            from = to;
            count++;
        }
    }

    private static Path segment(float x0, float y0, float x1, float y1, float wide) {
        float waist = wide * .46f;
        return new PathBuilder()
                .moveTo(x0 - wide / 2, y0)
                .quadTo((x0 + x1) / 2 - waist, (y0 + y1) / 2, x1 - wide / 2, y1)
                .lineTo(x1 + wide / 2, y1)
                .quadTo((x0 + x1) / 2 + waist, (y0 + y1) / 2, x0 + wide / 2, y0)
                .closePath()
                .build();
    }

    /** A twig with slim leaves that hang from it. */
    private static void spray(
            Canvas canvas, float x, float y, float dx, float dy, float size, Rgb colour, Random dice) {
        canvas.drawLine(x, y, x + dx, y + dy, Ink.line(colour.times(.8f), Math.max(.6f, size * .05f)));
        PathBuilder leaves = new PathBuilder();
        for (int k = 0; k < 7; k++) {
            float t = (k + 1) / 7f;
            float angle = 1.57f - Math.signum(dx) * (.25f + .9f * dice.nextFloat()) * (k % 2 == 0 ? 1 : -.35f);
            float length = size * (.7f + .5f * dice.nextFloat());
            float tipX = (float) StrictMath.cos(angle) * length;
            float tipY = (float) StrictMath.sin(angle) * length;
            float px = x + dx * t;
            float py = y + dy * t;
            leaves.moveTo(px, py)
                    .quadTo(px + tipX * .4f - tipY * .13f, py + tipY * .4f + tipX * .13f, px + tipX, py + tipY)
                    .quadTo(px + tipX * .4f + tipY * .13f, py + tipY * .4f - tipX * .13f, px, py)
                    .closePath();
        }
        canvas.drawPath(leaves.build(), Ink.fill(colour));
    }

    /** Fallen leaves on the ground. */
    private static void litter(Stage stage, float top) {
        if (stage.snowy()) {
            return;
        }
        Random dice = stage.dice("litter");
        Ambience ambience = stage.ambience();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 420; k++) {
                        float t = (float) Math.sqrt(dice.nextFloat());
                        float y = top + (stage.height() - top) * t;
                        float x = dice.nextFloat() * stage.width();
                        float size = 3 + 11 * t;
                        Rgb own = Rgb.of(0xC8B468).mix(Rgb.of(0x6E8A3C), dice.nextFloat());
                        float turn = (dice.nextFloat() - .5f) * size;
                        canvas.drawPath(
                                Ink.polygon(
                                        x - size,
                                        y - turn * .3f,
                                        x,
                                        y - size * .16f,
                                        x + size,
                                        y + turn * .3f,
                                        x,
                                        y + size * .16f),
                                Ink.fill(dice.nextBoolean() ? ambience.lit(own) : ambience.shaded(own), .8f));
                    }
                }),
                1);
    }
}
