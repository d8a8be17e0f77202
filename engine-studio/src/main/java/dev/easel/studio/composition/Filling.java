package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.model.Hollow;
import dev.easel.studio.model.craft.Leaning;
import java.util.List;

/** What is in a vessel with a wide mouth: things are heaped up, and who lives looks over the rim. */
final class Filling {
    /** How much of a thing's height is hidden by the near wall. */
    private static final float SUNK = .34f;
    /** How far one thing of a heap is above the one below it, as a share of its height. */
    private static final float STEP = .6f;
    /** How far apart neighbours are, as a share of their width. */
    private static final float APART = .9f;
    /** The least and the most that a row takes of the mouth. */
    private static final float SPARSE = .62f;

    private static final float FULL = .88f;
    /** Who lives shares the mouth more closely. */
    private static final float CROWD = 1.5f;
    /** Who lives may be this many times as tall as the vessel. */
    private static final float TALLEST = 1.2f;

    /** How long a flower is, as a share of the height of its vessel with flowers in it, and how much of it is inside. */
    private static final float STEM = .8f;

    private static final float IN_NECK = .36f;
    /** Every other flower is shorter. */
    private static final float SHORTER = .8f;
    /** Degrees from the leftmost to the rightmost of many flowers, and for each of a few. */
    private static final float FAN = 84;

    private static final float FAN_EACH = 22;

    private Filling() {}

    /**
     * Puts them all into the vessel, which goes around them from now on. If they would rise above a line ({@code top}, in
     * units of the frame), the vessel becomes smaller.
     */
    static void fill(Actor vessel, Hollow.Mouth mouth, List<Actor> contents, float top) {
        if (contents.isEmpty()) {
            return;
        }
        vessel.around = true;
        if (contents.getFirst().model instanceof Leaning) {
            bunch(vessel, mouth, contents);
            return;
        }
        heap(vessel, mouth, contents);
        float highest = (float) contents.stream().mapToDouble(Actor::top).min().orElseThrow();
        if (highest < top) {
            vessel.height *= (vessel.y - top) / (vessel.y - highest);
            heap(vessel, mouth, contents);
        }
    }

    /** Flowers in a neck cross in it and lean to all sides, the shorter ones before the others. */
    private static void bunch(Actor vessel, Hollow.Mouth mouth, List<Actor> flowers) {
        float unit = vessel.height / vessel.extent.height();
        float neck = vessel.y - mouth.height() * unit;
        for (int i = 0; i < flowers.size(); i++) {
            Actor it = flowers.get(i);
            boolean shorter = i % 2 == 1;
            float stem = STEM * vessel.height * (shorter ? SHORTER : 1);
            float sine = 0;
            float cosine = 1;
            if (it.model instanceof Leaning leaning) {
                sine = leaning.sine();
                cosine = leaning.cosine();
            }
            it.height = stem * it.extent.height() / it.model.stature(it.look);
            it.x = vessel.x + sine * stem * (.5f - IN_NECK);
            it.y = neck + cosine * stem * (IN_NECK - 1) + it.height;
            it.goWith(vessel);
            it.mirrored = false; // or it would lean to the other side
            it.footing = Placed.Footing.NONE;
            it.order = vessel.order - (shorter ? .1f : .15f);
        }
    }

    /** The member of a bunch that a copy of a flower is: each leans another way. */
    static Member bunched(Member flower, int copy, int copies) {
        float across = copies == 1 ? .15f : copy / (copies - 1f) - .5f;
        return new Member(flower.noun(), new Leaning(flower.model(), across * Math.min(FAN, FAN_EACH * copies)));
    }

    private static void heap(Actor vessel, Hollow.Mouth mouth, List<Actor> contents) {
        float unit = vessel.height / vessel.extent.height();
        Noun first = contents.getFirst().noun;
        boolean alive = first.isAlive() && first.realm() != Realm.WATER; // fish swim above each other
        float closeness = alive && contents.size() > 1 ? CROWD : 1;
        int lowest = alive ? contents.size() : lowest(contents.size());
        int row = 0;
        int start = 0;
        while (start < contents.size()) {
            List<Actor> those = contents.subList(start, Math.min(contents.size(), start + Math.max(1, lowest - row)));
            for (int i = 0; i < those.size(); i++) {
                Actor it = those.get(i);
                size(it, vessel, mouth.width() * unit / lowest * closeness);
                it.x = vessel.x + (i - (those.size() - 1) / 2f) * it.width() * APART / closeness;
                it.y = vessel.y - mouth.height() * unit + it.height * (SUNK - row * STEP);
                it.goWith(vessel);
                it.footing = Placed.Footing.NONE;
                // The upper ones lie behind, on more than those in front.
                it.order = vessel.order - .1f - .09f * row / lowest;
            }
            start += those.size();
            row++;
        }
    }

    /** How many lie in the lowest row of a heap, which has one less in each row above. */
    private static int lowest(int count) {
        int lowest = 1;
        while (lowest * (lowest + 1) / 2 < count) {
            lowest++;
        }
        return lowest;
    }

    private static void size(Actor it, Actor vessel, float room) {
        float tallest = vessel.height * TALLEST;
        it.height = Math.min(
                tallest, Math.clamp(it.heightBeside(vessel), SPARSE * room / it.aspect(), FULL * room / it.aspect()));
    }
}
