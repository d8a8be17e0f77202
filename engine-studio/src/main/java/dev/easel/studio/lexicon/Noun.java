package dev.easel.studio.lexicon;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be drawn.
 *
 * @param name the canonical singular, for example {@code fox}
 * @param kind what sort of thing it is
 * @param realm where it is found unless told otherwise
 * @param height of a typical one, in metres; in the heavens, where metres mean nothing, the impression it makes (a full
 *     moon: 110)
 * @param several how many a plural without a number shows: three foxes, but nine flowers
 * @param art which drawing shows it: the name of an own model, or {@code noto:} and the name of an icon
 * @param icon the icon that shows it where there is no model of its own, or {@code null} where no icon is like it
 * @param hypernyms more general nouns, nearest first ({@code owl}: bird, animal)
 */
public record Noun(
        String name,
        Kind kind,
        Realm realm,
        double height,
        int several,
        String art,
        @Nullable String icon,
        List<String> hypernyms) {

    /** What the {@link #art} of a noun without a model of its own starts with. */
    public static final String ICON = "noto:";

    public Noun {
        hypernyms = List.copyOf(hypernyms);
        if (!(height > 0)) {
            throw new IllegalArgumentException(name + ": height must be positive");
        }
        if (several < 1) {
            throw new IllegalArgumentException(name + ": a plural must show at least one, not " + several);
        }
    }

    /** A noun with a model of its own, no icon, and three to a plural. */
    public Noun(String name, Kind kind, Realm realm, double height, String art, List<String> hypernyms) {
        this(name, kind, realm, height, 3, art, null, hypernyms);
    }

    /** Whether it is that, or a kind of that. */
    public boolean isA(String general) {
        return name.equals(general) || hypernyms.contains(general);
    }

    /** Whether it moves, looks and wears things by itself. */
    public boolean isAlive() {
        return kind == Kind.PERSON || kind == Kind.ANIMAL;
    }
}
