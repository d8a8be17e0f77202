package dev.easel.studio.edit;

import dev.easel.studio.lexicon.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an instruction into clauses that each ask for one change. */
public final class Clauses {
    static final String VERBS = "add|put|place|include|insert|draw|give|remove|delete|erase|drop|hide|lose|take|get rid"
            + "|eliminate|replace|swap|trade|forget|exchange|substitute|change|turn|transform|convert|make|paint|repaint|colou?r|recolou?r|dye|tint"
            + "|enlarge|shrink|grow|scale|resize|move|shift|push|drag|bring|send|slide|raise|lower|lift|set|let|use|keep"
            + "|switch|render|apply|have|stop|start|undo|revert|go back|double|halve|triple|zoom|flip|mirror|rotate|dress|hang"
            + "|brighten|darken|crop|blur|sharpen|extend|show|no more|there should|it should|there are|also|increase|reduce"
            + "|decrease|straighten|upscale|denoise|frame|overlay|combine|merge|restyle|style|fill|clear|lighten|saturate"
            + "|desaturate|face|tilt|only|without|throw in|blow up|write|rewrite|letter|engrave|inscribe";

    private static final Pattern CUT =
            Pattern.compile("\\s*(?:[.;!?\\n]+\\s*|,?\\s*(?:\\b(?:and\\s+)?then\\b|\\bafter that\\b)[,\\s]*"
                    + "|,?\\s*\\b(?:and|but)\\s+(?:also\\s+)?(?=(?:please\\s+)?(?:" + VERBS
                    + ")\\b)|,\\s*(?=(?:please\\s+)?(?:" + VERBS
                    + ")\\b))");
    private static final Pattern COURTESY = Pattern.compile(
            "^(?:please|kindly|perhaps|(?:i|we) (?:think|guess|suppose|feel)(?: that)?|(?:can|could|would|will) (?:you|we|i)|may (?:we|i)|now|actually|hmm+|oh|wait|sorry|never ?mind|no(?=,)"
                    + "|ok(?:ay)?|also|just|and|but|so|(?:i|we)(?:'d| would) (?:like|want|love)(?: you)?(?: to)?|(?:i|we)(?: would|'d)? prefer|(?:i|we) want(?: you)?(?: to)?|(?:i|we) need(?: you to)?"
                    + "|let's|lets|let me|a (?:bit|little) (?:later|earlier)(?: on)?|try to|maybe|next|finally|first|in this (?:picture|image|photo)|in the (?:picture|image|photo))[,\\s]+");
    private static final Pattern TAIL = Pattern.compile(
            "[,\\s]+(?:please|instead|now|too|as well|again|for me|overall|altogether|if possible|if you can|thanks?(?: you)?)$");

    /** What is said between two instructions and asks for nothing. */
    private static final Pattern ASIDES = Pattern.compile(
            "(?:(?:no|nope|yes|yeah|never ?mind|actually|wait|sorry|hmm+|oh|well|thanks?(?: you)?|please)[, ]*)*"
                    + "(?:that's (?:wrong|not right|not what i wanted)|i(?:'ve| have)? changed my mind"
                    + "|[a-z' ]+ (?:is|are|looks?) (?:boring|ugly|dull|odd|strange|weird|not (?:right|good|nice)))?");

    /** Where a quoted text was put aside. */
    private static final Pattern ASIDE = Pattern.compile("“(\\d+)”");

    private Clauses() {}

    /** The clauses in their order, in lower case and without courtesies; what is quoted stays as it is, in “ ”. */
    public static List<String> of(String instruction) {
        List<String> quoted = new ArrayList<>();
        String text = lower(instruction, quoted).replace('’', '\'').replaceAll("[ \\t]+", " ");
        // A point inside a number ends nothing.
        text = text.replaceAll("(?<=\\d)\\.(?=\\d)", "·");
        List<String> clauses = new ArrayList<>();
        for (String piece : CUT.splitAsStream(text).toList()) {
            String clause = plain(piece.replace('·', '.'));
            if (!ASIDES.matcher(clause).matches()) {
                clauses.add(restored(clause, quoted));
            }
        }
        return clauses;
    }

    /** An instruction in lower case, but for what is quoted, which is put between “ and ”. */
    static String lower(String instruction) {
        List<String> quoted = new ArrayList<>();
        return restored(lower(instruction, quoted), quoted);
    }

    /** Puts each quoted text aside, so that nothing inside it is taken for words of the instruction. */
    private static String lower(String instruction, List<String> quoted) {
        var text = new StringBuilder();
        int done = 0;
        for (Word word : Word.split(instruction)) {
            if (word.kind() == Word.Kind.QUOTE) {
                text.append(instruction.substring(done, word.start()).toLowerCase(Locale.ROOT))
                        .append('“')
                        .append(quoted.size())
                        .append('”');
                quoted.add(word.text());
                done = word.end();
            }
        }
        return text.append(instruction.substring(done).toLowerCase(Locale.ROOT)).toString();
    }

    private static String restored(String text, List<String> quoted) {
        return ASIDE.matcher(text)
                .replaceAll(
                        aside -> Matcher.quoteReplacement("“" + quoted.get(Integer.parseInt(aside.group(1))) + "”"));
    }

    /** Whether a clause says what to do with its first word. */
    static boolean beginsWithVerb(String clause) {
        return clause.matches("(?:" + VERBS + ")\\b.*");
    }

    /** Without "please" and its like at either end. */
    static String plain(String clause) {
        String text = clause.strip();
        for (String before = ""; !before.equals(text); ) {
            before = text;
            text = COURTESY.matcher(text).replaceFirst("").strip();
            text = TAIL.matcher(text).replaceFirst("").replaceAll("[,\\s]+$", "");
        }
        return text;
    }
}
