package dev.easel.studio.lexicon;

/**
 * Something that near subjects stand on inside a setting.
 *
 * @param key its name in a scene ({@code balcony})
 * @param home key of the setting around it where a prompt names none, or an empty text if it can be anywhere
 */
public record Platform(String key, String home) {}
