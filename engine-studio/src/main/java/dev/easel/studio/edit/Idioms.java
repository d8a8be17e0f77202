package dev.easel.studio.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people say instead of an instruction: "the horse has to go" for "remove the horse", "it is too dark" for "make it
 * brighter". Each is written as the instruction that it stands for, so the kinds of change need to know one form.
 */
final class Idioms {
    private record Idiom(Pattern said, String meant) {
        Idiom(String said, String meant) {
            this(Pattern.compile(said), meant);
        }
    }

    private static final String PICTURE = "(?:the )?(?:picture|image|scene|photo)";

    /** Who can be somewhere: a thing, not the picture. */
    private static final String WHO =
            "(?!the (?:picture|image|scene|photo|background|setting|style|sky|time|weather|season|whole)\\b)(?<who>the .+?|both .+?|all .+?"
                    + "|they|them|he|him|she|her)";

    private static final String NUMBER = "(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+)";

    private static final String COLOUR =
            "(?:red|yellow|blue|green|purple|orange|pink|brown|gr[ae]y|black|white|golden|gold|silver|beige|turquoise|violet)";

    /** How a thing can be beside how it was. */
    static final String COMPARATIVE = "(?:bigger|larger|smaller|taller|shorter)";

    private static final String EXTENT = "(?:" + COMPARATIVE + "|tiny|huge)";

    private static final String SOMEBODY = "(?<a>(?:the|both|all|his|her|its) .+?|he|she|they|it)";

    private static final String SOMEWHERE =
            "(?<where>(?:on|at|in|under|behind|beside|next to|near|between|above|below|inside|over"
                    + "|left of|right of|to the (?:left|right)|in front of) .+)";

