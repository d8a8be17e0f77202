package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** A penguin, upright. */
final class Penguin implements Drawing {
    @Override
    public float stature(Look look) {
        return 330;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Rgb coat = look.colour(0, Rgb.of(0x2A3040));
        Rgb beak = look.partColour("beak", Rgb.of(0xF0A030));
        boolean walks = Mood.of(look) == Mood.WALKING;
        sketch.solid(Surface.round(8), canvas -> {
            canvas.drawPath(Outline.blob("-6 -18, -16 2, -66 4, -70 -6, -40 -20"), Ink.fill(beak));
            canvas.drawPath(
                    Points.from(64, -18)
                            .to(54, 2 + (walks ? -12 : 0))
                            .to(6, 4 + (walks ? -12 : 0))
                            .to(2, -6)
                            .to(30, -20)
                            .blob(),
                    Ink.fill(beak));
        });
        sketch.solid(
                Plumage.of(12),
                canvas -> canvas.drawPath(
                        Outline.blob("-72 -214, -104 -150, -116 -92, -102 -88, -72 -130"), Ink.fill(coat.times(.85f))));
        Path body = Outline.blob("-6 -326, -50 -312, -64 -268, -58 -226, -84 -150, -78 -50, -40 -10, 6 -4, 60 -16, "
                + "88 -70, 84 -160, 56 -228, 52 -280, 30 -316");
        sketch.solid(Plumage.of(60), canvas -> {
            canvas.drawPath(body, Ink.fill(coat));
            canvas.save();
            canvas.clipPath(body, true);
            canvas.drawPath(
                    Outline.blob("-22 -232, -60 -218, -78 -140, -74 -50, -30 -6, 22 -12, 52 -60, 48 -150, 18 -218"),
                    Ink.soft(Rgb.of(0xFAF8F4), 1, 3));
            canvas.drawPath(Outline.oval(-22, -214, 44, 18), Ink.soft(Rgb.of(0xF8C848), .8f, 9));
            canvas.restore();
        });
        sketch.solid(
                Plumage.of(12),
                canvas ->
                        canvas.drawPath(Outline.blob("60 -222, 104 -166, 124 -96, 108 -90, 74 -140"), Ink.fill(coat)));
        sketch.flat(canvas -> {
            canvas.drawPath(Outline.blob("30 -288, 40 -262, 24 -240, 14 -262"), Ink.soft(Rgb.of(0xF8C048), .95f, 3));
            if (Mood.of(look) == Mood.SLEEPING) {
                Eye.closed(canvas, -8, -282, 8);
            } else {
                canvas.drawCircle(-8, -282, 11, Ink.fill(Rgb.of(0xF4F2EE)));
                canvas.drawCircle(-46, -282, 9, Ink.fill(Rgb.of(0xF4F2EE)));
                Eye.bead(canvas, -9, -282, 7.6f);
                Eye.bead(canvas, -46, -282, 6.6f);
            }
        });
        sketch.solid(
                Surface.round(7).glossy(.5f),
                canvas -> canvas.drawPath(
                        Outline.blob("-16 -268, -40 -274, -72 -254, -74 -250, -44 -248, -20 -254"), Ink.fill(beak)));
    }
}
