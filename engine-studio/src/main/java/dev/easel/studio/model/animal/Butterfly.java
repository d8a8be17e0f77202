package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** A butterfly with its wings open. */
final class Butterfly implements Drawing {
    @Override
    public float stature(Look look) {
        return 220;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Rgb[] natural = {Rgb.of(0xF0902C), Rgb.of(0x4A86E0), Rgb.of(0xC85AC0), Rgb.of(0xF0C83C)};
        Rgb wing = look.partColour("wings", look.colour(0, natural[Math.floorMod(look.seed(), natural.length)]));
        Rgb rim = look.colour(1, Rgb.of(0x2A1C28));
        if (look.is("luminous") || look.is("glowing")) {
            sketch.glow(canvas -> canvas.drawCircle(0, -110, 190, Ink.touch(0, -110, 190, wing, .6f)));
        }
        for (int side = -1; side <= 1; side += 2) {
            wing(Moved.sided(sketch, side * 6, -116, side), wing, rim, side < 0 ? .88f : 1);
        }
        sketch.solid(
                Surface.round(6),
                canvas -> canvas.drawPath(
                        Outline.ribbon(Points.of("0 -150, 0 -110, 2 -56"), 6, 8, 3), Ink.fill(Rgb.of(0x2A1E20))));
        sketch.solid(Surface.round(6), canvas -> canvas.drawCircle(0, -158, 9, Ink.fill(Rgb.of(0x2A1E20))));
        sketch.flat(canvas -> {
            canvas.drawPath(Outline.curve("-3 -164, -14 -190, -30 -202"), Ink.line(Rgb.of(0x2A1E20), 2.4f));
            canvas.drawPath(Outline.curve("3 -164, 14 -190, 30 -202"), Ink.line(Rgb.of(0x2A1E20), 2.4f));
            canvas.drawCircle(-30, -202, 3.6f, Ink.fill(Rgb.of(0x2A1E20)));
            canvas.drawCircle(30, -202, 3.6f, Ink.fill(Rgb.of(0x2A1E20)));
        });
    }

    private static void wing(Sketch sketch, Rgb colour, Rgb rim, float width) {
        Path upper = Outline.blob("0 4, 20 -60, 80 -106, 148 -100, 156 -56, 118 -8, 50 12");
        Path lower = Outline.blob("0 8, 56 6, 110 26, 116 70, 80 108, 44 92, 14 50");
        sketch.solid(new Surface(7, Surface.SMOOTH, 0, .35f), canvas -> {
            canvas.scale(width, 1);
            pane(canvas, lower, colour.mix(Rgb.of(0xFFE0A0), .25f), rim);
            pane(canvas, upper, colour, rim);
        });
        sketch.flat(canvas -> {
            canvas.scale(width, 1);
            for (int i = 0; i < 5; i++) {
                canvas.drawCircle(146 - i * 9, -88 + i * 17, 3.6f, Ink.fill(Rgb.of(0xFBF6EA)));
                canvas.drawCircle(108 - i * 13, 58 + i * 10 - i * i, 3, Ink.fill(Rgb.of(0xFBF6EA)));
            }
        });
    }

    private static void pane(Canvas canvas, Path shape, Rgb colour, Rgb rim) {
        canvas.drawPath(shape, Ink.around(10, 0, 150, colour.mix(Rgb.WHITE, .35f), colour, colour.times(.85f)));
        canvas.save();
        canvas.clipPath(shape, true);
        canvas.drawPath(shape, Ink.line(rim, 24));
        for (int i = 0; i < 5; i++) {
            canvas.drawPath(
                    Points.from(2, 4)
                            .to(60 + i * 6, -60 + i * 34)
                            .to(150 - i * 14, -104 + i * 50)
                            .curve(),
                    Ink.line(rim, 2.2f, .8f));
        }
        canvas.restore();
    }
}