    private static final List<Idiom> IDIOMS = List.of(
            new Idiom("see (?<a>.+) (?:up close|close up|from (?:up )?close)", "a close-up of ${a}"),
            new Idiom("see (?<a>.+)", "show ${a}"),
            new Idiom(
                    "how (?:does|do|would|will) (?<a>it|this|that|they|everything|" + PICTURE + ") look (?<b>.+)",
                    "make it ${b}"),
            new Idiom("(?:could|can|might|may|should) there be (?<a>.+)", "let there be ${a}"),
            new Idiom(
                    "(?:sneak|squeeze|pop|stick|slip|work) (?<a>(?:an?|some|two|three) .+?) in(?<b> .+)?",
                    "add ${a}${b}"),
            new Idiom(
                    "(?:remove|delete|erase|lose|take away|get rid of) all (?:of )?(?:the )?(?<a>[a-z ]+?) (?:but|except)(?: for)? (?<n>"
                            + NUMBER + ")",
                    "only ${n} ${a}"),
            new Idiom(
                    "(?<n>" + NUMBER + ") (?<a>[a-z ]+?) (?:is|are|would be|will be) (?:enough|plenty|sufficient)",
                    "only ${n} ${a}"),
            new Idiom("(?<n>" + NUMBER + ") (?<a>[a-z ]+?) too many", "make it ${n} fewer ${a}"),
            new Idiom("(?<n>" + NUMBER + ") (?<a>[a-z ]+), (?:and )?not (?:" + NUMBER + ")", "make it ${n} ${a}"),
            new Idiom("(?<a>an? [a-z ]+?),? (?:and )?not (?<b>(?:an?|the) [a-z ]+)", "use ${a} instead of ${b}"),
            new Idiom(
                    "(?<a>.+? (?:be |" + COLOUR + " ?)*" + COLOUR + ") (?:instead of|rather than|and not|not) "
                            + COLOUR,
                    "${a}"),
            new Idiom(
                    "only (?<a>.+?) (?:should |may |can )?(?:stays?|remains?|be left)(?:,? (?:and )?everything else (?:goes|should go|has to go|can go))?",
                    "only keep ${a}"),
            new Idiom("(?<a>.+?) belongs? " + SOMEWHERE, "put ${a} ${where}"),
            new Idiom("(?:pull|zoom) (?:back|out)|(?:further|farther) (?:out|back|away)", "zoom out"),
            new Idiom(
                    "(?<a>winter|spring|summer|autumn|fall|night|rain|snow|fog|sunset|sunrise|sunshine) (?:would|might|could) be (?:nice|great|good|lovely|better|cool|perfect|wonderful)",
                    "make it ${a}"),
            new Idiom(
                    "give (?:it|this|" + PICTURE + ") (?:the|an?) " + Writing.NAMES
                            + "(?: saying| reading)? (?<a>“[^”]+”)",
                    "add the title ${a}"),
            new Idiom("(?:let|make|have) (?<a>.+?) (?:land|come down|perch)", "let ${a} stand"),
            new Idiom("forget(?: about)? (?<a>.+)", "remove ${a}"),
            new Idiom(
                    SOMEBODY + " (?:should|must|can|could|may|ought to) (?:leave|be left out|be taken out)",
                    "remove ${a}"),
            new Idiom("there(?:'s| is| are) (?<a>(?:an?|some) .+?) missing(?<b> .+)?", "add ${a}${b}"),
            new Idiom("(?<a>(?:an?|some) .+?) (?:is|are) missing(?<b> .+)?", "add ${a}${b}"),
            new Idiom("what if (?<a>.+?) (?:was|were) (?<b>.+)", "let ${a} be ${b}"),
            new Idiom(
                    "(?<a>.+?) (?:(?:would|might) (?:be|look)|looks?) (?:better|nicer|good|great|best) in (?<b>.+)",
                    "make ${a} ${b}"),
            new Idiom("let it (?:get|become|grow) dark", "make it night"),
            new Idiom("let it (?:get|become|grow) (?:light|bright)", "make it morning"),
            new Idiom(
                    "(?:there should be |add |let there be |have |with |show )?(?<a>rain|snow)(?:flakes|drops)? (?:falling|coming down)",
                    "let it ${a}"),
            new Idiom("clear (?:up )?the (?:sky|weather)(?: up)?", "make the sky clear"),
            new Idiom("take (?<a>.+?) (?<b>(?:to|into|onto) .+)", "move ${a} ${b}"),
            new Idiom("(?<a>(?:in|on|at|into|inside|under) [^“]+?) (?:instead of|rather than) .+", "${a}"),
            new Idiom("step (?:back|away)(?: a (?:bit|little|few steps))", "zoom out"),
            new Idiom("(?:come|step) closer(?: a (?:bit|little))?", "zoom in"),
            new Idiom(SOMEBODY + " gets? (?<b>(?:an?|some|two|three) .+)", "give ${a} ${b}"),
            new Idiom("(?:put|place) (?<a>.+?) in(?:to)? (?<b>the .+?|[a-z]+)'s? hands?", "let ${b} hold ${a}"),
            new Idiom("(?:put|place) (?<a>.+?) in(?:to)? (?:her|his) hands?", "let them hold ${a}"),
            new Idiom("(?:add |do |and )?the same (?<a>(?:on|at|in|to) the .+)", "add another one ${a}"),
            new Idiom("(?:the )?same(?: again| thing| picture)?,? but (?<a>.+)", "make it ${a}"),
            new Idiom("(?:it's|it is) (?<a>winter|spring|summer|autumn|night|morning|evening)", "make it ${a}"),
            new Idiom("(?:what|how) about (?<a>(?:an?|another|some|one|two|three|four|five|\\d+) .+)", "add ${a}"),
            new Idiom(
                    "i(?:'d| would) prefer (?<a>.+?) (?:to|over|instead of|rather than) (?<b>.+)",
                    "replace ${b} with ${a}"),
            new Idiom(
                    "give (?<a>.+?) (?:an? )?(?<b>[a-z ]+?) (?:fur|feathers|plumage|wool|hide|scales)",
                    "make ${a} ${b}"),
            new Idiom("blow up (?<a>.+)", "enlarge ${a}"),
            new Idiom("i only (?:want|need) (?<a>.+)", "only ${a}"),
            new Idiom(
                    "there are too many (?<a>[a-z ]+?)[,:]? (?<n>one|two|three|four|five|six|\\d+) (?:is|are|would be) enough",
                    "only ${n} ${a}"),
            new Idiom("let the sun (?:go down|set)", "change the time to sunset"),
            new Idiom("let the sun (?:come up|rise)", "change the time to dawn"),
            new Idiom("(?:make it look )?as if it (?:were|was) (?:late |early )?(?<a>.+)", "make it ${a}"),
            new Idiom(
                    "let it (?<a>rain|snow) (?:a (?:little|bit|lot)|lightly|heavily|hard|softly|gently)",
                    "let it ${a}"),
            new Idiom("give (?:it|" + PICTURE + ") an? (?<a>.+) sky", "make the sky ${a}"),
            new Idiom(
                    "(?:only use|use (?:only|just|nothing but)) (?<a>.*\\b(?:red|yellow|blue|green|purple|orange|pink|brown|grey|gray|black|white)\\b.*)",
                    "use a palette of ${a}"),
            new Idiom(
                    "show (?:it|this|that|everything|the .+?) from (?:further away|farther away|far away|a distance|afar|further|farther)",
                    "zoom out"),
            new Idiom("show (?:it|this|that|everything|the .+?) from (?:closer|close up|nearby|up close)", "zoom in"),
            new Idiom("with snow", "add some snow"),
            new Idiom("(?:get|tell|ask) (?<a>the .+?|him|her|it|them) to (?<b>.+)", "let ${a} ${b}"),
            new Idiom(
                    "write (?<a>“[^”]+”) (?:on|at|along|across|over|in|to) (?:the )?(?:very )?bottom(?: of " + PICTURE
                            + ")?",
                    "add the title ${a} at the bottom"),
            new Idiom(
                    "write (?<a>“[^”]+”) (?:on|at|along|across|over|in|to) (?:(?:the )?(?:very )?top(?: of " + PICTURE
                            + ")?|" + PICTURE + ")",
                    "add the title ${a} at the top"),
            new Idiom("(?<a>.+?) (?:has|have|needs?|ought) to (?:go|go away|disappear|vanish|be gone)", "remove ${a}"),
            new Idiom(
                    "(?<a>.+?) (?:should|must|can) (?:go|go away|disappear|vanish|be gone|be removed)", "remove ${a}"),
            new Idiom(
                    "(?:i|we) (?:don't|do not|no longer) (?:want|need|like)(?: to see| to have)? (?!it$|that$|this$)(?<a>.+?)"
                            + "(?: any ?more| any longer)?(?: in (?:there|here|it|" + PICTURE + "))?",
                    "remove ${a}"),
            new Idiom("get (?<a>.+?) out(?: of (?:there|here|it|" + PICTURE + "))?", "remove ${a}"),
            new Idiom(
                    "take (?<a>(?:the |all |his |her |its )*" + Writing.NAMES + ") off(?: of)? (?<b>.+)",
                    "remove ${a} from ${b}"),
            new Idiom(
                    "take (?:the |his |her |its )?(?<a>.+?) off(?: of)? (?<b>the .+|him|her|it|them)",
                    "remove ${b}'s ${a}"),
            new Idiom(
                    "i(?:'d| would) rather (?:have|see) (?<a>.+?) (?:than|instead of) (?<b>.+)",
                    "replace ${b} with ${a}"),
            new Idiom(
                    "(?:put|place|draw|have|use|want) (?<a>.+?) where (?<b>.+?) (?:is|are|was|were|stands?|sits?|hangs?)(?: now)?",
                    "replace ${b} with ${a}"),
            new Idiom(
                    "instead of (?<b>.+?),? (?:use|draw|put|have|show|i want|i'd like|give me|make it|there should be) (?<a>.+)",
                    "replace ${b} with ${a}"),
            new Idiom("there should (?:only|just) be (?<a>.+)", "only ${a}"),
            new Idiom("(?<n>one|two|three|four|five|\\d+) (?<a>[a-z]+) (?:less|fewer)", "make it ${n} fewer ${a}"),
            new Idiom(
                    "(?<a>.+?) would (?:be|look) (?:nice|great|good|lovely|better|cool|perfect|wonderful)", "add ${a}"),
            new Idiom(
                    "(?:that(?:'s| is| was) (?:a mistake|worse|wrong)|take (?:it|that) back|i (?:liked|preferred) the (?:old|previous) .+ (?:better|more)|i (?:liked|preferred) (?:it|this|that|"
                            + PICTURE
                            + ") (?:better |more )?(?:before|as it was|the way it was)(?: better)?"
                            + "|(?:put|bring|set) it back(?: to)? (?:how|as|the way|what) it was|scratch that|i (?:don't|do not) like (?:it|that|this))",
                    "undo that"),
            new Idiom("(?:go|come|get|move) in (?:closer|nearer)", "zoom in"),
            new Idiom(
                    "(?:show|give me) more of (?:the |its |their )?(?:surroundings|background|scene|scenery|landscape|place|area|environment)",
                    "zoom out"),
            new Idiom("(?<a>.*\\b(?:in|to|into|it)) (?:the )?fall", "${a} autumn"),
            new Idiom(
                    "(?:add|have|put|show|give it|let there be|with)(?: in)? (?:some|more|a few|lots of|many|heavy|dark) clouds(?: (?:in|to) the sky)?",
                    "make it overcast"),
            new Idiom(
                    "(?<v>change|replace|swap) (?<a>“[^”]+”) (?<t>to|with|by|into) (?<b>“[^”]+”) (?<c>on .+)",
                    "change ${a} ${c} to ${b}"),
            new Idiom(
                    "(?:can|could|should|must|may|might|would|will|shall|let|make|have) " + WHO + " (?:please )?be "
                            + SOMEWHERE,
                    "put ${who} ${where}"),
            new Idiom(
                    "(?:i(?:'d| would) like |i want )?" + WHO
                            + " (?:should|must|to|has to|have to|needs? to|ought to|could|can) (?:be|stand|sit|go) "
                            + SOMEWHERE,
                    "put ${who} ${where}"),
            new Idiom(
                    "(?:can|could|should|must|may|might|would|will|shall) (?<a>(?:the|it|they|he|she|both|all)\\b.*?) (?:please )?be (?<b>.+)",
                    "make ${a} be ${b}"),
            new Idiom(
                    "(?<a>the .+?|it|them|him|her|both .+?|all .+?|everything) to (?!the )(?<b>.+)", "let ${a} ${b}"));

