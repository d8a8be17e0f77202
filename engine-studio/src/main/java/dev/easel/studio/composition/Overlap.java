package dev.easel.studio.composition;

import dev.easel.studio.model.Silhouette;

/**
 * How much of two things on the paper lies over each other, by their silhouettes: boxes overlap long before a cup stands
 * in front of a horse and not beside its legs.
 */
record Overlap(Actor front, Silhouette before, Actor back, Silhouette behind) {
    /** Cells across the smaller of two things. */
    private static final float CELLS = 32;

    static Overlap of(Actor front, Actor back) {
        return new Overlap(front, Silhouette.of(front.model, front.look), back, Silhouette.of(back.model, back.look));
    }

    /**
     * Shares that lie over each other where both stand now.
     *
     * @param hidden of the thing behind
     * @param shared of the smaller of the two
     */
    record Shares(float hidden, float shared) {
        private static final float MOST_HIDDEN = .6f;
        private static final float LEAST_SHARED = .3f;

        /** Whether it is plain that one is behind the other, and what it is. */
        boolean isPlain() {
            return hidden <= MOST_HIDDEN && shared >= LEAST_SHARED;
        }
    }

    Shares shares() {
        float left = Math.max(front.left(), back.left());
        float right = Math.min(front.right(), back.right());
        float top = Math.max(front.top(), back.top());
        float bottom = Math.min(front.y, back.y);
        float cell = Math.min(Math.min(front.width(), back.width()), Math.min(front.height, back.height)) / CELLS;
        int cells = 0;
        for (float y = top + cell / 2; y < bottom; y += cell) {
            for (float x = left + cell / 2; x < right; x += cell) {
                cells += covers(before, front, x, y) && covers(behind, back, x, y) ? 1 : 0;
            }
        }
        float both = cells * cell * cell;
        float under = area(behind, back);
        return new Shares(both / under, both / Math.min(area(before, front), under));
    }

    private static float area(Silhouette silhouette, Actor actor) {
        return Math.max(silhouette.share(), .001f) * actor.width() * actor.height;
    }

    private static boolean covers(Silhouette silhouette, Actor actor, float x, float y) {
        float across = (x - actor.left()) / actor.width();
        return silhouette.covers(actor.mirrored ? 1 - across : across, (y - actor.top()) / actor.height);
    }
}
