package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Shading;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Ridges.Chain;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.PathBuilder;
import java.util.List;
import java.util.Random;

/** Under the sea: light from the surface, a sandy floor with dancing light, reefs, weed and bubbles. */
final class Underwater implements Setting {
    private static final List<Rgb> CORALS =
            List.of(Rgb.of(0xFF7A6C), Rgb.of(0xFFB44C), Rgb.of(0xE868B0), Rgb.of(0xB47CF0), Rgb.of(0xFFD87A));

    @Override
    public Ground ground(Frame frame, long seed) {
        Ground open = Ground.open(frame, seed, .68f, Ground.Kind.VOID);
        float height = frame.height();
        return new Ground(open.horizon(), height * .15f, height * .88f, open.left(), open.right(), Ground.Kind.VOID);
    }

    @Override
    public void paint(Stage stage) {
        float floor = ground(stage.frame(), stage.seed()).horizon();
        Ambience ambience = stage.ambience();
        water(stage);
        Rgb rock = Rgb.of(0x4C7C8C);
        Ridges.paint(stage, new Chain(floor + 30, 260, 260, .86f, 2, rock), "far reef");
        Ridges.paint(stage, new Chain(floor + 40, 170, 210, .58f, 2, rock), "reef");
        Air.veil(stage, floor - 120, floor + 50, ambience.haze(), .5f);
        sand(stage, floor + 16);
        reef(stage, floor, .45f, "middle reef");
        Sky.shafts(stage, Sky.sunX(stage), -180, stage.height() * 1.05f, .55f);
        reef(stage, floor + (stage.height() - floor) * .35f, .08f, "near reef");
        bubbles(stage);
    }

