package dev.easel.studio.style;

import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;
import dev.easel.studio.setting.Ground;

/** A way of painting. Stateless. */
public interface Style {

    /** How light models the bodies that this style finishes. */
    default Modelling modelling() {
        return Modelling.ROUND;
    }

    /** Whether what is written on things can still be read in it; if not, it is written again on the finished picture. */
    default boolean keepsLetters() {
        return true;
    }

    /**
     * Works over the setting alone, once it is painted and before anything stands in it: for what must not touch the
     * subjects, such as a lens that is focused on them. Usually nothing.
     */
    default void backdrop(Raster raster, Scene scene, Ambience ambience, Ground ground, long seed) {}

    /** Turns the painted scene into the finished picture, in place. */
    void finish(Raster raster, Scene scene, Ambience ambience, long seed);
}
