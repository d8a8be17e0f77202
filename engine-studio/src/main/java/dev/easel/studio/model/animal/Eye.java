package dev.easel.studio.model.animal;

import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;

/** Animals' eyes: dark-rimmed, with a glint that brings them to life. */
final class Eye {
    private static final Rgb RIM = Rgb.of(0x1A1214);

    private Eye() {}

    /** A round pupil. */
    static void round(Canvas canvas, float x, float y, float r, Rgb iris) {
        canvas.drawPath(Outline.oval(x, y, r * 1.18f, r * 1.2f), Ink.fill(RIM));
        canvas.drawCircle(x, y, r, Ink.down(y - r, y + r, iris.times(.5f), iris, iris.mix(Rgb.WHITE, .35f)));
        canvas.drawCircle(x, y, r * .58f, Ink.fill(RIM));
        glints(canvas, x, y, r);
    }

    /** A cat's upright slit. */
    static void slit(Canvas canvas, float x, float y, float r, Rgb iris) {
        canvas.drawPath(Outline.oval(x, y, r * 1.2f, r * 1.12f), Ink.fill(RIM));
        canvas.drawPath(
                Outline.oval(x, y, r * 1.04f, r * .98f),
                Ink.down(y - r, y + r, iris.times(.62f), iris, iris.mix(Rgb.WHITE, .4f)));
        canvas.drawPath(Outline.oval(x, y, r * .34f, r * .86f), Ink.fill(RIM));
        glints(canvas, x, y, r);
    }

    /** All dark, as of small animals and birds. */
    static void bead(Canvas canvas, float x, float y, float r) {
        canvas.drawCircle(x, y, r, Ink.fill(RIM));
        canvas.drawCircle(x, y, r * .8f, Ink.down(y - r, y + r, RIM, Rgb.of(0x4A3430)));
        glints(canvas, x, y, r);
    }

    static void closed(Canvas canvas, float x, float y, float r) {
        canvas.drawPath(
                Outline.ribbon(
                        Points.from(x - r * 1.2f, y - r * .1f)
                                .to(x, y + r * .6f)
                                .to(x + r * 1.2f, y - r * .1f)
                                .list(),
                        .5f,
                        r * .22f,
                        .5f),
                Ink.fill(RIM));
    }

    private static void glints(Canvas canvas, float x, float y, float r) {
        canvas.drawCircle(x + r * .3f, y - r * .38f, r * .3f, Ink.fill(Rgb.WHITE));
        canvas.drawCircle(x - r * .36f, y + r * .4f, r * .14f, Ink.fill(Rgb.WHITE, .75f));
    }
}
