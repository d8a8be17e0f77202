package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Realm;
import java.util.Set;

/** How deep what is in water lies in it, as shares of its drawing's height. */
final class Draught {
    /** A hull, a buoy, whatever else floats. */
    private static final float AFLOAT = .09f;
    /** Birds that swim are drawn with a flat belly. */
    private static final float FOWL = .13f;
    /** Of fish and seals the back is seen. */
    private static final float BACK = .42f;
    /** Of a whale the eye as well. */
    private static final float WHALE = .26f;
    /** To an animal's knees. */
    private static final float KNEES = .3f;
    /** To somebody's hips. */
    private static final float HIPS = .46f;
    /** Who swims shows the back. */
    private static final float SWIMMING = .5f;
    /** Who lies in the water to swim is wider than tall. */
    private static final float LEVEL = 1.1f;

    private static final Set<String> WATERFOWL = Set.of("duck", "goose", "swan", "duckling");
    private static final Set<String> WHALES = Set.of("whale", "sperm whale");
    /** Drawn with their own waves, or flat on the water. */
    private static final Set<String> IN_WAVES = Set.of("swimmer", "surfer", "surfboard", "water polo");

    private Draught() {}

    /** For a thing on water; 0 for what lies on top of it. */
    static float of(Actor actor) {
        if (IN_WAVES.contains(actor.noun.name()) || actor.noun.kind() == Kind.PLANT) {
            return 0;
        }
        if (!actor.noun.isAlive()) {
            return AFLOAT;
        }
        if (actor.noun.kind() == Kind.PERSON) {
            return actor.aspect() > LEVEL ? SWIMMING : HIPS;
        }
        if (WATERFOWL.contains(actor.noun.name())) {
            return FOWL;
        }
        if (actor.noun.realm() == Realm.WATER) {
            return WHALES.contains(actor.noun.name()) ? WHALE : BACK;
        }
        return actor.look.is("swimming") ? SWIMMING : KNEES;
    }
}
