package dev.easel.studio.edit;

import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.composition.Place;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** "Bring the windmill back": what an earlier picture showed and this one does not, where it was and as it was. */
final class Restoring implements Change {
    private static final Pattern FORM = Pattern.compile(
            "(?:bring|put|get|have|give me|want|i want) (?<a>.+?) back(?: in| again)?(?: please)?|bring back (?<b>.+)");

    private final Pointing pointing;

    Restoring(Pointing pointing) {
        this.pointing = pointing;
    }

    @Override
    public boolean make(String clause, Sheet sheet) {
        Matcher matcher = FORM.matcher(clause);
        if (!matcher.matches()) {
            return false;
        }
        String what = matcher.group("a") != null ? matcher.group("a") : matcher.group("b");
        List<Artwork> states = new ArrayList<>(sheet.base.earlier());
        states.add(sheet.base);
        for (Artwork state : states.reversed()) {
            var then = new Sheet(state, sheet.frame, sheet.site, sheet.workbench);
            Optional<Target> found = what.matches("it|them|that|him|her")
                    ? Optional.of(everything(then))
                    : pointing.find(what, then).filter(target -> target.part() == null);
            List<String> ids = found.stream()
                    .flatMap(target -> target.picks().stream())
                    .flatMap(pick -> restored(pick, then, sheet))
                    .toList();
            if (!ids.isEmpty()) {
                sheet.focus = ids;
                sheet.done.add("brought " + what + " back");
                return true;
            }
        }
        return false;
    }

    private static Target everything(Sheet then) {
        return new Target(then.scene.entities.stream().map(Pointing::whole).toList(), null);
    }

    /** The id of the entity that got copies back, if it lacked some of these. */
    private static Stream<String> restored(Target.Pick pick, Sheet then, Sheet sheet) {
        Entity entity = then.require(pick.id());
        List<Place> places = then.arrangement.of(pick.id());
        List<Place> missing = IntStream.range(0, places.size())
                .filter(pick.copies()::contains)
                .mapToObj(places::get)
                .filter(place -> !isThere(place, sheet))
                .toList();
        if (missing.isEmpty()) {
            return Stream.empty();
        }
        Optional<Entity> left = sheet.entity(entity.id()).filter(it -> it.noun().equals(entity.noun()));
        String id = left.isPresent() ? entity.id() : sheet.freshId(entity.noun());
        if (left.isPresent()) {
            sheet.change(id, it -> it.count += missing.size());
        } else {
            var again = new EntityDraft(entity);
            again.id = id;
            again.count = missing.size();
            sheet.scene.entities.add(again.toEntity());
            then.scene.relations.stream()
                    .filter(relation -> relation.subject().equals(entity.id())
                            && relation.objects().stream()
                                    .allMatch(object -> sheet.entity(object).isPresent()))
                    .forEach(relation ->
                            sheet.scene.relations.add(new Relation(id, relation.kind(), relation.objects())));
        }
        List<Place> now = new ArrayList<>(sheet.arrangement.of(id));
        now.addAll(missing);
        sheet.arrangement = sheet.arrangement.with(id, now);
        return Stream.of(id);
    }

    private static boolean isThere(Place place, Sheet sheet) {
        return sheet.arrangement.places().values().stream()
                .flatMap(List::stream)
                .anyMatch(other -> other.seed() == place.seed());
    }
}
