package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;

/** A rabbit on its haunches, or in mid leap. */
final class Rabbit implements Drawing {
    private static final Muzzle HEAD = new Muzzle(Muzzle.Ear.LONG, 2, 12, 12, 9, false);

    @Override
    public float stature(Look look) {
        return 300;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Coat coat = Coat.of(look, 0xA98A6E, 0xFBF4EA, 0x7A5A44, 0x4A2C1C).withNose(0xC87A7C);
        Mood mood = Mood.of(look);
        boolean leaps = mood == Mood.RUNNING;
        Sketch paper = leaps ? new Moved(sketch, 14, new Vec(0, -40)) : sketch;
        paper.solid(
                Fur.of(20),
                canvas -> Fur.paint(
                        canvas,
                        Outline.union(
                                Outline.oval(112, -44, 26, 25),
                                Fur.fringe(Points.of("100 -66, 136 -50, 128 -22"), 6, 12, 6)),
                        coat.light()));
        paper.solid(
                Fur.of(60),
                canvas -> Fur.paint(
                        canvas,
                        Outline.blob("-62 -100, -20 -136, 40 -138, 96 -104, 116 -52, 96 -8, 20 -4, -50 -10, -78 -50"),
                        coat.main()));
        leg(
                paper,
                coat,
                leaps ? Points.of("-46 -60, -76 -34, -112 -20") : Points.of("-46 -64, -52 -34, -62 -8"),
                17,
                14,
                10);
        if (leaps) {
            leg(paper, coat, Points.of("76 -50, 124 -16, 172 -4"), 34, 17, 12);
        } else {
            paper.solid(
                    Fur.of(26),
                    canvas -> Fur.paint(
                            canvas, Outline.blob("22 -92, 84 -92, 108 -46, 92 -6, 10 -4, 4 -50"), coat.main()));
            leg(paper, coat, Points.of("86 -14, 40 -13, 4 -11"), 15, 14, 11);
        }
        leg(
                paper,
                coat,
                leaps ? Points.of("-30 -60, -60 -26, -92 -6") : Points.of("-22 -62, -28 -32, -38 -8"),
                17,
                14,
                10);
        paper.solid(
                Fur.of(20),
                canvas -> Fur.paint(
                        canvas,
                        Outline.union(
                                Outline.oval(-56, -86, 34, 36),
                                Fur.fringe(Points.of("-26 -66, -54 -48, -84 -70"), 6, 14, 6)),
                        coat.light()));
        HEAD.draw(
                Moved.scaled(new Moved(paper, leaps ? -14 : 0, new Vec(-72, -142)), .98f),
                coat,
                mood == Mood.SLEEPING,
                Muzzle.chin());
    }

    private static void leg(Sketch sketch, Coat coat, float[] spine, float... radii) {
        sketch.solid(Fur.of(12), canvas -> Fur.paint(canvas, Outline.ribbon(spine, radii), coat.main()));
    }
}
