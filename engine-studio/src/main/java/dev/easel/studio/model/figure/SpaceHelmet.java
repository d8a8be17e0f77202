package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ClipMode;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** A globe with a golden visor, in which the sky is seen: a ringed planet, stars, neon constellations, an evening horizon. In the head's own measure. */
final class SpaceHelmet {
    private static final float X = -12;
    private static final float Y = 3;
    private static final float WIDE = 51;
    private static final float HIGH = 49;
    private static final Rgb CYAN = Rgb.of(0x48F0FF);
    private static final Rgb PINK = Rgb.of(0xFF6AE0);
    private static final Rgb LIME = Rgb.of(0xA0FF78);

    private final Persona who;
    private final Sketch sketch;
    private final Worn worn;

    SpaceHelmet(Persona who, Sketch sketch, Worn worn) {
        this.who = who;
        this.sketch = sketch;
        this.worn = worn;
    }

    void draw() {
        sketch.solid(
                new Surface(64, Surface.SMOOTH, 0, .6f),
                canvas -> canvas.drawPath(Outline.oval(2, 0, 71, 70), Ink.fill(worn.colour())));
        fittings();
        if (who.fromBehind()) {
            return;
        }
        Path visor = Outline.oval(X, Y, WIDE, HIGH);
        sketch.solid(
                Surface.round(7).glossy(.9f),
                canvas -> canvas.drawPath(Outline.oval(X, Y, WIDE + 8, HIGH + 8), Ink.fill(Rgb.of(0x9A8E9E))));
        sketch.flat(canvas -> reflection(canvas, visor));
        sketch.glow(canvas -> neon(canvas, visor));
        sketch.glow(canvas -> gloss(canvas, visor));
    }

    private void fittings() {
        sketch.solid(Surface.round(9).glossy(.5f), canvas -> {
            canvas.drawPath(Outline.oval(63, 4, 11, 19), Ink.fill(worn.colour().times(.82f)));
            canvas.drawPath(Outline.oval(-6, -68, 20, 7), Ink.fill(worn.colour().times(.82f)));
        });
        sketch.solid(
                Surface.round(6).glossy(.8f),
                canvas -> canvas.drawPath(
                        Outline.ribbon(Points.of("56 -30, 70 -42, 71 -54"), 5, 6, 8), Ink.fill(Rgb.of(0x70748C))));
        sketch.glow(canvas -> canvas.drawCircle(70, -56, 16, Ink.touch(70, -56, 16, Rgb.of(0xFFF4C8), .9f)));
        sketch.flat(canvas -> canvas.drawPath(
                Outline.curve("30 -62, 52 -36, 58 0, 52 34, 32 60"),
                Ink.line(worn.colour().mix(Rgb.of(0x2A2850), .5f), 1.6f, .6f)));
    }

    private void reflection(Canvas canvas, Path visor) {
        canvas.save();
        canvas.clipPath(visor, true);
        canvas.drawPath(
                visor,
                Ink.down(
                        Y - HIGH,
                        Y + HIGH,
                        Rgb.of(0x0A1246),
                        Rgb.of(0x272A86),
                        Rgb.of(0x7A48B0),
                        Rgb.of(0xFF9A50),
                        Rgb.of(0xFFD890),
                        Rgb.of(0x8A5AA0),
                        Rgb.of(0x2E2460)));
        Random dice = new Random(who.seed() + 5);
        for (int i = 0; i < 44; i++) {
            float x = X + WIDE * (2 * dice.nextFloat() - 1);
            float y = Y - HIGH + HIGH * 1.1f * dice.nextFloat();
            canvas.drawCircle(x, y, .5f + .8f * dice.nextFloat(), Ink.fill(Rgb.WHITE, .5f + .5f * dice.nextFloat()));
        }
        for (int i = 0; i < 9; i++) {
            float x = X - WIDE + 13 * i;
            canvas.drawPath(
                    Outline.oval(x, Y + 24 + 4 * dice.nextFloat(), 12 + 5 * dice.nextFloat(), 6),
                    Ink.soft(Rgb.of(0xFFE8C8), .75f, 2));
        }
        planet(canvas);
        canvas.drawPath(visor, Ink.softLine(Rgb.of(0x0C0830), 15, .8f, 7));
        canvas.restore();
    }

    /** The ring goes behind the planet above and before it below. */
    private static void planet(Canvas canvas) {
        canvas.save();
        canvas.translate(X + 9, Y - 13);
        canvas.rotate(-20);
        Path globe = Path.makeCircle(0, 0, 17);
        ring(canvas);
        canvas.drawPath(globe, Ink.across(-14, -8, 15, 10, Rgb.of(0x34206A), Rgb.of(0xA85AB0), Rgb.of(0xFFC890)));
        canvas.save();
        canvas.clipPath(globe, true);
        for (int i = -2; i <= 2; i++) {
            canvas.drawLine(
                    -18,
                    i * 6.5f,
                    18,
                    i * 6.5f + 1,
                    Ink.softLine(Rgb.of(i % 2 == 0 ? 0xFFE0B8 : 0x6A3A8A), 2.6f, .5f, .8f));
        }
        canvas.restore();
        canvas.clipRect(Rect.makeLTRB(-40, 0, 40, 40), ClipMode.INTERSECT, true);
        ring(canvas);
        canvas.restore();
    }

    private static void ring(Canvas canvas) {
        canvas.drawPath(Outline.oval(0, 0, 31, 7.6f), Ink.line(Rgb.of(0xFFE2B0), 4.2f, .9f));
        canvas.drawPath(Outline.oval(0, 0, 26, 6), Ink.line(Rgb.of(0xC890C8), 1.6f, .9f));
    }

    private static void neon(Canvas canvas, Path visor) {
        canvas.clipPath(visor, true);
        figure(canvas, CYAN, X - 42, Y - 12, X - 34, Y - 24, X - 24, Y - 19, X - 17, Y - 31, X - 8, Y - 38);
        figure(canvas, PINK, X - 40, Y + 7, X - 29, Y + 1, X - 25, Y - 8, X - 16, Y - 4);
        figure(canvas, LIME, X + 24, Y - 38, X + 33, Y - 31, X + 40, Y - 19, X + 31, Y - 16);
    }

    private static void figure(Canvas canvas, Rgb colour, float... stars) {
        Path line = new io.github.humbleui.skija.PathBuilder()
                .addPolygon(stars, false)
                .build();
        canvas.drawPath(line, Ink.softLine(colour, 3.4f, .6f, 2));
        canvas.drawPath(line, Ink.line(colour, .9f));
        for (int i = 0; i < stars.length; i += 2) {
            canvas.drawCircle(stars[i], stars[i + 1], 3.6f, Ink.touch(stars[i], stars[i + 1], 3.6f, colour, .9f));
            canvas.drawCircle(stars[i], stars[i + 1], 1.4f, Ink.fill(Rgb.WHITE));
        }
    }

    private static void gloss(Canvas canvas, Path visor) {
        canvas.clipPath(visor, true);
        canvas.drawPath(
                Outline.ribbon(
                        Points.from(X - 40, Y - 6)
                                .to(X - 33, Y - 28)
                                .to(X - 16, Y - 41)
                                .list(),
                        .5f,
                        3.6f,
                        .5f),
                Ink.soft(Rgb.WHITE, .6f, 1.6f));
        canvas.drawPath(
                Points.from(X + 42, Y - 18).to(X + 47, Y + 4).to(X + 38, Y + 28).curve(),
                Ink.softLine(Rgb.of(0xFFC880), 3, .8f, 1.6f));
    }
}
