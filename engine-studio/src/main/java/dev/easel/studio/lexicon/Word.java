package dev.easel.studio.lexicon;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

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

    private static final Pattern PIECE = Pattern.compile("[\"“„«](?<quote>[^\"“”„»]{1,200})[\"”“»]"
            + "|(?<possessive>['’]s(?![\\p{L}\\p{N}]))"
            + "|(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:['’](?!s(?![\\p{L}\\p{N}]))[\\p{L}]+|[.:/][\\p{N}]+)*|&|\\+)"
            + "|(?<break>[,;:!?.()\\[\\]|/\\n]|\\s[-–—]+\\s|[–—])");

    /** The words, quotations and clause ends of a text in their order. */
    public static List<Word> split(String text) {
        var words = new ArrayList<Word>();
        var matcher = PIECE.matcher(text);
        while (matcher.find()) {
            int start = matcher.start();
            if (matcher.group("quote") != null) {
                words.add(new Word(matcher.group("quote"), start, matcher.end(), false, Kind.QUOTE));
            } else if (matcher.group("break") != null) {
                words.add(new Word(matcher.group("break").strip(), start, matcher.end(), false, Kind.BREAK));
            } else if (matcher.group("possessive") != null) {
                words.add(new Word("'s", start, matcher.end(), false, Kind.WORD));
            } else {
                boolean joined = start > 0
                        && text.charAt(start - 1) == '-'
                        && !words.isEmpty()
                        && words.getLast().end == start - 1;
                words.add(new Word(spell(matcher.group("word")), start, matcher.end(), joined, Kind.WORD));
            }
        }
        return words;
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
