package dev.easel.studio.edit;

import dev.easel.studio.composition.Place;
import dev.easel.studio.composition.Placed;
import dev.easel.studio.scene.Entity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Make the moon bigger", "shrink the tree", "twice as big". */
final class Resizing implements Change {
    private static final String HOW =
            "(?:(?<much>much|a lot|far|way|even|a bit|slightly|a little|somewhat|considerably|significantly) )?";
    private static final Pattern MAKE = Pattern.compile(
            "(?:make|let|render|draw|scale|resize|blow|set) (?<what>.+?) (?:be |up |down |to be |look )?" + HOW
                    + "(?<size>bigger|larger|taller|huge|giant|gigantic|enormous|massive|big|large|tall|smaller|tinier|tiny|small|little|shorter"
                    + "|(?:twice|double|two times|2x|three times|3x|half|triple)(?: as (?:big|large|tall|small)| (?:the|its|their) size)?)(?: than .+)?");
    private static final Pattern VERB = Pattern.compile(
            "(?<verb>enlarge|shrink|grow|scale up|scale down|double|halve|increase|reduce|decrease) " + HOW
                    + "(?:the size of |the height of )?(?<what>.+?)(?: in size| (?<tail>a bit|slightly|a little|a lot))?(?:'s size)?");

    private static final Pattern AS = Pattern.compile(
            "(?:make|let|draw|have|scale|resize) (?<what>.+?) (?:be )?(?:just |exactly )?(?:as (?:big|large|tall|small|high) as|the (?:same )?size of|the same size as) (?<model>(?!it|before|life).+)");
    /** "The left one larger and the right one": two changes. */
    private static final Pattern TWICE =
            Pattern.compile("\\b(?:bigger|larger|taller|smaller|shorter|huge|tiny)\\b.*\\band\\b");

    private final Pointing pointing;

    Resizing(Pointing pointing) {
        this.pointing = pointing;
    }

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        Matcher as = AS.matcher(clause);
        if (as.matches()) {
            var model = pointing.find(as.group("model"), sheet).filter(target -> target.part() == null);
            return model.isPresent() && match(as.group("what"), model.get(), as.group("model"), sheet);
        }
        Matcher make = MAKE.matcher(clause);
        if (make.matches() && !TWICE.matcher(make.group("what")).find()) {
            return resize(make.group("what"), factor(make.group("size"), make.group("much")), sheet);
        }
        Matcher verb = VERB.matcher(clause);
        if (verb.matches()) {
            String much = verb.group("much") != null ? verb.group("much") : verb.group("tail");
            String what = verb.group("what").replaceAll(" size$", "");
            return resize(what, factor(verb.group("verb"), much), sheet);
        }
        return false;
    }

    /** As tall as another thing. */
    private boolean match(String what, Target model, String other, Sheet sheet) {
        Optional<Target> found = pointing.find(what, sheet).filter(target -> target.part() == null);
        if (found.isEmpty()) {
            return false;
        }
        Target.Pick one = model.picks().getFirst();
        float height =
                sheet.arrangement.of(one.id()).get(one.copies().getFirst()).height();
        for (Target.Pick pick : found.get().picks()) {
            Entity entity = sheet.require(pick.id());
            sheet.move(pick, place -> sized(place, height / place.height(), entity, sheet));
        }
        sheet.focus = found.get().picks().stream().map(Target.Pick::id).toList();
        sheet.done.add("made " + what + " as large as " + other);
        return true;
    }

    private static float factor(String size, @Nullable String much) {
        float plain =
                size.startsWith("twice") || size.startsWith("double") || size.startsWith("two") || size.startsWith("2x")
                        ? 2
                        : size.startsWith("three") || size.startsWith("triple") || size.startsWith("3x")
                                ? 3
                                : size.startsWith("half") || size.equals("halve")
                                        ? .5f
                                        : switch (size) {
                                            case "huge", "giant", "gigantic", "enormous", "massive" -> 1.9f;
                                            case "tiny" -> .45f;
                                            case "smaller",
                                                    "small",
                                                    "little",
                                                    "shorter",
                                                    "shrink",
                                                    "tinier",
                                                    "scale down",
                                                    "reduce",
                                                    "decrease" -> .68f;
                                            default -> 1.4f;
                                        };
        if (much == null) {
            return plain;
        }
        double power = much.matches("a bit|slightly|a little|somewhat") ? .5 : 1.7;
        return (float) Math.pow(plain, power);
    }

    private boolean resize(String what, float factor, Sheet sheet) throws ImpossibleChangeException {
        Optional<Target> found = pointing.find(what, sheet).filter(target -> target.part() == null);
        if (found.isEmpty()) {
            return false;
        }
        boolean changed = false;
        for (Target.Pick pick : found.get().picks()) {
            Entity entity = sheet.require(pick.id());
            var before = sheet.arrangement.of(pick.id());
            sheet.move(pick, place -> sized(place, factor, entity, sheet));
            changed |= !before.equals(sheet.arrangement.of(pick.id()));
        }
        if (!changed) {
            throw new ImpossibleChangeException(
                    what + " cannot be made " + (factor > 1 ? "larger: there is no room" : "smaller"));
        }
        sheet.focus = found.get().picks().stream().map(Target.Pick::id).toList();
        sheet.done.add("made " + what + (factor > 1 ? " larger" : " smaller"));
        return true;
    }

    /** As much as there is room; what hangs in the air grows around its middle. */
    static Place sized(Place place, float factor, Entity entity, Sheet sheet) {
        var frame = sheet.frame;
        boolean hangs = place.footing() == Placed.Footing.NONE;
        float widest = frame.width() * .98f / sheet.width(entity, place);
        float tallest = (hangs ? frame.height() * .96f : place.y() - frame.height() * .015f) / place.height();
        float least = frame.shortSide() * .015f / place.height();
        float fitting = factor > 1
                ? Math.max(1, Math.min(factor, Math.min(widest, tallest)))
                : Math.min(1, Math.max(factor, least));
        Place sized = place.scaled(fitting);
        if (hangs) {
            float y = place.y() + (sized.height() - place.height()) / 2;
            sized = sized.at(sized.x(), Math.clamp(y, Math.min(sized.height(), frame.height()), frame.height()));
        }
        float half = Math.min(sheet.width(entity, sized), frame.width()) / 2;
        boolean inside = place.x() - sheet.width(entity, place) / 2 >= 0
                && place.x() + sheet.width(entity, place) / 2 <= frame.width();
        return inside ? sized.at(Math.clamp(sized.x(), half, frame.width() - half), sized.y()) : sized;
    }
}
