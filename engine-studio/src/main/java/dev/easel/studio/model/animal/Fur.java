package dev.easel.studio.model.animal;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;
import java.util.Arrays;

/** Hairy surfaces: relief, painted hairs, fringes of tufts. */
final class Fur {
    /** Distance between hairs in units. */
    private static final float STEP = 11;

    private Fur() {}

    /** Soft fur over a body that curves up to {@code roundness} from its outline. */
    static Surface of(float roundness) {
        return new Surface(roundness, (x, y) -> 7 * Noise.fractal(x * .06f + y * .035f, y * .026f, 3), .42f, .05f);
    }

    /** Short, smooth hair. */
    static Surface sleek(float roundness) {
        return new Surface(roundness, (x, y) -> 4 * Noise.fractal(x * .03f, y * .02f, 2), .3f, .16f);
    }

    /** Wool. */
    static Surface woolly(float roundness) {
        return new Surface(roundness, (x, y) -> 10 * Noise.billow(x * .04f, y * .04f, 2), .5f, 0);
    }

    /** Paints a shape and hairs on it, lying backwards (to the right) and down. */
    static void paint(Canvas canvas, Path shape, Rgb colour) {
        canvas.drawPath(shape, Ink.fill(colour));
        canvas.save();
        canvas.clipPath(shape, true);
        hairs(canvas, shape.getBounds(), colour);
        canvas.restore();
    }

    private static void hairs(Canvas canvas, Rect area, Rgb colour) {
        Hairs dark = new Hairs();
        Hairs light = new Hairs();
        int row = 0;
        for (float y = area.getTop(); y < area.getBottom(); y += STEP, row++) {
            int column = 0;
            for (float x = area.getLeft(); x < area.getRight(); x += STEP, column++) {
                float chance = Noise.hash(column * 3 + 1, row * 7 + 5);
                float rootX = x + STEP * Noise.hash(column, row);
                float rootY = y + STEP * Noise.hash(row, column + 9);
                float angle = .7f + .9f * Noise.value(rootX * .012f, rootY * .012f);
                float length = 7 + 6 * chance;
                Hairs kind = chance < .5f ? dark : light;
                kind.add(rootX, rootY, rootX + Curves.cos(angle) * length, rootY + Curves.sin(angle) * length);
            }
        }
        canvas.drawLines(dark.lines(), fine(colour.times(.8f)));
        canvas.drawLines(light.lines(), fine(colour.mix(Rgb.WHITE, .22f)));
    }

    /** Square ends: round ones cost several times as much and cannot be seen at this width. */
    private static Paint fine(Rgb colour) {
        return Ink.line(colour, 1.5f, .34f).setStrokeCap(PaintStrokeCap.BUTT);
    }

    /** A lock of long hair with a few strands along it. */
    static void lock(Canvas canvas, float[] spine, Rgb colour, float... radii) {
        canvas.drawPath(Outline.ribbon(spine, radii), Ink.fill(colour));
        for (int i = -1; i <= 1; i++) {
            Rgb tone = i == 0 ? colour.mix(Rgb.WHITE, .2f) : colour.times(.78f);
            canvas.drawPath(Outline.strand(spine, i * .55f, radii), Ink.line(tone, 1.6f, .45f));
        }
    }

    /** Many short lines for one paint. */
    private static final class Hairs {
        private float[] ends = new float[256];
        private int size;

        void add(float x0, float y0, float x1, float y1) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
            }
            ends[size++] = x0;
            ends[size++] = y0;
            ends[size++] = x1;
            ends[size++] = y1;
        }

        float[] lines() {
            return Arrays.copyOf(ends, size);
        }
    }

    /** Tufts along a line, pointing to its left side as it runs; as one path. */
    static Path fringe(float[] line, int count, float length, float width) {
        Path all = Outline.oval(line[0], line[1], .1f, .1f);
        for (int i = 0; i < count; i++) {
            float share = (i + .5f) / count;
            Vec root = Outline.along(line, share);
            Vec along = Outline.along(line, Math.min(1, share + .02f))
                    .minus(Outline.along(line, Math.max(0, share - .02f)))
                    .unit();
            Vec out = along.turned().times(-1);
            float reach = length * (.75f + .5f * Noise.hash(i, 77));
            Vec mid = root.plus(out.times(reach * .5f)).plus(along.times(reach * .08f));
            Vec tip = root.plus(out.times(reach)).plus(along.times(reach * .34f));
            all = Outline.union(
                    all,
                    Outline.ribbon(
                            Points.from(root.x() - out.x() * width, root.y() - out.y() * width)
                                    .to(mid.x(), mid.y())
                                    .to(tip.x(), tip.y())
                                    .list(),
                            width,
                            width * .8f,
                            .3f));
        }
        return all;
    }
}
