package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** A fish with flowing fins; goldfish and clownfish by name. */
final class Fish implements Drawing {
    @Override
    public float stature(Look look) {
        return 190;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        String noun = look.entity().noun();
        boolean clown = noun.equals("clownfish");
        int natural =
                clown ? 0xF07828 : noun.equals("goldfish") ? 0xF4902C : noun.equals("shark") ? 0x7A8A9C : 0x4AA0C8;
        Rgb body = look.colour(0, Rgb.of(natural));
        Rgb fin = look.colour(1, clown ? Rgb.of(0xE8641C) : body.mix(Rgb.of(0xFFD080), .4f));
        Surface rays = new Surface(8, (x, y) -> 3 * Curves.sin((x * .3f + y) * .55f), .4f, .4f);
        sketch.solid(rays, canvas -> {
            canvas.drawPath(
                    Outline.blob("96 -96, 150 -158, 190 -168, 176 -120, 162 -92, 180 -50, 188 -14, 148 -32"),
                    Ink.fill(fin));
            canvas.drawPath(Outline.blob("-46 -146, -20 -186, 40 -182, 76 -134, 30 -140"), Ink.fill(fin));
            canvas.drawPath(Outline.blob("-10 -44, 30 -8, 62 -6, 60 -54"), Ink.fill(fin.times(.9f)));
        });
        Path shape = Outline.blob(
                "-130 -98, -104 -134, -40 -158, 40 -146, 112 -106, 116 -90, 40 -50, -40 -36, " + "-104 -62, -126 -84");
        sketch.solid(new Surface(44, Fish::scales, .45f, .6f), canvas -> {
            canvas.drawPath(shape, Ink.fill(body));
            canvas.save();
            canvas.clipPath(shape, true);
            canvas.drawPath(Outline.oval(-10, -40, 120, 34), Ink.soft(body.mix(Rgb.WHITE, .65f), .9f, 12));
            if (clown) {
                for (float x : new float[] {-66, 14, 84}) {
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(x, -170)
                                            .to(x - 14, -98)
                                            .to(x, -20)
                                            .list(),
                                    14),
                            Ink.fill(Rgb.of(0x2A1A18)));
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(x, -170)
                                            .to(x - 14, -98)
                                            .to(x, -20)
                                            .list(),
                                    11),
                            Ink.fill(Rgb.of(0xFBF8F2)));
                }
            }
            canvas.restore();
        });
        sketch.solid(
                rays,
                canvas -> canvas.drawPath(Outline.blob("-34 -86, 14 -88, 42 -60, 20 -50, -20 -66"), Ink.fill(fin)));
        sketch.flat(canvas -> {
            canvas.drawPath(Outline.curve("-64 -130, -48 -96, -64 -62"), Ink.softLine(body.times(.6f), 3, .6f, 1));
            canvas.drawCircle(-92, -106, 17, Ink.fill(Rgb.of(0xF8F4E8)));
            Eye.bead(canvas, -94, -106, 11);
            canvas.drawPath(Outline.curve("-126 -82, -114 -78, -106 -82"), Ink.line(body.times(.45f), 3));
        });
    }

    /** Relief of scales in rows. */
    static float scales(float x, float y) {
        float row = (float) Math.floor(x / 12);
        float v = y / 15 + (row % 2) * .5f;
        float dy = v - (float) Math.floor(v) - .5f;
        float dx = x / 12 - row;
        return 7 * (1 - Math.min(1, dx * dx + dy * dy * 2));
    }
}
