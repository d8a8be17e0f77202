package dev.easel.studio.model.outline;

import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.PathDirection;
import io.github.humbleui.skija.PathFillMode;
import io.github.humbleui.skija.PathOp;
import io.github.humbleui.types.Rect;

/** Builds the outlines of living things. Coordinates come as x, y, x, y … in the model's units. */
public final class Outline {
    private static final int STEPS = 8;
    private static final float TENSION = 1 / 6f;

    private Outline() {}

    /** A closed smooth curve through the points (Catmull-Rom). */
    public static Path blob(float... xy) {
        int count = xy.length / 2;
        PathBuilder path = new PathBuilder().moveTo(xy[0], xy[1]);
        for (int i = 0; i < count; i++) {
            segment(path, xy, Math.floorMod(i - 1, count), i, (i + 1) % count, (i + 2) % count);
        }
        return path.closePath().build();
    }

    /** A closed smooth curve through points written as {@link Points#of} reads them. */
    public static Path blob(String points) {
        return blob(Points.of(points));
    }

    /** An open smooth curve through points written as {@link Points#of} reads them. */
    public static Path curve(String points) {
        return curve(Points.of(points));
    }

    /** A shape with straight edges between points written as {@link Points#of} reads them. */
    public static Path polygon(String points) {
        return polygon(Points.of(points));
    }

    /** An open smooth curve through the points. */
    public static Path curve(float... xy) {
        int last = xy.length / 2 - 1;
        PathBuilder path = new PathBuilder().moveTo(xy[0], xy[1]);
        for (int i = 0; i < last; i++) {
            segment(path, xy, Math.max(0, i - 1), i, i + 1, Math.min(last, i + 2));
        }
        return path.build();
    }

    private static void segment(PathBuilder path, float[] xy, int before, int from, int to, int after) {
        path.cubicTo(
                xy[2 * from] + (xy[2 * to] - xy[2 * before]) * TENSION,
                xy[2 * from + 1] + (xy[2 * to + 1] - xy[2 * before + 1]) * TENSION,
                xy[2 * to] - (xy[2 * after] - xy[2 * from]) * TENSION,
                xy[2 * to + 1] - (xy[2 * after + 1] - xy[2 * from + 1]) * TENSION,
                xy[2 * to],
                xy[2 * to + 1]);
    }

    /** A closed shape with straight edges. */
    public static Path polygon(float... xy) {
        return new PathBuilder().addPolygon(xy, true).build();
    }

    public static Path oval(float cx, float cy, float rx, float ry) {
        return Path.makeOval(Rect.makeLTRB(cx - rx, cy - ry, cx + rx, cy + ry));
    }

    public static Path svg(String data) {
        return Path.makeFromSVGString(data);
    }

    /** All shapes as one. */
    public static Path union(Path first, Path... others) {
        Path all = first;
        for (Path other : others) {
            all = combined(all, other, PathOp.UNION);
        }
        return all;
    }

    /** A limb: two circles and what lies between their tangents. */
    public static Path limb(Vec from, float fromRadius, Vec to, float toRadius) {
        Vec across = to.minus(from).unit().turned();
        Vec a = across.times(fromRadius);
        Vec b = across.times(toRadius);
        return new PathBuilder()
                .moveTo(from.x() + a.x(), from.y() + a.y())
                .lineTo(to.x() + b.x(), to.y() + b.y())
                .lineTo(to.x() - b.x(), to.y() - b.y())
                .lineTo(from.x() - a.x(), from.y() - a.y())
                .closePath()
                .addCircle(from.x(), from.y(), fromRadius, PathDirection.COUNTER_CLOCKWISE)
                .addCircle(to.x(), to.y(), toRadius, PathDirection.COUNTER_CLOCKWISE)
                .build()
                .makeWithFillMode(PathFillMode.WINDING);
    }

