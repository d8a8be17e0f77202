package dev.easel.studio.scene;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that belongs to an entity and is drawn with it: clothing, hair, a helmet, a held thing.
 *
 * @param noun what it is ({@code crown}, {@code hair})
 * @param traits any adjectives that a drawing may heed ({@code flowing}, {@code embroidered})
 * @param text what is written on it, letter by letter, or {@code null}
 */
public record Part(
        String noun,
        List<Tint> colours,
        @Nullable String material,
        List<String> traits,
        @Nullable String text) {

    /** The noun of the part that is the writing on an entity itself: on a sign, a book, a mug. */
    public static final String LETTERING = "lettering";

    public Part {
        colours = List.copyOf(colours);
        traits = List.copyOf(traits);
    }

    /** A part with nothing written on it. */
    public Part(String noun, List<Tint> colours, @Nullable String material, List<String> traits) {
        this(noun, colours, material, traits, null);
    }

    Stream<String> words() {
        return Stream.concat(Stream.of(noun, material, text), traits.stream()).filter(Objects::nonNull);
    }

    /** The same part with a text on it. */
    public Part inscribed(String text) {
        return new Part(noun, colours, material, traits, text);
    }
}