    @Override
    public void paintFront(Stage stage) {
        Random dice = stage.dice("front weed");
        Rgb dark = stage.ambience().shaded(Rgb.of(0x2C6A50)).times(.7f);
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int k = 0; k < 6; k++) {
                        float inset = dice.nextFloat() * stage.width() * .16f;
                        weed(
                                canvas,
                                k % 2 == 0 ? inset : stage.width() - inset,
                                stage.height() + 6,
                                70 + 40 * dice.nextFloat(),
                                dark,
                                dice);
                    }
                }),
                1);
    }

    private static void water(Stage stage) {
        Raster raster = stage.raster();
        Ramp depth = Ramp.at(new float[] {0, .14f, .5f, 1}, stage.ambience().sky());
        float height = stage.height();
        float sunX = Sky.sunX(stage);
        float shift = stage.shift("water");
        Field uneven = Field.over(
                0, 0, stage.width(), height, 10, (x, y) -> Noise.fractal(x * .004f + shift, y * .006f, 3) - .45f);
        raster.paint((i, x, y) -> {
            float off = (x - sunX) / stage.width();
            depth.cover(raster, i, clamp(y / height + off * off * .34f + uneven.at(x, y) * .12f), 1);
        });
        Rgb foil = stage.ambience().sun();
        float bright = stage.ambience().groundTint().luma();
        raster.paint(0, height * .2f, (i, x, y) -> {
            float z = 60 / (y + 26);
            float lace = Noise.ridge((x - sunX) * .016f * z + shift, z * 4 + shift, 3);
            raster.shine(i, foil, clamp(smooth(.42f, .72f, lace) * (1 - y / (height * .2f)) * .7f * bright));
        });
        raster.glow(sunX, -30, 240, foil, .55f * bright);
    }

    private static void sand(Stage stage, float top) {
        Profile crest = Land.wave(stage, top, 30, 700, "sea floor");
        Land.fill(stage, crest, new Land.Soil(Rgb.of(0xE8D8A8), 150, 24, 2, .15f), .16f, "sea sand");
        Raster raster = stage.raster();
        Rgb light = stage.ambience().sun();
        float shift = stage.shift("caustics");
        float bright = stage.ambience().groundTint().luma();
        raster.paint(top - 30, stage.height(), (i, x, y) -> {
            float d = y - crest.at(x);
            if (d > 0) {
                float z = .35f + (y - top + 40) * .0042f;
                float bend = Noise.value(x * .01f / z, y * .03f / z) * .7f;
                float net = Noise.ridge(x * .013f / z + bend + shift, y * .036f / z + bend, 2);
                raster.shine(i, light, smooth(.5f, .74f, net) * .32f * bright * smooth(0, 60, d));
            }
        });
        Air.veil(stage, stage.height(), top - 30, stage.ambience().haze(), .5f);
    }

    /** Rocks with corals and weed at both sides. */
    private static void reef(Stage stage, float foot, float distance, String name) {
        Random dice = stage.dice(name);
        Ambience ambience = stage.ambience();
        float size = 1.15f - distance;
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    int count = (int) (stage.width() / 62);
                    for (int k = 0; k < count; k++) {
                        float edge = dice.nextFloat() * dice.nextFloat() * .42f * stage.width();
                        float x = dice.nextBoolean() ? edge : stage.width() - edge;
                        float y = foot + 30 + 50 * dice.nextFloat() * size;
                        float kind = dice.nextFloat();
                        Rgb coral = ambience.far(ambience.lit(CORALS.get(dice.nextInt(CORALS.size()))), distance);
                        Rgb green = ambience.far(
                                ambience.lit(Rgb.of(0x4CA070)).mix(ambience.shaded(Rgb.of(0x2C6A50)), dice.nextFloat()),
                                distance);
                        if (kind < .34f) {
                            weed(canvas, x, y, (120 + 130 * dice.nextFloat()) * size, green, dice);
                        } else if (kind < .62f) {
                            branches(canvas, x, y, -1.57f, (26 + 18 * dice.nextFloat()) * size, 4, coral, size, dice);
                        } else if (kind < .82f) {
                            brain(canvas, x, y, (18 + 26 * dice.nextFloat()) * size, coral, ambience.side());
                        } else {
                            fan(canvas, x, y, (46 + 34 * dice.nextFloat()) * size, coral, dice);
                        }
                    }
                }),
                1);
    }

    private static void weed(Canvas canvas, float x, float y, float height, Rgb colour, Random dice) {
        for (int strand = 0; strand < 5; strand++) {
            float sway = (dice.nextFloat() - .5f) * height * .4f;
            float tall = height * (.6f + .5f * dice.nextFloat());
            float foot = x + (strand - 2) * height * .05f;
            PathBuilder path = new PathBuilder();
            float wide = height * .035f;
            path.moveTo(foot - wide, y)
                    .cubicTo(
                            foot - wide - sway,
                            y - tall * .35f,
                            foot + sway,
                            y - tall * .6f,
                            foot + sway * .4f,
                            y - tall)
                    .cubicTo(
                            foot + sway + wide * 2,
                            y - tall * .6f,
                            foot + wide - sway,
                            y - tall * .35f,
                            foot + wide,
                            y);
            canvas.drawPath(path.closePath().build(), Ink.fill(colour.times(.8f + .08f * strand)));
        }
    }

    private static void branches(
            Canvas canvas,
            float x,
            float y,
            float angle,
            float length,
            int depth,
            Rgb colour,
            float size,
            Random dice) {
        float toX = x + (float) StrictMath.cos(angle) * length;
        float toY = y + (float) StrictMath.sin(angle) * length;
        canvas.drawLine(
                x, y, toX, toY, Ink.line(colour.mix(Rgb.WHITE, .06f * (4 - depth)), (1.5f + 1.8f * depth) * size));
        for (int k = -1; k <= 1 && depth > 0; k += 2) {
            branches(
                    canvas,
                    toX,
                    toY,
                    angle + k * (.3f + .3f * dice.nextFloat()),
                    length * .76f,
                    depth - 1,
                    colour,
                    size,
                    dice);
        }
    }

    private static void brain(Canvas canvas, float x, float y, float radius, Rgb colour, float side) {
        canvas.drawCircle(x, y, radius, Ink.fill(colour.times(.62f)));
        canvas.drawCircle(x + side * radius * .12f, y - radius * .14f, radius * .82f, Ink.fill(colour.times(.85f)));
        canvas.drawCircle(x + side * radius * .26f, y - radius * .32f, radius * .52f, Ink.fill(colour));
    }

    private static void fan(Canvas canvas, float x, float y, float radius, Rgb colour, Random dice) {
        for (int k = 0; k < 26; k++) {
            float angle = -.35f - k / 25f * 2.45f;
            float reach = radius * (.75f + .3f * dice.nextFloat());
            canvas.drawLine(
                    x,
                    y,
                    x + (float) StrictMath.cos(angle) * reach,
                    y + (float) StrictMath.sin(angle) * reach,
                    Ink.line(colour.times(.75f + .3f * dice.nextFloat()), radius * .035f));
        }
    }

    private static void bubbles(Stage stage) {
        Random dice = stage.dice("bubbles");
        Rgb white = stage.ambience().sun();
        Shading.plain(
                stage.raster(),
                Layer.draw(stage.frame(), canvas -> {
                    for (int column = 0; column < 5; column++) {
                        float x = stage.width() * dice.nextFloat();
                        float top = stage.height() * (.1f + .4f * dice.nextFloat());
                        for (int k = 0; k < 13; k++) {
                            float y = top + (stage.height() * .9f - top) * k / 13f + 20 * dice.nextFloat();
                            float radius = (1.5f + 5 * dice.nextFloat()) * (1 - .4f * k / 13f);
                            float cx = x + 26 * (dice.nextFloat() - .5f);
                            canvas.drawCircle(cx, y, radius, Ink.fill(white, .12f));
                            canvas.drawCircle(cx, y, radius, Ink.line(white, .5f, Math.max(.7f, radius * .14f)));
                            canvas.drawCircle(
                                    cx - radius * .35f, y - radius * .4f, radius * .22f, Ink.fill(Rgb.WHITE, .8f));
                        }
                    }
                }),
                1);
    }
}
