package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** A house cat, tabby unless a plain colour is asked for. */
final class Cat implements Kind {
    private static final Muzzle HEAD = new Muzzle(Muzzle.Ear.TRIANGLE, 5, 16, 12, 9.6f, true);

    @Override
    public Build build(Look look) {
        return new Build(204, 84, .35f, 82, 12, new Vec(-40, -50), 1.12f, 30, false);
    }

    @Override
    public Coat coat(Look look) {
        return Coat.of(look, 0xD99A58, 0xFDF3E6, 0x9A5A2A, 0x7FB04A).withNose(0xC8686C);
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        HEAD.draw(sketch, coat, asleep, Muzzle.chin());
        if (look.entity().colours().isEmpty()) {
            sketch.flat(canvas -> {
                for (int i = -1; i <= 1; i++) {
                    canvas.drawPath(
                            Outline.ribbon(new float[] {-4 + i * 9, -43, -5 + i * 7, -26}, 2.4f, .6f),
                            Ink.fill(coat.dark(), .75f));
                }
                canvas.drawPath(
                        Outline.ribbon(Points.of("50 4, 36 8, 26 6"), 2.4f, 1.8f, .4f), Ink.fill(coat.dark(), .6f));
                canvas.drawPath(
                        Outline.ribbon(Points.of("-50 4, -42 8, -36 7"), 2.4f, 1.8f, .4f), Ink.fill(coat.dark(), .6f));
            });
        }
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        float[] spine = Points.of("-12 4, 34 16, 74 -8, 82 -62, 64 -110");
        sketch.solid(Fur.of(11), canvas -> {
            Path tail = Outline.ribbon(spine, 12, 12, 11, 10);
            Fur.paint(canvas, tail, coat.main());
            if (look.entity().colours().isEmpty()) {
                canvas.clipPath(tail, true);
                for (int i = 2; i < 9; i++) {
                    Vec at = Outline.along(spine, i / 9f);
                    canvas.drawPath(Outline.oval(at.x(), at.y(), 14, 3.4f), Ink.soft(coat.dark(), .7f, 1.5f));
                }
            }
        });
    }

    @Override
    public void markings(Look look, Canvas canvas, Path trunk, Coat coat) {
        if (look.entity().colours().isEmpty()) {
            Stripes.across(canvas, trunk, coat, 7, .6f);
        }
    }
}
