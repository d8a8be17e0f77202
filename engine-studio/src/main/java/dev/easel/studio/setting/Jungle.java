package dev.easel.studio.setting;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Land.Soil;
import dev.easel.studio.setting.Trees.Tone;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import java.util.List;
import java.util.Random;

/** Layers of lush growth in damp light: palms, broad crowns, vines, large leaves at the sides. */
final class Jungle implements Setting {
    private static final int ROWS = 4;

    @Override
    public Ground ground(Frame frame, long seed) {
        return Ground.open(frame, seed, .64f, Ground.Kind.SOLID);
    }

    @Override
    public void paint(Stage stage) {
        float horizon = ground(stage.frame(), stage.seed()).horizon();
        float below = stage.height() - horizon;
        Ambience ambience = stage.ambience();
        Sky.paint(stage, horizon, stage.height());
        Rgb air = ambience.haze().mix(ambience.lit(Rgb.of(0x9CD890)), .45f);
        Air.veil(stage, -horizon * .3f, horizon + 20, air, .92f);
        List<Layer> growth = Rows.draw(ROWS, row -> {
            float near = row / (ROWS - 1f);
            return growth(stage, row, foot(horizon, below, near), horizon * (.48f + .75f * near));
        });
        for (int row = 0; row < ROWS; row++) {
            float near = row / (ROWS - 1f);
            float foot = foot(horizon, below, near);
            Shading.plain(stage.raster(), growth.get(row), 1);
            if (row < ROWS - 1) {
                Air.mist(stage, foot - 30, 70, air, .55f - .25f * near, stage.shift("mist" + row));
            }
            Soil soil = new Soil(Rgb.of(0x5A8A3C), 80, 24, 2.2f, .25f);
            Land.fill(
                    stage,
                    Land.wave(stage, foot - 4, 18, 460, "floor" + row),
                    soil,
                    .55f * (1 - near) * (1 - near),
                    "soil" + row);
        }
        if (!ambience.moon() && ambience.light().shine() > .25f) {
            Sky.shafts(stage, Sky.sunX(stage), -horizon * .2f, horizon * 1.6f, .3f);
        }
        ferns(stage, horizon + below * .3f);
        vines(stage, horizon);
        if (stage.luminous()) {
            Glows.sprinkle(stage, horizon * .5f, stage.height(), 90, Plants.GLOWING, "spores");
        }
    }

    @Override
    public void paintFront(Stage stage) {
        Random dice = stage.dice("front leaves");
        Rgb dark = stage.ambience().shaded(Rgb.of(0x3C7A3C)).times(.5f);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 10; k++) {
                        boolean left = k % 2 == 0;
                        float x = left ? -10 : stage.width() + 10;
                        float y = stage.height() - 10 + 30 * dice.nextFloat();
                        leaf(
                                canvas,
                                x,
                                y,
                                (left ? 1 : -1) * (60 + 90 * dice.nextFloat()),
                                -30 - 70 * dice.nextFloat(),
                                dark.times(.8f + .4f * dice.nextFloat()));
                    }
                }),
                1);
    }

    private static float foot(float horizon, float below, float near) {
        return horizon + 12 + below * .3f * near * near;
    }

    private static Layer growth(Stage stage, int row, float foot, float tall) {
        Random dice = stage.dice("row" + row);
        float near = row / (ROWS - 1f);
        float width = stage.width();
        float gap = width * (.5f + .2f * (stage.dice("clearing").nextFloat() - .5f));
        return Layer.draw(stage.frame(), canvas -> {
            float x = -30;
            while (x < width + 30) {
                float open = Math.abs(x - gap) / width;
                Rgb own = Rgb.of(0x4C9A44)
                        .mix(dice.nextBoolean() ? Rgb.of(0x9CC050) : Rgb.of(0x2C7A5C), .5f * dice.nextFloat());
                Tone tone = Tone.of(stage.ambience(), own, Rgb.of(0x5A4A38), .82f * (1 - near) + .05f, false);
                if (open > .3f * near) {
                    float height = tall * (.65f + .5f * dice.nextFloat());
                    if (dice.nextFloat() < .5f) {
                        Trees.palm(canvas, x, foot + 8, height, tone, dice);
                    } else {
                        Trees.broad(canvas, x, foot + 8, height, tone, dice);
                    }
                } else {
                    Trees.bush(canvas, x, foot + 14, tall * .13f, tone, dice);
                }
                x += tall * (.12f + .16f * dice.nextFloat()) * (1 + .5f * near);
            }
        });
    }

    private static void ferns(Stage stage, float top) {
        Random dice = stage.dice("ferns");
        Ambience ambience = stage.ambience();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 70; k++) {
                        float t = k / 70f;
                        float x = dice.nextFloat() * stage.width();
                        float side = Math.abs(x / stage.width() - .5f) * 2;
                        if (dice.nextFloat() < .2f + .8f * side) {
                            Rgb green = ambience.lit(Rgb.of(0x5CA848))
                                    .mix(ambience.shaded(Rgb.of(0x3C7A3C)), .25f + .6f * dice.nextFloat());
                            Plants.fern(canvas, x, top + (stage.height() - top) * t, 26 + 50 * t, green, dice);
                        }
                    }
                }),
                1);
    }

    private static void vines(Stage stage, float horizon) {
        Random dice = stage.dice("vines");
        Rgb dark = stage.ambience().shaded(Rgb.of(0x3C6A34)).times(.8f);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 9; k++) {
                        float x = dice.nextFloat() * stage.width();
                        float length = horizon * (.15f + .4f * dice.nextFloat());
                        PathBuilder vine = new PathBuilder();
                        vine.moveTo(x, -5)
                                .quadTo(
                                        x + 30 * (dice.nextFloat() - .5f),
                                        length * .6f,
                                        x + 26 * (dice.nextFloat() - .5f),
                                        length);
                        canvas.drawPath(vine.build(), Ink.line(dark, 2));
                        for (float y = 10; y < length; y += 16) {
                            leaf(canvas, x, y, (dice.nextBoolean() ? 1 : -1) * 14, 7, dark.times(1.2f));
                        }
                    }
                }),
                1);
    }

    /** One large leaf from its stalk to its tip. */
    private static void leaf(Canvas canvas, float x, float y, float dx, float dy, Rgb colour) {
        float nx = -dy * .32f;
        float ny = dx * .32f;
        PathBuilder path = new PathBuilder();
        path.moveTo(x, y)
                .quadTo(x + dx * .5f + nx, y + dy * .5f + ny, x + dx, y + dy)
                .quadTo(x + dx * .5f - nx, y + dy * .5f - ny, x, y);
        canvas.drawPath(path.closePath().build(), Ink.fill(colour));
        canvas.drawLine(
                x,
                y,
                x + dx * .96f,
                y + dy * .96f,
                Ink.line(colour.mix(Rgb.WHITE, .14f), Math.max(.6f, Math.abs(dx) * .015f)));
    }
}
