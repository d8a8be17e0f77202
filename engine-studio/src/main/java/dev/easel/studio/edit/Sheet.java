package dev.easel.studio.edit;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.artwork.Artwork;
import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Place;
import dev.easel.studio.composition.Site;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A picture while an instruction changes it, and the account of that. Mutable; belongs to one instruction. */
final class Sheet {
    private static final Set<Relation.Kind> CARRYING = Set.of(
            Relation.Kind.ON,
            Relation.Kind.INSIDE,
            Relation.Kind.UNDER,
            Relation.Kind.AROUND,
            Relation.Kind.ABOVE,
            Relation.Kind.BELOW,
            Relation.Kind.HELD_BY,
            Relation.Kind.LED_BY,
            Relation.Kind.AGAINST);

    SceneDraft scene;
    Arrangement arrangement;
    /** The artwork that this one comes from; "undo" goes back to an earlier one. */
    Artwork base;

    /** The size that the picture is to have, which may be of another shape. */
    PixelSize wanted;

    /** Whether the instruction speaks of that shape. */
    boolean reshaped;

    final Frame frame;
    final Site site;
    final Workbench workbench;
    /** What the clauses before were about: "it". */
    List<String> focus;

    /** Where the instruction wants entities that have no place yet. */
    final Map<String, Spot> spots = new LinkedHashMap<>();

    /** Places that things had before they were sent elsewhere: they keep the looks of them. */
    private final Map<String, List<Place>> looks = new LinkedHashMap<>();

    final List<String> done = new ArrayList<>();
    final List<String> undone = new ArrayList<>();
    final List<String> notes = new ArrayList<>();

    Sheet(Artwork artwork, Frame frame, Site site, Workbench workbench) {
        base = artwork;
        wanted = artwork.size();
        scene = new SceneDraft(artwork.scene());
        arrangement = artwork.arrangement();
        focus = artwork.focus();
        this.frame = frame;
        this.site = site;
        this.workbench = workbench;
    }

    /** Starts again from another state of the picture. */
    void restart(Artwork artwork) {
        base = artwork;
        scene = new SceneDraft(artwork.scene());
        arrangement = artwork.arrangement();
        focus = artwork.focus();
    }

    /** Everything that a change may touch, as it is now. */
    record State(
            Artwork base,
            Scene scene,
            Arrangement arrangement,
            List<String> focus,
            Map<String, Spot> spots,
            boolean reshaped,
            int done,
            int undone,
            int notes) {}

    State state() {
        return new State(
                base,
                scene.toScene(),
                arrangement,
                focus,
                Map.copyOf(spots),
                reshaped,
                done.size(),
                undone.size(),
                notes.size());
    }

    /** Whether the picture is the same as it was then; what was spoken of does not count. */
    boolean isAs(State state) {
        return base.equals(state.base())
                && scene.toScene().equals(state.scene())
                && arrangement.equals(state.arrangement())
                && spots.equals(state.spots())
                && reshaped == state.reshaped();
    }

    void restore(State state) {
        base = state.base();
        scene = new SceneDraft(state.scene());
        arrangement = state.arrangement();
        focus = state.focus();
        reshaped = state.reshaped();
        spots.clear();
        spots.putAll(state.spots());
        done.subList(state.done(), done.size()).clear();
        undone.subList(state.undone(), undone.size()).clear();
        notes.subList(state.notes(), notes.size()).clear();
    }

    Optional<Entity> entity(String id) {
        return scene.entities.stream().filter(entity -> entity.id().equals(id)).findFirst();
    }

    Entity require(String id) {
        return entity(id).orElseThrow();
    }

    private int index(String id) {
        return scene.entities.indexOf(require(id));
    }

    /** Changes an entity in its place in the list. */
    void change(String id, Consumer<EntityDraft> change) {
        var draft = new EntityDraft(require(id));
        change.accept(draft);
        scene.entities.set(index(id), draft.toEntity());
    }

    /** Changes the places of some copies. */
    void move(Target.Pick pick, UnaryOperator<Place> change) {
        List<Place> places = new ArrayList<>(arrangement.of(pick.id()));
        for (int copy : pick.copies()) {
            if (copy < places.size()) {
                places.set(copy, change.apply(places.get(copy)));
            }
        }
        arrangement = arrangement.with(pick.id(), places);
        loosenCarried(pick.id());
    }

