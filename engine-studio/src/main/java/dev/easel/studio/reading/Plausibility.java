package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.scene.Relation;
import java.util.List;
import java.util.Set;

/** Puts right what the words allow and the world does not: children who fly kites stay on the ground, riders sit. */
final class Plausibility {
    /** What people let fly. */
    private static final Set<String> FLOWN = Set.of("kite", "drone", "small airplane", "flag");

    private static final String BROOM = "broom";

    private static final Set<String> MOUNTS = Set.of(
            "horse",
            "unicorn",
            "zebra",
            "donkey",
            "camel",
            "bactrian camel",
            "elephant",
            "dragon",
            "cow",
            "ox",
            "pig",
            "deer",
            "llama",
            "giraffe",
            "bear",
            "polar bear",
            "lion",
            "tiger",
            "wolf",
            "goat",
            "ram",
            "turtle",
            "whale",
            "dolphin",
            "bicycle",
            "motorcycle",
            "scooter",
            "motor scooter",
            "ostrich",
            "sled",
            BROOM,
            "swan");

    /** What one sits on with the legs down. */
    private static final Set<String> SEATS = Set.of("chair", "bench", "throne", "sofa", "swing", "seesaw");

    private static final String ASTRIDE = "sitting on the edge";

    private final Draft draft;

    Plausibility(Draft draft) {
        this.draft = draft;
    }

    void check() {
        fly();
        draft.relations.stream()
                .filter(relation -> relation.kind() == Relation.Kind.ON)
                .forEach(this::mount);
    }

    private void fly() {
        var flown = draft.entities.stream()
                .filter(entity -> FLOWN.contains(entity.noun.name()))
                .toList();
        for (var person : draft.entities) {
            boolean flies = person.noun.kind() == Kind.PERSON && "flying".equals(person.look.pose);
            if (flies && !flown.isEmpty()) {
                person.look.pose = "waving";
                flown.forEach(thing -> thing.look.pose = "flying");
            }
        }
    }

    private void mount(Relation relation) {
        var carriers = find(relation.objects());
        boolean mount = carriers.stream()
                .anyMatch(entity -> MOUNTS.contains(entity.noun.name()) || SEATS.contains(entity.noun.name()));
        boolean broom = carriers.stream().anyMatch(entity -> entity.noun.name().equals(BROOM));
        for (var rider : find(List.of(relation.subject()))) {
            boolean flies = broom || "flying".equals(rider.look.pose);
            boolean free = rider.look.pose == null
                    || "flying".equals(rider.look.pose)
                    || Set.of("sitting", "riding").contains(rider.look.pose);
            if (mount && free && rider.noun.kind() == Kind.PERSON) {
                rider.look.pose = ASTRIDE;
                if (flies) {
                    carriers.forEach(carrier -> carrier.look.pose = "flying");
                }
                if (broom) {
                    rider.look.traits.add("empty-handed"); // a witch has no second broom
                }
            }
            if (carriers.stream().anyMatch(entity -> entity.noun.name().equals("surfboard"))) {
                rider.look.traits.add("empty-handed");
            }
        }
    }

    private List<Drafted> find(List<String> ids) {
        return draft.entities.stream().filter(entity -> ids.contains(entity.id)).toList();
    }
}
