package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;

/** A pig with a disc of a snout and a curly tail. */
final class Pig implements Kind {
    @Override
    public Build build(Look look) {
        return new Build(290, 168, 0, 62, 16, new Vec(-58, 12), 1.3f, 58, true);
    }

    @Override
    public Coat coat(Look look) {
        return Coat.of(look, 0xF2A8A4, 0xFBD0C8, 0xD87E7E, 0x4A2C24).withNose(0x8A5250);
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        sketch.solid(skin(8), canvas -> {
            canvas.drawPath(Outline.blob("-44 -26, -52 -62, -34 -66, -12 -42"), Ink.fill(coat.dark()));
            canvas.drawPath(
                    Outline.blob("44 -24, 56 -60, 40 -68, 14 -42"),
                    Ink.fill(coat.main().mix(coat.dark(), .4f)));
        });
        sketch.solid(
                skin(42),
                canvas -> canvas.drawPath(
                        Outline.blob("0 -48, -36 -38, -50 0, -44 32, -10 48, 30 42, 50 10, 40 -34"),
                        Ink.fill(coat.main())));
        sketch.flat(canvas -> {
            canvas.drawCircle(-38, 16, 14, Ink.touch(-38, 16, 14, Rgb.of(0xE8606A), .5f));
            canvas.drawCircle(34, 18, 15, Ink.touch(34, 18, 15, Rgb.of(0xE8606A), .5f));
            if (asleep) {
                Eye.closed(canvas, -29, -8, 7);
                Eye.closed(canvas, 18, -8, 7);
            } else {
                Eye.bead(canvas, -29, -8, 6.6f);
                Eye.bead(canvas, 18, -8, 7);
            }
            canvas.drawPath(Outline.curve("-26 38, -10 43, 8 37"), Ink.line(coat.nose(), 2.2f, .8f));
        });
        sketch.solid(
                new Surface(9, Surface.SMOOTH, 0, .3f),
                canvas -> canvas.drawPath(
                        Outline.oval(-12, 14, 24, 18), Ink.fill(coat.main().mix(coat.dark(), .35f))));
        sketch.flat(canvas -> {
            canvas.drawPath(Outline.oval(-20, 14, 4, 6.5f), Ink.fill(coat.nose()));
            canvas.drawPath(Outline.oval(-3, 14, 4, 6.5f), Ink.fill(coat.nose()));
        });
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        sketch.solid(
                skin(5),
                canvas -> canvas.drawPath(
                        Outline.ribbon(Points.of("-8 16, 18 6, 24 -14, 8 -16, 12 4, 36 -2"), 7, 6, 5, 4, 2),
                        Ink.fill(coat.dark())));
    }

    @Override
    public Surface skin(float roundness) {
        return new Surface(roundness, Surface.SMOOTH, 0, .18f);
    }
}
