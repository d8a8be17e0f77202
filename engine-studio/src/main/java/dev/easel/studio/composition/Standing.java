package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ground;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Puts single things on the ground, into water or, where there is neither, into the air, as large as they look there. */
final class Standing {
    /** Ground that ends before this share of the frame's width has a visible edge. */
    private static final float INSIDE = .8f;
    /** What is found in water and on the shore. */
    private static final Set<String> CRAWLING =
            Set.of("crab", "lobster", "seashell", "starfish", "oyster", "seal", "sea turtle", "coral", "surfboard");

    /** How much farther away deep water is, as a share of the ground's depth for a whole height under water. */
    private static final float OFFSHORE = .5f;
    /** What hangs on the wall of a room is no taller than this share of the frame's height. */
    private static final float HUNG = .22f;

    private final Scene scene;
    private final Frame frame;
    private final Ground ground;
    private final Ground water;
    private final Random dice;
    /** What small things are raised to, so that they do not get lost beside large ones. */
    private float leastStature;

    Standing(Scene scene, Frame frame, Site site, Random dice) {
        this.scene = scene;
        this.frame = frame;
        ground = site.near();
        water = site.water();
        this.dice = dice;
    }

    /** Lets nothing look smaller than that beside the others. */
    void raiseTo(float stature) {
        leastStature = stature;
    }

    /** Even a mouse beside an elephant must be seen. */
    float stature(Actor actor) {
        return Math.max(
                actor.stature(), leastStature * (float) actor.entity.size().factor());
    }

    /** Whether it floats or wades. */
    boolean isOnWater(Actor actor) {
        return groundOf(actor).kind() == Ground.Kind.WATER;
    }

    /** Puts feet on the ground; {@code back} is 0 at the nearest place, 1 at the farthest. */
    void stand(Actor actor, float x, float back, float unit) {
        stand(actor, x, back, unit, groundOf(actor));
    }

    /** Where it stands or floats; what can crawl out of the water has done so. */
    private Ground groundOf(Actor actor) {
        boolean floats = actor.noun.realm() == Realm.WATER && !CRAWLING.contains(actor.noun.name());
        boolean wet = floats || actor.look.is(Entity.IN_WATER);
        return wet && scene.platform() == null ? water : ground;
    }

    /** The same on a ground of the caller's choice. */
    void stand(Actor actor, float x, float back, float unit, Ground ground) {
        actor.x = x;
        if (ground.kind() == Ground.Kind.VOID) {
            hover(actor, back, unit);
            return;
        }
        float offshore = ground.kind() == Ground.Kind.WATER ? OFFSHORE * Draught.of(actor) : 0;
        actor.y = ground.near() + (ground.far() - ground.near()) * Math.min(1, back + offshore);
        float perspective =
                (float) Math.sqrt(ground.perspective(actor.y)); // gentler than the eye's, so nothing gets lost
        actor.height = stature(actor) * unit * perspective;
        actor.remoteness = Math.max(0, 1 - ground.perspective(actor.y));
        actor.mirrored = actor.x < frame.width() / 2;
        actor.footing = ground.kind() == Ground.Kind.WATER ? Placed.Footing.WATER : Placed.Footing.GROUND;
        if (ground.kind() == Ground.Kind.WATER) {
            float middle = (ground.left() + ground.right()) / 2;
            float free = Math.max(0, ground.right() - ground.left() - actor.width()) / 2;
            actor.x = Math.clamp(x, middle - free, middle + free);
        }
        if (actor.overhang() > 0) {
            actor.y += actor.overhang();
            toEdge(actor, ground);
        }
        if (actor.look.is("hung")) {
            actor.height = Math.min(actor.height, HUNG * frame.height());
            actor.y = Math.max(actor.height + frame.height() * .05f, ground.horizon() * .95f);
            actor.footing = Placed.Footing.NONE;
            actor.order = 500;
            return;
        }
        if (actor.look.is("floating")) {
            actor.y -= actor.height * .22f;
            actor.footing = Placed.Footing.NONE;
        }
        actor.order = 1000 + actor.y;
        actor.y += actor.sunk() * actor.height;
    }

    /** Legs hang over the side where the ground ends inside the picture. */
    private void toEdge(Actor actor, Ground ground) {
        if (ground.right() < frame.width() * INSIDE) {
            actor.x = ground.right() - actor.width() * .1f;
            actor.mirrored = true;
        } else if (ground.left() > frame.width() * (1 - INSIDE)) {
            actor.x = ground.left() + actor.width() * .1f;
            actor.mirrored = false;
        }
    }

    private void hover(Actor actor, float back, float unit) {
        actor.height = stature(actor) * unit * (1 - .4f * back);
        float middle = .5f + .16f * (dice.nextFloat() - .5f) + (isOver(actor) ? -.16f : 0);
        actor.y = Math.max(frame.height() * middle + actor.height / 2, actor.height + frame.height() * .03f);
        actor.footing = Placed.Footing.NONE;
        actor.mirrored = actor.x < frame.width() / 2;
        actor.order = 1000 + actor.height;
    }

    private boolean isOver(Actor actor) {
        return scene.relations().stream()
                .anyMatch(relation -> relation.kind() == Relation.Kind.ABOVE
                        && relation.subject().equals(actor.entity.id()));
    }

    /** Shrinks a thing to shares of the frame's height and width, and keeps nearly all of it on the paper. */
    void confine(Actor actor, float tallest, float widest) {
        float fit = Math.min(
                tallest * Math.min(frame.height(), actor.y) / actor.height, widest * frame.width() / actor.width());
        float surface = actor.y - actor.sunk() * actor.height;
        actor.height = Math.max(frame.shortSide() * .02f, actor.height * Math.min(1, fit));
        actor.y = surface + actor.sunk() * actor.height;
        float inside = Math.min(frame.width() / 2, actor.width() * .42f);
        actor.x = Math.clamp(actor.x, inside, frame.width() - inside);
    }

    /** Whether all of its width is on the paper. */
    boolean onPaper(Actor actor) {
        return actor.left() >= 0 && actor.right() <= frame.width();
    }

    /** All of it, unless it is wider than the paper. */
    void keepInside(Actor actor) {
        float half = Math.min(frame.width(), actor.width()) / 2;
        actor.x = Math.clamp(actor.x, half, frame.width() - half);
    }

    /** Free space between a thing at that x and the nearest of the others; negative where they overlap. */
    static float clearance(Actor actor, float x, List<Actor> others) {
        float least = Float.MAX_VALUE;
        for (Actor other : others) {
            least = Math.min(least, Math.abs(other.x - x) - (other.width() + actor.width()) / 2);
        }
        return least;
    }
}
