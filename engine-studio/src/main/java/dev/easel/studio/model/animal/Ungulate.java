package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/**
 * The head of a grazing animal seen from the side, looking left. Its own measure: the skull's round part is about 70 wide
 * around the origin.
 *
 * @param length of the face, eye to nose
 * @param brow half the depth of the head at the eye
 * @param nose half the depth of the head at the nose
 * @param droop how far the nose is below the eye
 * @param ear length of the ears
 */
record Ungulate(float length, float brow, float nose, float droop, float ear) {

    void draw(Sketch sketch, Coat coat, boolean asleep, Rgb snout) {
        Path head = Outline.ribbon(
                Points.from(16, -4)
                        .to(-12, 2)
                        .to(-length * .62f, droop * .7f)
                        .to(-length, droop)
                        .list(),
                brow,
                brow * .96f,
                nose * 1.02f,
                nose);
        ear(sketch, coat, 12, .84f);
        sketch.solid(Fur.sleek(brow * .9f), canvas -> {
            Fur.paint(canvas, head, coat.main());
            canvas.save();
            canvas.clipPath(head, true);
            canvas.drawPath(
                    Outline.oval(-length - nose * .3f, droop + nose * .2f, nose * 1.5f, nose * 1.7f),
                    Ink.soft(snout, .95f, 4));
            canvas.drawPath(
                    Outline.ribbon(new float[] {10, brow * .9f, -length * .6f, droop + nose}, 9),
                    Ink.soft(coat.light(), .6f, 5));
            canvas.restore();
        });
        sketch.flat(canvas -> details(canvas, coat, asleep));
        ear(sketch, coat, 22, 1);
    }

    private void details(Canvas canvas, Coat coat, boolean asleep) {
        float x = -length;
        canvas.drawPath(
                Points.from(x - nose * .5f, droop - nose * .3f)
                        .to(x - nose * .1f, droop - nose * .5f)
                        .to(x, droop - nose * .1f)
                        .to(x - nose * .3f, droop + nose * .1f)
                        .blob(),
                Ink.fill(coat.nose(), .85f));
        canvas.drawPath(
                Points.from(x - nose * .85f, droop + nose * .42f)
                        .to(x - nose * .3f, droop + nose * .62f)
                        .to(x + nose * .5f, droop + nose * .5f)
                        .to(x + nose * 1.1f, droop + nose * .22f)
                        .curve(),
                Ink.line(coat.nose(), 1.9f, .8f));
        float eyeX = -8;
        float eyeY = -brow * .22f;
        canvas.drawPath(Outline.oval(eyeX, eyeY, 13, 11), Ink.soft(coat.main().times(.55f), .5f, 3));
        if (asleep) {
            Eye.closed(canvas, eyeX, eyeY, 8);
            return;
        }
        Eye.round(canvas, eyeX, eyeY, 7.6f, coat.eye());
        canvas.drawPath(
                Outline.ribbon(
                        Points.from(eyeX - 10, eyeY - 1)
                                .to(eyeX, eyeY - 9.5f)
                                .to(eyeX + 12, eyeY - 1)
                                .list(),
                        .5f,
                        2,
                        1.2f),
                Ink.fill(Rgb.of(0x1A1214)));
        for (int i = 0; i < 3; i++) {
            canvas.drawLine(
                    eyeX - 7 - i * 1.5f,
                    eyeY - 5 + i * 2,
                    eyeX - 12 - i,
                    eyeY - 8 + i * 3,
                    Ink.line(Rgb.of(0x1A1214), 1.2f));
        }
    }

    private void ear(Sketch sketch, Coat coat, float x, float tone) {
        float y = -brow * .8f;
        Path outer = Points.from(x - 6, y + 8)
                .to(x + ear * .1f, y - ear * .42f)
                .to(x + ear * .66f, y - ear * .84f)
                .to(x + ear * .72f, y - ear * .34f)
                .to(x + 10, y + 10)
                .blob();
        Path inner = Points.from(x, y + 3)
                .to(x + ear * .2f, y - ear * .38f)
                .to(x + ear * .58f, y - ear * .7f)
                .to(x + ear * .56f, y - ear * .32f)
                .to(x + 7, y + 4)
                .blob();
        sketch.solid(
                new Surface(7, Surface.SMOOTH, 0, .05f),
                canvas -> canvas.drawPath(outer, Ink.fill(coat.main().times(tone))));
        sketch.flat(canvas -> canvas.drawPath(inner, Ink.soft(coat.light().mix(Rgb.of(0xD8988A), .45f), .8f, 2)));
    }
}
