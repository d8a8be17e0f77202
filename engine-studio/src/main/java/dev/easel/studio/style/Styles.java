package dev.easel.studio.style;

import static java.util.Map.entry;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All styles by name. */
public final class Styles {
    /** What is painted unless the prompt says otherwise. */
    public static final String DEFAULT = "painterly";

    private static final Map<String, Style> BY_NAME = Map.ofEntries(
            entry(DEFAULT, new Painterly()),
            entry("comic", new Comic()),
            entry("embroidery", new Embroidery()),
            entry("halftone", new Halftone()),
            entry("ink", new Ink()),
            entry("line", new Line()),
            entry("lowpoly", new LowPoly()),
            entry("mosaic", new Mosaic()),
            entry("oil", new Oil()),
            entry("papercut", new Papercut()),
            entry("pastel", new Pastel()),
            entry("pencil", new Pencil()),
            entry("photo", new Photo()),
            entry("pixel", new Pixels()),
            entry("poster", new Poster()),
            entry("stained glass", new StainedGlass()),
            entry("watercolour", new Watercolour()));

    private Styles() {}

    public static Optional<Style> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** All names in alphabetical order. */
    public static Set<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(BY_NAME.keySet()));
    }
}
