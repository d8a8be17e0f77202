package dev.easel.studio.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Cuts an instruction into clauses that each ask for one change. */
public final class Clauses {
    static final String VERBS = "add|put|place|include|insert|draw|give|remove|delete|erase|drop|hide|lose|take|get rid"
            + "|eliminate|replace|swap|exchange|substitute|change|turn|transform|convert|make|paint|colou?r|recolou?r|dye|tint"
            + "|enlarge|shrink|grow|scale|resize|move|shift|push|drag|bring|send|slide|raise|lower|lift|set|let|use|keep"
            + "|switch|render|apply|have|stop|start|undo|revert|go back|double|halve|triple|zoom|flip|mirror|rotate|dress|hang"
            + "|brighten|darken|crop|blur|sharpen|extend|show|no more|there should|it should|there are|also|increase|reduce"
            + "|decrease|straighten|upscale|denoise|frame|overlay|combine|merge|restyle|style|fill|clear|lighten|saturate"
            + "|desaturate|face|tilt|only";

    private static final Pattern CUT =
            Pattern.compile("\\s*(?:[.;!?\\n]+\\s*|,?\\s*(?:\\b(?:and\\s+)?then\\b|\\bafter that\\b)[,\\s]*"
                    + "|,?\\s*\\b(?:and|but)\\s+(?:also\\s+)?(?=(?:please\\s+)?(?:" + VERBS
                    + ")\\b)|,\\s*(?=(?:please\\s+)?(?:" + VERBS
                    + ")\\b))");
    private static final Pattern COURTESY = Pattern.compile(
            "^(?:please|kindly|can you|could you|would you|will you|now"
                    + "|ok(?:ay)?|also|just|and|but|so|i(?:'d| would) (?:like|want)(?: you)?(?: to)?|i want(?: you)?(?: to)?|i need(?: you to)?"
                    + "|let's|lets|try to|maybe|next|finally|first|in this (?:picture|image|photo)|in the (?:picture|image|photo))[,\\s]+");
    private static final Pattern TAIL =
            Pattern.compile("[,\\s]+(?:please|instead|now|too|as well|for me|thanks?(?: you)?)$");

    private Clauses() {}

    /** The clauses in their order, in lower case and without courtesies. */
    public static List<String> of(String instruction) {
        String text = instruction.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("[ \\t]+", " ");
        // A point inside a number ends nothing.
        text = text.replaceAll("(?<=\\d)\\.(?=\\d)", "·");
        List<String> clauses = new ArrayList<>();
        for (String piece : CUT.splitAsStream(text).toList()) {
            String clause = plain(piece.replace('·', '.'));
            if (!clause.isEmpty()) {
                clauses.add(clause);
            }
        }
        return clauses;
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
