package dev.easel.studio.blend;

import dev.easel.studio.edit.Merging;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds which reference is meant by "the second picture", "the other one" or "the fox picture". Immutable. */
final class Naming {
    private static final String PICTURE = "(?:image|picture|photo(?:graph)?|reference|drawing|illustration|painting)";
    private static final String END =
            "(?=$|[,.;:!?']| (?:in|into|on|onto|to|and|with|from|of|for|as|has|at|should|is|but|then)\\b)";
    private static final Pattern NUMBER = Pattern.compile(
            "\\b(?:the )?(?:image|picture|photo(?:graph)?|reference)(?: image)?(?: number| no\\.?)? ?#?(?<n>\\d)\\b");
    private static final Pattern ORDINAL = Pattern.compile(
            "\\b(?:the )?(?<o>first|second|third|1st|2nd|3rd|last)(?: reference)? (?:image|picture|photo(?:graph)?|reference|one)\\b"
                    + "|\\bthe (?<b>first|second|third)" + END);
    private static final Pattern OTHER =
            Pattern.compile("\\b(?:the )?other (?:image|picture|photo(?:graph)?|reference|one)\\b");
    private static final String WORD =
            "(?!(?:in|into|onto|of|from|with|to|on|and|whole|entire|same|new|final|resulting|combined|reference|two|three|both|for|as|at|by|picture|image|photo|drawing|painting|other)\\b)[a-z'-]+";
    private static final Pattern CONTENT =
            Pattern.compile("\\bthe (?<w>(?:" + WORD + " ){0,2}" + WORD + ") " + PICTURE + "\\b|\\b(?:the )?" + PICTURE
                    + " (?:of|with|showing) (?:the |an? )?(?<v>(?:" + WORD + " ){0,2}" + WORD + ")" + END);

    private final Merging merging;

    Naming(Merging merging) {
        this.merging = merging;
    }

    /**
     * The instruction in lower case with every mention of a reference in the form {@code image 2}.
     *
     * @throws BlendException if a mention fits no reference, or more than one
     */
    String numbered(String instruction, List<Sent> sent) throws BlendException {
        String text = instruction.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
        text = replaced(NUMBER, text, mention -> numbered(mention.group("n"), sent.size()));
        text = replaced(ORDINAL, text, mention -> {
            String word = mention.group("o") != null ? mention.group("o") : mention.group("b");
            return switch (word) {
                case "first", "1st" -> numbered("1", sent.size());
                case "second", "2nd" -> numbered("2", sent.size());
                case "third", "3rd" -> numbered("3", sent.size());
                default -> numbered(Integer.toString(sent.size()), sent.size());
            };
        });
        text = replaced(
                CONTENT,
                text,
                mention -> named(mention.group("w") != null ? mention.group("w") : mention.group("v"), sent));
        String known = text;
        return replaced(OTHER, text, _ -> other(known, sent.size()));
    }

    private interface Resolving {
        String of(MatchResult mention) throws BlendException;
    }

    private static String replaced(Pattern pattern, String text, Resolving resolving) throws BlendException {
        Matcher mention = pattern.matcher(text);
        var result = new StringBuilder();
        while (mention.find()) {
            mention.appendReplacement(result, Matcher.quoteReplacement(resolving.of(mention.toMatchResult())));
        }
        return mention.appendTail(result).toString();
    }

    private static String numbered(String number, int count) throws BlendException {
        int n = Integer.parseInt(number);
        if (n < 1 || n > count) {
            throw new BlendException("Nothing was changed: the instruction speaks of image " + n + ", and there are "
                    + count + " reference images");
        }
        return "image " + n;
    }

    private static String other(String text, int count) throws BlendException {
        Matcher mention = Pattern.compile("image (\\d)").matcher(text);
        if (count != 2) {
            throw new BlendException("Nothing was changed: of " + count
                    + " references, “the other one” may be any; say “image 1”, “image 2” …");
        }
        return mention.find() && mention.group(1).equals("2") ? "image 1" : "image 2";
    }

    /** "The fox picture": the only one that shows a fox, or the only one of which nobody knows that it does not. */
    private String named(String words, List<Sent> sent) throws BlendException {
        List<Integer> showing = IntStream.range(0, sent.size())
                .filter(i -> {
                    var artwork = sent.get(i).artwork();
                    return artwork != null && merging.shows(artwork, words);
                })
                .boxed()
                .toList();
        List<Integer> unknown = IntStream.range(0, sent.size())
                .filter(i -> sent.get(i).artwork() == null)
                .boxed()
                .toList();
        if (showing.size() == 1) {
            return "image " + (showing.getFirst() + 1);
        }
        if (showing.isEmpty() && unknown.size() == 1) {
            return "image " + (unknown.getFirst() + 1);
        }
        String reason = showing.size() > 1
                ? "fits image " + (showing.getFirst() + 1) + " and image " + (showing.get(1) + 1)
                : unknown.isEmpty()
                        ? "fits none of the references"
                        : "may be any of them, for Studio knows only of its own pictures what they show";
        throw new BlendException(
                "Nothing was changed: “" + words + "” " + reason + "; name the reference as “image 1” or “image 2”");
    }
}
