package dev.easel.studio.model.figure;

import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.model.outline.Vec;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;

/** Ornaments: stars, moons, flowers, and the vines of embroidery and filigree. */
final class Motifs {
    private static final float TURN = (float) (2 * Math.PI);

    private Motifs() {}

    /** A star with four long points. */
    static Path star(float x, float y, float radius) {
        float waist = radius * .24f;
        return Points.from(x, y - radius)
                .to(x + waist, y - waist)
                .to(x + radius * .8f, y)
                .to(x + waist, y + waist)
                .to(x, y + radius)
                .to(x - waist, y + waist)
                .to(x - radius * .8f, y)
                .to(x - waist, y - waist)
                .polygon();
    }

    /** A crescent, open to the right. */
    static Path moon(float x, float y, float radius) {
        return Outline.without(
                Path.makeCircle(x, y, radius), Path.makeCircle(x + radius * .55f, y - radius * .12f, radius * .86f));
    }

    /** A flower with five petals. */
    static void flower(Canvas canvas, float x, float y, float radius, Rgb colour) {
        for (int i = 0; i < 5; i++) {
            float angle = i * TURN / 5;
            canvas.drawCircle(
                    x + Curves.sin(angle) * radius * .55f,
                    y - Curves.cos(angle) * radius * .55f,
                    radius * .48f,
                    Ink.fill(colour.mix(Rgb.WHITE, i % 2 * .18f)));
        }
        canvas.drawCircle(x, y, radius * .28f, Ink.fill(Rgb.of(0xF8E08A)));
    }

    /**
     * A vine along a line: spiral tendrils to both sides in turn. To be stroked.
     *
     * @param spine the line it grows along
     * @param size how far the tendrils reach
     */
    static Path vine(float[] spine, float size) {
        int tendrils = Math.max(2, Math.round(length(spine) / (size * .78f)));
        PathBuilder path = new PathBuilder().addPath(Outline.curve(spine));
        for (int i = 0; i < tendrils; i++) {
            Vec root = Outline.along(spine, (i + .15f) / tendrils);
            Vec ahead = Outline.along(spine, Math.min(1, (i + .6f) / tendrils));
            Vec along = ahead.minus(root).unit();
            Vec out = along.turned().times(i % 2 == 0 ? 1 : -1);
            path.addPath(spiral(root, along, out, size));
            Vec bud = root.plus(along.times(size * .2f)).plus(out.times(-size * .3f));
            path.addPath(Points.from(root.x(), root.y())
                    .to(bud.x() + along.x() * size * .12f, bud.y() + along.y() * size * .12f)
                    .to(bud.x() - out.x() * size * .16f, bud.y() - out.y() * size * .16f)
                    .to(bud.x() - along.x() * size * .1f, bud.y() - along.y() * size * .1f)
                    .blob());
        }
        return path.build();
    }

    /** Pearls in a row along a line. */
    static Path pearls(float[] spine, float every, float radius) {
        PathBuilder path = new PathBuilder();
        int count = Math.max(2, Math.round(length(spine) / every));
        for (int i = 0; i <= count; i++) {
            Vec at = Outline.along(spine, i / (float) count);
            path.addCircle(at.x(), at.y(), radius);
        }
        return path.build();
    }

    private static float length(float[] spine) {
        float length = 0;
        for (int i = 2; i < spine.length; i += 2) {
            length += new Vec(spine[i] - spine[i - 2], spine[i + 1] - spine[i - 1]).length();
        }
        return length;
    }

    private static Path spiral(Vec root, Vec along, Vec out, float size) {
        float[] line = new float[2 * 12];
        for (int i = 0; i < 12; i++) {
            float t = i / 11f;
            float angle = t * TURN * .95f;
            float radius = size * .34f * (1 - .72f * t);
            Vec middle = root.plus(along.times(size * .42f * Math.min(1, 1.3f * t + .3f)))
                    .plus(out.times(size * .4f));
            Vec point = i == 0
                    ? root
                    : middle.plus(along.times(Curves.sin(angle) * radius)).plus(out.times(-Curves.cos(angle) * radius));
            line[2 * i] = point.x();
            line[2 * i + 1] = point.y();
        }
        return Outline.curve(line);
    }
}
