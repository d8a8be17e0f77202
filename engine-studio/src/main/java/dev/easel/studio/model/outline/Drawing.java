package dev.easel.studio.model.outline;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;

/**
 * A drawing that does not know its own extent; {@link Fitted} makes a model of it. It may lie anywhere within 800 units
 * left and right of the origin, 1200 above and 400 below.
 */
public interface Drawing {

    /** Draws the thing, back to front. */
    void draw(Look look, Sketch sketch);

    /** Height in units of the thing when it stands upright, whatever its pose now. */
    float stature(Look look);

    /** How far above its lowest point it touches what it rests on: 0 unless something hangs over an edge. */
    default float overhang(Look look) {
        return 0;
    }
}