    /** Wordings inside any clause. */
    private static final List<Idiom> WORDS = List.of(
            new Idiom("\\ba couple of\\b", "two"),
            // "One more pigeon, a white one".
            new Idiom("(?<a>\\b[a-z]+), an? (?<b>[a-z]+) one$", "${b} ${a}"),
            new Idiom("\\bin the (?:manner|fashion|spirit|way) of\\b", "in the style of"),
            new Idiom("\\b(?:high|deep|full|early|late|mid)[ -]?(?<a>summer|winter|spring|autumn)\\b", "${a}"),
            new Idiom("\\bover (?=to the (?:left|right)\\b)", ""),
            new Idiom("\\b(?<a>rainy|stormy|snowy|foggy|misty|windy) day\\b", "${a}"),
            new Idiom("\\b(?<a>red|yellow|blue|green|purple|orange|pink|brown|gr[ae]y)s\\b(?=$| and|,)", "${a}"),
            new Idiom("\\b(?<a>green|yellow|pink|brown)er$", "more ${a}"),
            new Idiom("\\b(?<a>blu|purpl|orang)er$", "more ${a}e"),
            new Idiom("\\bredder$", "more red"),
            new Idiom("\\b(?<a>dark|light)er (?:shade|tone|colou?r) of\\b", "${a}"),
            // Who sits down does not go down.
            new Idiom("\\b(?<a>sit|sitting|lie|lying|kneel|kneeling|crouch|crouching) down\\b", "${a}"),
            new Idiom("\\b(?<a>(?:it|the time)(?: of day)?(?: (?:to|into|be))?) midnight$", "${a} night"));

