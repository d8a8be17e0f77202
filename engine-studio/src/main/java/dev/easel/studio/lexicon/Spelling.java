package dev.easel.studio.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the word that somebody meant who mistyped it. Immutable. */
final class Spelling {
    private static final int SHORTEST = 5;
    private static final int LONG = 8;
    private static final Set<String> ENDINGS =
            Set.of("", "s", "es", "d", "ed", "r", "er", "ers", "rs", "ing", "y", "ly");

    private final Map<Character, List<String>> byFirstLetter = new HashMap<>();
    private final Set<String> real;

    /**
     * Makes a corrector.
     *
     * @param phrases what can be meant
     * @param real words that are spelled rightly although they are none of these
     */
    Spelling(Collection<String> phrases, Collection<String> real) {
        this.real = Set.copyOf(real);
        for (String phrase : phrases) {
            if (phrase.length() >= SHORTEST - 1 && phrase.indexOf(' ') < 0) {
                byFirstLetter
                        .computeIfAbsent(phrase.charAt(0), _ -> new ArrayList<>())
                        .add(phrase);
            }
        }
    }

    /**
     * The nearest known word, if it is near enough: one slip in words from {@value #SHORTEST} letters, two from
     * {@value #LONG}; of two the longer, since letters are left out more often than added. First letters are rarely
     * mistyped, so they must agree; this keeps real words from being bent.
     */
    Optional<String> correct(String word) {
        if (word.length() < SHORTEST || isReal(word) || !word.chars().allMatch(Character::isLetter)) {
            return Optional.empty();
        }
        int allowed = word.length() < LONG ? 1 : 2;
        record Guess(String word, int slips) {}

        return byFirstLetter.getOrDefault(word.charAt(0), List.of()).stream()
                .filter(known -> Math.abs(known.length() - word.length()) <= allowed && !isOtherForm(known, word))
                .map(known -> new Guess(known, slips(sound(word), sound(known))))
                .filter(guess -> guess.slips <= allowed)
                .min(Comparator.comparingInt(Guess::slips)
                        .thenComparingInt(guess -> -guess.word.length())
                        .thenComparing(Guess::word))
                .map(Guess::word);
    }

    /** What people do ("planting") is told from what they mistype by its ending. */
    private boolean isReal(String word) {
        return real.contains(word) || word.endsWith("ing");
    }

    /** "Skateboarder" is no slip for "skateboards": only the endings differ. */
    private static boolean isOtherForm(String known, String word) {
        int same = 0;
        while (same < Math.min(known.length(), word.length()) && known.charAt(same) == word.charAt(same)) {
            same++;
        }
        return ENDINGS.contains(known.substring(same)) && ENDINGS.contains(word.substring(same));
    }

    /** Who writes by ear writes "elefant". */
    private static String sound(String word) {
        return word.replace("ph", "f");
    }

    /**
     * How many letters were left out, added, replaced or swapped with their neighbour: the optimal string alignment
     * distance of <a href="https://doi.org/10.1145/363958.363994">Damerau (1964)</a>.
     */
    static int slips(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            d[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            d[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replaced, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
