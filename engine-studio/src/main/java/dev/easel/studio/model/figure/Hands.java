package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** Hands. Drawn with the wrist at the origin and the fingers down, the thumb towards the left; 42 units long. */
final class Hands {
    /** What a hand does. */
    enum Gesture {
        RELAXED,
        OPEN,
        GRIP,
        OFFER
    }

    private static final Surface SKIN = new Surface(7, Surface.SMOOTH, 0, .15f);

    private Hands() {}

    static void draw(Sketch sketch, Gesture gesture, Rgb skin, Rgb shade, float size) {
        switch (gesture) {
            case RELAXED -> fingers(sketch, skin, shade, size, new float[] {-5, -3, 0, 4}, 3, 10);
            case OPEN -> fingers(sketch, skin, shade, size, new float[] {-17, -6, 5, 17}, 0, 18);
            case OFFER -> fingers(sketch, skin, shade, size, new float[] {-13, -8, -3, 3}, -6, 14);
            case GRIP -> fist(sketch, skin, shade, size);
        }
    }

    /** @param fan sideways reach of the four finger tips; {@code curl} bends them, {@code thumb} spreads the thumb */
    private static void fingers(Sketch sketch, Rgb skin, Rgb shade, float size, float[] fan, float curl, float thumb) {
        float[] roots = {-6, -2, 2.4f, 6.4f};
        float[] tips = {37, 42, 40, 34};
        Path palm = Outline.blob("-7 -5, 7 -5, 10 9, 8.5 23, 0 25, -8.5 22, -9 8");
        sketch.solid(SKIN, canvas -> {
            canvas.scale(size, size);
            canvas.drawPath(finger(-7, 8, -7 - thumb * .8f, 17, -8 - thumb, 28, 4, 2.8f), Ink.fill(skin));
            for (int i = 3; i >= 0; i--) {
                Path finger = finger(
                        roots[i], 18, roots[i] + fan[i] * .5f + curl * .4f, 30, roots[i] + fan[i], tips[i], 3.7f, 2.3f);
                canvas.drawPath(finger, Ink.fill(skin));
                canvas.drawPath(finger, Ink.line(shade, .8f, .45f));
            }
            canvas.drawPath(palm, Ink.fill(skin));
        });
    }

    private static void fist(Sketch sketch, Rgb skin, Rgb shade, float size) {
        sketch.solid(SKIN, canvas -> {
            canvas.scale(size, size);
            canvas.drawPath(Outline.blob("-8 -5, 7 -5, 11 8, 9 22, -2 26, -12 22, -13 10"), Ink.fill(skin));
            for (int i = 0; i < 4; i++) {
                Path finger = finger(9, 6.5f + i * 5.2f, 0, 6 + i * 5.4f, -11, 7.5f + i * 4.9f, 3.1f, 3);
                canvas.drawPath(finger, Ink.fill(skin));
                canvas.drawPath(finger, Ink.line(shade, .9f, .5f));
            }
            Path thumb = finger(-8, 0, -12, 6, -7, 13, 3.8f, 3);
            canvas.drawPath(thumb, Ink.fill(skin));
            canvas.drawPath(thumb, Ink.line(shade, .9f, .5f));
        });
    }

    /** A glove for a spacesuit or a boxer: one thick shape with finger seams. */
    static void glove(Sketch sketch, Rgb colour, float size) {
        Rgb seam = colour.mix(Rgb.BLACK, .45f);
        sketch.solid(Surface.round(10), canvas -> {
            canvas.scale(size, size);
            canvas.drawPath(Outline.ribbon(Points.of("-8 6, -17 16, -18 27"), 7, 6.5f, 5), Ink.fill(colour));
            canvas.drawPath(Outline.blob("-11 -6, 11 -6, 15 12, 14 32, 8 42, -3 43, -12 36, -13 14"), Ink.fill(colour));
            seams(canvas, seam);
        });
    }

    private static void seams(Canvas canvas, Rgb seam) {
        canvas.drawPath(Outline.curve("-6 42, -7 32, -5 24"), Ink.line(seam, 1.3f, .7f));
        canvas.drawPath(Outline.curve("1 43, 1 32, 1 24"), Ink.line(seam, 1.3f, .7f));
        canvas.drawPath(Outline.curve("8 41, 8 32, 7 24"), Ink.line(seam, 1.3f, .7f));
        canvas.drawPath(Outline.curve("-13 10, 0 13, 15 9"), Ink.line(seam, 1.2f, .5f));
    }

    private static Path finger(float x0, float y0, float x1, float y1, float x2, float y2, float root, float tip) {
        return Outline.ribbon(Points.from(x0, y0).to(x1, y1).to(x2, y2).list(), root, (root + tip) / 2, tip);
    }
}
