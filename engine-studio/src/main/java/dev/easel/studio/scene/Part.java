package dev.easel.studio.scene;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that belongs to an entity and is drawn with it: clothing, hair, a helmet, a held thing.
 *
 * @param noun what it is ({@code crown}, {@code hair})
 * @param traits any adjectives that a drawing may heed ({@code flowing}, {@code embroidered})
 */
public record Part(
        String noun, List<Tint> colours, @Nullable String material, List<String> traits) {

    public Part {
        colours = List.copyOf(colours);
        traits = List.copyOf(traits);
    }
}
