package dev.easel.studio.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A word of a text, in lower case, and where it stands there.
 *
 * @param text the word as the lexicon spells it
 * @param start offset of its first character in the text
 * @param end offset behind its last character
 * @param joined whether a hyphen joins it to the word before
 * @param kind whether it is a word at all
 */
public record Word(String text, int start, int end, boolean joined, Kind kind) {

    /** What a piece of text is. */
    public enum Kind {
        WORD,
        /** Punctuation that ends a clause. */
        BREAK,
        /** Text between quotation marks, without them. */
        QUOTE
    }

    /**
     * Quotations come first: in double marks, which are no inches; in single ones, which must not be apostrophes ("the dogs' bowl", "rock 'n'
     * roll", "'90s"); and capitals after "says".
     */
    private static final Pattern PIECE = Pattern.compile(
            "(?<!\\d)[\"“„«](?<quote>[^\"“”„»]{1,200})[\"”“»]|(?<![\\p{L}\\p{N}])['‘](?!n['’]|\\d0s)(?<single>[^\"'‘’\\s](?:[^\"'‘’\n"
                    + "]|['’](?=\\p{L})){0,80})['’](?![\\p{L}\\p{N}])|(?<=\\b(?:says|saying|reads|reading)"
                    + " )(?=\\p{Lu}[\\p{Lu}\\p{N}]|\\p{Lu} \\p{Lu})(?<shout>\\p{Lu}[\\p{Lu}\\p{N}&!?'’]*(?:"
                    + " [\\p{Lu}\\p{N}&!?'’]+)*)(?!\\p{Ll})|(?<possessive>['’]s(?![\\p{L}\\p{N}]))|(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’](?!s(?![\\p{L}\\p{N}]))[\\p{L}]+|[.:/][\\p{N}]+)*|&|\\+)|(?<break>[,;:!?.()\\[\\]|/\\n"
                    + "]|\\s[-–—]+\\s|[–—])");

    /** The words, quotations and clause ends of a text in their order. */
    public static List<Word> split(String text) {
        var words = new ArrayList<Word>();
        var matcher = PIECE.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            String quoted = quoted(matcher);
            if (quoted != null) {
                words.add(new Word(quoted, start, matcher.end(), false, Kind.QUOTE));
            } else if (matcher.group("break") != null) {
                words.add(new Word(matcher.group("break").strip(), start, matcher.end(), false, Kind.BREAK));
            } else if (matcher.group("possessive") != null) {
                words.add(new Word("'s", start, matcher.end(), false, Kind.WORD));
            } else if (matcher.group("word") != null) {
                boolean joined = start > 0
                        && text.charAt(start - 1) == '-'
                        && !words.isEmpty()
                        && words.getLast().end == start - 1;
                words.add(new Word(spell(matcher.group("word")), start, matcher.end(), joined, Kind.WORD));
            }
        }
        return words;
    }

    private static @Nullable String quoted(Matcher matcher) {
        for (String group : List.of("quote", "single", "shout")) {
            if (matcher.group(group) != null && !matcher.group(group).isBlank()) {
                return matcher.group(group).strip();
            }
        }
        return null;
    }

    /** A phrase as the lexicon files it: its words in lower case with single blanks between. */
    static String key(String phrase) {
        // Most phrases of the data files are spelled that way already.
        if (isPlain(phrase)) {
            return phrase;
        }
        return String.join(" ", split(phrase).stream().map(Word::text).toList());
    }

    private static boolean isPlain(String phrase) {
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            boolean singleBlank = c == ' ' && i > 0 && phrase.charAt(i - 1) != ' ';
            if (!singleBlank && (c < 'a' || c > 'z')) {
                return false;
            }
        }
        return true;
    }

    private static String spell(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("'", "")
                .replace("’", "");
    }
}
