package dev.easel.studio.model;

/**
 * How one kind of thing is drawn. Stateless: the same look gives the same drawing.
 *
 * <p>A model draws in its own units: the origin is on the ground under its middle (for things in the air or the
 * heavens: below their lowest point), x to the right, y <em>downwards</em>, so everything has a negative y. Light and
 * shadow come later; a model paints its true colours and says how round each part is.
 */
public interface Model {

    /** The room this look takes, in the model's units. */
    Extent extent(Look look);

    /** Draws the thing, back to front. */
    void draw(Look look, Sketch sketch);

    /** Height in the model's units of the thing when it stands upright: what its noun's height in metres measures. */
    default float stature(Look look) {
        return extent(look).height();
    }

    /** How far above its lowest point the drawing touches what it rests on: the legs of one who sits on an edge hang over it. */
    default float overhang(Look look) {
        return 0;
    }

    /** Width and height of a drawing, centred on x = 0 and standing on y = 0; faces the left unless symmetrical. */
    record Extent(float width, float height) {}
}
