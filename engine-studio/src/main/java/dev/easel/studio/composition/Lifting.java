package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * "A cat below a plant": where there is no room under a thing that stands on the ground, it is lifted, and the other
 * stays on the ground. Trees, tables and all that one can walk under stay where they are.
 */
final class Lifting {
    private static final Set<String> SHELTERS = Set.of(
            "table",
            "desk",
            "bench",
            "bed",
            "chair",
            "umbrella",
            "parasol",
            "gate",
            "tent",
            "horse",
            "elephant",
            "giraffe",
            "camel",
            "piano",
            "street lamp",
            "waterfall",
            "sofa");

    private Lifting() {}

    /** The scene with every such relation turned round. */
    static Scene lift(Scene scene, Map<String, List<Actor>> cast) {
        List<Relation> relations = scene.relations().stream()
                .map(relation -> hasNoRoomBelow(relation, scene, cast)
                        ? new Relation(relation.objects().getFirst(), Relation.Kind.ABOVE, List.of(relation.subject()))
                        : relation)
                .toList();
        return scene.populated(scene.entities(), relations);
    }

    private static boolean hasNoRoomBelow(Relation relation, Scene scene, Map<String, List<Actor>> cast) {
        boolean below = relation.kind() == Relation.Kind.BELOW || relation.kind() == Relation.Kind.UNDER;
        List<Actor> over = cast.getOrDefault(relation.objects().getFirst(), List.of());
        List<Actor> under = cast.getOrDefault(relation.subject(), List.of());
        if (!below || over.isEmpty() || under.isEmpty()) {
            return false;
        }
        Actor holder = over.getFirst();
        boolean aloft = holder.noun.realm() == Realm.HEAVENS || holder.noun.realm() == Realm.AIR;
        boolean shelter = relation.kind() == Relation.Kind.UNDER
                && (SHELTERS.contains(holder.noun.name())
                        || holder.noun.kind() == Kind.BUILDING
                        || (holder.noun.kind() == Kind.PLANT && holder.noun.height() > 1.5));
        boolean fixed = scene.relations().stream()
                .anyMatch(other -> other.subject().equals(holder.entity.id()) && !other.equals(relation));
        return !aloft && !shelter && !fixed;
    }
}
