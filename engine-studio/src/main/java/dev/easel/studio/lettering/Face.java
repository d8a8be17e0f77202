package dev.easel.studio.lettering;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A typeface. Its glyphs lie in several font files, one for each part of Unicode, in the order in which they are searched.
 */
public enum Face {
    /** Upright and plain; the one with the most characters. */
    SANS("noto-sans", "latin latin-ext vietnamese greek greek-ext cyrillic cyrillic-ext"),
    /** Narrow and strong, for headlines. */
    CONDENSED("oswald", "latin latin-ext cyrillic"),
    /** High contrast, for books and all that is elegant. */
    SERIF("playfair-display", "latin latin-ext cyrillic"),
    /** A brush. */
    SCRIPT("pacifico", "latin latin-ext cyrillic"),
    /** A quick hand: chalk, pens, children. */
    HAND("caveat", "latin latin-ext cyrillic");

    private static final Set<String> SCRIPTS =
            Set.of("script", "cursive", "calligraphy", "brush", "flowing", "elegant");
    private static final Set<String> HANDS = Set.of(
            "handwritten", "hand-lettered", "hand lettered", "handwriting", "chalk", "scribbled", "hand-painted");
    private static final Set<String> SERIFS =
            Set.of("serif", "vintage", "antique", "old", "classic", "ornate", "engraved", "gothic");
    private static final Set<String> SANS_SERIFS =
            Set.of("sans", "sans-serif", "sans serif", "plain", "simple", "modern");
    private static final Set<String> HEADLINES = Set.of("bold", "block", "blocky", "condensed", "capital", "huge");

    private final String family;
    private final String parts;

    Face(String family, String parts) {
        this.family = family;
        this.parts = parts;
    }

    /** Font files beside this class. */
    List<String> files() {
        return Arrays.stream(parts.split(" ", -1))
                .map(part -> family + "-" + part + ".woff2")
                .toList();
    }

    /** The face that adjectives ask for ({@code handwritten}, {@code bold}), or the one that is usual. */
    public static Face described(Collection<String> adjectives, Face usual) {
        for (String word : adjectives) {
            if (SCRIPTS.contains(word)) {
                return SCRIPT;
            } else if (HANDS.contains(word)) {
                return HAND;
            } else if (SERIFS.contains(word)) {
                return SERIF;
            } else if (SANS_SERIFS.contains(word)) {
                return SANS;
            } else if (HEADLINES.contains(word)) {
                return CONDENSED;
            }
        }
        return usual;
    }

    /** Whether some face has a glyph for every character of a text. */
    public static boolean canSet(String text) {
        for (Face face : values()) {
            try (var font = new LoadedFace(face)) {
                if (font.has(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
