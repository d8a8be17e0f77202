package dev.easel.studio.paint;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Arrays with a place for each pixel of a raster, to work on and give back: at 2K each takes 18 MB, and a heap that gets
 * new ones for every step grows before it is cleared. What is not given back is garbage and no more.
 *
 * <p>Not safe for use by several threads at once.
 */
public final class Scratch {
    private final int area;
    private final Deque<float[]> floats = new ArrayDeque<>();

    Scratch(int area) {
        this.area = area;
    }

    /** A float for each pixel, whatever it last held. */
    public float[] floats() {
        return floats.isEmpty() ? new float[area] : floats.pop();
    }

    /** A copy of a plane of the raster. */
    public float[] copy(float[] plane) {
        float[] copy = floats();
        System.arraycopy(plane, 0, copy, 0, area);
        return copy;
    }

    /** Takes back what {@link #floats} or {@link #copy} gave; nobody may use it any more. */
    public void giveBack(float[] plane) {
        floats.push(plane);
    }
}