    // What clauses without a verb that commands look like.
    private static final Pattern SHOULD = Pattern.compile(
            "(?<who>the .+?|he|she|it|they) (?:should|must|has to|have to|needs? to|ought to) (?<what>.+)");
    private static final Pattern LACKS =
            Pattern.compile("(?<who>the .+?|he|she|they|it) (?:could|would) (?:use|do with) (?<what>.+)");
    private static final Pattern OWNS = Pattern.compile("give (?<who>the .+?|him|her|it|them) (?:an? )?(?<how>" + COLOUR
            + "|[a-z]+ " + COLOUR + ") (?<part>[a-z]+)");
    private static final Pattern ANOTHER = Pattern.compile("an? (?<how>" + EXTENT + ") (?<what>.+)");
    private static final Pattern WITH =
            Pattern.compile("with (?<rest>(?:an?|some|more|the|" + NUMBER + ") (?<words>.+))");

    private static final Pattern TOO = Pattern.compile(
            "(?<what>.+?) (?:is|are|looks?|seems?) (?:a (?:bit|little) |way |far |much |just )?too (?!many|much)(?<how>.+)");

    /** Clauses that say two things of one, and each of the two. */
    private static final List<Apart> APART = List.of(
            new Apart(
                    "(?<verb>make|let|have) (?<what>.+?) (?<a>(?:much |a bit |a little )?" + EXTENT
                            + ") and (?<b>(?!(?:the|both|all|an?|his|her|its|it|them) ).+)",
                    "${verb} ${what} ${a}",
                    "${verb} ${what} ${b}"),
            new Apart(
                    "(?<verb>make|turn|paint) (?<what>it|them|him|her|the \\S+(?: \\S+)??) (?<a>[a-z ]+?) and (?<b>(?:much |a bit |a little )?"
                            + EXTENT + ")",
                    "${verb} ${what} ${a}",
                    "make ${what} ${b}"),
            new Apart(
                    "(?:have|let|make) (?<who>.+?) (?<pose>sit|lie|kneel|stand|sleep|crouch) (?<where>(?:on|in|at|under) .+)",
                    "let ${who} ${pose}",
                    "put ${who} ${where}"),
            new Apart(
                    "(?<a>.*“[^”]+”.*?) in (?<b>[a-z ]+) (?:letters|lettering|type|writing)",
                    "${a}",
                    "make the letters ${b}"));

