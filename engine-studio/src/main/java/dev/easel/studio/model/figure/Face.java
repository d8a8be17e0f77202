package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** Head and face, seen three-quarter from the front. The head's own measure: middle at the origin, chin at y = 50, top of the skull at y = -50. */
final class Face {
    /** How far the middle of the face is from the middle of the head. */
    static final float TURN = -7;

    private static final Rgb LASH = Rgb.of(0x241820);
    private static final Rgb LIP = Rgb.of(0xB8404E);

    private final Persona who;
    private final Sketch sketch;
    private final boolean feminine;
    private final boolean child;
    private final boolean old;

    Face(Persona who, Sketch sketch) {
        this.who = who;
        this.sketch = sketch;
        this.feminine = who.body().feminine();
        this.child = who.body().age() == Body.Age.CHILD;
        this.old = who.body().age() == Body.Age.OLD;
    }

    void draw() {
        ear();
        sketch.solid(new Surface(34, Surface.SMOOTH, 0, .14f), canvas -> canvas.drawPath(head(), Ink.fill(who.skin())));
        if (who.fromBehind()) {
            return;
        }
        sketch.flat(this::tones);
        sketch.flat(this::features);
    }

    /** Outline of skull and jaw. */
    Path head() {
        if (child) {
            return Outline.blob("2 -50, 25 -44, 40 -20, 41 6, 36 26, 19 42, -3 48, -13 47, -29 40, -39 23, -41 4, "
                    + "-39 -20, -23 -44");
        }
        if (feminine) {
            return Outline.blob("2 -50, 25 -44, 38 -22, 38.5 0, 33.5 21, 19 40, -1 50, -11 49, -25 38, -34 19, "
                    + "-37.5 1, -36 -20, -22 -44");
        }
        return Outline.blob("2 -50, 25 -44, 38 -22, 38.5 2, 35 24, 27 42, 5 51, -15 51, -29 42, -35 22, -38 2, "
                + "-36 -20, -22 -44");
    }

    private void ear() {
        boolean elf = who.is("elf") || who.is("fairy") || who.is("pixie");
        sketch.solid(Surface.round(5), canvas -> {
            canvas.drawPath(
                    elf
                            ? Outline.blob("34 16, 34 -4, 44 -12, 62 -26, 50 2, 40 16")
                            : Outline.blob("35 18, 36 -4, 43 -7, 46 1, 43 12, 38 20"),
                    Ink.fill(who.skin().mix(who.skinShade(), .15f)));
        });
        sketch.flat(
                canvas -> canvas.drawPath(Outline.curve("39 -1, 42 3, 39 12"), Ink.line(who.skinShade(), 1.6f, .6f)));
    }

    /** Blush, sockets and the side of the nose. */
    private void tones(Canvas canvas) {
        canvas.clipPath(head(), true);
        Rgb rose = who.skin().mix(Rgb.of(0xE0485A), .5f);
        float blush = feminine || child ? .55f : .3f;
        canvas.drawCircle(TURN - 22, 21, 13, Ink.touch(TURN - 22, 21, 13, rose, blush));
        canvas.drawCircle(TURN + 26, 21, 15, Ink.touch(TURN + 26, 21, 15, rose, blush));
        Rgb shade = who.skinShade();
        canvas.drawOval(io.github.humbleui.types.Rect.makeXYWH(TURN - 26, -5, 22, 16), Ink.soft(shade, .16f, 4));
        canvas.drawOval(io.github.humbleui.types.Rect.makeXYWH(TURN + 4, -5, 26, 16), Ink.soft(shade, .16f, 4));
        canvas.drawPath(
                Points.from(TURN - 8, 52).to(TURN + 44, 24).to(TURN + 50, 60).blob(), Ink.soft(shade, .22f, 7));
    }

    private void features(Canvas canvas) {
        float eyeY = child ? 9 : 6;
        float width = child ? 18 : feminine ? 17.5f : 14.5f;
        float height = child ? 17 : feminine ? 14 : 10.5f;
        if (who.asleep()) {
            closed(canvas, TURN - 15.5f, eyeY + 2, width * .84f);
            closed(canvas, TURN + 17, eyeY + 2, width);
        } else {
            eye(canvas, TURN - 15.5f, eyeY, width * .82f, height, -1);
            eye(canvas, TURN + 17, eyeY, width, height, 1);
        }
        brows(canvas, eyeY - height * .5f);
        nose(canvas);
        mouth(canvas);
        if (old) {
            wrinkles(canvas);
        }
        if (child || who.is("freckled") || who.is("freckles")) {
            for (int i = 0; i < 5; i++) {
                canvas.drawCircle(TURN - 24 + i % 3 * 4, 17 + i % 2 * 3.4f, .9f, Ink.fill(who.skinShade(), .6f));
                canvas.drawCircle(TURN + 20 + i % 3 * 4, 17 + i % 2 * 3.4f, .9f, Ink.fill(who.skinShade(), .6f));
            }
        }
    }

