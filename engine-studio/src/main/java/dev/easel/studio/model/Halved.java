package dev.easel.studio.model;

/**
 * A model that can have another thing in its middle: its far half is drawn before that thing, its near half after it. Both
 * halves share one extent.
 */
public interface Halved extends Model {
    /** Draws what lies behind the thing in the middle. */
    void drawBehind(Look look, Sketch sketch);

    /** Draws what lies in front of the thing in the middle. */
    void drawInFront(Look look, Sketch sketch);
}
