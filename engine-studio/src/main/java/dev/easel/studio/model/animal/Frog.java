package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;

/** A frog on its haunches, seen from the front. */
final class Frog implements Drawing {
    private static final Surface WET = new Surface(24, Surface.SMOOTH, 0, .8f);

    @Override
    public float stature(Look look) {
        return 190;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Rgb skin = look.colour(0, Rgb.of(0x5FA83C));
        Rgb belly = skin.mix(Rgb.of(0xFBF6D0), .72f);
        sketch.solid(WET, canvas -> {
            for (int side = -1; side <= 1; side += 2) {
                canvas.drawPath(
                        Outline.ribbon(
                                Points.from(side * 46, -50)
                                        .to(side * 112, -84)
                                        .to(side * 92, -14)
                                        .list(),
                                34,
                                26,
                                15),
                        Ink.fill(skin.times(.86f)));
                toes(canvas, skin.times(.86f), side * 98, side);
            }
        });
        sketch.solid(new Surface(46, Surface.SMOOTH, 0, .7f), canvas -> {
            canvas.drawPath(
                    Outline.blob("0 -140, -66 -122, -84 -64, -62 -14, 0 -2, 62 -14, 84 -64, 66 -122"), Ink.fill(skin));
            canvas.drawPath(Outline.oval(0, -48, 48, 42), Ink.soft(belly, 1, 8));
        });
        sketch.solid(WET, canvas -> {
            for (int side = -1; side <= 1; side += 2) {
                canvas.drawPath(
                        Outline.ribbon(
                                Points.from(side * 52, -72)
                                        .to(side * 48, -36)
                                        .to(side * 34, -8)
                                        .list(),
                                17,
                                13,
                                10),
                        Ink.fill(skin));
                toes(canvas, skin, side * 34, side);
            }
        });
        sketch.solid(
                new Surface(36, Surface.SMOOTH, 0, .8f),
                canvas -> canvas.drawPath(
                        Outline.union(
                                Outline.blob("0 -164, -62 -158, -94 -122, -78 -88, 0 -74, 78 -88, 94 -122, 62 -158"),
                                Outline.oval(-50, -162, 29, 29),
                                Outline.oval(50, -162, 29, 29)),
                        Ink.fill(skin)));
        sketch.flat(canvas -> {
            canvas.drawPath(
                    Outline.ribbon(Points.of("-80 -116, -40 -98, 0 -94, 40 -98, 80 -116"), .8f, 2.4f, 2.6f, 2.4f, .8f),
                    Ink.fill(skin.times(.4f)));
            canvas.drawCircle(-8, -124, 2.4f, Ink.fill(skin.times(.4f)));
            canvas.drawCircle(8, -124, 2.4f, Ink.fill(skin.times(.4f)));
            for (int side = -1; side <= 1; side += 2) {
                if (Mood.of(look) == Mood.SLEEPING) {
                    Eye.closed(canvas, side * 50, -164, 15);
                } else {
                    canvas.drawCircle(side * 50, -165, 20, Ink.fill(Rgb.of(0xF8F4D8)));
                    Eye.round(canvas, side * 48, -165, 13.5f, look.partColour("eyes", Rgb.of(0xE0A828)));
                }
                canvas.drawCircle(side * 66, -106, 13, Ink.touch(side * 66, -106, 13, Rgb.of(0xF08A6A), .5f));
            }
        });
    }

    private static void toes(Canvas canvas, Rgb skin, float x, int side) {
        for (int i = -1; i <= 1; i++) {
            canvas.drawPath(Outline.ribbon(new float[] {x, -10, x + side * 12 + i * 13, -1}, 7, 5), Ink.fill(skin));
            canvas.drawCircle(x + side * 12 + i * 13, -3, 5.6f, Ink.fill(skin));
        }
    }
}
