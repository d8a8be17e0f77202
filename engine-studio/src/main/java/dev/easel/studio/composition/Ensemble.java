package dev.easel.studio.composition;

import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Things that are drawn as part of a larger one when both are in the scene: a city is its towers and bridges, and
 * "towers of a city" must not stand beside it. What is said of the part is told to the whole.
 */
final class Ensemble {
    private static final Map<String, Set<String>> PARTS =
            Map.of("city", Set.of("tower", "skyscraper", "skybridge", "building", "office building", "bridge"));

    private Ensemble() {}

    /** The scene with every such part moved into its whole; relations follow. */
    static Scene gather(Scene scene) {
        Optional<Entity> found = scene.entities().stream()
                .filter(entity -> PARTS.containsKey(entity.noun()))
                .findFirst();
        if (found.isEmpty()) {
            return scene;
        }
        Entity whole = found.get();
        Set<String> nouns = PARTS.getOrDefault(whole.noun(), Set.of());
        List<Entity> gathered = scene.entities().stream()
                .filter(entity -> nouns.contains(entity.noun()))
                .toList();
        List<Part> parts = new ArrayList<>(whole.parts());
        gathered.forEach(
                entity -> parts.add(new Part(entity.noun(), entity.colours(), entity.material(), entity.traits())));
        List<Entity> entities = scene.entities().stream()
                .filter(entity -> !gathered.contains(entity))
                .map(entity -> entity.equals(whole) ? whole.equipped(parts) : entity)
                .toList();
        Set<String> moved = Set.copyOf(gathered.stream().map(Entity::id).toList());
        List<Relation> relations = scene.relations().stream()
                .filter(relation -> !moved.contains(relation.subject()))
                .map(relation -> new Relation(
                        relation.subject(),
                        relation.kind(),
                        relation.objects().stream()
                                .map(id -> moved.contains(id) ? whole.id() : id)
                                .distinct()
                                .toList()))
                .filter(relation -> !relation.objects().contains(relation.subject()))
                .toList();
        return scene.populated(entities, relations);
    }
}