    private record Apart(Pattern said, String first, String second) {
        Apart(String said, String first, String second) {
            this(Pattern.compile(said), first, second);
        }
    }

    private Idioms() {}

    /** The two instructions that a clause stands for, such as "make it bigger and blue"; none if it is one. */
    static List<String> apart(String clause) {
        for (Apart apart : APART) {
            Matcher matcher = apart.said().matcher(clause);
            if (matcher.matches()) {
                return List.of(matcher.replaceFirst(apart.first()), matcher.replaceFirst(apart.second()));
            }
        }
        return List.of();
    }

    /** The instruction that a clause stands for; most often the clause itself. */
    static String plainly(String said) {
        String clause = said;
        for (Idiom idiom : WORDS) {
            clause = idiom.said().matcher(clause).replaceAll(idiom.meant());
        }
        Matcher too = TOO.matcher(clause);
        if (too.matches()) {
            return less(too.group("what"), too.group("how"));
        }
        for (Idiom idiom : IDIOMS) {
            Matcher matcher = idiom.said().matcher(clause);
            if (matcher.matches()) {
                clause = matcher.replaceFirst(idiom.meant())
                        .replaceAll("\\bthe the\\b", "the")
                        .replaceFirst("^put they ", "put them ");
            }
        }
        return clause;
    }

    /** What to do about "too big". */
    private static String less(String what, String how) {
        return switch (how) {
            case "big", "large", "tall", "huge" -> "make " + what + " smaller";
            case "small", "tiny", "little", "short" -> "make " + what + " bigger";
            case "dark" -> "make " + what + " brighter";
            case "bright", "light" -> "make " + what + " darker";
            case "close", "near" -> "move " + what + " further away";
            case "far", "far away", "distant" -> "bring " + what + " closer";
            case "high", "high up" -> "move " + what + " down";
            case "low", "low down" -> "move " + what + " up";
            case "far left", "far to the left", "far on the left" -> "move " + what + " right";
            case "far right", "far to the right", "far on the right" -> "move " + what + " left";
            case "warm" -> "make " + what + " cooler";
            case "cold", "cool" -> "make " + what + " warmer";
            default -> what + " is too " + how;
        };
    }

    /** What a clause without a verb may stand for, the likelier first; to be tried when nobody takes it as it is. */
    static List<String> guesses(String clause) {
        List<String> guesses = new ArrayList<>();
        int instead = Math.max(clause.indexOf(" instead of "), clause.indexOf(" rather than "));
        if (instead > 0) {
            guesses.add(clause.substring(0, instead));
        }
        Matcher should = SHOULD.matcher(clause);
        if (should.matches()) {
            guesses.add("let " + should.group("who") + " " + should.group("what"));
        }
        Matcher lacks = LACKS.matcher(clause);
        if (lacks.matches()) {
            guesses.add("give " + lacks.group("who") + " " + lacks.group("what"));
            guesses.add("add " + lacks.group("what"));
        }
        Matcher owns = OWNS.matcher(clause);
        if (owns.matches()) {
            guesses.add("make the " + owns.group("part") + " of " + owns.group("who") + " " + owns.group("how"));
        }
        Matcher another = ANOTHER.matcher(clause);
        if (another.matches()) {
            guesses.add("make the " + another.group("what") + " " + another.group("how"));
        }
        Matcher with = WITH.matcher(clause);
        if (with.matches()) {
            String words = with.group("words");
            int last = words.lastIndexOf(' ');
            if (last > 0) {
                guesses.add("make the " + words.substring(last + 1) + " " + words.substring(0, last));
            }
            guesses.add("add " + with.group("rest"));
        } else if (clause.matches(
                "(?:an?|some|another|more|one|two|three|four|five|six|seven|eight|nine|ten|\\d+) .+")) {
            guesses.add("add " + clause);
        } else if (clause.matches("(?:the|both|all|his|her|its|it|them|everything|everyone) .+")) {
            guesses.add("make " + clause);
        } else if (clause.split(" ").length <= 3) {
            guesses.add("make it " + clause);
        }
        return guesses;
    }
}
