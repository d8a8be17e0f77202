package dev.easel.server.safety;

import dev.easel.imaging.Picture;

/**
 * Looks at a finished picture before anybody receives it. Easel ships none: whoever has a model for it passes one to the
 * server, and without one no picture is looked at. Called from many threads at once.
 */
@FunctionalInterface
public interface PictureClassifier {

    /** Looks at nothing and finds nothing. */
    PictureClassifier NONE = _ -> new Verdict.Clean();

    /** Says what the picture shows; never keeps it. */
    Verdict classify(Picture picture);
}
