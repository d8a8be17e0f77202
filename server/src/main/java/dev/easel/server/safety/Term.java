package dev.easel.server.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The notation for terms in policy files: {@code nude(s)} is "nude" and "nudes", {@code {make,build} a bomb} is "make a
 * bomb" and "build a bomb", {@code {1-17} years old} counts, and a star at either end leaves that end of the word open.
 */
final class Term {
    /** Longest form of a term, in characters. */
    static final int LONGEST = 80;

    /** Most forms that one line may stand for. */
    private static final int MOST_FORMS = 1000;

    /** An open end on fewer letters would find half the dictionary. */
    private static final int SHORTEST_OPEN = 3;

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})-(\\d{1,3})");
    private static final Pattern ALLOWED = Pattern.compile("\\*?[^*=#\\[\\]|]+\\*?");

    private Term() {}

    /**
     * The texts to look for among the words of a prompt.
     *
     * @throws IllegalArgumentException if the term is malformed; the message says how
     */
    static List<String> forms(String term) {
        if (!ALLOWED.matcher(term).matches()) {
            throw new IllegalArgumentException("a term is words; a star may stand at its ends only");
        }
        boolean openStart = term.startsWith("*");
        boolean openEnd = term.endsWith("*");
        return variants(term.substring(openStart ? 1 : 0, term.length() - (openEnd ? 1 : 0))).stream()
                .map(words -> form(words, openStart, openEnd))
                .distinct()
                .toList();
    }

    private static String form(String words, boolean openStart, boolean openEnd) {
        var form = Words.of(words);
        var text = form.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a term needs a letter");
        }
        if (form.length() > LONGEST) {
            throw new IllegalArgumentException("a term has at most " + LONGEST + " characters");
        }
        boolean unspacedStart = Words.isUnspaced(text.codePointAt(0));
        boolean unspacedEnd = Words.isUnspaced(text.codePointBefore(text.length()));
        boolean isShort = text.codePointCount(0, text.length()) < SHORTEST_OPEN;
        boolean hangul = text.codePointAt(0) >= 0xac00 && text.codePointAt(0) <= 0xd7a3;
        boolean isOpen = (openStart && !unspacedStart) || (openEnd && !unspacedEnd);
        if (isOpen && isShort && !hangul) {
            throw new IllegalArgumentException("a term with a star needs at least " + SHORTEST_OPEN + " letters");
        }
        int start = openStart || unspacedStart ? 1 : 0;
        int end = openEnd || unspacedEnd ? 1 : 0;
        return form.substring(start, form.length() - end);
    }

    /** Every way to choose from the brackets, from the first bracket on. */
    private static List<String> variants(String term) {
        int open = firstOf(term, "({", 0);
        if (open < 0) {
            if (firstOf(term, ")},", 0) >= 0) {
                throw new IllegalArgumentException("a bracket or comma without its opening bracket");
            }
            return List.of(term);
        }
        boolean optional = term.charAt(open) == '(';
        int close = firstOf(term, "({})", open + 1);
        if (close < 0 || term.charAt(close) != (optional ? ')' : '}')) {
            throw new IllegalArgumentException("a bracket that is not closed, or one inside another");
        }
        var before = term.substring(0, open);
        if (firstOf(before, ")},", 0) >= 0) {
            throw new IllegalArgumentException("a bracket or comma without its opening bracket");
        }
        var rests = variants(term.substring(close + 1));
        List<String> variants = new ArrayList<>();
        choices(term.substring(open + 1, close), optional)
                .forEach(choice -> rests.forEach(rest -> variants.add(before + choice + rest)));
        if (variants.size() > MOST_FORMS) {
            throw new IllegalArgumentException("a line stands for at most " + MOST_FORMS + " terms");
        }
        return variants;
    }

    private static Stream<String> choices(String list, boolean optional) {
        var range = RANGE.matcher(list);
        if (range.matches()) {
            return IntStream.rangeClosed(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)))
                    .mapToObj(Integer::toString);
        }
        var choices = Arrays.stream(list.split(",", -1)).map(String::strip);
        return optional ? Stream.concat(Stream.of(""), choices) : choices;
    }

    private static int firstOf(String text, String characters, int from) {
        return IntStream.range(from, text.length())
                .filter(i -> characters.indexOf(text.charAt(i)) >= 0)
                .findFirst()
                .orElse(-1);
    }
}
