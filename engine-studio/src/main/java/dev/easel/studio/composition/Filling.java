package dev.easel.studio.composition;

import dev.easel.studio.model.Hollow;
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
        heap(vessel, mouth, contents);
        float highest = (float) contents.stream().mapToDouble(Actor::top).min().orElseThrow();
        if (highest < top) {
            vessel.height *= (vessel.y - top) / (vessel.y - highest);
            heap(vessel, mouth, contents);
        }
    }

    private static void heap(Actor vessel, Hollow.Mouth mouth, List<Actor> contents) {
        float unit = vessel.height / vessel.extent.height();
        boolean alive = contents.getFirst().noun.isAlive();
        float closeness = alive && contents.size() > 1 ? CROWD : 1;
        int lowest = alive ? contents.size() : lowest(contents.size());
        int row = 0;
        int first = 0;
        while (first < contents.size()) {
            List<Actor> those = contents.subList(first, Math.min(contents.size(), first + Math.max(1, lowest - row)));
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
            first += those.size();
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
