package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** A tiger: black stripes on orange, white cheeks. */
final class Tiger implements Kind {
    private static final Muzzle HEAD = new Muzzle(Muzzle.Ear.ROUND, 9, 24, 20, 7.4f, false);

    @Override
    public Build build(Look look) {
        return new Build(310, 126, .4f, 112, 20, new Vec(-56, -32), 1.3f, 48, false);
    }

    @Override
    public Coat coat(Look look) {
        Coat coat = Coat.of(look, 0xE8892E, 0xFDF4E8, 0x241A1C, 0xD8B040).withNose(0xC0686A);
        return new Coat(coat.main(), coat.light(), coat.dark().times(.5f), coat.nose(), coat.eye());
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        HEAD.draw(sketch, coat, asleep, Muzzle.cheeks());
        sketch.flat(canvas -> {
            for (int side = -1; side <= 1; side += 2) {
                for (int i = 0; i < 3; i++) {
                    float y = 2 + i * 13;
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(side * 56, y - 3)
                                            .to(side * 43, y + 1)
                                            .to(side * 33 - 2, y - 2)
                                            .list(),
                                    3.2f,
                                    2.6f,
                                    .4f),
                            Ink.fill(coat.dark()));
                }
                canvas.drawPath(
                        Outline.ribbon(
                                Points.from(side * 20 - 4, -40)
                                        .to(side * 15 - 5, -28)
                                        .to(side * 7 - 5, -26)
                                        .list(),
                                2.8f,
                                2.2f,
                                .4f),
                        Ink.fill(coat.dark()));
            }
            canvas.drawPath(Outline.ribbon(new float[] {-5, -45, -6, -30}, 3.4f, .6f), Ink.fill(coat.dark()));
        });
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        float[] spine = Points.of("-10 4, 40 54, 84 84, 120 52");
        sketch.solid(Fur.of(11), canvas -> {
            Path tail = Outline.ribbon(spine, 13, 12, 11, 9);
            Fur.paint(canvas, tail, coat.main());
            canvas.clipPath(tail, true);
            for (int i = 2; i < 10; i++) {
                Vec at = Outline.along(spine, i / 9.5f);
                Vec side = Outline.along(spine, Math.min(1, i / 9.5f + .04f))
                        .minus(Outline.along(spine, i / 9.5f - .04f))
                        .unit()
                        .turned()
                        .times(16);
                canvas.drawLine(
                        at.x() - side.x(),
                        at.y() - side.y(),
                        at.x() + side.x(),
                        at.y() + side.y(),
                        Ink.line(coat.dark(), 6));
            }
        });
    }

    @Override
    public void markings(Look look, Canvas canvas, Path trunk, Coat coat) {
        Stripes.across(canvas, trunk, coat, 9, .72f);
    }
}
