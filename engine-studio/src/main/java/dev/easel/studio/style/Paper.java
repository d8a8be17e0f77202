package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;

/** The sheet under the paint. */
final class Paper {
    /** Warm white cotton paper. */
    static final Rgb WHITE = new Rgb(.985f, .975f, .95f);

    private Paper() {}

    /** Height of cold-pressed paper's tooth at a point in units: about -0.5 to 0.5, mean 0. */
    static float tooth(float x, float y) {
        return Noise.fractal(x * .23f, y * .23f, 3) - .44f;
    }

    /** How far a point in units is inside a frame of paint with a ragged edge: 0 outside, 1 inside. */
    static float painted(Frame frame, float x, float y, float margin, float shift) {
        float edge = Math.min(Math.min(x, frame.width() - x), Math.min(y, frame.height() - y));
        if (edge > margin * 2.4f) {
            return 1;
        }
        float wander = (Noise.fractal(x * .011f + shift, y * .011f + shift, 3) - .44f) * margin * 1.1f;
        float fray = (Noise.fractal(x * .16f, y * .16f + shift, 3) - .44f) * margin * .35f;
        return smooth(margin - 2.2f, margin + 2.2f, edge + wander + fray);
    }
}
