package dev.easel.studio.retouch;

import dev.easel.studio.paint.Raster;

/** What of a picture is to be replaced, pixel by pixel: its sky, or the plain ground behind a subject. */
final class Matte {
    private final float[] shares;
    private final Raster colours;
    private final int bottom;

    Matte(float[] shares, Raster colours, int bottom) {
        this.shares = shares;
        this.colours = colours;
        this.bottom = bottom;
    }

    /** How much of it the pixel with this index is, from 0 to 1. */
    float share(int i) {
        return shares[i];
    }

    /** What colour it has at each place, to be taken out of edges. */
    Raster colours() {
        return colours;
    }

    /** The row below the lowest that has any of it. */
    int bottom() {
        return bottom;
    }
}
