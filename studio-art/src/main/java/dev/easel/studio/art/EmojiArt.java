package dev.easel.studio.art;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The emoji pictures, by name ({@code red-apple}). Immutable; any thread may use it.
 *
 * <p>Resources: {@code icons.tsv} has one line per picture in the order of their names, with tab-separated fields: name,
 * length of its compressed body in {@code icons.bin}, length in bytes of the body, aliases and keywords (both separated
 * by single spaces). {@code icons.bin} holds the deflated bodies one after the other in the same order.
 */
public final class EmojiArt {
    /** Width and height of every picture, in its own units. */
    public static final int SIZE = 128;

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" \
            width="128" height="128" viewBox="0 0 128 128">""";

    private final Map<String, Icon> icons;
    private final Map<String, String> aliases;
    private final byte[] bodies;

    private record Icon(int offset, int packed, int length, List<String> keywords) {}

    private EmojiArt(Map<String, Icon> icons, Map<String, String> aliases, byte[] bodies) {
        this.icons = Collections.unmodifiableMap(icons);
        this.aliases = Collections.unmodifiableMap(aliases);
        this.bodies = bodies;
    }

    /** Reads the index and the compressed pictures from the class path; takes a few milliseconds. */
    public static EmojiArt open() {
        var icons = new LinkedHashMap<String, Icon>();
        var aliases = new HashMap<String, String>();
        int offset = 0;
        for (String line : new String(resource("icons.tsv"), UTF_8).lines().toList()) {
            var field = line.split("\t", -1);
            int packed = Integer.parseInt(field[1]);
            icons.put(field[0], new Icon(offset, packed, Integer.parseInt(field[2]), words(field[4])));
            words(field[3]).forEach(alias -> aliases.put(alias, field[0]));
            offset += packed;
        }
        return new EmojiArt(icons, aliases, resource("icons.bin"));
    }

    /** The names of all pictures in alphabetical order, without aliases. */
    public Set<String> names() {
        return icons.keySet();
    }

    /** Whether there is a picture of this name or alias. */
    public boolean has(String name) {
        return icons.containsKey(name) || aliases.containsKey(name);
    }

    /**
     * A picture as a complete SVG document of {@value #SIZE} × {@value #SIZE} units.
     *
     * @throws IllegalArgumentException if there is no picture of that name or alias
     */
    public String svg(String name) {
        var icon = icon(name);
        var body = new byte[icon.length];
        try (var inflater = new Inflater(true)) {
            inflater.setInput(bodies, icon.offset, icon.packed);
            int length = inflater.inflate(body);
            if (length != icon.length) {
                throw new IllegalStateException("icons.bin: " + name + " has " + length + " bytes, not " + icon.length);
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("icons.bin: " + name + " is damaged", e);
        }
        return HEAD + new String(body, UTF_8) + "</svg>";
    }

    /**
     * What people type to find a picture, the most exact first: names, but also things that go with it ({@code meow}).
     *
     * @throws IllegalArgumentException if there is no picture of that name or alias
     */
    public List<String> keywords(String name) {
        return icon(name).keywords;
    }

    private Icon icon(String name) {
        var icon = icons.get(aliases.getOrDefault(name, name));
        if (icon == null) {
            throw new IllegalArgumentException("no picture is called " + name);
        }
        return icon;
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.copyOf(Arrays.asList(field.split(" ")));
    }

    private static byte[] resource(String name) {
        try (InputStream in = EmojiArt.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(
                        "resource " + name + " is missing: the build step that cuts the art has not run");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
