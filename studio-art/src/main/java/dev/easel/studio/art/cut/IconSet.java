package dev.easel.studio.art.cut;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The icons of an Iconify file that Studio keeps.
 *
 * @param bodies SVG content by icon name
 * @param aliases the icon's name by alias
 * @param characters the icon's name by the characters of its emoji, without variation selectors
 */
record IconSet(
        SortedMap<String, String> bodies, SortedMap<String, String> aliases, SortedMap<String, String> characters) {

    private static final Pattern SKIN_TONE = Pattern.compile("-skin-tone|-tone\\d");
    private static final Pattern REGION = Pattern.compile("flag-(?!in-hole).*");
    private static final Pattern HREF = Pattern.compile("(?<=\\s)href=");

    /** Reads a file in the format of <a href="https://iconify.design/docs/types/iconify-json.html">IconifyJSON</a>. */
    static IconSet read(InputStream in) throws IOException {
        var set = new IconSet(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        try (var json = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String section = json.currentName();
                json.nextToken();
                switch (section) {
                    case "icons" -> set.readIcons(json);
                    case "aliases" -> set.readAliases(json);
                    case "chars" -> set.readCharacters(json);
                    default -> json.skipChildren();
                }
            }
        }
        // The file lists these sections in any order, so what points to a dropped icon goes last.
        set.aliases.values().removeIf(icon -> !set.bodies.containsKey(icon));
        set.characters.values().removeIf(icon -> !set.bodies.containsKey(icon));
        return set;
    }

    /** The aliases of one icon in alphabetical order. */
    List<String> aliasesOf(String icon) {
        var names = new ArrayList<String>();
        aliases.forEach((alias, target) -> {
            if (target.equals(icon)) {
                names.add(alias);
            }
        });
        return names;
    }

    /** The emoji that one icon shows. */
    Set<String> charactersOf(String icon) {
        var found = new HashSet<String>();
        characters.forEach((emoji, target) -> {
            if (target.equals(icon)) {
                found.add(emoji);
            }
        });
        return found;
    }

    /** An emoji without the marks that ask for a coloured or a black-and-white rendering. */
    static String plain(String emoji) {
        return emoji.replace("\ufe0f", "").replace("\ufe0e", "");
    }

    private void readIcons(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            String body = "";
            boolean superseded = false;
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                json.nextToken();
                switch (key) {
                    case "body" -> body = json.getString();
                    case "hidden" -> superseded = json.getBooleanValue();
                    default ->
                        throw new IllegalStateException("icon " + name + " has the field " + key
                                + ", which this build does not know: pictures could come out wrong");
                }
            }
            if (!superseded && isKept(name)) {
                bodies.put(name, HREF.matcher(body).replaceAll("xlink:href="));
            }
        }
    }

    private void readAliases(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String alias = json.currentName();
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String key = json.currentName();
                json.nextToken();
                if (key.equals("parent") && isKept(alias)) {
                    aliases.put(alias, json.getString());
                }
            }
        }
    }

    private void readCharacters(JsonParser json) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var emoji = new StringBuilder();
            for (String hex : json.currentName().split("-", -1)) {
                emoji.appendCodePoint(Integer.parseInt(hex, 16));
            }
            json.nextToken();
            characters.put(plain(emoji.toString()), json.getString());
        }
    }

    private static boolean isKept(String name) {
        return !SKIN_TONE.matcher(name).find() && !REGION.matcher(name).matches();
    }
}
