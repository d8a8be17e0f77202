package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.scene.Entity;
import java.util.ArrayList;

/** An entity while its prompt is still being read. Mutable; belongs to the reading of one prompt. */
final class Drafted {
    final String id;
    final Noun noun;
    final int count;
    final Look look;

    Drafted(String id, Noun noun, int count) {
        this(id, noun, count, new Look());
    }

    private Drafted(String id, Noun noun, int count, Look look) {
        this.id = id;
        this.noun = noun;
        this.count = count;
        this.look = look;
    }

    /** The same entity as another noun: all that was said of it holds. */
    Drafted as(Noun other) {
        return new Drafted(id, other, count, look);
    }

    /** Goes into the water, if it lives on land and does not fly. */
    void wade() {
        if (noun.isAlive() && noun.realm() != Realm.WATER && !"flying".equals(look.pose)) {
            look.traits.add(Entity.IN_WATER);
        }
    }

    Entity toEntity() {
        return new Entity(
                id,
                noun.name(),
                count,
                look.colours,
                look.material,
                new ArrayList<>(look.traits),
                look.pose,
                look.size,
                look.distance,
                look.parts);
    }
}
