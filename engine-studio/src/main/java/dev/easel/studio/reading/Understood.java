package dev.easel.studio.reading;

import dev.easel.studio.scene.Scene;
import java.util.List;

/**
 * What a prompt means for a picture.
 *
 * @param scene everything that the picture shows
 * @param drawn what of the prompt the scene shows, in the caller's words ({@code three red apples})
 * @param undrawn what the prompt asks for and the scene does not show, in the caller's words
 * @param notes what the caller should know about how the prompt was read ({@code lantrens read as lanterns})
 */
public record Understood(Scene scene, List<String> drawn, List<String> undrawn, List<String> notes) {
    public Understood {
        drawn = List.copyOf(drawn);
        undrawn = List.copyOf(undrawn);
        notes = List.copyOf(notes);
    }
}
