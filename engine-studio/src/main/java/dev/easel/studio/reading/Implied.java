package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.reading.Phrase.Modifier;
import java.util.List;

/** What a word says besides naming a thing: a kitten is small, starlight is many stars. */
final class Implied {
    private Implied() {}

    static List<Modifier> modifiers(List<String> words, Lexicon lexicon) {
        return words.stream()
                .filter(word -> !isCount(word))
                .flatMap(word -> Modifiers.of(new Segment(word, 0, 0, lexicon.meanings(word)), null).stream())
                .toList();
    }

    /** How many things one word stands for ({@code x60}), or one. */
    static int count(List<String> words) {
        return words.stream()
                .filter(Implied::isCount)
                .mapToInt(word -> Integer.parseInt(word.substring(1)))
                .findFirst()
                .orElse(1);
    }

    private static boolean isCount(String word) {
        return word.matches("x\\d+");
    }
}
