package dev.easel.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engine's honest account of a picture.
 *
 * @param drawn what of the prompt is in the picture, in the engine's words ("three red apples")
 * @param undrawn words of the prompt the engine could not draw, each as the caller wrote it
 * @param notes what else the caller should know, in sentences: words read as others, places drawn as similar ones
 * @param scene the engine's own description of the picture as JSON, from which it could be drawn or edited again;
 *     {@code null} if the engine has none
 */
public record Report(
        List<String> drawn,
        List<String> undrawn,
        List<String> notes,
        @Nullable String scene) {

    public Report {
        drawn = List.copyOf(drawn);
        undrawn = List.copyOf(undrawn);
        notes = List.copyOf(notes);
    }
}
