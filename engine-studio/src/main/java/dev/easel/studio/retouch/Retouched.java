package dev.easel.studio.retouch;

import dev.easel.imaging.Picture;
import java.util.List;

/**
 * A picture that was changed as pixels.
 *
 * @param done what was changed, each as a sentence without a subject
 * @param undone what was asked for and not changed, with the reason
 */
public record Retouched(Picture picture, List<String> done, List<String> undone) {
    public Retouched {
        done = List.copyOf(done);
        undone = List.copyOf(undone);
    }
}
