package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import java.util.Set;

/** A lion; a lioness or a cub has no mane. */
final class Lion implements Kind {
    private static final Set<String> MANELESS = Set.of("lioness", "lion cub");
    private static final Muzzle HEAD = new Muzzle(Muzzle.Ear.ROUND, 2, 26, 21, 7.6f, false);

    @Override
    public Build build(Look look) {
        return look.entity().noun().equals("lion cub")
                ? new Build(208, 98, .4f, 92, 17, new Vec(-38, -44), 1.16f, 36, false)
                : new Build(310, 132, .4f, 118, 20, new Vec(-52, -40), 1.3f, 48, false);
    }

    @Override
    public Coat coat(Look look) {
        return Coat.of(look, 0xDCA456, 0xF8E6C4, 0x8A4A20, 0xC88A28).withNose(0x4A2C2A);
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        HEAD.draw(sketch, coat, asleep, Muzzle.chin());
    }

    @Override
    public void mane(Look look, Sketch sketch, Coat coat) {
        if (look.is("female") || MANELESS.contains(look.entity().noun())) {
            return;
        }
        ring(sketch, coat, 52, 46, .74f, 26);
        ring(sketch, coat, 44, 38, .92f, 24);
        ring(sketch, coat, 36, 30, 1.12f, 22);
    }

    private static void ring(Sketch sketch, Coat coat, float radius, float length, float tone, int count) {
        sketch.solid(Fur.of(14), canvas -> {
            for (int i = 0; i < count; i++) {
                float angle = (float) (2 * Math.PI) * i / count;
                float x = Curves.cos(angle);
                float y = Curves.sin(angle);
                float reach = radius + length * (.8f + .4f * Noise.hash(i, count));
                float drop = 8 + reach * .2f;
                float[] spine = Points.from(x * radius * .5f, y * radius * .5f + 4)
                        .to(x * (radius + 8), y * (radius + 8) + 6)
                        .to(x * reach, y * reach + drop)
                        .list();
                Rgb hair = coat.dark().times(tone).mix(coat.main(), .18f * (i % 3));
                Fur.lock(canvas, spine, hair, 15, 19, 4);
            }
        });
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        sketch.solid(
                Fur.sleek(9),
                canvas -> Fur.paint(
                        canvas, Outline.ribbon(Points.of("-10 4, 40 50, 66 108, 96 128"), 12, 8, 7, 6), coat.main()));
        sketch.solid(
                Fur.of(12),
                canvas -> Fur.paint(
                        canvas, Outline.ribbon(Points.of("88 124, 106 128, 130 116"), 6, 17, 1), coat.dark()));
    }
}
