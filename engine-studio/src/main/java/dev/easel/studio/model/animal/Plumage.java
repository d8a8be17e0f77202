package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;

/** Feathers: relief, scalloped breasts, wings of long quills. */
final class Plumage {
    private Plumage() {}

    /** Small feathers that lie like tiles. */
    static Surface of(float roundness) {
        return new Surface(roundness, (x, y) -> 4 * Noise.fractal(x * .06f, y * .04f, 3), .35f, .1f);
    }

    /** Rows of scallops inside a shape. */
    static void scallops(Canvas canvas, Path shape, Rgb tone, float size) {
        canvas.save();
        canvas.clipPath(shape, true);
        var area = shape.getBounds();
        int row = 0;
        for (float y = area.getTop(); y < area.getBottom(); y += size * .7f, row++) {
            for (float x = area.getLeft() + row % 2 * size / 2; x < area.getRight() + size; x += size) {
                canvas.drawPath(
                        Points.from(x - size * .46f, y)
                                .to(x, y + size * .5f)
                                .to(x + size * .46f, y)
                                .curve(),
                        Ink.line(tone, 1.8f, .5f));
            }
        }
        canvas.restore();
    }

    /**
     * A spread wing of three rows of quills; root at the origin, reaching up and to the right.
     *
     * @param span from root to tip
     */
    static void spread(Sketch sketch, Rgb colour, Rgb tips, float span) {
        for (int row = 2; row >= 0; row--) {
            int r = row;
            sketch.solid(of(6), canvas -> {
                int count = 9 - r;
                for (int i = 0; i < count; i++) {
                    float share = i / (count - 1f);
                    float x = span * (.06f + .66f * share);
                    float y = -span * (.12f + .42f * Curves.sin(share * 1.9f));
                    float length = span * (.26f + .3f * share) * (r == 2 ? 1.2f : r == 1 ? .8f : .46f);
                    float turn = .25f + .75f * share;
                    Rgb tone = (r == 2 ? colour.mix(tips, .75f) : colour).times(1 - .06f * r + .04f * (i % 2));
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(x, y)
                                            .to(x + length * turn * .6f, y + length * (1 - turn) * .7f + length * .2f)
                                            .to(x + length * turn, y + length * (1.1f - turn))
                                            .list(),
                                    span * .05f,
                                    span * .062f,
                                    span * .016f),
                            Ink.fill(tone));
                }
                if (r == 0) {
                    canvas.drawPath(
                            Outline.ribbon(
                                    Points.from(0, 0)
                                            .to(span * .2f, -span * .3f)
                                            .to(span * .5f, -span * .52f)
                                            .to(span * .76f, -span * .5f)
                                            .list(),
                                    span * .08f,
                                    span * .1f,
                                    span * .08f,
                                    span * .03f),
                            Ink.fill(colour));
                }
            });
        }
    }

    /** A folded wing, pointing right and down; a shape with rows of feather edges. */
    static void folded(Sketch sketch, Path wing, Rgb colour, float size) {
        sketch.solid(of(size), canvas -> {
            canvas.drawPath(wing, Ink.fill(colour));
            scallops(canvas, wing, colour.times(.62f), size * .9f);
        });
    }
}
