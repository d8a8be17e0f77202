package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Vec;

/** A bear: heavy, round-eared, with a pale snout. */
final class Bear implements Kind {
    private static final Muzzle HEAD = new Muzzle(Muzzle.Ear.ROUND, 3, 30, 21, 6.4f, false);

    @Override
    public Build build(Look look) {
        return new Build(310, 180, .1f, 88, 27, new Vec(-62, -14), 1.4f, 62, false);
    }

    @Override
    public Coat coat(Look look) {
        boolean polar = look.entity().noun().contains("polar");
        Coat coat = polar
                ? Coat.of(look, 0xF2F0E8, 0xFFFDF6, 0xC8C4B8, 0x3A2A20)
                : Coat.of(look, 0x7A4E30, 0xC89A6A, 0x4A2C1C, 0x3A2414);
        return new Coat(coat.main(), coat.main().mix(coat.light(), .62f), coat.dark(), coat.nose(), coat.eye());
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        HEAD.draw(sketch, coat, asleep, Muzzle.chin());
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        sketch.solid(Fur.of(14), canvas -> Fur.paint(canvas, Outline.oval(2, 18, 20, 22), coat.main()));
    }
}
