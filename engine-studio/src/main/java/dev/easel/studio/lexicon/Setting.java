package dev.easel.studio.lexicon;

/**
 * A place that a picture can show.
 *
 * @param key its name in a scene ({@code orchard})
 * @param like the place whose painter shows it where it has none of its own ({@code meadow}); may be the key itself
 */
public record Setting(String key, String like) {}
