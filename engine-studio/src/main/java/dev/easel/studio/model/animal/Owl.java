package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Drawing;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Moved;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** An owl, seen from the front; a snowy owl by name. */
final class Owl implements Drawing {
    @Override
    public float stature(Look look) {
        return 320;
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Coat coat = look.entity().noun().equals("snowy owl")
                ? Coat.of(look, 0xF2F2F0, 0xFDFDFA, 0x8A8680, 0xF0B828)
                : Coat.of(look, 0x8E6440, 0xF0DFC0, 0x553620, 0xF0A828);
        boolean flies = Mood.of(look) == Mood.FLYING;
        sketch.solid(
                Plumage.of(10),
                canvas -> canvas.drawPath(
                        Outline.blob("-40 -60, 40 -60, 50 6, 24 22, 0 12, -24 22, -50 6"), Ink.fill(coat.dark())));
        if (flies) {
            Plumage.spread(Moved.sided(sketch, -60, -150, -1), coat.main(), coat.dark(), 300);
            Plumage.spread(Moved.sided(sketch, 60, -150, 1), coat.main(), coat.dark(), 300);
        }
        body(sketch, coat);
        if (!flies) {
            Path left = Outline.blob("-84 -190, -118 -130, -106 -50, -74 -6, -62 -60, -66 -150");
            Path right = Outline.blob("84 -190, 118 -130, 106 -50, 74 -6, 62 -60, 66 -150");
            Plumage.folded(sketch, left, coat.main().times(.86f), 20);
            Plumage.folded(sketch, right, coat.main().times(.86f), 20);
        }
        feet(sketch);
        face(sketch, coat, Mood.of(look) == Mood.SLEEPING);
    }

    private static void body(Sketch sketch, Coat coat) {
        sketch.solid(
                Plumage.of(60),
                canvas -> canvas.drawPath(
                        Outline.blob("0 -290, -70 -276, -94 -200, -98 -110, -72 -20, 0 0, 72 -20, 98 -110, 94 -200, "
                                + "70 -276"),
                        Ink.fill(coat.main())));
        Path breast = Outline.blob("0 -180, -56 -168, -66 -100, -50 -30, 0 -10, 50 -30, 66 -100, 56 -168");
        sketch.solid(Plumage.of(40), canvas -> {
            canvas.drawPath(breast, Ink.fill(coat.light()));
            Plumage.scallops(canvas, breast, coat.dark(), 22);
        });
    }

    private static void feet(Sketch sketch) {
        sketch.solid(Surface.round(5), canvas -> {
            for (int side = -1; side <= 1; side += 2) {
                for (int toe = -1; toe <= 1; toe++) {
                    canvas.drawPath(
                            Outline.ribbon(new float[] {side * 30, -10, side * 30 + toe * 13, 6}, 8, 5),
                            Ink.fill(Rgb.of(0xE0A040)));
                }
            }
        });
    }

    private static void face(Sketch sketch, Coat coat, boolean asleep) {
        sketch.solid(Plumage.of(12), canvas -> {
            canvas.drawPath(Outline.blob("-70 -260, -84 -312, -62 -306, -30 -284"), Ink.fill(coat.dark()));
            canvas.drawPath(Outline.blob("70 -260, 84 -312, 62 -306, 30 -284"), Ink.fill(coat.dark()));
        });
        sketch.solid(Plumage.of(18), canvas -> {
            canvas.drawPath(Outline.oval(-40, -232, 47, 48), Ink.fill(coat.light()));
            canvas.drawPath(Outline.oval(40, -232, 47, 48), Ink.fill(coat.light()));
        });
        sketch.flat(canvas -> {
            for (int side = -1; side <= 1; side += 2) {
                canvas.drawPath(Outline.oval(side * 40, -232, 40, 41), Ink.line(coat.main(), 3, .5f));
                canvas.drawPath(Outline.oval(side * 40, -232, 33, 34), Ink.line(coat.main(), 2, .35f));
                if (asleep) {
                    Eye.closed(canvas, side * 38, -232, 21);
                } else {
                    Eye.round(canvas, side * 38, -232, 22, coat.eye());
                }
            }
            canvas.drawPath(Outline.ribbon(Points.of("0 -252, -30 -276, -72 -284"), 5, 8, 1), Ink.fill(coat.dark()));
            canvas.drawPath(Outline.ribbon(Points.of("0 -252, 30 -276, 72 -284"), 5, 8, 1), Ink.fill(coat.dark()));
        });
        sketch.solid(
                Surface.round(7).glossy(.5f),
                canvas -> canvas.drawPath(
                        Outline.blob("0 -226, -11 -216, -5 -196, 0 -190, 5 -196, 11 -216"),
                        Ink.fill(Rgb.of(0xD89838))));
    }
}
