package dev.easel.studio.edit;

import dev.easel.studio.composition.Arrangement;
import dev.easel.studio.composition.Place;
import dev.easel.studio.composition.Placed;
import dev.easel.studio.scene.Entity;

/** Finds room beside a wanted place, so that what goes there neither hides others nor is hidden. */
final class Clearing {
    private static final int STEPS = 9;

    private Clearing() {}

    /**
     * The place near the wanted one where there is most room; in front of what it still overlaps and would be hidden by, behind what it
     * would hide.
     *
     * @param reach how far to look to both sides, in units of the frame
     */
    static Place near(Place wanted, Entity entity, Arrangement others, Sheet sheet, float reach) {
        Place clear = clear(wanted, entity, others, sheet, reach);
        return ranked(clear, sheet.width(entity, clear), entity.id(), others, sheet);
    }

    /** The place near the wanted one where there is most room; behind what it still overlaps, as far away as it is. */
    static Place clear(Place wanted, Entity entity, Arrangement others, Sheet sheet, float reach) {
        boolean hangs = wanted.footing() == Placed.Footing.NONE;
        float width = sheet.width(entity, wanted);
        float half = Math.min(width, sheet.frame.width()) / 2;
        Place best = wanted;
        float least = Float.MAX_VALUE;
        for (int row = 0; row < (hangs ? STEPS : 1); row++) {
            for (int column = 0; column < STEPS; column++) {
                float dx = offset(column) * reach;
                float dy = offset(row) * reach;
                float x = Math.clamp(wanted.x() + dx, half, Math.max(half, sheet.frame.width() - half));
                float y = hangs
                        ? Math.clamp(
                                wanted.y() + dy,
                                Math.min(wanted.height() * 1.02f, sheet.frame.height()),
                                sheet.frame.height() * .98f)
                        : wanted.y();
                Place tried = wanted.at(x, y);
                float cost = overlap(tried, width, entity.id(), others, sheet)
                        + (Math.abs(x - wanted.x()) + Math.abs(y - wanted.y())) / reach * .05f;
                if (cost < least) {
                    least = cost;
                    best = tried;
                }
            }
        }
        return best;
    }

    /** 0, then alternately to both sides, up to one. */
    private static float offset(int step) {
        float size = Math.ceilDiv(step, 2) * 2f / (STEPS - 1);
        return step % 2 == 0 ? size : -size;
    }

    /** How much of it and of the others lies over one another, as a share of the smaller; summed up. */
    private static float overlap(Place place, float width, String id, Arrangement others, Sheet sheet) {
        float sum = 0;
        for (Entity other : sheet.scene.entities) {
            if (!other.id().equals(id)) {
                for (Place taken : others.of(other.id())) {
                    sum += overlap(place, width, taken, sheet.width(other, taken));
                }
            }
        }
        return sum;
    }

    private static float overlap(Place a, float aWidth, Place b, float bWidth) {
        float across =
                Math.min(a.x() + aWidth / 2, b.x() + bWidth / 2) - Math.max(a.x() - aWidth / 2, b.x() - bWidth / 2);
        float up = Math.min(a.y(), b.y()) - Math.max(a.y() - a.height(), b.y() - b.height());
        return across <= 0 || up <= 0 ? 0 : across * up / Math.min(aWidth * a.height(), bWidth * b.height());
    }

    /** Whoever is smaller stands in front: nothing that is there already disappears behind what comes. */
    private static Place ranked(Place place, float width, String id, Arrangement others, Sheet sheet) {
        Place ranked = place;
        for (Entity other : sheet.scene.entities) {
            if (!other.id().equals(id)) {
                for (Place taken : others.of(other.id())) {
                    float otherWidth = sheet.width(other, taken);
                    if (taken.beyond() != place.beyond() || overlap(place, width, taken, otherWidth) <= .3f) {
                        continue;
                    }
                    boolean hides = place.height() * width > 1.3f * taken.height() * otherWidth;
                    if (hides && taken.order() <= ranked.order()) {
                        ranked = ranked.ordered(taken.order() - .5f);
                    } else if (!hides && taken.order() >= ranked.order()) {
                        ranked = ranked.ordered(taken.order() + .5f);
                    }
                }
            }
        }
        return ranked;
    }
}
