package dev.easel.engine;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import org.jspecify.annotations.Nullable;

/**
 * A small picture of one that is being drawn, as it would come out by now.
 *
 * @param picture of about the proportions of the picture that is drawn, and much smaller
 * @param whole the size of the picture that is drawn
 * @param step how many of the picture's steps are done, at least one and less than all
 * @param steps how many there are
 * @param origin who draws; an engine may leave it {@code null} if it draws itself
 */
public record Preview(
        Picture picture,
        PixelSize whole,
        int step,
        int steps,
        @Nullable Origin origin) {

    /** Of a picture that the engine that was asked draws itself. */
    public Preview(Picture picture, PixelSize whole, int step, int steps) {
        this(picture, whole, step, steps, null);
    }

    /** The same preview from this origin, unless it names one already. */
    public Preview from(Origin other) {
        return origin == null ? new Preview(picture, whole, step, steps, other) : this;
    }
}
