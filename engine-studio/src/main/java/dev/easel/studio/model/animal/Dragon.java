package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** A dragon: scales, horns, a crest down the back, leather wings; breathes fire if asked. */
final class Dragon implements Drawing {
    private static final Surface SCALES = new Surface(36, Fish::scales, .5f, .5f);
    private static final float[] BACK = Points.of(
            "-150 -372, -112 -330, -104 -262, -60 -204, 30 -186, 110 -150, 190 -70, 268 -34, " + "330 -60, 338 -106");

    @Override
    public float stature(Look look) {
        return 420;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Rgb skin = look.colour(0, Rgb.of(0x3E8A5A));
        Rgb belly = look.colour(1, skin.mix(Rgb.of(0xF8E0A0), .7f));
        Rgb wings = look.partColour("wings", belly);
        boolean flies = Mood.of(look) == Mood.FLYING;
        wing(new Moved(sketch, flies ? -24 : -8, new Vec(-16, -206)), skin.times(.72f), wings.times(.72f));
        leg(sketch, skin.times(.78f), -50, flies);
        leg(sketch, skin.times(.78f), 84, flies);
        crest(sketch, belly);
        Path body = Outline.ribbon(BACK, 25, 27, 42, 74, 76, 50, 26, 16, 10, 3);
        sketch.solid(SCALES, canvas -> {
            canvas.drawPath(body, Ink.fill(skin));
            canvas.save();
            canvas.clipPath(body, true);
            canvas.drawPath(
                    Outline.ribbon(
                            Points.of("-168 -350, -146 -290, -140 -220, -80 -140, 20 -116, 110 -104"),
                            16,
                            18,
                            24,
                            30,
                            26,
                            8),
                    Ink.soft(belly, 1, 5));
            canvas.restore();
        });
        sketch.flat(canvas -> {
            canvas.clipPath(body, true);
            for (int i = 0; i < 11; i++) {
                float y = -330 + i * 21;
                float x = -164 + i * i * 1.1f;
                canvas.drawPath(
                        Points.from(x - 14, y)
                                .to(x + 8, y + 8)
                                .to(x + 30, y + 2)
                                .curve(),
                        Ink.softLine(belly.times(.62f), 2.2f, .6f, .6f));
            }
        });
        sketch.solid(
                SCALES,
                canvas -> canvas.drawPath(Outline.polygon("322 -96, 338 -158, 368 -112"), Ink.fill(belly.times(.9f))));
        leg(sketch, skin, -16, flies);
        leg(sketch, skin, 122, flies);
        wing(new Moved(sketch, flies ? -6 : 14, new Vec(10, -204)), skin, wings);
        head(new Moved(sketch, 0, new Vec(-172, -392)), look, skin, belly);
    }

    private static void crest(Sketch sketch, Rgb colour) {
        sketch.solid(Surface.round(5), canvas -> {
            for (int i = 2; i < 22; i++) {
                float t = i / 23f;
                Vec at = Outline.along(BACK, t);
                Vec along = Outline.along(BACK, t + .02f).minus(at).unit();
                Vec out = along.turned().times(-1);
                float girth = t < .12f ? 24 : t < .6f ? 26 + 48 * (1 - Math.abs(t - .4f) * 3.2f) : 40 * (1.1f - t);
                float size = 30 * (1.05f - t * .7f);
                Vec root = at.plus(out.times(Math.max(4, girth - 5)));
                Vec tip = root.plus(out.times(size)).plus(along.times(size * .6f));
                canvas.drawPath(
                        Points.from(root.x() - along.x() * 13, root.y() - along.y() * 13)
                                .to(tip.x(), tip.y())
                                .to(root.x() + along.x() * 13, root.y() + along.y() * 13)
                                .polygon(),
                        Ink.fill(colour));
            }
        });
    }

    private static void wing(Sketch sketch, Rgb bone, Rgb leather) {
        Path web = Outline.svg(
                "M0 0Q-10 -110 40 -206Q100 -240 236 -206Q226 -170 246 -128Q206 -122 206 -70Q160 -78 142 -22Q110 -42 70 -2Q36 -14 0 0Z");
        sketch.solid(
                new Surface(9, (x, y) -> 2 * dev.easel.studio.paint.Noise.fractal(x * .03f, y * .03f, 2), .4f, .2f),
                canvas -> canvas.drawPath(web, Ink.across(20, -200, 160, -10, leather, leather.times(.8f))));
        sketch.solid(new Surface(6, Surface.SMOOTH, 0, .4f), canvas -> {
            canvas.drawPath(Outline.ribbon(Points.of("0 4, -4 -110, 40 -208"), 14, 9, 7), Ink.fill(bone));
            canvas.drawPath(Outline.ribbon(Points.of("40 -208, 140 -236, 236 -206"), 7, 5, 1), Ink.fill(bone));
            canvas.drawPath(Outline.ribbon(Points.of("40 -208, 150 -176, 246 -128"), 6, 4, 1), Ink.fill(bone));
            canvas.drawPath(Outline.ribbon(Points.of("40 -208, 130 -140, 206 -70"), 6, 4, 1), Ink.fill(bone));
            canvas.drawPath(Outline.ribbon(Points.of("40 -208, 90 -110, 142 -22"), 6, 4, 1), Ink.fill(bone));
            canvas.drawPath(
                    Outline.ribbon(Points.of("38 -204, 32 -228, 22 -240"), 6, 4, .6f), Ink.fill(Rgb.of(0xF0E6D0)));
        });
    }

