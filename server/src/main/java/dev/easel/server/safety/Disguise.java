package dev.easel.server.safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sees through disguised words: foreign letters among Latin ones, signs for letters ({@code n4k3d}), a star for a vowel
 * ({@code n*de}), letters set apart ({@code n.u.d.e}, {@code n u d e}), letters drawn out ({@code nuuude}), and any mixture
 * of these. What comes out are guesses: most of them are words of no language, which no list holds.
 */
final class Disguise {
    /** Longer chunks are no words. The bound keeps the guesses few and small. */
    private static final int LONGEST = 64;

    /** Longer pieces between punctuation are words of their own. */
    private static final int LONGEST_PIECE = 3;

    private static final String STARS = "*#•●×";
    private static final String VOWELS = "aeiou";
    private static final String END_PUNCTUATION = ".?!'’…";
    private static final String MONEY = "$€£";

    private Disguise() {}

    /** What a chunk may stand for beside what it plainly says; empty for an ordinary word. */
    static List<String> guesses(Chunk chunk) {
        var text = chunk.text();
        if (text.length() > LONGEST || isOrdinary(text) || text.codePoints().noneMatch(Character::isLetter)) {
            return List.of();
        }
        Set<String> guesses = wholes(chunk)
                .flatMap(guess -> Stream.of(guess, Lookalikes.latinised(guess)))
                .distinct()
                .flatMap(Disguise::starred)
                .flatMap(Disguise::signed)
                .map(Disguise::joined)
                .flatMap(Disguise::shortened)
                .filter(guess -> !guess.isEmpty() && !guess.equals(text))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return List.copyOf(guesses);
    }

    /** Letters of one alphabet, at most one of them twice in a row, and perhaps punctuation at the end. */
    private static boolean isOrdinary(String text) {
        int end = text.length();
        while (end > 0 && END_PUNCTUATION.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (!Character.isLetter(text.charAt(i)) && !Folding.isMark(text.charAt(i))) {
                return false;
            }
        }
        return !isDrawnOut(text) && !Lookalikes.isMixed(text);
    }

    /** Whether a letter stands three times in a row, or letters are doubled in two places. */
    private static boolean isDrawnOut(String text) {
        int repeats = 0;
        for (int i = 1; i < text.length(); i++) {
            boolean isRepeat = text.charAt(i) == text.charAt(i - 1) && Character.isLetter(text.charAt(i));
            repeats += isRepeat ? 1 : 0;
        }
        return repeats > 1;
    }

    /** The chunk without punctuation around it; a spelled word also without an article that happens to be one letter. */
    private static Stream<String> wholes(Chunk chunk) {
        var text = trimmed(chunk.text());
        if (!chunk.spelled()) {
            return Stream.of(text);
        }
        var word = text.replace(" ", "");
        return word.startsWith("a") ? Stream.of(word, word.substring(1)) : Stream.of(word);
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && !Words.isPart(text.codePointAt(start)) && !isFirst(text.charAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (start < end && !Words.isPart(text.codePointBefore(end)) && MONEY.indexOf(text.charAt(end - 1)) < 0) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    private static boolean isFirst(char sign) {
        return sign == '@' || MONEY.indexOf(sign) >= 0;
    }

    /** With every vowel for a single star between letters. */
    private static Stream<String> starred(String text) {
        var stars = IntStream.range(1, text.length() - 1)
                .filter(i -> STARS.indexOf(text.charAt(i)) >= 0
                        && Words.isPart(text.charAt(i - 1))
                        && Words.isPart(text.charAt(i + 1)))
                .toArray();
        if (stars.length != 1) {
            return Stream.of(text);
        }
        var before = text.substring(0, stars[0]);
        var after = text.substring(stars[0] + 1);
        return VOWELS.chars().mapToObj(vowel -> before + (char) vowel + after);
    }

    /** With letters for the signs in it, first the likeliest, then the others. Numbers at either end stay numbers. */
    private static Stream<String> signed(String text) {
        int first = lengthOfNumber(text);
        int last = text.length() - lengthOfNumber(new StringBuilder(text).reverse());
        return IntStream.range(0, Lookalikes.SIGN_CHOICES)
                .mapToObj(choice -> {
                    var letters = new StringBuilder(text);
                    for (int i = first; i < last; i++) {
                        letters.setCharAt(i, Lookalikes.letterOf(text.charAt(i), choice));
                    }
                    return letters.toString();
                })
                .distinct();
    }

    /** How many characters at the start are a number of two digits or more, such as a size or a year. */
    private static int lengthOfNumber(CharSequence text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits > 1 ? digits : 0;
    }

    /** Without the punctuation inside, if the pieces between it are too short to be words. */
    private static String joined(String text) {
        List<String> pieces = new ArrayList<>();
        var piece = new StringBuilder();
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Words.isPart(c) || Folding.isMark(c)) {
                piece.appendCodePoint(c);
            } else if (!piece.isEmpty()) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
        }
        pieces.add(piece.toString());
        boolean isShort = pieces.stream().allMatch(each -> each.length() <= LONGEST_PIECE);
        boolean hasLetter = pieces.stream().anyMatch(each -> each.length() == 1) && text.indexOf('\'') < 0;
        return isShort || hasLetter ? String.join("", pieces) : text;
    }

    /** With letters that are drawn out as double ones or single ones. */
    private static Stream<String> shortened(String text) {
        return isDrawnOut(text)
                ? Stream.of(text, runs(text, 3, 2), runs(text, 3, 1), runs(text, 2, 1))
                        .distinct()
                : Stream.of(text);
    }

    /** The text with every run of at least so many equal letters cut to a length. */
    private static String runs(String text, int atLeast, int length) {
        var cut = new StringBuilder();
        for (int start = 0; start < text.length(); ) {
            char c = text.charAt(start);
            int end = start;
            while (end < text.length() && text.charAt(end) == c) {
                end++;
            }
            int run = end - start;
            cut.repeat(c, Character.isLetter(c) && run >= atLeast ? length : run);
            start = end;
        }
        return cut.toString();
    }
}
