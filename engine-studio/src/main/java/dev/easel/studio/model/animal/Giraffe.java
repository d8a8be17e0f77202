package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** A giraffe. */
final class Giraffe implements Kind {
    private static final Ungulate HEAD = new Ungulate(58, 25, 15, 20, 36);

    @Override
    public Build build(Look look) {
        return new Build(210, 116, .5f, 196, 10, new Vec(-88, -272), .92f, 21, true);
    }

    @Override
    public Coat coat(Look look) {
        return Coat.of(look, 0xEBC67E, 0xFAECC8, 0x9A5A2A, 0x3A2414);
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        sketch.solid(new Surface(5, Surface.SMOOTH, 0, .1f), canvas -> {
            for (int i = 0; i < 2; i++) {
                canvas.drawPath(
                        Outline.ribbon(new float[] {2 + i * 15, -18, 5 + i * 17, -52}, 5, 4),
                        Ink.fill(coat.main().times(.82f + .18f * i)));
                canvas.drawCircle(5 + i * 17, -54, 7, Ink.fill(coat.dark().times(.7f)));
            }
        });
        HEAD.draw(sketch, coat, asleep, coat.light());
    }

    @Override
    public void mane(Look look, Sketch sketch, Coat coat) {
        sketch.solid(
                Fur.of(5),
                canvas -> canvas.drawPath(
                        Outline.ribbon(Points.of("32 -12, 62 84, 104 190, 138 240"), 5, 8, 7, 2),
                        Ink.fill(coat.dark())));
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        sketch.solid(Fur.of(6), canvas -> {
            canvas.drawPath(Outline.ribbon(Points.of("-8 4, 14 50, 10 104"), 7, 4, 3), Ink.fill(coat.main()));
            canvas.drawPath(
                    Outline.ribbon(Points.of("10 96, 8 122, 15 148"), 3, 10, 1),
                    Ink.fill(coat.dark().times(.6f)));
        });
    }

    @Override
    public void markings(Look look, Canvas canvas, Path trunk, Coat coat) {
        Stripes.spots(canvas, trunk, coat.dark(), 34, 13, Quadruped.dice(look));
    }

    @Override
    public Surface skin(float roundness) {
        return Fur.sleek(roundness);
    }
}
