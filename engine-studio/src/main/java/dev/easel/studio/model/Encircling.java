package dev.easel.studio.model;

/**
 * A model that goes around another thing, such as rings around a tower: its far half is drawn before the thing, its near
 * half after it. Both halves share one extent.
 */
public interface Encircling extends Model {
    /** Width, in this model's units, of the thing that it is made to go around. */
    float GIRTH = 1000;

    /** Height of the ring's middle above its lowest point, in this model's units. */
    default float middle(Look look) {
        return extent(look).height() / 2;
    }

    /** Draws what lies behind the thing in the middle. */
    void drawBehind(Look look, Sketch sketch);

    /** Draws what lies in front of the thing in the middle. */
    void drawInFront(Look look, Sketch sketch);

    @Override
    default void draw(Look look, Sketch sketch) {
        drawBehind(look, sketch);
        drawInFront(look, sketch);
    }
}
