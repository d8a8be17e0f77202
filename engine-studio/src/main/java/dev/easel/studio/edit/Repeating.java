package dev.easel.studio.edit;

import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.composition.Place;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** "The right one too", "now the others": what was done to the last thing is done to another. */
final class Repeating implements Change {
    private static final Pattern FORM =
            Pattern.compile("(?:do |make |(?:do )?the same (?:for|with|to) )?(?<what>(?:the|both|all|his|her|its) .+)");

    private static final Pattern OTHERS = Pattern.compile("the others?(?: ones?)?");

    private final Pointing pointing;

    Repeating(Pointing pointing) {
        this.pointing = pointing;
    }

    /** One thing before and after the last change. */
    private record Step(Entity was, Place from, Entity is, Place to) {
        boolean changes() {
            return !was.equals(new Step(was, from, is, to).renamed()) || !from.equals(to);
        }

        /** What it is now under its old id: a thing that was split off its kind is not changed by that. */
        private Entity renamed() {
            var draft = new EntityDraft(is);
            draft.id = was.id();
            draft.count = was.count();
            return draft.toEntity();
        }

        void apply(EntityDraft draft) {
            if (!was.colours().equals(is.colours()) || !Objects.equals(was.material(), is.material())) {
                draft.colours = is.colours();
                draft.material = is.material();
            }
            if (!Objects.equals(was.pose(), is.pose())) {
                draft.pose = is.pose();
            }
            is.traits().stream()
                    .filter(trait -> !was.traits().contains(trait) && !draft.traits.contains(trait))
                    .forEach(draft.traits::add);
            for (Part part : is.parts()) {
                if (!was.parts().contains(part)) {
                    draft.parts.removeIf(other -> other.noun().equals(part.noun()));
                    draft.parts.add(part);
                }
            }
            draft.parts.removeIf(part ->
                    was.parts().stream().anyMatch(old -> old.noun().equals(part.noun()))
                            && is.parts().stream().noneMatch(now -> now.noun().equals(part.noun())));
        }
    }

    @Override
    public boolean make(String clause, Sheet sheet) {
        Matcher matcher = FORM.matcher(clause);
        List<Step> last = last(sheet);
        if (!matcher.matches() || last.isEmpty()) {
            return false;
        }
        String what = matcher.group("what");
        Step step = last.getFirst();
        var target = (OTHERS.matcher(what).matches() ? namesakes(last, sheet) : Optional.<Target>empty())
                .or(() -> pointing.find(what, sheet).filter(found -> found.part() == null));
        if (target.isEmpty()) {
            return false;
        }
        List<String> ids = new ArrayList<>();
        for (Target.Pick pick : target.get().picks()) {
            String id = sheet.isolate(pick);
            sheet.change(id, step::apply);
            Entity entity = sheet.require(id);
            float factor = step.to().height() / step.from().height();
            sheet.move(
                    Pointing.whole(entity),
                    place -> Resizing.sized(
                            place.at(
                                    place.x() + step.to().x() - step.from().x(),
                                    place.y() + step.to().y() - step.from().y()),
                            factor,
                            entity,
                            sheet));
            ids.add(id);
        }
        sheet.focus = List.copyOf(ids);
        sheet.done.add("did the same to " + what);
        return true;
    }

    /** What the clause before did to what it was about, or else the edit before; one for each copy that it changed. */
    private static List<Step> last(Sheet sheet) {
        Artwork before = !sheet.done.isEmpty() || sheet.base.earlier().isEmpty()
                ? sheet.base
                : sheet.base.earlier().getLast();
        return sheet.focus.stream()
                .flatMap(id -> sheet.entity(id).stream())
                .flatMap(is -> sheet.arrangement.of(is.id()).stream()
                        .flatMap(to -> before.scene().entities().stream()
                                .filter(was -> was.noun().equals(is.noun()))
                                .flatMap(was -> before.arrangement().of(was.id()).stream()
                                        .filter(from -> from.seed() == to.seed())
                                        .map(from -> new Step(was, from, is, to)))))
                .filter(Step::changes)
                .toList();
    }

    /** Those of the same kind that were left as they were. */
    private static Optional<Target> namesakes(List<Step> last, Sheet sheet) {
        Set<Long> changed = last.stream().map(step -> step.to().seed()).collect(Collectors.toSet());
        String noun = last.getFirst().is().noun();
        return Pointing.copies(
                (entity, copy) -> {
                    List<Place> places = sheet.arrangement.of(entity.id());
                    return entity.noun().equals(noun)
                            && copy < places.size()
                            && !changed.contains(places.get(copy).seed());
                },
                sheet);
    }
}
