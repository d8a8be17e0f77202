package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** A cow, black and white unless a colour is asked for; a bull has longer horns and no udder, a calf neither. */
final class Cow implements Kind {
    private static final Ungulate HEAD = new Ungulate(66, 36, 26, 30, 40);
    /** A shorter face, and ears as large as they will be. */
    private static final Ungulate CALF = new Ungulate(52, 35, 22, 24, 46);

    @Override
    public Build build(Look look) {
        return calf(look)
                ? new Build(238, 112, .12f, 124, 13, new Vec(-60, -52), 1.02f, 38, true)
                : new Build(350, 166, .05f, 112, 16, new Vec(-86, -44), 1.14f, 52, true);
    }

    private static boolean calf(Look look) {
        return look.entity().noun().equals("calf");
    }

    private static boolean bull(Look look) {
        return look.entity().noun().equals("bull");
    }

    @Override
    public Coat coat(Look look) {
        return Coat.of(look, 0xF6F1EA, 0xFFFDF8, 0x2E2628, 0x2E1E14).withNose(0x4A3A38);
    }

    @Override
    public void head(Look look, Sketch sketch, Coat coat, boolean asleep) {
        if (calf(look)) {
            CALF.draw(sketch, coat, asleep, Rgb.of(0xECA8A0));
            return;
        }
        float reach = bull(look) ? 1.5f : 1;
        horn(sketch, 0, reach, .85f);
        HEAD.draw(sketch, coat, asleep, Rgb.of(0xECA8A0));
        horn(sketch, 14, reach, 1);
    }

    private static void horn(Sketch sketch, float x, float reach, float tone) {
        sketch.solid(
                new Surface(5, Surface.SMOOTH, 0, .4f),
                canvas -> canvas.drawPath(
                        Outline.ribbon(
                                Points.from(x, -28)
                                        .to(x - 10 * reach, -44 * reach)
                                        .to(x - 4, -62 * reach)
                                        .list(),
                                7,
                                5.6f,
                                1),
                        Ink.fill(Rgb.of(0xEADFC4).times(tone))));
    }

    @Override
    public void tail(Look look, Sketch sketch, Coat coat) {
        sketch.solid(Fur.of(6), canvas -> {
            canvas.drawPath(Outline.ribbon(Points.of("-8 2, 20 60, 18 130"), 8, 5, 4), Ink.fill(coat.main()));
            canvas.drawPath(Outline.ribbon(Points.of("18 122, 16 146, 24 172"), 4, 11, 1), Ink.fill(coat.dark()));
        });
        boolean stands = Mood.of(look) != Mood.LYING && Mood.of(look) != Mood.SITTING;
        if (stands && !bull(look) && !calf(look)) {
            sketch.solid(
                    Surface.round(18),
                    canvas -> canvas.drawPath(
                            Outline.blob("-118 112, -64 112, -58 140, -72 158, -108 158, -122 140"),
                            Ink.fill(Rgb.of(0xF0B4AC))));
        }
    }

    @Override
    public void markings(Look look, Canvas canvas, Path trunk, Coat coat) {
        Stripes.spots(canvas, trunk, coat.dark(), 104, 44, Quadruped.dice(look));
    }

    @Override
    public Surface skin(float roundness) {
        return Fur.sleek(roundness);
    }
}
