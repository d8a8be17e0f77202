package dev.easel.studio.edit;

import dev.easel.studio.composition.Place;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** "Move the fox to the left", "put the owl on the rock", "bring it closer", "swap the cat and the dog". */
final class Moving implements Change {
    private static final String VERB =
            "(?:move|shift|push|drag|bring|send|slide|put|place|set|raise|lower|lift|pull|get|position|let|make|have)";
    private static final Pattern DIRECTION = Pattern.compile(
            VERB
                    + " (?<what>.+?) (?:be |come |go |stand |sit |further |farther |more |over )*(?<much>a (?:bit|little)|slightly|much|far|a lot|way)?"
                    + " ?(?:more |further |farther )?(?:to(?:wards?)? (?:the )?)?(?<dir>left|right|up(?:wards?)?|down(?:wards?)?|higher(?: up)?|lower(?: down)?|closer|nearer|forwards?|backwards?"
                    + "|further away|farther away|further back|farther back|away|back)(?: (?<tail>a (?:bit|little)|slightly|a lot))?(?: in the sky)?(?: (?:to|towards) (?:us|me|the (?:viewer|camera|front)))?");
    private static final Pattern BARE =
            Pattern.compile("(?<dir>raise|lower|lift) (?<what>.+?)(?: (?<tail>a (?:bit|little)|slightly|a lot))?");
    private static final Pattern TO = Pattern.compile(
            VERB
                    + " (?<what>.+?) (?<where>(?:to|on|onto|in|into|at|inside|under|underneath|below|behind|beside|next to|near|by|in front of|between|above|over|around|left of|right of|on top of|beneath|close to)\\b.+)");
    private static final Pattern SWAP = Pattern.compile(
            "(?:swap|exchange|switch)(?: (?:the )?(?:places|positions?)(?: of)?)? (?<a>.+?) (?:and|with) (?<b>.+?)(?:'s)?(?: (?:places|positions?|around|round))?");

    private static final Set<Relation.Kind> BESIDE =
            Set.of(Relation.Kind.LEFT_OF, Relation.Kind.RIGHT_OF, Relation.Kind.NEXT_TO, Relation.Kind.BETWEEN);

    private final Lexicon lexicon;
    private final Pointing pointing;

