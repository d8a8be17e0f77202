package dev.easel.studio.model.craft;

import dev.easel.studio.light.Surface;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;

/** A body turned on a lathe, seen from the side and a little from above: its half-width along an axis. */
public final class Lathe {
    private static final int STEPS = 12;
    private static final float EDGE = 2;

    private final float centre;
    private final boolean lying;
    private final float sag;
    private final float[] along;
    private final float[] half;

    /**
     * @param centre where the axis is: its x if upright, its y if lying
     * @param lying true if the axis runs from left to right
     * @param sag how far a round end bulges towards the viewer, as a share of its half-width; 0 for seen straight on
     * @param along positions along the axis, increasing
     * @param half half-width at each
     */
    private Lathe(float centre, boolean lying, float sag, float[] along, float[] half) {
        this.centre = centre;
        this.lying = lying;
        this.sag = sag;
        this.along = along;
        this.half = half;
    }

    /** Smooth curve through (y, half-width) pairs from top to bottom; sharp where a pair is given twice. */
    public static Lathe smooth(float centre, float sag, float... pairs) {
        return curved(centre, false, sag, pairs);
    }

    /** The same with a lying axis, from left to right, seen straight on. */
    public static Lathe lying(float centre, float... pairs) {
        return curved(centre, true, 0, pairs);
    }

    /** Straight lines between (y, half-width) pairs from top to bottom. */
    public static Lathe straight(float centre, float sag, float... pairs) {
        float[] along = new float[pairs.length / 2];
        float[] half = new float[along.length];
        for (int i = 0; i < along.length; i++) {
            along[i] = pairs[2 * i];
            half[i] = pairs[2 * i + 1];
        }
        return new Lathe(centre, false, sag, along, half);
    }

    /** Half-width at a position along the axis. */
    public float at(float position) {
        int last = along.length - 1;
        if (position <= along[0]) {
            return beyond(position, 0, 1);
        }
        if (position >= along[last]) {
            return beyond(position, last, last - 1);
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (along[middle] <= position) {
                low = middle;
            } else {
                high = middle;
            }
        }
        float gap = along[high] - along[low];
        float t = gap <= 0 ? 0 : (position - along[low]) / gap;
        return half[low] + (half[high] - half[low]) * t;
    }

    /** Goes straight on from an end, so that the round foot that shows below it takes the light alike. */
    private float beyond(float position, int end, int inner) {
        float gap = along[end] - along[inner];
        float slope = gap == 0 ? 0 : Math.clamp((half[end] - half[inner]) / gap, -1, 1);
        return Math.max(.3f * half[end], half[end] + slope * (position - along[end]));
    }

    public Path outline() {
        PathBuilder path = new PathBuilder();
        int last = along.length - 1;
        move(path, true, along[0], -half[0]);
        if (sag > 0) {
            arc(path, along[0], half[0], -1);
        } else {
            move(path, false, along[0], half[0]);
        }
        for (int i = 1; i <= last; i++) {
            move(path, false, along[i], half[i]);
        }
        if (sag > 0) {
            arc(path, along[last], -half[last], 1);
        }
        for (int i = last; i > 0; i--) {
            move(path, false, along[i], -half[i]);
        }
        return path.closePath().build();
    }

    public Surface surface() {
        Surface.Bump upright = (x, y) -> {
            float w = Math.max(.5f, at(y));
            float d = x - centre;
            return -d * d / (2 * w) + .7f * w;
        };
        return Surface.round(EDGE).bumped(lying ? (x, y) -> upright.at(y, x) : upright, 1);
    }

    private void move(PathBuilder path, boolean first, float position, float side) {
        float x = lying ? position : centre + side;
        float y = lying ? centre + side : position;
        if (first) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }

    /** Half an ellipse from the current side to {@code side}, bulging up (−1) or down (1). */
    private void arc(PathBuilder path, float position, float side, int bulge) {
        float depth = 1.33f * sag * Math.abs(side) * bulge;
        path.cubicTo(centre - side, position + depth, centre + side, position + depth, centre + side, position);
    }

    /** Catmull-Rom through the pairs; a repeated pair is a corner. */
    private static Lathe curved(float centre, boolean lying, float sag, float... pairs) {
        int knots = pairs.length / 2;
        float[] along = new float[(knots - 1) * STEPS + 1];
        float[] half = new float[along.length];
        for (int k = 0; k < knots - 1; k++) {
            int before = k == 0 ? k : k - 1;
            int after = k == knots - 2 ? k + 1 : k + 2;
            for (int i = 0; i <= STEPS; i++) {
                float t = (float) i / STEPS;
                along[k * STEPS + i] = spline(pairs[2 * before], pairs[2 * k], pairs[2 * k + 2], pairs[2 * after], t);
                half[k * STEPS + i] = Math.max(
                        0, spline(pairs[2 * before + 1], pairs[2 * k + 1], pairs[2 * k + 3], pairs[2 * after + 1], t));
            }
        }
        for (int i = 1; i < along.length; i++) {
            along[i] = Math.max(along[i], along[i - 1]);
        }
        return new Lathe(centre, lying, sag, along, half);
    }

    private static float spline(float a, float b, float c, float d, float t) {
        return b + .5f * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
    }
}