    private static void leg(Sketch sketch, Rgb skin, float x, boolean flies) {
        float fold = flies ? 40 : 0;
        sketch.solid(SCALES, canvas -> {
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(x, -150)
                                    .to(x - 18 + fold, -96)
                                    .to(x + 14 + fold, -52)
                                    .to(x - 4 + fold * 1.6f, -14)
                                    .list(),
                            44,
                            30,
                            16,
                            14),
                    Ink.fill(skin));
            canvas.drawPath(
                    Points.from(x + 14 + fold * 1.6f, -18)
                            .to(x + 14 + fold * 1.6f, 0)
                            .to(x - 34 + fold * 1.6f, 0)
                            .to(x - 34 + fold * 1.6f, -10)
                            .blob(),
                    Ink.fill(skin));
        });
        sketch.solid(Surface.round(3).glossy(.5f), canvas -> {
            for (int i = 0; i < 3; i++) {
                float cx = x - 32 + i * 14 + fold * 1.6f;
                canvas.drawPath(
                        Points.from(cx, -10).to(cx - 13, 2).to(cx + 8, 0).polygon(), Ink.fill(Rgb.of(0xF0E6D0)));
            }
        });
    }

    private static void head(Sketch sketch, Look look, Rgb skin, Rgb belly) {
        if (look.part("fire").isPresent() || look.is("fire-breathing") || look.is("breathing fire")) {
            sketch.glow(canvas -> {
                canvas.drawCircle(-150, 16, 130, Ink.touch(-150, 16, 130, Rgb.of(0xFF9030), .8f));
                canvas.drawPath(
                        Outline.ribbon(Points.of("-58 12, -110 20, -170 4, -230 18"), 6, 22, 34, 3),
                        Ink.soft(Rgb.of(0xFF7A20), .95f, 5));
                canvas.drawPath(
                        Outline.ribbon(Points.of("-58 12, -110 18, -170 8"), 4, 12, 3),
                        Ink.soft(Rgb.of(0xFFF0A0), 1, 3));
            });
        }
        horn(sketch, .8f, Points.of("16 -26, 50 -46, 84 -40"));
        sketch.solid(new Surface(22, Fish::scales, .35f, .5f), canvas -> {
            canvas.drawPath(Outline.blob("-60 18, -10 30, 26 26, 10 38, -52 32"), Ink.fill(belly));
            canvas.drawPath(
                    Outline.blob("34 -22, 10 -40, -18 -30, -54 -20, -78 -6, -76 12, -50 16, -10 20, 30 28, 44 4"),
                    Ink.fill(skin));
        });
        horn(sketch, 1, Points.of("22 -22, 58 -32, 96 -20"));
        sketch.flat(canvas -> {
            if (Mood.of(look) == Mood.SLEEPING) {
                Eye.closed(canvas, -14, -12, 8);
            } else {
                Eye.slit(canvas, -14, -12, 8.6f, look.partColour("eyes", Rgb.of(0xF0C030)));
                canvas.drawPath(
                        Outline.ribbon(Points.of("-30 -16, -14 -24, 6 -22"), 1, 3, 1), Ink.fill(skin.times(.45f)));
            }
            canvas.drawPath(Outline.oval(-67, -4, 4, 3), Ink.fill(skin.times(.4f)));
            canvas.drawPath(Outline.curve("-74 13, -48 18, -10 22, 16 18"), Ink.line(skin.times(.4f), 2.4f));
        });
        sketch.solid(Surface.round(2), canvas -> {
            canvas.drawPath(Outline.polygon("-66 13, -58 14, -63 25"), Ink.fill(Rgb.WHITE));
            canvas.drawPath(Outline.polygon("-44 16, -36 17, -41 26"), Ink.fill(Rgb.WHITE));
        });
    }

    private static void horn(Sketch sketch, float tone, float[] spine) {
        sketch.solid(
                new Surface(5, Surface.SMOOTH, 0, .5f),
                canvas -> canvas.drawPath(
                        Outline.ribbon(spine, 8, 6, .6f),
                        Ink.fill(Rgb.of(0xF0E6D0).times(tone))));
    }
}
