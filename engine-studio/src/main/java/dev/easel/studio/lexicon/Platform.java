package dev.easel.studio.lexicon;

import java.util.Set;

/**
 * Something that near subjects stand on inside a setting.
 *
 * @param key its name in a scene ({@code balcony})
 * @param home key of the setting around it where a prompt names none, or an empty text if it can be anywhere
 */
public record Platform(String key, String home) {
    private static final Set<String> LAND = Set.of("summit", "hilltop");

    /** Whether what has this key is land, as a whole place is: trees and houses stand on it as well. */
    public static boolean isLand(String key) {
        return LAND.contains(key);
    }
}
