package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;

/** A monkey that sits with its long tail curled. */
final class Monkey implements Drawing {
    @Override
    public float stature(Look look) {
        return 330;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Coat coat = Coat.of(look, 0x8A5632, 0xEAC49A, 0x5A341E, 0x3A2010);
        Rgb skin = Rgb.of(0xECC8A0);
        sketch.solid(
                Fur.of(9),
                canvas -> Fur.paint(
                        canvas,
                        Outline.ribbon(
                                Points.of("50 -20, 120 -26, 150 -90, 116 -138, 90 -106, 112 -86"), 10, 10, 9, 8, 5),
                        coat.main()));
        limb(sketch, coat.far(), Points.of("-50 -180, -86 -130, -78 -74"), 19, 15, 12);
        sketch.solid(
                Fur.of(48),
                canvas -> Fur.paint(
                        canvas,
                        Outline.blob("-40 -206, 20 -208, 56 -150, 66 -60, 50 -6, -40 -6, -62 -60, -60 -150"),
                        coat.main()));
        sketch.solid(
                Fur.of(26),
                canvas -> Fur.paint(
                        canvas, Outline.blob("-42 -176, 4 -178, 22 -110, 8 -50, -30 -44, -50 -100"), coat.light()));
        limb(sketch, coat, Points.of("30 -52, -30 -88, -66 -16"), 28, 20, 12);
        limb(sketch, coat, Points.of("54 -50, 76 -96, 38 -14"), 28, 20, 12);
        hand(sketch, skin, -76, -8);
        hand(sketch, skin, 28, -8);
        limb(sketch, coat, Points.of("44 -180, 84 -136, 66 -84"), 20, 15, 12);
        hand(sketch, skin, 64, -78);
        hand(sketch, skin, -78, -70);
        head(sketch, coat, skin, Mood.of(look) == Mood.SLEEPING);
    }

    private static void head(Sketch sketch, Coat coat, Rgb skin, boolean asleep) {
        float y = -252;
        sketch.solid(Surface.round(8), canvas -> {
            canvas.drawCircle(-74, y + 6, 25, Ink.fill(coat.main()));
            canvas.drawCircle(56, y + 6, 27, Ink.fill(coat.main()));
        });
        sketch.flat(canvas -> {
            canvas.drawCircle(-74, y + 7, 15, Ink.fill(skin.times(.92f)));
            canvas.drawCircle(57, y + 7, 17, Ink.fill(skin.times(.92f)));
        });
        sketch.solid(
                Fur.of(44),
                canvas -> Fur.paint(
                        canvas,
                        Points.from(-8, y - 62)
                                .to(-54, y - 44)
                                .to(-66, y + 4)
                                .to(-46, y + 44)
                                .to(-8, y + 56)
                                .to(32, y + 46)
                                .to(52, y + 6)
                                .to(38, y - 44)
                                .blob(),
                        coat.main()));
        sketch.solid(
                Surface.round(20),
                canvas -> canvas.drawPath(
                        Points.from(-14, y - 26)
                                .to(-34, y - 36)
                                .to(-52, y - 20)
                                .to(-50, y + 4)
                                .to(-54, y + 26)
                                .to(-38, y + 48)
                                .to(-12, y + 53)
                                .to(16, y + 48)
                                .to(30, y + 26)
                                .to(24, y + 4)
                                .to(28, y - 20)
                                .to(8, y - 36)
                                .blob(),
                        Ink.fill(skin)));
        sketch.flat(canvas -> {
            if (asleep) {
                Eye.closed(canvas, -33, y - 8, 8);
                Eye.closed(canvas, 5, y - 8, 8);
            } else {
                Eye.round(canvas, -33, y - 8, 8, coat.eye());
                Eye.round(canvas, 5, y - 8, 8.4f, coat.eye());
            }
            canvas.drawPath(Outline.oval(-19, y + 13, 2.4f, 3), Ink.fill(coat.dark()));
            canvas.drawPath(Outline.oval(-10, y + 13, 2.4f, 3), Ink.fill(coat.dark()));
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(-40, y + 27)
                                    .to(-14, y + 38)
                                    .to(14, y + 26)
                                    .list(),
                            .6f,
                            1.8f,
                            .6f),
                    Ink.fill(coat.dark()));
            canvas.drawCircle(-44, y + 16, 10, Ink.touch(-44, y + 16, 10, Rgb.of(0xE8707A), .4f));
            canvas.drawCircle(18, y + 16, 11, Ink.touch(18, y + 16, 11, Rgb.of(0xE8707A), .4f));
        });
    }

    private static void limb(Sketch sketch, Coat coat, float[] spine, float... radii) {
        sketch.solid(Fur.of(14), canvas -> Fur.paint(canvas, Outline.ribbon(spine, radii), coat.main()));
    }

    private static void hand(Sketch sketch, Rgb skin, float x, float y) {
        sketch.solid(Surface.round(6), canvas -> {
            canvas.drawPath(Outline.oval(x, y, 15, 9), Ink.fill(skin));
            for (int i = 0; i < 3; i++) {
                canvas.drawPath(
                        Outline.ribbon(new float[] {x - 8 + i * 3, y - 4 + i * 4, x - 22 + i * 2, y - 3 + i * 4}, 4, 3),
                        Ink.fill(skin));
            }
        });
    }
}
