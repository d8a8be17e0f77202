package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.scene.Entity;
import java.util.ArrayList;

/** An entity while its prompt is still being read. Mutable; belongs to the reading of one prompt. */
final class Drafted {
    final String id;
    final Noun noun;
    final int count;
    final Look look = new Look();

    Drafted(String id, Noun noun, int count) {
        this.id = id;
        this.noun = noun;
        this.count = count;
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
