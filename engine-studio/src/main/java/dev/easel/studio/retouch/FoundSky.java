package dev.easel.studio.retouch;

import dev.easel.studio.paint.Raster;

/** The sky of a picture, cut out. */
final class FoundSky {
    private final float[] shares;
    private final Raster colours;
    private final int bottom;

    FoundSky(float[] shares, Raster colours, int bottom) {
        this.shares = shares;
        this.colours = colours;
        this.bottom = bottom;
    }

    /** How much sky the pixel with this index is, from 0 to 1. */
    float share(int i) {
        return shares[i];
    }

    /** What colour the sky has at each place, to be taken out of edges. */
    Raster colours() {
        return colours;
    }

    /** The row below the lowest that has sky. */
    int bottom() {
        return bottom;
    }
}
