package dev.easel.server.safety;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Folds text so that what looks the same is the same: NFKC, lower case, no accents, no invisible characters, variant
 * letters replaced. Punctuation and every single space stay, since they are needed to see through spaced-out words;
 * {@link Words} leaves them out. Time is linear in the length, whatever the text.
 */
final class Folding {
    /**
     * Marks in a row that are kept. No living script stacks more; without a bound, putting a long stack of marks in
     * canonical order takes quadratic time.
     */
    private static final int MARKS = 8;

    /** Blank letters and the like: invisible although Unicode does not class them as format characters. */
    private static final String BLANKS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0";

    /** Where marks are accents, which people leave out; elsewhere (Devanagari, kana) a mark is part of the letter. */
    private static final Set<UnicodeScript> ACCENTED = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.HEBREW,
            UnicodeScript.ARABIC);

    /** Where the white-on-black and the flag letters A to Z begin. */
    private static final int[] BOXED = {0x1f150, 0x1f170, 0x1f1e6};

    /** Draws out the letter before it; compatibility decomposition puts marks on it that stood alone. */
    private static final int TATWEEL = 0x640;

    private static final int NUKTA = 0x93c;

    private Folding() {}

    /** The folded text, with one space for each white space or control character. */
    static String fold(String text) {
        if (isAscii(text)) {
            return foldAscii(text);
        }
        var compatible = Normalizer.normalize(visible(text), Form.NFKC);
        var lower = string(compatible.codePoints().map(Character::toLowerCase));
        var plain = plain(Normalizer.normalize(lower, Form.NFKD));
        return string(Normalizer.normalize(plain, Form.NFC).codePoints().map(Folding::hiragana));
    }

    private static String foldAscii(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            folded.append(Character.isISOControl(c) ? ' ' : Character.toLowerCase(c));
        }
        return folded.toString();
    }

    /** Without what cannot be seen, with letters for letters in boxes. */
    private static String visible(String text) {
        var visible = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            marks = isMark(c) ? marks + 1 : 0;
            if (isBlank(c)) {
                visible.append(' ');
            } else if (!isInvisible(c) && marks <= MARKS) {
                visible.appendCodePoint(unboxed(c));
            }
        }
        return visible.toString();
    }

    private static boolean isBlank(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT, Character.ENCLOSING_MARK -> true;
            default -> isVariationSelector(c) || isSkinTone(c) || BLANKS.indexOf(c) >= 0;
        };
    }

    private static boolean isVariationSelector(int c) {
        return isIn(c, 0xfe00, 0xfe0f) || isIn(c, 0x180b, 0x180f) || isIn(c, 0xe0100, 0xe01ef);
    }

    private static boolean isSkinTone(int c) {
        return isIn(c, 0x1f3fb, 0x1f3ff);
    }

    private static boolean isIn(int c, int first, int last) {
        return first <= c && c <= last;
    }

    /** White-on-black and flag letters, which compatibility decomposition does not know. */
    private static int unboxed(int c) {
        for (int first : BOXED) {
            if (isIn(c, first, first + 25)) {
                return 'a' + c - first;
            }
        }
        return c;
    }

    /** Without accents, with plain letters for variant ones and ASCII digits for all others. */
    private static String plain(String decomposed) {
        var plain = new StringBuilder(decomposed.length());
        int base = ' ';
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (!isMark(c)) {
                base = c;
                plain.append(plainLetter(c));
            } else if (!isAccent(c) && ownsMarks(base)) {
                plain.appendCodePoint(c);
            }
        }
        return plain.toString();
    }

    private static String plainLetter(int c) {
        if (Character.isDigit(c)) {
            return Integer.toString(Character.digit(c, 10));
        }
        if (c == TATWEEL) {
            return "";
        }
        return c < 0x10000 ? Lookalikes.plain((char) c) : Character.toString(c);
    }

    /** Whether marks on a letter are part of it. */
    private static boolean ownsMarks(int base) {
        return base != TATWEEL && Character.isLetter(base) && !ACCENTED.contains(UnicodeScript.of(base));
    }

    static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** Accents that no script but the accented ones uses, and the dot that Hindi writers leave out. */
    private static boolean isAccent(int c) {
        return isIn(c, 0x300, 0x36f)
                || isIn(c, 0x1ab0, 0x1aff)
                || isIn(c, 0x1dc0, 0x1dff)
                || isIn(c, 0x20d0, 0x20ff)
                || isIn(c, 0xfe20, 0xfe2f)
                || c == NUKTA;
    }

    /** Katakana as hiragana: the same syllables. */
    private static int hiragana(int c) {
        return isIn(c, 0x30a1, 0x30f6) ? c - 0x60 : c;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private static String string(IntStream codePoints) {
        return codePoints
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
