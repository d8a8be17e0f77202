package dev.easel.studio.edit;

import dev.easel.studio.composition.Place;
import dev.easel.studio.composition.Placed;

/** Nearer and farther. */
final class Depth {
    private Depth() {}

    /**
     * A place so much nearer.
     *
     * @param by share of the way to the viewer (positive) or to the horizon (negative)
     */
    static Place moved(Place place, float by, Sheet sheet) {
        var ground = place.beyond() ? sheet.site.beyond() : sheet.site.near();
        boolean stands = place.footing() == Placed.Footing.GROUND || place.footing() == Placed.Footing.WATER;
        if (!stands) {
            return place.scaled(by > 0 ? 1 + by * .8f : 1 + by * .6f);
        }
        float nearest = Math.min(sheet.frame.height() * .97f, ground.near() + sheet.frame.height() * .05f);
        float y = by > 0 ? place.y() + (nearest - place.y()) * by : place.y() + (place.y() - ground.far()) * by;
        float scale = (float) Math.sqrt(ground.perspective(y) / ground.perspective(place.y()));
        float factor = by > 0 ? Math.max(scale, 1 + by * .35f) : Math.min(scale, 1 + by * .45f);
        return place.at(place.x(), y).scaled(factor);
    }
}
