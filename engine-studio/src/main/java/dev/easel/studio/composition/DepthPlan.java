package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Places what stands before or behind another thing, so that one hides some of the other and both are recognised. */
final class DepthPlan {
    /** By how much two neighbours in depth overlap at first: a share of both widths, and at most so much of the one behind. */
    private static final float OVERLAP = .28f;

    private static final float MOST_HIDDEN = .56f;
    /** How many places are tried on each side of a thing, for another to stand before or behind it. */
    private static final int STEPS = 12;
    /** How far up the one in front the feet of the one behind may be. */
    private static final float FEET_BEHIND = .45f;

    private final Scene scene;
    private final Ground ground;
    private final Standing standing;
    private final Random dice;
    /** What has such a place already. */
    private final List<Actor> settled = new ArrayList<>();

    DepthPlan(Scene scene, Ground ground, Standing standing, Random dice) {
        this.scene = scene;
        this.ground = ground;
        this.standing = standing;
        this.dice = dice;
    }

    /** Places them at a scale, all else being in its place. */
    void place(List<List<Actor>> depthwise, float unit, List<List<Actor>> groups) {
        for (List<Actor> group : depthwise) {
            stage(group, unit, groups);
            settled.addAll(group);
        }
    }

    /** The relation that puts an entity before or behind another one, if there is any. */
    @Nullable
    Relation behindOrBefore(String id) {
        return scene.relations().stream()
                .filter(relation -> relation.subject().equals(id))
                .filter(relation ->
                        relation.kind() == Relation.Kind.BEHIND || relation.kind() == Relation.Kind.IN_FRONT_OF)
                .min(Comparator.comparing(Relation::kind))
                .orElse(null);
    }

    /** Before or behind another thing, beside those that have such places already. */
    private void stage(List<Actor> group, float unit, List<List<Actor>> groups) {
        Relation relation = behindOrBefore(group.getFirst().entity.id());
        Actor object = groups.stream()
                .map(List::getFirst)
                .filter(actor -> relation != null
                        && actor.entity.id().equals(relation.objects().getFirst()))
                .findFirst()
                .orElse(groups.getFirst().getFirst());
        boolean behind = relation != null && relation.kind() == Relation.Kind.BEHIND;
        float objectBack = (ground.near() - object.y) / Math.max(1, ground.near() - ground.far());
        float side = settled.isEmpty()
                ? side(behind ? object : group.getFirst(), object)
                : settled.getFirst().x < object.x ? 1 : -1;
        for (int i = 0; i < group.size(); i++) {
            Actor actor = group.get(i);
            float back = Math.clamp(objectBack + (behind ? .35f : -.25f), 0, 1);
            standing.stand(actor, object.x, back, unit);
            standing.confine(actor, .8f, .6f / group.size());
            near(behind ? actor : object, behind ? object : actor);
            if (i == 0) {
                stagger(actor, object, behind ? Overlap.of(object, actor) : Overlap.of(actor, object), side);
            } else {
                Actor first = group.getFirst();
                float away = (first.x < object.x ? -1 : 1) * i * actor.width() * 1.05f;
                actor.x = first.x + away;
                if (!standing.onPaper(actor)) {
                    actor.x = 2 * object.x - first.x - away;
                }
                standing.keepInside(actor);
            }
            actor.order = behind ? object.order - 1 : Math.max(actor.order, object.order + 1);
        }
    }

    /** Far enough to the side to be seen, near enough for one to hide some of the other: that is what says "behind". */
    private void stagger(Actor actor, Actor object, Overlap overlap, float side) {
        float both = object.width() + actor.width();
        float start =
                both / 2 - Math.min(OVERLAP * both, MOST_HIDDEN * overlap.back().width());
        for (int step = 0; step <= 2 * STEPS; step++) {
            actor.x = object.x + side * start * (STEPS - step) / STEPS;
            boolean free = Standing.clearance(actor, actor.x, settled) >= 0;
            if (standing.onPaper(actor) && free && overlap.shares().isPlain()) {
                return;
            }
        }
        float wanted = object.x + side * start;
        actor.x = wanted;
        standing.keepInside(actor);
        // Where there is no room, the other makes some.
        object.x += actor.x - wanted;
        standing.keepInside(object);
    }

    /** On which side of the object: an animal hides most with its hindquarters, so those overlap. */
    private float side(Actor front, Actor object) {
        float any = dice.nextBoolean() ? 1 : -1;
        boolean turned = front.noun.isAlive() && front.noun.kind() != Kind.PERSON && front == object;
        return turned ? (front.mirrored ? -1 : 1) : any;
    }

    /** The higher up the paper the farther away, but not so far that the one in front hides nothing. */
    private static void near(Actor back, Actor front) {
        boolean standing = back.footing != Placed.Footing.NONE && front.footing != Placed.Footing.NONE;
        float apart = front.y - back.y - FEET_BEHIND * front.height;
        if (standing && apart > 0) {
            front.y -= apart / 2;
            back.y += apart / 2;
        }
    }
}
