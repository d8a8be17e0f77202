package dev.easel.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An engine's honest account of a picture.
 *
 * @param drawn what of the prompt is in the picture, in the engine's words ("three red apples")
 * @param undrawn words of the prompt the engine could not draw, each as the caller wrote it
 * @param notes what else the caller should know, in sentences: words read as others, places drawn as similar ones, a
 *     size that had to be adapted
 * @param scene the engine's own description of the picture as JSON, from which it could be drawn or edited again;
 *     {@code null} if the engine has none
 * @param origin who drew it and what that cost; an engine may leave it {@code null} if it drew the picture itself, for
 *     nothing
 */
public record Report(
        List<String> drawn,
        List<String> undrawn,
        List<String> notes,
        @Nullable String scene,
        @Nullable Origin origin) {

    public Report {
        drawn = List.copyOf(drawn);
        undrawn = List.copyOf(undrawn);
        notes = List.copyOf(notes);
    }

    /** The account of a picture that the engine that was asked drew itself. */
    public Report(List<String> drawn, List<String> undrawn, List<String> notes, @Nullable String scene) {
        this(drawn, undrawn, notes, scene, null);
    }

    /** The same account with this origin, unless it names one already. */
    public Report from(Origin other) {
        return origin == null ? new Report(drawn, undrawn, notes, scene, other) : this;
    }
}
