package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;

/** A friendly dog with hanging ears, its tongue out. */
final class Dog implements Kind {
    private static final Muzzle HEAD = new Muzzle(Muzzle.Ear.FLOPPY, 2, 30, 21, 8, false);

    @Override
    public Build build(Look look) {
        return new Build(222, 104, .5f, 104, 15, new Vec(-44, -66), 1.16f, 38, false);
    }

    @Override
    public Coat coat(Look look) {
        return Coat.of(look, 0xCE9350, 0xFBF1E0, 0x8A5426, 0x5A3416);
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        if (!asleep) {
            sketch.solid(
                    Fur.sleek(5),
                    canvas -> canvas.drawPath(
                            Outline.blob("-22 38, -6 38, -6 54, -12 62, -20 56"), Ink.fill(Rgb.of(0xE8707C))));
        }
        HEAD.draw(sketch, coat, asleep, Muzzle.chin());
        HEAD.hang(sketch, coat);
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        sketch.solid(
                Fur.of(12),
                canvas -> Fur.paint(
                        canvas, Outline.ribbon(Points.of("-8 6, 36 -10, 62 -50, 60 -92"), 15, 13, 10, 3), coat.main()));
    }
}
