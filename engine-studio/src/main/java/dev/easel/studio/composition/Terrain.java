package dev.easel.studio.composition;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.setting.Ground;

/** Paper and what there is to stand on: what places are relative to. */
record Terrain(Frame frame, Ground near, Ground beyond) {

    static Terrain of(Frame frame, Site site) {
        return new Terrain(frame, site.near(), site.beyond());
    }

    /** The same place on other terrain. */
    Place onto(Terrain other, Place place) {
        Ground from = place.beyond() ? beyond : near;
        Ground to = place.beyond() ? other.beyond : other.near;
        float across = (place.x() - from.left()) / Math.max(1, from.right() - from.left());
        boolean sameSpan = from.left() / frame.width() == to.left() / other.frame.width()
                && from.right() / frame.width() == to.right() / other.frame.width();
        float x = sameSpan
                ? place.x() / frame.width() * other.frame.width()
                : to.left() + Math.clamp(across, 0, 1) * (to.right() - to.left());
        float shrink = Math.min(1, other.frame.shortSide() / frame.shortSide());
        if (place.footing() == Placed.Footing.NONE || from.kind() == Ground.Kind.VOID) {
            float y = place.y() / frame.height() * other.frame.height();
            return landed(place, x, y, shrink, to);
        }
        float span = from.near() - from.far();
        float back = Math.clamp((from.near() - place.y()) / Math.max(1, span), -.3f, 1.2f);
        float y = Math.min(other.frame.height() * .99f, to.near() - back * (to.near() - to.far()));
        float room = Math.min(1, (y - other.frame.height() * .02f) / Math.max(1, place.height() * shrink));
        return landed(place, x, y, shrink * room, to);
    }

    private static Place landed(Place place, float x, float y, float factor, Ground ground) {
        Placed.Footing footing = switch (place.footing()) {
            case GROUND, WATER ->
                switch (ground.kind()) {
                    case SOLID -> Placed.Footing.GROUND;
                    case WATER -> Placed.Footing.WATER;
                    case VOID -> Placed.Footing.NONE;
                };
            case PERCHED, NONE -> place.footing();
        };
        return new Place(
                place.seed(),
                x,
                y,
                place.height() * factor,
                place.mirrored(),
                place.remoteness(),
                place.footing() == Placed.Footing.NONE ? place.order() : place.order() + y - place.y(),
                place.beyond(),
                place.around(),
                footing);
    }
}