    /** What is on, in or around a thing finds its place there anew. */
    void loosenCarried(String holder) {
        for (Relation relation : scene.relations) {
            boolean carried = CARRYING.contains(relation.kind())
                    && relation.objects().getFirst().equals(holder)
                    && !relation.subject().equals(holder);
            if (carried) {
                loosen(relation.subject());
            }
        }
    }

    /** Lets a thing find its place anew; it keeps its looks. */
    void loosen(String id) {
        List<Place> places = arrangement.of(id);
        if (!places.isEmpty()) {
            looks.put(id, places);
            arrangement = arrangement.with(id, List.of());
        }
    }

    /** Gives what was loosened and has a new place its looks back. */
    Arrangement withLooks(Arrangement arranged) {
        Arrangement changed = arranged;
        for (var entry : looks.entrySet()) {
            List<Place> places = new ArrayList<>(changed.of(entry.getKey()));
            List<Place> before = entry.getValue();
            for (int i = 0; i < Math.min(places.size(), before.size()); i++) {
                places.set(i, places.get(i).looking(before.get(i)));
            }
            changed = changed.with(entry.getKey(), places);
        }
        looks.clear();
        return changed;
    }

    /** An id that no entity has. */
    String freshId(String noun) {
        String base = noun.replace(' ', '-');
        String id = base;
        for (int n = 2; entity(id).isPresent(); n++) {
            id = base + "-" + n;
        }
        return id;
    }

    /**
     * Makes an entity of its own of some copies, if they are not all there are; they keep places and looks.
     *
     * @return the id under which they now are
     */
    String isolate(Target.Pick pick) {
        Entity entity = require(pick.id());
        if (pick.copies().size() == entity.count()) {
            return pick.id();
        }
        String id = freshId(entity.noun());
        List<Place> places = arrangement.of(pick.id());
        List<Place> taken = new ArrayList<>();
        List<Place> left = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            (pick.copies().contains(i) ? taken : left).add(places.get(i));
        }
        var split = new EntityDraft(entity);
        split.id = id;
        split.count = pick.copies().size();
        scene.entities.add(index(pick.id()) + 1, split.toEntity());
        change(pick.id(), rest -> rest.count -= pick.copies().size());
        arrangement = arrangement.with(pick.id(), left).with(id, taken);
        for (Relation relation : List.copyOf(scene.relations)) {
            if (relation.subject().equals(pick.id())) {
                scene.relations.add(new Relation(id, relation.kind(), relation.objects()));
            }
        }
        return id;
    }

    /** Takes copies out of the picture, and with the last of them the entity. */
    void remove(Target.Pick pick) {
        Entity entity = require(pick.id());
        if (pick.copies().size() < entity.count()) {
            List<Place> left = new ArrayList<>();
            List<Place> places = arrangement.of(pick.id());
            for (int i = 0; i < places.size(); i++) {
                if (!pick.copies().contains(i)) {
                    left.add(places.get(i));
                }
            }
            change(pick.id(), rest -> rest.count -= pick.copies().size());
            arrangement = arrangement.with(pick.id(), left);
            return;
        }
        loosenCarried(pick.id());
        scene.entities.remove(entity);
        scene.relations.removeIf(relation ->
                relation.subject().equals(pick.id()) || relation.objects().contains(pick.id()));
        arrangement = arrangement.with(pick.id(), List.of());
        focus = focus.stream().filter(id -> !id.equals(pick.id())).toList();
    }

    /** How wide a copy is, in units of the frame. */
    float width(Entity entity, Place place) {
        return place.height() * workbench.aspect(entity, place.seed());
    }

    /** What is in the picture, for people. */
    String inventory() {
        var names = scene.entities.stream()
                .map(entity -> entity.count() == 1 ? entity.noun() : entity.count() + " × " + entity.noun())
                .toList();
        return names.isEmpty() ? "nothing but the place itself" : String.join(", ", names);
    }

    /** How many times as tall a copy is in another pose: who sits down keeps the size of the head. */
    float taller(Entity before, Entity after, Place place) {
        return workbench.rise(after, place.seed()) / workbench.rise(before, place.seed());
    }
}
