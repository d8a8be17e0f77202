package dev.easel.studio.setting;

import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.List;

/** A scale of colours from 0 to 1, tabulated so that a brush can ask for millions of them. */
final class Ramp {
    private static final int STEPS = 1024;

    private final float[] red = new float[STEPS + 1];
    private final float[] green = new float[STEPS + 1];
    private final float[] blue = new float[STEPS + 1];

    private Ramp(float[] at, List<Rgb> colours) {
        int k = 0;
        for (int i = 0; i <= STEPS; i++) {
            float t = i / (float) STEPS;
            while (k < at.length - 2 && t > at[k + 1]) {
                k++;
            }
            Rgb colour = colours.get(k).mix(colours.get(k + 1), Math.clamp((t - at[k]) / (at[k + 1] - at[k]), 0f, 1f));
            red[i] = colour.r();
            green[i] = colour.g();
            blue[i] = colour.b();
        }
    }

    /** Two or more colours at even distances. */
    static Ramp of(Rgb... colours) {
        float[] at = new float[colours.length];
        for (int i = 0; i < at.length; i++) {
            at[i] = i / (at.length - 1f);
        }
        return new Ramp(at, List.of(colours));
    }

    /** Colours at the given places, which rise. */
    static Ramp at(float[] places, List<Rgb> colours) {
        return new Ramp(places, colours);
    }

    Rgb get(float t) {
        int i = step(t);
        return new Rgb(red[i], green[i], blue[i]);
    }

    /** Covers a pixel with the colour at {@code t}. */
    void cover(Raster raster, int i, float t, float opacity) {
        int k = step(t);
        raster.cover(i, red[k], green[k], blue[k], opacity);
    }

    /** Covers a pixel with the colour at {@code t}, made brighter or darker. */
    void cover(Raster raster, int i, float t, float brightness, float opacity) {
        int k = step(t);
        raster.cover(i, red[k] * brightness, green[k] * brightness, blue[k] * brightness, opacity);
    }

    private static int step(float t) {
        return t <= 0 ? 0 : t >= 1 ? STEPS : (int) (t * STEPS + .5f);
    }
}
