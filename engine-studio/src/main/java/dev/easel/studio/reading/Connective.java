package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.scene.Relation;
import org.jspecify.annotations.Nullable;

/**
 * What joins two phrases: a spatial relation or another bond.
 *
 * @param words as the lexicon spells them
 * @param tie the spatial relation, or {@code null}
 * @param bond the other bond, or {@code null}; one of the two is set, or both where the words can be either
 */
public record Connective(
        String words, Relation.@Nullable Kind tie, @Nullable Bond bond) implements Item {

    public Connective {
        if (tie == null && bond == null) {
            throw new IllegalArgumentException(words + " joins nothing");
        }
    }

    @Override
    public String toString() {
        return "-- " + words + " (" + (tie != null ? tie : bond) + ")";
    }
}
