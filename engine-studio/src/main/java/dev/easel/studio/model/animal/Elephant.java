package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;

/** An elephant: great ears, a curling trunk, tusks, wrinkled hide. */
final class Elephant implements Kind {
    @Override
    public Build build(Look look) {
        return new Build(330, 216, 0, 124, 33, new Vec(-64, -20), 1.5f, 72, true);
    }

    @Override
    public Coat coat(Look look) {
        Coat coat = Coat.of(look, 0x8E929C, 0xA8A8AE, 0x6A6E7A, 0x4A3424);
        return coat.withNose(coat.main().times(.84f)); // its feet are of its own skin
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        ear(sketch, coat, -1);
        sketch.solid(skin(40), canvas -> {
            canvas.drawPath(
                    Outline.blob("0 -58, -34 -50, -50 -14, -44 22, -14 44, 26 36, 46 0, 36 -44"),
                    Ink.fill(coat.main()));
            canvas.drawPath(
                    Outline.ribbon(Points.of("-28 6, -48 50, -50 104, -66 132, -92 126, -96 104"), 27, 22, 15, 11, 9),
                    Ink.fill(coat.main()));
        });
        sketch.flat(canvas -> {
            for (int i = 0; i < 7; i++) {
                float y = 34 + i * 12;
                canvas.drawPath(
                        Points.from(-62 + i, y)
                                .to(-46, y + 5)
                                .to(-30 - i * 1.4f, y - 1)
                                .curve(),
                        Ink.softLine(coat.dark().times(.8f), 2, .45f, .8f));
            }
            if (asleep) {
                Eye.closed(canvas, -22, -8, 7);
            } else {
                Eye.round(canvas, -22, -8, 6.4f, coat.eye());
                canvas.drawPath(
                        Outline.curve("-32 -12, -22 -19, -11 -12"),
                        Ink.line(coat.dark().times(.7f), 2, .7f));
            }
        });
        sketch.solid(
                new Surface(5, Surface.SMOOTH, 0, .5f),
                canvas -> canvas.drawPath(
                        Outline.ribbon(Points.of("-14 34, -26 62, -52 74"), 8, 6.5f, 1),
                        Ink.fill(look.partColour("horns", Rgb.of(0xF4EEDF)))));
        ear(sketch, coat, 1);
    }

    private void ear(Sketch sketch, Coat coat, int side) {
        float tone = side < 0 ? .8f : 1;
        float x = side < 0 ? -24 : 26;
        sketch.solid(skin(12), canvas -> {
            canvas.translate(x, -14);
            canvas.scale(side, 1);
            canvas.drawPath(
                    Outline.blob("-6 -26, 26 -46, 60 -32, 68 10, 54 52, 30 66, 12 44, -4 22"),
                    Ink.fill(coat.main().times(tone)));
        });
        sketch.flat(canvas -> {
            canvas.translate(x, -14);
            canvas.scale(side, 1);
            canvas.drawPath(
                    Outline.blob("6 -16, 28 -30, 50 -20, 56 10, 44 40, 30 50, 16 32"),
                    Ink.soft(Rgb.of(0xC89AA0), .35f, 7));
        });
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        sketch.solid(skin(6), canvas -> {
            canvas.drawPath(Outline.ribbon(Points.of("-10 10, 16 50, 14 108"), 9, 6, 4), Ink.fill(coat.main()));
            canvas.drawPath(
                    Outline.ribbon(Points.of("14 100, 13 118, 18 138"), 4, 9, 1),
                    Ink.fill(coat.dark().times(.6f)));
        });
    }

    @Override
    public Surface skin(float roundness) {
        return new Surface(roundness, (x, y) -> 4 * Noise.ridge(x * .03f, y * .045f, 2), .3f, .08f);
    }
}
