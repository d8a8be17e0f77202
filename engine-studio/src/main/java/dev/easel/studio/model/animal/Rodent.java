package dev.easel.studio.model.animal;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** Small animals that sit up and hold things in their paws: a squirrel with a nut, a mouse. */
final class Rodent implements Drawing {
    private final Muzzle head;
    private final boolean bushy;

    private Rodent(Muzzle head, boolean bushy) {
        this.head = head;
        this.bushy = bushy;
    }

    static Rodent squirrel() {
        return new Rodent(new Muzzle(Muzzle.Ear.TRIANGLE, 1, 12, 12, 9.6f, false), true);
    }

    static Rodent mouse() {
        return new Rodent(new Muzzle(Muzzle.Ear.BIG, 0, 24, 9, 8, false), false);
    }

    @Override
    public float stature(Look look) {
        return 280;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Coat coat = bushy
                ? Coat.of(look, 0xC0622A, 0xFBEFDC, 0x7A3A1A, 0x3A2010)
                : Coat.of(look, 0xA8A0A4, 0xF2ECEA, 0x7A7074, 0x2A1C18).withNose(0xE08A90);
        tail(sketch, coat);
        sketch.solid(
                Fur.of(48),
                canvas -> Fur.paint(
                        canvas,
                        Outline.blob("-38 -168, 8 -172, 46 -130, 72 -70, 64 -6, 0 0, -50 -6, -62 -70, -56 -130"),
                        coat.main()));
        sketch.solid(
                Fur.of(26),
                canvas -> Fur.paint(
                        canvas,
                        Outline.blob("-44 -150, -6 -148, 4 -90, -4 -30, -34 -20, -52 -60, -56 -118"),
                        coat.light()));
        sketch.solid(
                Fur.of(22),
                canvas -> Fur.paint(canvas, Outline.blob("2 -74, 50 -82, 76 -42, 66 -2, 14 0, -8 -30"), coat.main()));
        foot(sketch, coat, 14);
        foot(sketch, coat, -44);
        arm(sketch, coat, Points.of("-44 -124, -60 -98, -48 -86"));
        if (bushy || look.part("nut").isPresent()) {
            sketch.solid(Fur.sleek(10), canvas -> {
                canvas.drawPath(
                        Outline.blob("-48 -108, -26 -108, -22 -92, -36 -74, -52 -92"), Ink.fill(Rgb.of(0xB87A3A)));
                canvas.drawPath(
                        Outline.blob("-54 -108, -38 -116, -20 -108, -26 -100, -48 -100"), Ink.fill(Rgb.of(0x7A4A24)));
            });
        }
        arm(sketch, coat, Points.of("8 -122, 4 -92, -24 -84"));
        head.draw(
                Moved.scaled(new Moved(sketch, 0, new Vec(-28, -196)), .98f),
                coat,
                Mood.of(look) == Mood.SLEEPING,
                Muzzle.chin());
    }

    private void tail(Sketch sketch, Coat coat) {
        if (!bushy) {
            sketch.solid(
                    Fur.sleek(5),
                    canvas -> canvas.drawPath(
                            Outline.ribbon(Points.of("50 -12, 110 -6, 150 -34, 196 -30"), 7, 6, 4, 1),
                            Ink.fill(coat.main().mix(Rgb.of(0xE8A0A0), .6f))));
            return;
        }
        float[] spine = Points.of("52 -20, 118 -34, 138 -116, 108 -200, 128 -256, 168 -248");
        sketch.solid(Fur.of(34), canvas -> {
            Path tail = Outline.ribbon(spine, 16, 36, 46, 46, 32, 6);
            Fur.paint(canvas, tail, coat.main());
            canvas.clipPath(tail, true);
            canvas.drawPath(Outline.ribbon(spine, 3, 10, 16, 16, 10, 2), Ink.soft(coat.light(), .55f, 12));
        });
    }

    private static void foot(Sketch sketch, Coat coat, float x) {
        sketch.solid(
                Fur.sleek(8),
                canvas -> canvas.drawPath(
                        Points.from(x + 24, -16)
                                .to(x + 28, 0)
                                .to(x - 22, 0)
                                .to(x - 28, -7)
                                .to(x - 14, -16)
                                .blob(),
                        Ink.fill(coat.main().times(.9f))));
    }

    private static void arm(Sketch sketch, Coat coat, float[] spine) {
        sketch.solid(Fur.of(10), canvas -> Fur.paint(canvas, Outline.ribbon(spine, 13, 11, 8.5f), coat.main()));
    }
}
