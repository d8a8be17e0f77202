package dev.easel.studio.model.figure;

import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import java.util.Random;

/** Thread on cloth: vines, pearls and stars; luminous thread shines of itself. */
final class Embroidery {
    private Embroidery() {}

    /** A panel down the front of a bodice. */
    static void bodice(Sketch sketch, Worn worn, float x, float top, float bottom, float half) {
        stitch(
                sketch,
                worn,
                1.5f,
                Motifs.vine(
                        Points.from(x, bottom)
                                .to(x + 2, (top + bottom) / 2)
                                .to(x, top)
                                .list(),
                        half * .62f));
        stitch(
                sketch,
                worn,
                1.3f,
                Motifs.vine(
                        Points.from(x + 8, bottom)
                                .to(x + half * .7f, (top + bottom) / 2)
                                .to(x + half * 1.15f, top - 4)
                                .list(),
                        half * .4f));
        stitch(
                sketch,
                worn,
                1.3f,
                Motifs.vine(
                        Points.from(x - 8, bottom)
                                .to(x - half * .7f, (top + bottom) / 2)
                                .to(x - half * 1.1f, top - 4)
                                .list(),
                        half * .4f));
    }

    /** Vine lines, stroked with thread. */
    static void stitch(Sketch sketch, Worn worn, float width, Path lines) {
        if (worn.is("luminous") || worn.is("glowing")) {
            sketch.glow(canvas -> canvas.drawPath(lines, Ink.softLine(worn.trim(), width * 3.2f, .5f, width * 2.6f)));
            sketch.glow(canvas -> canvas.drawPath(lines, Ink.line(worn.trim().mix(Rgb.WHITE, .35f), width, .95f)));
        } else {
            sketch.flat(canvas -> canvas.drawPath(lines, Ink.line(worn.trim(), width, .95f)));
        }
    }

    /** Small stars strewn over cloth, thicker towards the bottom. */
    static void stars(Sketch sketch, Worn worn, Path area, int count, Random dice) {
        var bounds = area.getBounds();
        float[] x = new float[count];
        float[] y = new float[count];
        for (int i = 0; i < count; i++) {
            x[i] = bounds.getLeft() + dice.nextFloat() * bounds.getWidth();
            y[i] = bounds.getTop() + (float) Math.sqrt(dice.nextFloat()) * bounds.getHeight();
        }
        boolean luminous = worn.is("luminous") || worn.is("glowing");
        java.util.function.Consumer<io.github.humbleui.skija.Canvas> drawing = canvas -> {
            canvas.clipPath(area, true);
            for (int i = 0; i < count; i++) {
                canvas.drawPath(
                        Motifs.star(x[i], y[i], 2.2f + i % 3 * 1.5f),
                        Ink.fill(worn.trim().mix(Rgb.WHITE, .4f), .9f));
            }
        };
        if (luminous) {
            sketch.glow(drawing);
        } else {
            sketch.flat(drawing);
        }
    }

    /** A row of pearls. */
    static void pearls(Sketch sketch, Worn worn, float[] spine, float every, float radius) {
        Path pearls = Motifs.pearls(spine, every, radius);
        if (worn.is("luminous")) {
            sketch.glow(canvas -> canvas.drawPath(pearls, Ink.soft(worn.trim(), .6f, radius * 1.6f)));
        }
        sketch.flat(canvas -> canvas.drawPath(pearls, Ink.fill(worn.trim().mix(Rgb.WHITE, .3f))));
        sketch.flat(canvas -> canvas.drawPath(Outline.curve(spine), Ink.line(worn.trim(), radius * .7f, .8f)));
    }
}
