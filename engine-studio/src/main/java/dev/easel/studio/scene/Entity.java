package dev.easel.studio.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One kind of thing in a scene, once or several times.
 *
 * @param id unique in its scene and stable across edits ({@code fox}, {@code lantern-2})
 * @param noun the lexicon's name for it
 * @param count how many are visible, at least one
 * @param colours what the prompt calls it, most important first; empty leaves the thing its natural colours
 * @param material {@code marble}, {@code silver}, {@code glass} …, or {@code null}
 * @param traits any other adjectives that a drawing may heed ({@code luminous}, {@code art deco}, {@code old})
 * @param pose {@code standing}, {@code sitting}, {@code flying} …, or {@code null} for its natural one
 * @param parts what it wears, holds or has that the prompt mentions ({@code crown}, {@code hair}, {@code gown})
 * @param distance how far away it is said to be
 */
public record Entity(
        String id,
        String noun,
        int count,
        List<Tint> colours,
        @Nullable String material,
        List<String> traits,
        @Nullable String pose,
        Size size,
        Distance distance,
        List<Part> parts) {

    /** The noun of a text that nothing carries: it is set over the picture. */
    public static final String TITLE = "title lettering";

    /** A trait of who lives on land and is in the water, not beside it. */
    public static final String IN_WATER = "in the water";

    /** A trait of who holds a thing of its own in both hands. */
    public static final String CARRYING = "carrying";

    public Entity {
        if (count < 1) {
            throw new IllegalArgumentException(id + ": count must be at least 1, is " + count);
        }
        colours = List.copyOf(colours);
        traits = List.copyOf(traits);
        parts = List.copyOf(parts);
    }

    Stream<String> words() {
        return Stream.concat(
                        Stream.concat(Stream.of(noun, material, pose), traits.stream()),
                        parts.stream().flatMap(Part::words))
                .filter(Objects::nonNull);
    }

    /** The same thing in another pose. */
    public Entity posed(String pose) {
        return new Entity(id, noun, count, colours, material, traits, pose, size, distance, parts);
    }

    /** The same thing with one more adjective. */
    public Entity described(String trait) {
        var more = new ArrayList<>(traits);
        more.add(trait);
        return new Entity(id, noun, count, colours, material, more, pose, size, distance, parts);
    }

    /** A thing of this noun of which nothing is said. */
    public Entity bare() {
        return new Entity(id, noun, 1, List.of(), null, List.of(), null, Size.NORMAL, distance, List.of());
    }

    /** The same thing in other colours. */
    public Entity coloured(List<Tint> colours) {
        return new Entity(id, noun, count, colours, material, traits, pose, size, distance, parts);
    }

    /** The same thing with other parts. */
    public Entity equipped(List<Part> parts) {
        return new Entity(id, noun, count, colours, material, traits, pose, size, distance, parts);
    }

    /** How large it is said to be, compared with others of its noun. */
    public enum Size {
        TINY(.45),
        SMALL(.7),
        NORMAL(1),
        LARGE(1.4),
        GIANT(2);

        private final double factor;

        Size(double factor) {
            this.factor = factor;
        }

        /** Multiplies the height of the drawing. */
        public double factor() {
            return factor;
        }
    }

    /** How far from the viewer it is said to be. */
    public enum Distance {
        NEAR,
        MIDDLE,
        FAR
    }
}
