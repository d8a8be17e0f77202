package dev.easel.engine;

import dev.easel.imaging.Picture;

/** A finished picture and what its engine has to say about it. */
public record Drawing(Picture picture, Report report) {

    /** The same drawing from this origin, unless its report names one already. */
    public Drawing from(Origin other) {
        return new Drawing(picture, report.from(other));
    }
}