    Moving(Lexicon lexicon, Pointing pointing) {
        this.lexicon = lexicon;
        this.pointing = pointing;
    }

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        Matcher swap = SWAP.matcher(clause);
        if (swap.matches()) {
            return swap(swap.group("a"), swap.group("b"), sheet);
        }
        Matcher direction = DIRECTION.matcher(clause);
        if (direction.matches()) {
            String much = direction.group("much") != null ? direction.group("much") : direction.group("tail");
            if (direct(direction.group("what"), direction.group("dir"), much, sheet)) {
                return true;
            }
        }
        Matcher bare = BARE.matcher(clause);
        if (bare.matches()) {
            return direct(
                    bare.group("what"),
                    bare.group("dir").equals("lower") ? "lower" : "higher",
                    bare.group("tail"),
                    sheet);
        }
        Matcher to = TO.matcher(clause);
        return to.matches() && to(to.group("what"), to.group("where"), sheet);
    }

    private boolean direct(String what, String direction, @Nullable String much, Sheet sheet)
            throws ImpossibleChangeException {
        var target = pointing.find(what, sheet).filter(found -> found.part() == null);
        if (target.isEmpty()) {
            return false;
        }
        float step = much == null ? 1 : much.matches("a (?:bit|little)|slightly") ? .45f : 1.6f;
        move(target.get(), sheet, what, (place, entity) -> shifted(place, entity, direction, step, sheet));
        sheet.done.add("moved " + what + " " + direction);
        return true;
    }

    private static Place shifted(Place place, Entity entity, String direction, float step, Sheet sheet) {
        var frame = sheet.frame;
        float half = Math.min(frame.width(), sheet.width(entity, place)) / 2;
        float across = frame.width() * .22f * step;
        float up = frame.height() * .14f * step;
        if (direction.equals("left") || direction.equals("right")) {
            float x = place.x() + (direction.equals("left") ? -across : across);
            return place.at(Math.clamp(x, half, frame.width() - half), place.y());
        }
        boolean higher = direction.startsWith("up") || direction.startsWith("higher");
        if (higher || direction.startsWith("down") || direction.startsWith("lower")) {
            float y = place.y() + (higher ? -up : up);
            return place.at(place.x(), Math.clamp(y, Math.min(frame.height(), place.height()), frame.height() * .985f));
        }
        boolean nearer = direction.matches("closer|nearer|forwards?");
        return kept(
                Depth.moved(place, Math.clamp((nearer ? .5f : -.5f) * step, -.85f, .85f), sheet), place, entity, sheet);
    }

    /** Inside the paper, unless it was outside before. */
    private static Place kept(Place moved, Place before, Entity entity, Sheet sheet) {
        float width = sheet.width(entity, moved);
        float factor = moved.height() / before.height();
        boolean inside = moved.y() - moved.height() >= 0 && width <= sheet.frame.width();
        if (inside || factor <= 1) {
            return moved;
        }
        return moved.scaled(Math.min(1, Math.max(1 / factor, (moved.y() - 8) / moved.height())));
    }

    private interface Shift {
        Place of(Place place, Entity entity);
    }

    private static void move(Target target, Sheet sheet, String what, Shift shift) throws ImpossibleChangeException {
        boolean changed = false;
        for (Target.Pick pick : target.picks()) {
            Entity entity = sheet.require(pick.id());
            var before = sheet.arrangement.of(pick.id());
            sheet.move(
                    pick,
                    place -> Clearing.near(
                            shift.of(place, entity), entity, sheet.arrangement, sheet, sheet.frame.shortSide() * .1f));
            changed |= !before.equals(sheet.arrangement.of(pick.id()));
            sheet.scene.relations.removeIf(relation -> BESIDE.contains(relation.kind())
                    && (relation.subject().equals(pick.id())
                            || relation.objects().contains(pick.id())));
        }
        if (!changed) {
            throw new ImpossibleChangeException(what + " is there already, as far as there is room");
        }
        sheet.focus = target.picks().stream().map(Target.Pick::id).toList();
    }

    private boolean to(String what, String where, Sheet sheet) throws ImpossibleChangeException {
        var target = pointing.find(what, sheet).filter(found -> found.part() == null);
        if (target.isEmpty()) {
            return false;
        }
        var spot = Spot.atEnd(where).filter(found -> found.rest().isEmpty());
        if (spot.isPresent()) {
            move(
                    target.get(),
                    sheet,
                    what,
                    (place, entity) -> spot.get().spot().of(place, sheet.width(entity, place), sheet));
            sheet.done.add("moved " + what + " " + where);
            return true;
        }
        return relate(target.get(), what, where.replaceFirst("^to (?=(?:the )?(?:left|right) of)", "to "), sheet);
    }

    /** "Behind the owl": the longest words that tie, then what they tie to. */
    private boolean relate(Target target, String what, String where, Sheet sheet) throws ImpossibleChangeException {
        String[] words = where.split(" ");
        for (int end = Math.min(6, words.length - 1); end >= 1; end--) {
            String tie = String.join(" ", List.of(words).subList(0, end));
            String rest = String.join(" ", List.of(words).subList(end, words.length));
            var kind = lexicon.meanings(tie).stream()
                    .filter(Meaning.Tie.class::isInstance)
                    .map(meaning -> ((Meaning.Tie) meaning).kind())
                    .findFirst();
            var object = pointing.find(rest, sheet);
            if (kind.isPresent() && object.isPresent()) {
                List<String> objects =
                        object.get().picks().stream().map(Target.Pick::id).toList();
                place(target, kind.get(), objects, sheet);
                sheet.done.add("moved " + what + " " + where);
                return true;
            }
        }
        return false;
    }

    private static void place(Target target, Relation.Kind kind, List<String> objects, Sheet sheet)
            throws ImpossibleChangeException {
        List<String> ids = new ArrayList<>();
        for (Target.Pick pick : target.picks()) {
            if (objects.contains(pick.id())) {
                throw new ImpossibleChangeException("a thing cannot be moved to itself");
            }
            String id = sheet.isolate(pick);
            sheet.loosenCarried(id);
            sheet.scene.relations.removeIf(relation -> relation.subject().equals(id)
                    || (relation.objects().contains(id)
                            && (BESIDE.contains(relation.kind()) || objects.contains(relation.subject()))));
            sheet.scene.relations.add(
                    new Relation(id, kind, kind == Relation.Kind.BETWEEN ? objects : List.of(objects.getFirst())));
            sheet.loosen(id);
            ids.add(id);
        }
        sheet.focus = List.copyOf(ids);
    }

    private boolean swap(String a, String b, Sheet sheet) {
        var first = pointing.find(a, sheet);
        var second = pointing.find(b, sheet);
        if (first.isEmpty()
                || second.isEmpty()
                || (first.get().count() != 1 && second.get().count() != 1)) {
            return false;
        }
        Target.Pick one = nearest(first.get(), second.get(), a, sheet);
        Target.Pick two = nearest(second.get(), first.get(), b, sheet);
        Place here = sheet.arrangement.of(one.id()).get(one.copies().getFirst());
        Place there = sheet.arrangement.of(two.id()).get(two.copies().getFirst());
        sheet.move(one, place -> place.at(there.x(), there.y()));
        sheet.move(two, place -> place.at(here.x(), here.y()));
        sheet.scene.relations.removeIf(
                relation -> isBetween(relation, one.id(), two.id()) || isBetween(relation, two.id(), one.id()));
        sheet.done.add("swapped " + a + " and " + b);
        return true;
    }

    /** The copy of several that is nearest to the other thing, and says so. */
    private static Target.Pick nearest(Target several, Target one, String what, Sheet sheet) {
        if (several.count() == 1) {
            return several.picks().getFirst();
        }
        Target.Pick other = one.picks().getFirst();
        float x =
                sheet.arrangement.of(other.id()).get(other.copies().getFirst()).x();
        sheet.notes.add("of several, the " + what.replaceFirst("^the ", "") + " nearest to it was swapped");
        return several.picks().stream()
                .flatMap(pick -> pick.copies().stream().map(copy -> new Target.Pick(pick.id(), List.of(copy))))
                .min(Comparator.comparingDouble(pick -> Math.abs(sheet.arrangement
                                .of(pick.id())
                                .get(pick.copies().getFirst())
                                .x()
                        - x)))
                .orElseThrow();
    }

    private static boolean isBetween(Relation relation, String subject, String object) {
        return relation.subject().equals(subject) && relation.objects().contains(object);
    }
}
