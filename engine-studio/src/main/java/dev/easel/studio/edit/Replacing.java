package dev.easel.studio.edit;

import dev.easel.studio.composition.Place;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.reading.SceneBuilder;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Replace the fox with a wolf", "turn the owl into an eagle", "a cat instead of the dog". */
final class Replacing implements Change {
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?:replace|exchange|trade|swap(?: out)?) (?<old>.+?) (?:with|by|for) (?<new>.+)"),
            Pattern.compile("substitute (?<new>.+?) for (?<old>.+)"),
            Pattern.compile(
                    "(?:turn|change|transform|convert|make|morph) (?<old>.+?) (?:(?:in)?to|for) (?:be )?(?<new>.+)"),
            Pattern.compile("(?:make|let) (?<old>.+?) (?:be )?(?<new>(?:an?|some) .+)"),
            Pattern.compile(
                    "(?:make|let) (?<old>(?:the|all|both|these|those)(?: the)? [a-z]+s|them) (?:be )?(?<new>[a-z]+s)"),
            Pattern.compile(
                    "(?:use|draw|put|have|show|give me|i want|want) (?<new>.+?) (?:instead of|in place of|rather than) (?<old>.+)"),
            Pattern.compile("(?<new>.+?) (?:instead of|in place of|rather than) (?<old>.+)"),
            Pattern.compile("instead of (?<old>.+?),? (?:use|draw|put|have|show|i want)? ?(?<new>.+)"));
    /** Heights on paper grow so with heights in metres. */
    private static final double COMPRESSION = .48;

    private final Lexicon lexicon;
    private final Reader reader;
    private final SceneBuilder builder;
    private final Pointing pointing;

    Replacing(Lexicon lexicon, Reader reader, SceneBuilder builder, Pointing pointing) {
        this.lexicon = lexicon;
        this.reader = reader;
        this.builder = builder;
        this.pointing = pointing;
    }

    @Override
    public boolean make(String clause, Sheet sheet) throws ImpossibleChangeException {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(clause);
            if (!matcher.matches() || !isThing(matcher.group("new"))) {
                continue;
            }
            String old = named(matcher.group("old"), matcher.group("new"));
            // "Replace" says that there is such a thing; the other forms may mean something else.
            var target =
                    form == FORMS.getFirst() ? Optional.of(pointing.require(old, sheet)) : pointing.find(old, sheet);
            if (target.isPresent() && target.get().part() == null) {
                return replace(target.get(), old, matcher.group("new"), sheet);
            }
        }
        return false;
    }

    /** "A white horse instead of a grey one": the old one is a horse as well. */
    private String named(String old, String words) {
        return old.matches("(?:an?|the) \\w+ one")
                ? pointing.phrase(words)
                        .map(phrase -> old.replaceFirst("one$", phrase.noun()))
                        .orElse(old)
                : old;
    }

    private boolean isThing(String words) {
        return pointing.phrase(words)
                .filter(phrase -> phrase.as(Meaning.Thing.class).isPresent())
                .isPresent();
    }

    private boolean replace(Target target, String old, String words, Sheet sheet) {
        Optional<Entity> found =
                builder.build(reader.read(words)).scene().entities().stream().findFirst();
        if (found.isEmpty()) {
            return false;
        }
        Entity described = found.get();
        boolean counted = pointing.phrase(words)
                .filter(phrase -> phrase.number() != null && phrase.number() > 1)
                .isPresent();
        List<String> ids = new ArrayList<>();
        for (Target.Pick pick : target.picks()) {
            String from = sheet.isolate(pick);
            Entity before = sheet.require(from);
            String id = sheet.freshId(described.noun());
            if (described.noun().equals(before.noun()) && !counted) {
                sheet.change(from, draft -> redescribe(draft, described));
                ids.add(from);
                continue;
            }
            var after = new EntityDraft(described);
            after.id = id;
            after.count = counted ? described.count() : before.count();
            if (!described.equals(before)) {
                List<Place> places = new ArrayList<>();
                Entity entity = after.toEntity();
                for (Place place : sheet.arrangement.of(from)) {
                    places.add(fitted(place, before, entity, sheet));
                }
                sheet.scene.entities.set(sheet.scene.entities.indexOf(before), entity);
                sheet.arrangement = sheet.arrangement
                        .with(from, List.of())
                        .with(id, places.subList(0, Math.min(places.size(), entity.count())));
                sheet.scene.relations.replaceAll(relation -> renamed(relation, from, id));
                sheet.loosenCarried(id);
                ids.add(id);
            }
        }
        sheet.focus = List.copyOf(ids);
        sheet.done.add("replaced " + old + " with " + words);
        return true;
    }

    /** Another of the same kind: what is said of it replaces what was said of the first, and all else stays. */
    private static void redescribe(EntityDraft draft, Entity described) {
        if (!described.colours().isEmpty() || described.material() != null) {
            draft.colours = new ArrayList<>(described.colours());
            draft.material = described.material();
        }
        if (described.pose() != null) {
            draft.pose = described.pose();
        }
        if (!described.traits().isEmpty()) {
            draft.traits = new ArrayList<>(described.traits());
        }
        for (Part part : described.parts()) {
            draft.parts.removeIf(other -> other.noun().equals(part.noun()));
            draft.parts.add(part);
        }
    }

    private Place fitted(Place place, Entity before, Entity after, Sheet sheet) {
        Noun from = lexicon.noun(before.noun()).orElseThrow();
        Noun to = lexicon.noun(after.noun()).orElseThrow();
        double ratio = Math.pow(to.height() / from.height(), COMPRESSION)
                * after.size().factor()
                / before.size().factor();
        Place sized = place.scaled((float) Math.clamp(ratio, .45, 2.2));
        float room = Math.min(
                Math.max(sheet.frame.height() * .05f, sized.y() - sheet.frame.height() * .02f) / sized.height(),
                sheet.frame.width() * .95f / sheet.width(after, sized));
        return room < 1 ? sized.scaled(room) : sized;
    }

    private static Relation renamed(Relation relation, String from, String to) {
        return new Relation(
                relation.subject().equals(from) ? to : relation.subject(),
                relation.kind(),
                relation.objects().stream().map(id -> id.equals(from) ? to : id).toList());
    }
}
