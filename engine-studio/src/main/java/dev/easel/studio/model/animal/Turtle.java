package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** A turtle with a domed, plated shell. */
final class Turtle implements Drawing {
    @Override
    public float stature(Look look) {
        return 190;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Rgb shell = look.colour(0, Rgb.of(0x6A7A3A));
        Rgb skin =
                look.colour(1, look.entity().colours().isEmpty() ? Rgb.of(0x8AA85A) : shell.mix(Rgb.of(0xC8D890), .5f));
        Surface hide = new Surface(16, (x, y) -> 4 * Noise.ridge(x * .08f, y * .08f, 2), .4f, .15f);
        sketch.solid(hide, canvas -> {
            canvas.drawPath(
                    Outline.ribbon(Points.of("118 -34, 150 -22, 168 -6"), 14, 8, 1), Ink.fill(skin.times(.85f)));
            leg(canvas, skin.times(.78f), -48);
            leg(canvas, skin.times(.78f), 76);
        });
        sketch.solid(hide, canvas -> {
            canvas.drawPath(Outline.ribbon(Points.of("-90 -46, -140 -66, -158 -104"), 26, 22, 24), Ink.fill(skin));
            canvas.drawPath(
                    Outline.blob("-150 -146, -188 -140, -208 -114, -196 -90, -158 -80, -132 -104"), Ink.fill(skin));
        });
        Path dome = Outline.blob("-112 -44, -96 -112, -40 -160, 40 -164, 100 -124, 130 -44, 60 -26, -50 -26");
        sketch.solid(new Surface(64, Surface.SMOOTH, 0, .4f), canvas -> {
            canvas.drawPath(dome, Ink.fill(shell));
            canvas.save();
            canvas.clipPath(dome, true);
            for (int row = 0; row < 3; row++) {
                for (int i = 0; i < 6; i++) {
                    plate(canvas, shell, -118 + i * 50 + row % 2 * 25, -56 - row * 44);
                }
            }
            canvas.restore();
        });
        sketch.solid(
                new Surface(10, Surface.SMOOTH, 0, .3f),
                canvas -> canvas.drawPath(
                        Outline.ribbon(Points.of("-118 -40, -50 -28, 60 -28, 136 -40"), 10, 13, 13, 9),
                        Ink.fill(shell.mix(Rgb.of(0xE0C880), .55f))));
        sketch.solid(hide, canvas -> {
            leg(canvas, skin, -76);
            leg(canvas, skin, 98);
        });
        sketch.flat(canvas -> {
            if (Mood.of(look) == Mood.SLEEPING) {
                Eye.closed(canvas, -174, -118, 8);
            } else {
                Eye.bead(canvas, -174, -118, 8);
            }
            canvas.drawPath(Outline.curve("-206 -104, -190 -98, -168 -102"), Ink.line(skin.times(.45f), 2.8f));
        });
    }

    private static void leg(io.github.humbleui.skija.Canvas canvas, Rgb skin, float x) {
        canvas.drawPath(
                Outline.ribbon(Points.from(x, -40).to(x - 8, -18).to(x - 14, -8).list(), 22, 18, 16), Ink.fill(skin));
        canvas.drawPath(
                Points.from(x - 34, -10)
                        .to(x - 30, 0)
                        .to(x + 6, 0)
                        .to(x + 4, -14)
                        .blob(),
                Ink.fill(skin));
    }

    private static void plate(io.github.humbleui.skija.Canvas canvas, Rgb shell, float x, float y) {
        Path plate = Points.from(x - 23, y)
                .to(x - 12, y - 21)
                .to(x + 12, y - 21)
                .to(x + 23, y)
                .to(x + 12, y + 21)
                .to(x - 12, y + 21)
                .polygon();
        canvas.drawPath(plate, Ink.around(x, y, 26, shell.mix(Rgb.of(0xD8C070), .45f), shell, shell.times(.8f)));
        canvas.drawPath(plate, Ink.line(shell.times(.5f), 3.4f));
    }
}
