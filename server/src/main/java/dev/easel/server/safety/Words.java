package dev.easel.server.safety;

import java.lang.Character.UnicodeScript;

/**
 * Folded text as words: one space before, between and after them and nothing else, so that a space in a term is a word
 * boundary. Words end at everything that is no letter, and between letters and digits, between the scripts of East Asia
 * and others, and around every emoji.
 */
final class Words {
    private enum Kind {
        NONE,
        LETTER,
        DIGIT,
        EAST_ASIAN,
        HANGUL,
        EMOJI
    }

    private Words() {}

    /** The words of a text that is not folded yet. */
    static String of(String text) {
        var words = new StringBuilder(" ");
        append(Folding.fold(text), words);
        return words.toString();
    }

    /** Appends the words of folded text to words, which are empty or end with a space. */
    static void append(String folded, StringBuilder words) {
        var before = Kind.NONE;
        for (int i = 0; i < folded.length(); ) {
            int c = folded.codePointAt(i);
            i += Character.charCount(c);
            var kind = Folding.isMark(c) && before != Kind.NONE ? before : kind(c);
            if (before != Kind.NONE && (kind != before || kind == Kind.EMOJI)) {
                words.append(' ');
            }
            if (kind != Kind.NONE) {
                words.appendCodePoint(c < 0x10000 ? Lookalikes.twin((char) c) : c);
            }
            before = kind;
        }
        if (before != Kind.NONE) {
            words.append(' ');
        }
    }

    /** Whether a letter is of a script that puts no spaces between words. */
    static boolean isUnspaced(int c) {
        return kind(c) == Kind.EAST_ASIAN;
    }

    static boolean isPart(int c) {
        return kind(c) != Kind.NONE && kind(c) != Kind.EMOJI;
    }

    private static Kind kind(int c) {
        if (c < 128) {
            return 'a' <= c && c <= 'z' ? Kind.LETTER : '0' <= c && c <= '9' ? Kind.DIGIT : Kind.NONE;
        }
        if (Character.isLetter(c)) {
            return letterKind(c);
        }
        boolean emoji =
                Character.getType(c) == Character.OTHER_SYMBOL && (c >= 0x1f000 || (c >= 0x2600 && c <= 0x27bf));
        return emoji ? Kind.EMOJI : Kind.NONE;
    }

    private static Kind letterKind(int c) {
        if (c < 0x1100) {
            return Kind.LETTER;
        }
        boolean prolongedSound = c == 'ー' || c == 'ｰ';
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO -> Kind.EAST_ASIAN;
            case HANGUL -> Kind.HANGUL;
            default -> prolongedSound ? Kind.EAST_ASIAN : Kind.LETTER;
        };
    }
}
