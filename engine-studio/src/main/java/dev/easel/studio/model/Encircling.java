package dev.easel.studio.model;

/** A model that goes around another thing, such as rings around a tower. */
public interface Encircling extends Halved {
    /** Width, in this model's units, of the thing that it is made to go around. */
    float GIRTH = 1000;

    /** Height of the ring's middle above its lowest point, in this model's units. */
    default float middle(Look look) {
        return extent(look).height() / 2;
    }

    @Override
    default void draw(Look look, Sketch sketch) {
        drawBehind(look, sketch);
        drawInFront(look, sketch);
    }
}