    /**
     * A smooth ribbon of changing width: tails, locks of hair, necks, tentacles.
     *
     * @param spine at least two points
     * @param radii half the width at evenly spaced places along the spine, first to last; the ends are round
     */
    public static Path ribbon(float[] spine, float... radii) {
        Vec[] middle = sampled(spine);
        int last = middle.length - 1;
        float[] left = new float[2 * middle.length];
        float[] right = new float[2 * middle.length];
        for (int i = 0; i <= last; i++) {
            Vec along = middle[Math.min(last, i + 1)].minus(middle[Math.max(0, i - 1)]);
            Vec side = along.unit().turned().times(radius(radii, i / (float) last));
            left[2 * i] = middle[i].x() + side.x();
            left[2 * i + 1] = middle[i].y() + side.y();
            right[2 * (last - i)] = middle[i].x() - side.x();
            right[2 * (last - i) + 1] = middle[i].y() - side.y();
        }
        // The circles run the way the sides do, or they would punch holes where they overlap.
        PathDirection way = PathDirection.COUNTER_CLOCKWISE;
        return new PathBuilder()
                .moveTo(left[0], left[1])
                .polylineTo(left)
                .polylineTo(right)
                .closePath()
                .addCircle(middle[0].x(), middle[0].y(), Math.max(.01f, radii[0]), way)
                .addCircle(middle[last].x(), middle[last].y(), Math.max(.01f, radii[radii.length - 1]), way)
                .build();
    }

    /** A line inside a ribbon: {@code side} is -1 at one edge, 0 in the middle and 1 at the other edge. */
    public static Path strand(float[] spine, float side, float... radii) {
        Vec[] middle = sampled(spine);
        int last = middle.length - 1;
        float[] line = new float[2 * middle.length];
        for (int i = 0; i <= last; i++) {
            Vec along = middle[Math.min(last, i + 1)].minus(middle[Math.max(0, i - 1)]);
            Vec aside = along.unit().turned().times(radius(radii, i / (float) last) * side);
            line[2 * i] = middle[i].x() + aside.x();
            line[2 * i + 1] = middle[i].y() + aside.y();
        }
        return new PathBuilder().addPolygon(line, false).build();
    }

    /** The sheet between two smooth edges that run the same way and have as many points. */
    public static Path sheet(float[] edge, float[] otherEdge) {
        PathBuilder path = new PathBuilder().moveTo(edge[0], edge[1]);
        for (Vec point : sampled(edge)) {
            path.lineTo(point.x(), point.y());
        }
        Vec[] back = sampled(otherEdge);
        for (int i = back.length - 1; i >= 0; i--) {
            path.lineTo(back[i].x(), back[i].y());
        }
        return path.closePath().build();
    }

    /** A line of a {@link #sheet}: 0 is the one edge, 1 the other. */
    public static Path between(float[] edge, float[] otherEdge, float share) {
        float[] line = new float[edge.length];
        for (int i = 0; i < line.length; i++) {
            line[i] = edge[i] + (otherEdge[i] - edge[i]) * share;
        }
        return curve(line);
    }

    /** The shape as far as it lies inside the other. */
    public static Path inside(Path shape, Path frame) {
        return combined(shape, frame, PathOp.INTERSECT);
    }

    /** The shape without the other. */
    public static Path without(Path shape, Path hole) {
        return combined(shape, hole, PathOp.DIFFERENCE);
    }

    /** The point of a spine at a share of its way, as {@link #ribbon} runs. */
    public static Vec along(float[] spine, float share) {
        Vec[] middle = sampled(spine);
        float place = share * (middle.length - 1);
        int i = Math.clamp((int) place, 0, middle.length - 2);
        return middle[i].to(middle[i + 1], place - i);
    }

    private static Path combined(Path one, Path two, PathOp operation) {
        Path result = Path.makeCombining(one, two, operation);
        if (result == null) {
            throw new IllegalStateException(operation + " of two outlines failed: their coordinates must be finite");
        }
        return result;
    }

    private static float radius(float[] radii, float t) {
        float place = t * (radii.length - 1);
        int i = Math.min((int) place, radii.length - 2);
        if (i < 0) {
            return radii[0];
        }
        float f = place - i;
        return radii[i] + (radii[i + 1] - radii[i]) * f * f * (3 - 2 * f);
    }

    private static Vec[] sampled(float[] xy) {
        int last = xy.length / 2 - 1;
        Vec[] points = new Vec[last * STEPS + 1];
        for (int i = 0; i < points.length; i++) {
            int from = Math.min(i / STEPS, last - 1);
            float t = (i - from * STEPS) / (float) STEPS;
            points[i] = new Vec(
                    spline(xy, Math.max(0, from - 1), from, Math.min(last, from + 2), 0, t),
                    spline(xy, Math.max(0, from - 1), from, Math.min(last, from + 2), 1, t));
        }
        return points;
    }

    /** Catmull-Rom between points {@code from} and {@code from + 1}, one axis. */
    private static float spline(float[] xy, int before, int from, int after, int axis, float t) {
        float a = xy[2 * before + axis];
        float b = xy[2 * from + axis];
        float c = xy[2 * from + 2 + axis];
        float d = xy[2 * after + axis];
        return .5f * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
    }
}
