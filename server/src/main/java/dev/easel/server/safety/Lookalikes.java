package dev.easel.server.safety;

import java.util.HashMap;
import java.util.Map;
import java.util.Scanner;

/**
 * Letters that are written for one another. Made by hand from the shapes themselves: what people really use to hide a
 * word, not all of Unicode's thousands of resemblances. Styled letters (fullwidth, mathematical, circled, superscript)
 * are not in it: compatibility decomposition (UAX #15) already makes plain letters of them.
 */
final class Lookalikes {
    /** Letters that decomposition leaves alone although readers see a plain one, sometimes two. */
    private static final Map<Character, String> VARIANTS = pairs("""
            ßss æae œoe ðd þth øo łl đd ħh ŧt ŋn ƀb ɓb ƃb ƈc ɖd ɗd ɛe ǝe əe ɘe ɇe ƒf ɡg ɠg ıi ɨi ɩi ɪi ȷj ɉj ƙk ƚl ɫl ɱm
            ɲn ƞn ɳn ɔo ɵo ƥp ɋq ɍr ɾr ʂs ƭt ʈt ʉu ʋv ʍw ƴy ɏy ƶz ʐz ɑa ɐa ʏy ʟl ɴn ʀr ʙb ɢg ʜh
            ᴀa ᴄc ᴅd ᴇe ᴊj ᴋk ᴍm ᴏo ᴘp ᴛt ᴜu ᴠv ᴡw ᴢz ꜰf ꜱs
            ىي ةه کك یي ەه
            """);

    /**
     * Cyrillic letters that no eye tells from Latin ones. Replaced everywhere, in prompts and in terms alike, so that a
     * Cyrillic word stays equal to itself however its writer mixed the alphabets.
     */
    private static final Map<Character, String> TWINS = pairs("аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw ӏl");

    /** Cyrillic, Greek and Armenian letters that pass for Latin ones only in the company of Latin letters. */
    private static final Map<Character, String> COUSINS = pairs("""
            вb гr иu кk лn мm нh пn тt ьb ъb яr эe
            αa βb γy δd εe ζz ηn θo ιi κk λl μu νv οo πn ρp ςs σo τt υu χx ωw
            աw հh յj ոn սu օo զq ցg
            """);

    /**
     * Signs that stand for a letter inside a word; several letters if writers use the sign for either. The order is that
     * of likelihood.
     */
    private static final Map<Character, String> SIGNS =
            pairs("0o 1il 2z 3e 4a 5s 6g 7t 8b 9g @a $s €e £l !il +t ¥y ¢c ©c ®r ¡i");

    /** How many letters a sign can stand for at most. */
    static final int SIGN_CHOICES = 2;

    private Lookalikes() {}

    /** The plain letters that readers see in a letter; the letter itself if it is plain. */
    static String plain(char letter) {
        var plain = isAscii(letter) ? null : VARIANTS.get(letter);
        return plain == null ? String.valueOf(letter) : plain;
    }

    /** The Latin letter that looks exactly like a letter, or the letter. */
    static char twin(char letter) {
        var twin = isCyrillic(letter) ? TWINS.get(letter) : null;
        return twin == null ? letter : twin.charAt(0);
    }

    /** Whether a word has foreign letters among its Latin ones. */
    static boolean isMixed(String word) {
        boolean latin = false;
        boolean foreign = false;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            latin |= 'a' <= letter && letter <= 'z';
            foreign |= !isAscii(letter) && COUSINS.containsKey(letter);
        }
        return latin && foreign;
    }

    /** A mixed word all in Latin letters; any other word as it is. */
    static String latinised(String word) {
        if (!isMixed(word)) {
            return word;
        }
        var letters = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            letters.append(COUSINS.getOrDefault(word.charAt(i), word.substring(i, i + 1)));
        }
        return letters.toString();
    }

    /** Whether a sign may stand for a letter. */
    static boolean isSign(char sign) {
        return SIGNS.containsKey(sign);
    }

    /** The letter that a sign stands for: the likeliest for choice 0, the next for choice 1, the last for want of more. */
    static char letterOf(char sign, int choice) {
        var letters = SIGNS.getOrDefault(sign, String.valueOf(sign));
        return letters.charAt(Math.min(choice, letters.length() - 1));
    }

    private static boolean isCyrillic(char letter) {
        return 0x400 <= letter && letter < 0x530;
    }

    private static boolean isAscii(char letter) {
        return letter < 128;
    }

    private static Map<Character, String> pairs(String table) {
        Map<Character, String> pairs = new HashMap<>();
        new Scanner(table).forEachRemaining(pair -> pairs.put(pair.charAt(0), pair.substring(1)));
        return Map.copyOf(pairs);
    }
}
