package dev.easel.studio.lexicon;

/** Where a thing is found unless the prompt says otherwise. */
public enum Realm {
    /** Stands on the ground or the floor. */
    GROUND,
    /** Small enough that it is found on a table or in a hand. */
    TABLETOP,
    /** Floats or swims on or in water; stands on the ground where there is none. */
    WATER,
    /** In the air, nearer than the clouds. */
    AIR,
    /** In the sky, behind everything: suns, planets, constellations. */
    HEAVENS
}
