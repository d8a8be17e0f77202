package dev.easel.studio.model;

/** A vessel with a mouth: what is in it stands between its far wall and its near one. */
public interface Hollow extends Halved {
    /** Where the mouth is. */
    Mouth mouth();

    /** Whether the mouth is so narrow that there is only room for stems. */
    default boolean isNeck(Look look) {
        return mouth().width() < .4f * extent(look).width();
    }

    /**
     * The round mouth of a vessel, seen from a little above.
     *
     * @param height of its middle above the vessel's lowest point, in the model's units
     * @param width in the model's units
     */
    record Mouth(float height, float width) {}
}
