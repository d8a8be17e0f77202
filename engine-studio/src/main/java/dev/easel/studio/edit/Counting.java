package dev.easel.studio.edit;

import dev.easel.studio.composition.Place;
import dev.easel.studio.scene.Entity;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Make it three lanterns", "five lanterns instead of three", "only one owl", "one fewer". */
final class Counting implements Change {
    /** As many as a prompt can ask for. */
    private static final int MOST = 120;

    private static final String N =
            "(?<n>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|a dozen|\\d{1,3})";
    private static final Pattern EXACTLY = Pattern.compile(
            "(?:(?:make|have|show|draw|use|keep|leave|change|turn|let there|let|set|put|i want|want|there should|there must)(?: (?:it|this|that|the picture))?(?: (?:have|be|show|to|into))*"
                    + " )?(?:be )?(?:only |just |exactly )*" + N
                    + " (?<what>[a-z -]+?)(?: instead of .+| rather than .+)?");
    private static final Pattern TO = Pattern.compile(
            "(?:change|set|increase|reduce|raise|lower|bring|decrease|make) (?:the )?(?:number|count|amount|quantity) of (?<what>.+?) (?:from .+ )?(?:to|be|into) (?:only )?"
                    + N);
    private static final Pattern CHANGE = Pattern.compile(
            "(?:change|turn|make|increase|reduce|decrease) (?:the )?(?<what>.+?) (?:to|into|from \\w+ to) (?:only )?"
                    + N + "(?: of them)?");
    private static final Pattern TIMES =
            Pattern.compile("(?<f>double|triple|halve) (?:the )?(?:number of )?(?<what>.+)");
    private static final Pattern FEWER =
            Pattern.compile("(?:(?:make|have|show|draw|use) (?:it )?)?" + N + " (?:fewer|less) (?<what>.+)");

    private final Pointing pointing;

    Counting(Pointing pointing) {
        this.pointing = pointing;
    }

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        for (Pattern pattern : List.of(FEWER, TO, CHANGE, EXACTLY)) {
            Matcher matcher = pattern.matcher(clause);
            if (matcher.matches()
                    && !matcher.group("what").matches("(?:more|fewer|times).*|.*\\b(?:be|is|are|should)\\b.*")) {
                int number = Pointing.number(matcher.group("n")).orElseThrow();
                var entity = counted(matcher.group("what"), sheet);
                if (entity != null) {
                    int total = total(sheet, entity);
                    return change(sheet, entity, pattern == FEWER ? total - number : number);
                }
            }
        }
        Matcher times = TIMES.matcher(clause);
        if (times.matches() && !times.group("what").matches(".*\\b(?:size|height|width)\\b.*")) {
            var entity = counted(times.group("what"), sheet);
            if (entity != null && times.group("what").matches(".*s\\b.*")) {
                int total = total(sheet, entity);
                return change(
                        sheet,
                        entity,
                        switch (times.group("f")) {
                            case "double" -> total * 2;
                            case "triple" -> total * 3;
                            default -> total / 2;
                        });
            }
        }
        return false;
    }

    private @Nullable Entity counted(String what, Sheet sheet) {
        if (pointing.isDescribed(what)) {
            return null; // "make one duck pink" counts nothing
        }
        return pointing.find(what.replaceFirst("^of (?:the )?", ""), sheet)
                .filter(target -> target.part() == null)
                .map(target -> sheet.require(target.picks().getFirst().id()))
                .orElse(null);
    }

    private static int total(Sheet sheet, Entity entity) {
        return sheet.scene.entities.stream()
                .filter(other -> other.noun().equals(entity.noun()))
                .mapToInt(Entity::count)
                .sum();
    }

    private static boolean change(Sheet sheet, Entity entity, int wanted) throws ImpossibleChangeException {
        int total = total(sheet, entity);
        if (wanted < 1) {
            throw new ImpossibleChangeException(
                    "there are only " + total + " of “" + entity.noun() + "”; say “remove” to take all");
        }
        if (wanted == total) {
            throw new ImpossibleChangeException("there are " + total + " of “" + entity.noun() + "” already");
        }
        int difference = wanted - total;
        List<Entity> namesakes = sheet.scene.entities.stream()
                .filter(other -> other.noun().equals(entity.noun()))
                .toList();
        for (int i = namesakes.size() - 1; i >= 0 && difference != 0; i--) {
            Entity namesake = namesakes.get(i);
            if (difference > 0) {
                Entity most = namesakes.stream()
                        .max(Comparator.comparingInt(Entity::count))
                        .orElseThrow();
                set(sheet, most, most.count() + difference);
                difference = 0;
            } else if (namesake.count() + difference >= 1) {
                set(sheet, namesake, namesake.count() + difference);
                difference = 0;
            } else {
                sheet.remove(Pointing.whole(namesake));
                difference += namesake.count();
            }
        }
        sheet.focus = List.of(entity.id());
        sheet.done.add("made it " + wanted + " of “" + entity.noun() + "” instead of " + total);
        return true;
    }

    /** Gives an entity that many copies; the ones that are there stay where they are. */
    static void set(Sheet sheet, Entity entity, int count) throws ImpossibleChangeException {
        if (count > MOST) {
            throw new ImpossibleChangeException("a picture shows at most " + MOST + " of a kind");
        }
        List<Place> places = sheet.arrangement.of(entity.id());
        sheet.change(entity.id(), it -> it.count = count);
        if (places.size() > count) {
            sheet.arrangement = sheet.arrangement.with(entity.id(), places.subList(0, count));
        }
    }
}
