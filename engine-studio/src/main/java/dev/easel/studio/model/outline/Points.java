package dev.easel.studio.model.outline;

import io.github.humbleui.skija.Path;
import java.util.Arrays;

/** Points of an outline, written down or worked out one by one. Immutable. */
public final class Points {
    private final float[] xy;

    private Points(float[] xy) {
        this.xy = xy;
    }

    /** Reads points as {@code "x y, x y, x y"}. */
    public static float[] of(String text) {
        String[] numbers = text.split("[ ,]+", -1);
        float[] xy = new float[numbers.length];
        for (int i = 0; i < xy.length; i++) {
            xy[i] = Float.parseFloat(numbers[i]);
        }
        if (xy.length % 2 != 0) {
            throw new IllegalArgumentException("a y is missing: " + text);
        }
        return xy;
    }

    /** The first of several points. */
    public static Points from(float x, float y) {
        return new Points(new float[] {x, y});
    }

    /** These points and one more. */
    public Points to(float x, float y) {
        float[] more = Arrays.copyOf(xy, xy.length + 2);
        more[xy.length] = x;
        more[xy.length + 1] = y;
        return new Points(more);
    }

    /** The points as x, y, x, y … */
    public float[] list() {
        return xy.clone();
    }

    public Path blob() {
        return Outline.blob(xy);
    }

    public Path curve() {
        return Outline.curve(xy);
    }

    public Path polygon() {
        return Outline.polygon(xy);
    }
}
