package dev.easel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

/** Folding, words and guesses, for any text that anybody may send. */
class ReadingTest {
    private static final SafetyPolicy POLICY = SafetyPolicy.shipped();

    /** Product of the choices in {@link Disguise}: articles, alphabets, vowels, signs and lengths of runs. */
    private static final int MOST_READINGS = 1 + 2 * 2 * 5 * 2 * 4;

    @Property(tries = 3000)
    void folding_twice_is_folding_once(@ForAll("texts") String text) {
        var once = Words.of(text);

        assertThat(Words.of(once)).isEqualTo(once);
        assertThat(once).doesNotContain("  ").startsWith(" ");
    }

    @Property(tries = 3000)
    void no_text_is_too_strange(@ForAll("texts") String text) {
        assertThatCode(() -> POLICY.check(text)).doesNotThrowAnyException();
        assertThat(readings(text)).hasSizeBetween(1, MOST_READINGS);
    }

    @Property
    void a_listed_word_is_found_in_every_disguise(
            @ForAll("words") String word, @ForAll("disguises") Disguised disguise) {
        assertThat(POLICY.categoriesIn("a picture of " + disguise.apply(word) + " in the style of Monet"))
                .as("%s %s", word, disguise.name())
                .isEqualTo(POLICY.categoriesIn(word))
                .isNotEmpty();
    }

    @Property
    void two_disguises_hide_a_word_no_better_than_one(
            @ForAll("words") String word,
            @ForAll("substitutions") Disguised letters,
            @ForAll("separations") Disguised spacing) {
        assertThat(POLICY.categoriesIn(spacing.apply(letters.apply(word))))
                .as("%s %s %s", word, letters.name(), spacing.name())
                .isEqualTo(POLICY.categoriesIn(word));
    }

    @Example
    void hostile_texts_take_time_in_proportion_to_their_length() {
        for (var piece : List.of(
                "n",
                "n ",
                "n.",
                "nn1! ",
                "*",
                "a*",
                "n*d! ",
                "!",
                "! ",
                "nude ",
                "nude lipstick ",
                "裸",
                "裸.",
                "é",
                "\u0301",
                "\u0301\u0316",
                "a\u0301\u0316",
                "\u200b",
                "porn",
                "with no ",
                "пo1 ",
                "🍆",
                "🍆 ",
                "ﷺ",
                "\ud800",
                " ")) {
            var text = piece.repeat(50_000 / piece.length());
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> POLICY.check(text), () -> piece);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        var anything = Arbitraries.strings().all().ofMaxLength(40);
        var tricky = Arbitraries.strings()
                .withChars("nude NUDE.-*@$!10 ̶́\u200b\ud83c\udd7d裸体ヌ゙ーｶﾞ가\u1100\u1161\u11a8नग्ऩأإّىߺİıßſΣς")
                .ofMaxLength(40);
        var codePoints = Arbitraries.integers()
                .between(0, Character.MAX_CODE_POINT)
                .list()
                .ofMaxSize(40)
                .map(points -> {
                    var text = new StringBuilder();
                    points.forEach(text::appendCodePoint);
                    return text.toString();
                });
        return Arbitraries.oneOf(anything, tricky, codePoints);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "nude",
                "naked",
                "topless",
                "genitals",
                "porn",
                "hentai",
                "masturbating",
                "orgasm",
                "decapitated",
                "corpse",
                "entrails",
                "suicide",
                "swastika",
                "neonazi",
                "faggot",
                "desnuda",
                "nudité",
                "nackte",
                "erotisch",
                "sesso orale",
                "zelfmoord",
                "erotyczne");
    }

    @Provide
    Arbitrary<Disguised> disguises() {
        return Arbitraries.oneOf(substitutions(), separations());
    }

    @Provide
    Arbitrary<Disguised> substitutions() {
        return Arbitraries.of(
                new Disguised("capitals", word -> word.toUpperCase(Locale.ROOT)),
                new Disguised("fullwidth", word -> shifted(word, 0xff41)),
                new Disguised("mathematical", word -> shifted(word, 0x1d41a)),
                new Disguised("circled", word -> shifted(word, 0x24d0)),
                new Disguised("boxed", word -> shifted(word, 0x1f170)),
                new Disguised(
                        "Cyrillic",
                        word -> word.replace('a', 'а')
                                .replace('e', 'е')
                                .replace('o', 'о')
                                .replace('c', 'с')),
                new Disguised(
                        "Greek",
                        word -> word.replace('a', 'α')
                                .replace('o', 'ο')
                                .replace('i', 'ι')
                                .replace('u', 'υ')),
                new Disguised(
                        "digits",
                        word -> word.replace('a', '4').replace('e', '3').replace('o', '0')),
                new Disguised(
                        "signs",
                        word -> word.replaceAll("(?<=\\w)a(?=\\w)", "@").replaceAll("(?<=\\w)s(?=\\w)", "\\$")),
                new Disguised("struck through", word -> word.replaceAll("(\\w)", "$1\u0336")),
                new Disguised("zero width", word -> word.replaceAll("(\\w)", "$1\u200b")),
                new Disguised("soft hyphens", word -> word.replaceAll("(\\w)", "$1\u00ad")));
    }

    @Provide
    Arbitrary<Disguised> separations() {
        return Arbitraries.of(
                new Disguised("as it is", word -> word),
                new Disguised("dots", word -> between(word, ".")),
                new Disguised("hyphens", word -> between(word, "-")),
                new Disguised("low lines", word -> between(word, "_")),
                new Disguised("hearts", word -> between(word, "♥")));
    }

    /** A trick to hide a word. */
    record Disguised(String name, UnaryOperator<String> trick) {
        String apply(String word) {
            return trick.apply(word);
        }
    }

    private static String between(String word, String separator) {
        var separated = new StringBuilder();
        word.codePoints().forEach(c -> {
            boolean attached = Folding.isMark(c) || Character.getType(c) == Character.FORMAT;
            boolean first = separated.isEmpty() || separated.charAt(separated.length() - 1) == ' ';
            separated.append(attached || first || c == ' ' ? "" : separator).appendCodePoint(c);
        });
        return separated.toString();
    }

    private static String shifted(String word, int a) {
        var shifted = new StringBuilder();
        word.codePoints().forEach(c -> shifted.appendCodePoint('a' <= c && c <= 'z' ? a + c - 'a' : c));
        return shifted.toString();
    }

    private static List<String> readings(String text) {
        List<String> readings = new ArrayList<>();
        Reading.forEach(text, reading -> readings.add(reading.words()));
        return readings;
    }
}