    /** @param outer side of the outer corner: -1 left, 1 right */
    private void eye(Canvas canvas, float x, float y, float w, float h, int outer) {
        float lift = feminine ? 1.6f : .6f;
        float o = outer;
        Path almond = Points.from(x - o * w * .5f, y + h * .12f)
                .to(x - o * w * .22f, y - h * .38f)
                .to(x + o * w * .16f, y - h * .46f)
                .to(x + o * w * .5f, y - lift)
                .to(x + o * w * .24f, y + h * .38f)
                .to(x - o * w * .18f, y + h * .42f)
                .blob();
        canvas.drawPath(almond, Ink.fill(Rgb.of(0xFBF8F6)));
        canvas.save();
        canvas.clipPath(almond, true);
        float iris = h * .5f;
        float ix = x - 1.3f;
        float iy = y - .2f;
        canvas.drawCircle(ix, iy, iris, Ink.fill(who.eyes().mix(Rgb.BLACK, .55f)));
        canvas.drawCircle(
                ix,
                iy,
                iris * .86f,
                Ink.down(
                        iy - iris,
                        iy + iris,
                        who.eyes().mix(Rgb.BLACK, .45f),
                        who.eyes(),
                        who.eyes().mix(Rgb.WHITE, .4f)));
        canvas.drawCircle(ix, iy, iris * .48f, Ink.fill(Rgb.of(0x140C12)));
        canvas.drawPath(
                Points.from(x - w * .5f, y - h * .28f)
                        .to(x, y - h * .5f)
                        .to(x + w * .5f, y - h * .3f)
                        .curve(),
                Ink.softLine(Rgb.of(0x3A2838), h * .3f, .4f, 1.2f));
        canvas.restore();
        canvas.drawCircle(ix + iris * .34f, iy - iris * .4f, iris * .3f, Ink.fill(Rgb.WHITE));
        canvas.drawCircle(ix - iris * .32f, iy + iris * .42f, iris * .15f, Ink.fill(Rgb.WHITE, .8f));
        float lash = feminine ? 1.5f : 1.05f;
        float[] lid = Points.from(x - o * w * .5f, y + h * .12f)
                .to(x - o * w * .2f, y - h * .42f)
                .to(x + o * w * .18f, y - h * .5f)
                .to(x + o * w * .54f, y - lift - (feminine ? 1.5f : 0))
                .list();
        canvas.drawPath(Outline.ribbon(lid, .5f, lash, lash * 1.15f, feminine ? .7f : .5f), Ink.fill(LASH));
        if (feminine) {
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(x + o * w * .42f, y - lift - 1)
                                    .to(x + o * w * .6f, y - lift - 3.4f)
                                    .to(x + o * w * .7f, y - lift - 6)
                                    .list(),
                            1.3f,
                            .9f,
                            .2f),
                    Ink.fill(LASH));
        }
        canvas.drawPath(
                Points.from(x - o * w * .2f, y + h * .45f)
                        .to(x + o * w * .1f, y + h * .46f)
                        .to(x + o * w * .42f, y + h * .2f)
                        .curve(),
                Ink.line(who.skinShade().mix(LASH, .3f), .8f, .7f));
        canvas.drawPath(
                Points.from(x - o * w * .4f, y - h * .42f)
                        .to(x, y - h * .74f)
                        .to(x + o * w * .48f, y - h * .42f)
                        .curve(),
                Ink.line(who.skinShade(), 1, .6f));
    }

    private void closed(Canvas canvas, float x, float y, float w) {
        canvas.drawPath(
                Outline.ribbon(
                        Points.from(x - w * .5f, y)
                                .to(x, y + 4.6f)
                                .to(x + w * .5f, y)
                                .list(),
                        .5f,
                        1.4f,
                        .5f),
                Ink.fill(LASH));
        for (int i = -1; i <= 1; i++) {
            canvas.drawPath(
                    Outline.curve(x + i * w * .28f, y + 3.6f, x + i * w * .36f, y + 7), Ink.line(LASH, .9f, .8f));
        }
    }

    private void brows(Canvas canvas, float lidY) {
        Rgb colour = who.hair().colour().mix(Rgb.of(0x2A1C1C), old ? .15f : .42f);
        float thick = feminine || child ? 1.5f : 2.5f;
        float y = lidY - (feminine ? 8 : 6.5f);
        canvas.drawPath(
                Outline.ribbon(
                        Points.from(TURN + 8.5f, y + 2)
                                .to(TURN + 17, y - 2.4f)
                                .to(TURN + 28, y + 1.5f)
                                .list(),
                        thick,
                        thick,
                        .5f),
                Ink.fill(colour));
        canvas.drawPath(
                Outline.ribbon(
                        Points.from(TURN - 9, y + 2)
                                .to(TURN - 16, y - 2)
                                .to(TURN - 24, y + 2)
                                .list(),
                        thick,
                        thick * .9f,
                        .5f),
                Ink.fill(colour));
    }

    private void nose(Canvas canvas) {
        if (who.is("clown")) {
            canvas.drawCircle(TURN - 4, 20, 9, Ink.fill(Rgb.of(0xD8302C)));
            canvas.drawCircle(TURN - 7, 17, 2.6f, Ink.fill(Rgb.WHITE, .8f));
            return;
        }
        Rgb shade = who.skinShade();
        float tip = child ? 23 : 24;
        float x = TURN - 4;
        if (!child) {
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(TURN + 1.5f, 3)
                                    .to(TURN - 1, 13)
                                    .to(x - 2.4f, tip - 2)
                                    .list(),
                            .3f,
                            1,
                            1.4f),
                    Ink.soft(shade, .38f, .9f));
        }
        canvas.drawPath(
                Outline.ribbon(
                        Points.from(x - 4.6f, tip - 2.5f)
                                .to(x - 2.6f, tip + 1.4f)
                                .to(x + 2, tip + 1.7f)
                                .to(x + 5.4f, tip - .6f)
                                .list(),
                        .4f,
                        1.1f,
                        1.1f,
                        .4f),
                Ink.fill(shade.mix(Rgb.of(0x5A2028), .25f), .8f));
        canvas.drawCircle(x - 1.2f, tip - 4, 2, Ink.soft(Rgb.WHITE, .45f, 1.2f));
    }

    private void mouth(Canvas canvas) {
        float x = TURN - 1.5f;
        float y = child ? 34.5f : 36;
        float w = child ? 7 : feminine ? 8.6f : 9.5f;
        Rgb line = who.skinShade().mix(Rgb.of(0x6A1828), .6f);
        boolean merry = who.is("laughing") || who.is("happy") || who.is("smiling") || (child && !who.asleep());
        if (merry) {
            Path open = Points.from(x - w, y - 2)
                    .to(x, y)
                    .to(x + w, y - 2.4f)
                    .to(x + w * .55f, y + 5)
                    .to(x - w * .4f, y + 5)
                    .blob();
            canvas.drawPath(open, Ink.fill(Rgb.of(0x7A2030)));
            canvas.save();
            canvas.clipPath(open, true);
            canvas.drawPath(Outline.oval(x, y - 1.6f, w, 3), Ink.fill(Rgb.of(0xFDF9F4)));
            canvas.drawPath(Outline.oval(x, y + 6, w * .6f, 3), Ink.fill(Rgb.of(0xE0707A)));
            canvas.restore();
            return;
        }
        if (feminine) {
            Rgb lip = who.skin().mix(LIP, .62f);
            canvas.drawPath(
                    Points.from(x - w, y - .4f)
                            .to(x - 3, y - 3.4f)
                            .to(x - .6f, y - 2.6f)
                            .to(x + 2, y - 3.4f)
                            .to(x + w, y - .8f)
                            .to(x + 2, y + .8f)
                            .to(x - 3, y + .8f)
                            .blob(),
                    Ink.fill(lip.mix(Rgb.BLACK, .12f)));
            canvas.drawPath(
                    Points.from(x - w * .86f, y)
                            .to(x, y + .9f)
                            .to(x + w * .86f, y - .4f)
                            .to(x + 3.4f, y + 4.4f)
                            .to(x - 3.6f, y + 4.4f)
                            .blob(),
                    Ink.fill(lip));
            canvas.drawPath(Outline.oval(x, y + 2.4f, 2.6f, .9f), Ink.soft(Rgb.WHITE, .5f, .7f));
        }
        canvas.drawPath(
                Outline.ribbon(
                        Points.from(x - w - 1, y - 1.6f)
                                .to(x - 3, y + .8f)
                                .to(x + 3, y + .8f)
                                .to(x + w + 1.4f, y - 2)
                                .list(),
                        .35f,
                        .8f,
                        .8f,
                        .35f),
                Ink.fill(line));
        if (!feminine) {
            canvas.drawPath(
                    Points.from(x - 4, y + 6).to(x, y + 7).to(x + 4, y + 6).curve(),
                    Ink.softLine(who.skinShade(), 2, .5f, .8f));
        }
    }

    private void wrinkles(Canvas canvas) {
        Rgb shade = who.skinShade();
        for (int side = -1; side <= 1; side += 2) {
            canvas.drawPath(
                    Points.from(TURN + side * 11 - 3, 24)
                            .to(TURN + side * 15 - 2, 30)
                            .to(TURN + side * 14 - 2, 37)
                            .curve(),
                    Ink.line(shade, 1.1f, .6f));
            canvas.drawPath(
                    Points.from(TURN + side * 21 + 3, 13)
                            .to(TURN + side * 16 + 1, 16.5f)
                            .to(TURN + side * 10, 15)
                            .curve(),
                    Ink.line(shade, .9f, .5f));
        }
        canvas.drawPath(
                Points.from(TURN - 16, -22).to(TURN + 2, -24).to(TURN + 22, -22).curve(), Ink.line(shade, 1, .4f));
        canvas.drawPath(
                Points.from(TURN - 12, -28).to(TURN + 2, -30).to(TURN + 18, -28).curve(), Ink.line(shade, 1, .32f));
    }
}
