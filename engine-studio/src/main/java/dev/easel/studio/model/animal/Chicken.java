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

/** A hen, or a rooster with a grand tail. */
final class Chicken implements Drawing {
    private static final Rgb COMB = Rgb.of(0xD8342C);
    private static final Rgb HORN = Rgb.of(0xEAB040);

    @Override
    public float stature(Look look) {
        return 280;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        boolean rooster =
                look.entity().noun().equals("rooster") || look.entity().noun().equals("cock");
        Rgb body = look.colour(0, Rgb.of(rooster ? 0xB8562A : 0xF4EEE2));
        sketch.solid(Surface.round(4), canvas -> {
            for (int i = 0; i < 2; i++) {
                float x = -6 + i * 30;
                canvas.drawLine(x, -66, x, -6, Ink.line(HORN.times(.82f + .18f * i), 7));
                canvas.drawPath(Points.from(x - 26, 0).to(x, -8).to(x + 16, 0).curve(), Ink.line(HORN, 6));
                canvas.drawLine(x, -8, x - 18, 3, Ink.line(HORN, 5));
            }
        });
        tail(sketch, rooster ? Rgb.of(0x1E5A4E) : body.times(.9f), rooster);
        Path trunk = Outline.blob(
                "-96 -168, -60 -180, -10 -140, 60 -130, 110 -168, 106 -104, 60 -56, -20 -48, " + "-78 -80, -104 -124");
        sketch.solid(Plumage.of(46), canvas -> {
            canvas.drawPath(trunk, Ink.fill(body));
            Plumage.scallops(canvas, trunk, body.times(.84f), 19);
        });
        Plumage.folded(
                sketch,
                Outline.blob("-30 -134, 30 -136, 88 -108, 60 -78, 0 -76, -34 -100"),
                rooster ? Rgb.of(0x7A3420) : body.times(.93f),
                17);
        head(sketch, rooster ? Rgb.of(0xE0A040) : body);
    }

    private static void tail(Sketch sketch, Rgb colour, boolean rooster) {
        sketch.solid(Plumage.of(8), canvas -> {
            for (int i = 0; i < 6; i++) {
                float high = rooster ? 70 : 26;
                float wide = rooster ? 96 : 44;
                float tip = i / 5f;
                float[] quill = Points.from(74, -120)
                        .to(112 + wide * .35f * (1 - tip), -150 - high * (.5f + .6f * tip))
                        .to(124 + wide * (1.1f - .9f * tip), -150 - high * (-.1f + 1.3f * tip))
                        .list();
                canvas.drawPath(Outline.ribbon(quill, 12, 15, rooster ? 4 : 9), Ink.fill(colour.times(.8f + .06f * i)));
            }
        });
    }

    private static void head(Sketch sketch, Rgb colour) {
        sketch.solid(
                Surface.round(7),
                canvas -> canvas.drawPath(
                        Outline.blob("-108 -244, -112 -272, -98 -264, -90 -284, -80 -264, -64 -276, -62 -244"),
                        Ink.fill(COMB)));
        sketch.solid(Plumage.of(26), canvas -> {
            canvas.drawPath(Outline.ribbon(Points.of("-50 -130, -80 -180, -84 -226"), 46, 34, 28), Ink.fill(colour));
            Plumage.scallops(
                    canvas, Outline.ribbon(new float[] {-56, -120, -74, -180}, 42, 30), colour.times(.84f), 15);
        });
        sketch.solid(
                Surface.round(6),
                canvas -> canvas.drawPath(Outline.blob("-100 -214, -112 -190, -104 -176, -94 -194"), Ink.fill(COMB)));
        sketch.solid(
                Surface.round(5).glossy(.4f),
                canvas -> canvas.drawPath(Outline.blob("-106 -236, -134 -222, -106 -214"), Ink.fill(HORN)));
        sketch.flat(canvas -> {
            canvas.drawPath(Outline.oval(-90, -230, 13, 11), Ink.fill(COMB, .75f));
            Eye.bead(canvas, -91, -232, 6);
        });
    }
}
