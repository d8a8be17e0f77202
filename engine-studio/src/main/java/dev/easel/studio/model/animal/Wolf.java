package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** A grey wolf: long legs, broad snout, a dark saddle. */
final class Wolf implements Kind {
    private static final Muzzle HEAD = new Muzzle(Muzzle.Ear.POINTED, 10, 36, 18, 7.2f, false);

    @Override
    public Build build(Look look) {
        return new Build(270, 120, .7f, 138, 15, new Vec(-56, -52), 1.16f, 44, false);
    }

    @Override
    public Coat coat(Look look) {
        return Coat.of(look, 0x8A8E98, 0xECEAE4, 0x4A4C58, 0xE0B040);
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        HEAD.draw(sketch, coat, asleep, Muzzle.cheeks());
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        sketch.solid(
                Fur.of(22),
                canvas -> Fur.paint(
                        canvas, Outline.ribbon(Points.of("-10 0, 34 34, 62 84, 70 132"), 16, 24, 24, 1), coat.main()));
    }

    @Override
    public void markings(Look look, Canvas canvas, Path trunk, Coat coat) {
        var area = trunk.getBounds();
        canvas.drawPath(
                Outline.oval(
                        (area.getLeft() + area.getRight()) / 2 + 14,
                        area.getTop() + 4,
                        area.getWidth() * .46f,
                        area.getHeight() * .28f),
                Ink.soft(coat.dark(), .6f, 16));
    }
}
