package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;

/** A red fox: narrow snout, white cheeks, black stockings, a brush with a white tip. */
final class Fox implements Kind {
    private static final Muzzle HEAD = new Muzzle(Muzzle.Ear.POINTED, 12, 38, 13, 8.2f, false);

    @Override
    public Build build(Look look) {
        return new Build(220, 92, .7f, 104, 11.5f, new Vec(-52, -62), 1.12f, 30, false);
    }

    @Override
    public Coat coat(Look look) {
        return Coat.of(look, 0xE06A28, 0xFFF4E8, 0x3A2426, 0xB8741E);
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        HEAD.draw(sketch, coat, asleep, Muzzle.cheeks());
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        brush(sketch, coat, Points.of("-6 4, 46 36, 92 34, 128 -4, 136 -44"), 13, 30, 38, 30, 1);
    }

    /** A bushy tail whose last third is pale. */
    static void brush(Sketch sketch, Coat coat, float[] spine, float... radii) {
        sketch.solid(Fur.of(28), canvas -> {
            var tail = Outline.ribbon(spine, radii);
            Fur.paint(canvas, tail, coat.main());
            Vec from = Outline.along(spine, .72f);
            Vec tip = Outline.along(spine, 1);
            Vec along = tip.minus(Outline.along(spine, .9f)).unit();
            var end = Outline.inside(
                    tail,
                    Outline.ribbon(
                            new float[] {
                                from.x() + along.x() * 6,
                                from.y() + along.y() * 6,
                                tip.x() + along.x() * 20,
                                tip.y() + along.y() * 20
                            },
                            60));
            Fur.paint(
                    canvas,
                    Outline.inside(tail, Outline.union(end, Outline.oval(tip.x(), tip.y(), 46, 42))),
                    coat.light());
        });
    }

    @Override
    public float sock() {
        return .56f;
    }
}
