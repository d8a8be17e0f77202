package dev.easel.studio.scene;

import java.util.List;

/**
 * How one entity stands to others.
 *
 * @param subject id of the entity that is placed
 * @param kind how
 * @param objects ids of the entities it is placed by: one, or two for {@code BETWEEN}
 */
public record Relation(String subject, Kind kind, List<String> objects) {

    public Relation {
        objects = List.copyOf(objects);
    }

    /** Kinds of relation; read as "subject KIND object". */
    public enum Kind {
        LEFT_OF,
        RIGHT_OF,
        ABOVE,
        BELOW,
        ON,
        UNDER,
        INSIDE,
        BEHIND,
        IN_FRONT_OF,
        BETWEEN,
        NEXT_TO,
        AROUND,
        HELD_BY,
        /** On a leash or by the bridle. */
        LED_BY,
        /** Leaning on it, propped against it. */
        AGAINST
    }
}
