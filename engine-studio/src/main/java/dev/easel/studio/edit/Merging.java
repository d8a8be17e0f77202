package dev.easel.studio.edit;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Composer;
import dev.easel.studio.composition.Place;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.reading.Reader;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes one scene of two of Studio's own pictures. Immutable; any thread may use it. */
public final class Merging {
    private final Workbench workbench;
    private final Pointing pointing;

    public Merging(Lexicon lexicon, Reader reader, Workbench workbench) {
        this.workbench = workbench;
        pointing = new Pointing(lexicon, reader);
    }

    /**
     * Some of a picture's things.
     *
     * @param entities with as many copies as were meant
     * @param arrangement where these copies are in the picture they come from, and how they look
     */
    public record Cast(List<Entity> entities, List<Relation> relations, Arrangement arrangement) {
        public Cast {
            entities = List.copyOf(entities);
            relations = List.copyOf(relations);
        }

        /** What they are, for a sentence: "fox, three lanterns". */
        public String names() {
            return String.join(
                    ", ",
                    entities.stream()
                            .map(entity -> entity.count() == 1 ? entity.noun() : entity.count() + " × " + entity.noun())
                            .toList());
        }
    }

    /** Whether a picture shows what the words name: a thing that is in it, or the place itself. */
    public boolean shows(Artwork artwork, String words) {
        if (find(artwork, words).isPresent()) {
            return true;
        }
        Scene scene = artwork.scene();
        return pointing.phrase(words).stream()
                .flatMap(phrase -> phrase.head().stream())
                .anyMatch(meaning -> switch (meaning) {
                    case Meaning.Place place -> place.setting().key().equals(scene.setting());
                    case Meaning.Platform platform -> platform.platform().key().equals(scene.platform());
                    case Meaning.Style style -> style.key().equals(scene.style());
                    case Meaning.Time time -> time.daytime() == scene.daytime();
                    default -> false;
                });
    }

    /** The things that words point at in a picture; empty if there are none such. */
    public Optional<Cast> find(Artwork artwork, String words) {
        var sheet = new Sheet(artwork, Frame.of(artwork.size()), workbench.site(artwork), workbench);
        return pointing.find(words, sheet)
                .filter(target -> target.part() == null)
                .map(target -> cast(artwork, target));
    }

    /** Everything that a picture shows. */
    public Cast all(Artwork artwork) {
        Scene scene = artwork.scene();
        List<Target.Pick> picks = scene.entities().stream().map(Pointing::whole).toList();
        return cast(artwork, new Target(picks, null));
    }

    private static Cast cast(Artwork artwork, Target target) {
        List<Entity> entities = new ArrayList<>();
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (Target.Pick pick : target.picks()) {
            Entity entity = artwork.scene().entities().stream()
                    .filter(it -> it.id().equals(pick.id()))
                    .findFirst()
                    .orElseThrow();
            var draft = new EntityDraft(entity);
            draft.count = pick.copies().size();
            entities.add(draft.toEntity());
            List<Place> there = artwork.arrangement().of(pick.id());
            places.put(
                    pick.id(),
                    pick.copies().stream()
                            .filter(copy -> copy < there.size())
                            .map(there::get)
                            .toList());
        }
        List<Relation> relations = artwork.scene().relations().stream()
                .filter(relation -> places.containsKey(relation.subject())
                        && places.keySet().containsAll(relation.objects()))
                .toList();
        return new Cast(entities, relations, new Arrangement(places));
    }

    /** Things of one picture in another one, which stays as it is; they look as they did. */
    public Artwork into(Artwork place, Cast cast, PixelSize size, long dice) {
        Scene scene = place.scene();
        List<Entity> entities = new ArrayList<>(scene.entities());
        List<Relation> relations = new ArrayList<>(scene.relations());
        Map<String, String> names = new LinkedHashMap<>();
        for (Entity entity : cast.entities()) {
            var draft = new EntityDraft(entity);
            draft.id = free(entity.id(), entities);
            names.put(entity.id(), draft.id);
            entities.add(draft.toEntity());
        }
        for (Relation relation : cast.relations()) {
            relations.add(new Relation(
                    names.getOrDefault(relation.subject(), relation.subject()),
                    relation.kind(),
                    relation.objects().stream()
                            .map(id -> names.getOrDefault(id, id))
                            .toList()));
        }
        Artwork made = composed(place, place, scene.populated(entities, relations), size, dice);
        Arrangement arrangement = made.arrangement();
        for (var name : names.entrySet()) {
            List<Place> looks = cast.arrangement().of(name.getKey());
            List<Place> there = arrangement.of(name.getValue());
            arrangement = arrangement.with(
                    name.getValue(),
                    IntStream.range(0, there.size())
                            .mapToObj(i -> i < looks.size() ? there.get(i).looking(looks.get(i)) : there.get(i))
                            .toList());
        }
        var focused =
                new Artwork(made.scene(), size, made.seed(), arrangement, List.copyOf(names.values()), made.earlier());
        return focused.arranged(workbench.arrange(focused, dice));
    }

    /** A picture's things, where they are, in the place, the hour and the weather of another picture. */
    public Artwork restaged(Artwork subject, Artwork place, PixelSize size, long dice) {
        Scene there = place.scene();
        Scene scene = new Scene(
                there.setting(),
                there.settingTraits(),
                there.platform(),
                there.platformMaterial(),
                there.daytime(),
                there.weather(),
                there.season(),
                there.palette(),
                there.rimLight(),
                subject.scene().style(),
                subject.scene().framing(),
                subject.scene().entities(),
                subject.scene().relations());
        return composed(subject, place, scene, size, dice);
    }

    /** A picture in another style; an empty palette keeps its own. */
    public Artwork styled(Artwork artwork, String style, List<Tint> palette, PixelSize size, long dice) {
        var draft = new SceneDraft(artwork.scene());
        draft.style = style;
        draft.palette = palette.isEmpty() ? draft.palette : palette;
        return composed(artwork, artwork, draft.toScene(), size, dice);
    }

    /** The scene on the ground of {@code place}, with everything of {@code from} where it was. */
    private Artwork composed(Artwork from, Artwork place, Scene scene, PixelSize size, long dice) {
        Scene fitted = workbench.fit(scene, new ArrayList<>());
        List<Artwork> earlier =
                from.edited(fitted, size, from.arrangement(), from.focus()).earlier();
        var changed = new Artwork(fitted, size, place.seed(), from.arrangement(), from.focus(), earlier);
        Arrangement kept = Composer.moved(
                from.arrangement(),
                Frame.of(from.size()),
                workbench.site(from),
                Frame.of(size),
                workbench.site(changed));
        return changed.arranged(workbench.arrange(changed.arranged(kept), dice));
    }

    private static String free(String id, List<Entity> entities) {
        String free = id;
        for (int n = 2; isTaken(free, entities); n++) {
            free = id + "-" + n;
        }
        return free;
    }

    private static boolean isTaken(String id, List<Entity> entities) {
        return entities.stream().anyMatch(entity -> entity.id().equals(id));
    }
}
