package dev.easel.studio.composition;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Puts what has a place already back there, and what is new where there is room beside it, at the scale of what stayed.
 * Used for one composition.
 */
final class Settled {
    private static final int TRIALS = 96;
    /** The most that a newcomer takes of the picture's height, and of its width. */
    private static final float TALLEST = .55f;

    private static final float TALLEST_SCENERY = .75f;
    private static final float WIDEST = .42f;

    private final Scene scene;
    private final Frame frame;
    private final Site site;
    private final Map<String, List<Actor>> cast;
    private final Arrangement kept;
    private final Random dice;
    private final List<Actor> newcomers = new ArrayList<>();
    private final List<Actor> settled = new ArrayList<>();

    Settled(Scene scene, Frame frame, Site site, Map<String, List<Actor>> cast, Arrangement kept, long seed) {
        this.scene = scene;
        this.frame = frame;
        this.site = site;
        this.cast = cast;
        this.kept = kept;
        dice = new Random(seed ^ 0x2545F4914F6CDD1DL);
    }

    /**
     * Takes a plan in which everything has found a place of its own.
     *
     * @return the entities without a place, which may still have to be attached to others
     */
    Set<String> settle() {
        List<Float> ratios = new ArrayList<>();
        Set<String> placeless = new LinkedHashSet<>();
        cast.forEach((id, actors) -> {
            List<Place> places = kept.of(id);
            for (int i = 0; i < actors.size(); i++) {
                Actor actor = actors.get(i);
                if (i < places.size()) {
                    if (actor.footing == Placed.Footing.GROUND || actor.footing == Placed.Footing.WATER) {
                        ratios.add(places.get(i).height() / actor.height);
                    }
                    actor.settle(places.get(i));
                    settled.add(actor);
                } else {
                    newcomers.add(actor);
                }
            }
            if (places.isEmpty()) {
                placeless.add(id);
            }
        });
        float ratio = median(ratios);
        for (Actor actor : newcomers) {
            List<Place> namesakes = kept.of(actor.entity.id());
            if (!namesakes.isEmpty()) {
                join(actor, namesakes.getFirst());
            } else if (actor.footing == Placed.Footing.GROUND || actor.footing == Placed.Footing.WATER) {
                actor.height = Math.max(actor.height * ratio, frame.shortSide() * .04f);
                restrain(actor);
            }
            findRoom(actor);
            settled.add(actor);
        }
        return placeless;
    }

    /** Beside things that fill the picture, what comes does not: nothing could be seen behind it. */
    private void restrain(Actor actor) {
        float tallest = (actor.scenery() ? TALLEST_SCENERY : TALLEST) * frame.height();
        float widest = WIDEST * frame.width();
        actor.height *= Math.min(1, Math.min(tallest / actor.height, widest / actor.width()));
    }

    /** One more of a kind is as tall and as far away as the others. */
    private static void join(Actor actor, Place namesake) {
        float x = actor.x;
        long seed = actor.look.seed();
        actor.settle(new Place(
                seed,
                x,
                namesake.y(),
                namesake.height(),
                namesake.mirrored(),
                namesake.remoteness(),
                namesake.order(),
                namesake.beyond(),
                false,
                namesake.footing()));
    }

    private static float median(List<Float> ratios) {
        if (ratios.isEmpty()) {
            return 1;
        }
        List<Float> sorted = ratios.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void findRoom(Actor actor) {
        boolean stands = actor.footing == Placed.Footing.GROUND || actor.footing == Placed.Footing.WATER;
        float feet = actor.y;
        float order = actor.order;
        float half = Math.min(actor.width(), frame.width() * .96f) / 2;
        float left = stands ? Math.max(half, groundLeft(actor)) : half;
        float right = stands ? Math.min(frame.width() - half, groundRight(actor)) : frame.width() - half;
        float least = Float.MAX_VALUE;
        float bestX = actor.x;
        float bestY = actor.y;
        for (int trial = 0; trial < TRIALS; trial++) {
            float x = left >= right ? frame.width() / 2 : left + (right - left) * dice.nextFloat();
            float y = stands ? feet + depth(trial) * frame.height() : airborne(actor);
            float cost = cost(actor, x, y) + Math.abs(y - feet) / frame.height() * .4f;
            if (cost < least) {
                least = cost;
                bestX = x;
                bestY = y;
            }
        }
        actor.x = bestX;
        actor.y = Math.min(bestY, frame.height() * .985f);
        if (stands) {
            actor.order = order + actor.y - feet;
        }
    }

    /** Most tries are at the depth that was planned, some a little nearer. */
    private float depth(int trial) {
        return trial % 3 == 0 ? dice.nextFloat() * .08f : 0;
    }

    private float airborne(Actor actor) {
        float floor = Math.max(actor.height * 1.3f, Math.min(site.near().horizon(), frame.height() * .8f) * .9f);
        float top = Math.min(floor, actor.height + frame.height() * .03f);
        return top + (floor - top) * dice.nextFloat();
    }

    private float groundLeft(Actor actor) {
        return actor.beyond ? 0 : site.near().left();
    }

    private float groundRight(Actor actor) {
        return actor.beyond ? frame.width() : site.near().right();
    }

    /** How much it hides of the others and they of it, and what the scene's relations say against the place. */
    private float cost(Actor actor, float x, float y) {
        float cost = 0;
        float area = actor.width() * actor.height;
        for (Actor other : settled) {
            float across = overlap(x - actor.width() / 2, x + actor.width() / 2, other.left(), other.right());
            float up = overlap(y - actor.height, y, other.top(), other.y);
            cost += across * up / Math.max(1, Math.min(area, other.width() * other.height));
            float gap = Math.abs(x - other.x) - (actor.width() + other.width()) / 2;
            if (up > 0 && gap > 0 && gap < frame.width() * .015f) {
                cost += .05f;
            }
        }
        for (Relation relation : scene.relations()) {
            boolean subject = relation.subject().equals(actor.entity.id());
            String otherId = subject ? relation.objects().getFirst() : relation.subject();
            if (!subject && !relation.objects().contains(actor.entity.id())) {
                continue;
            }
            if (subject && relation.kind() == Relation.Kind.BETWEEN) {
                cost += aside(relation.objects(), x);
                continue;
            }
            for (Actor other : cast.getOrDefault(otherId, List.of())) {
                if (settled.contains(other)) {
                    cost += contradiction(relation.kind(), (x - other.x) * (subject ? 1 : -1), actor, other);
                }
            }
        }
        return cost;
    }

    private float contradiction(Relation.Kind kind, float dx, Actor actor, Actor other) {
        float apart = (actor.width() + other.width()) * .45f;
        return switch (kind) {
            case LEFT_OF -> dx < -apart ? -dx / frame.width() * .3f : 4 + dx / frame.width();
            case RIGHT_OF -> dx > apart ? dx / frame.width() * .3f : 4 - dx / frame.width();
            case NEXT_TO -> Math.max(0, Math.abs(dx) - apart * 1.15f) / frame.width() * 3;
            case BEHIND, IN_FRONT_OF -> Math.abs(dx) / frame.width() * 2;
            case ABOVE, BELOW, ON, UNDER, INSIDE, BETWEEN, AROUND, HELD_BY, LED_BY, AGAINST -> 0;
        };
    }

    /** How far a place is from the middle between two things, and that it is outside if it is. */
    private float aside(List<String> neighbours, float x) {
        List<Float> middles = neighbours.stream()
                .flatMap(id -> cast.getOrDefault(id, List.of()).stream())
                .filter(settled::contains)
                .map(other -> other.x)
                .sorted()
                .toList();
        if (middles.size() < 2) {
            return 0;
        }
        float left = middles.getFirst();
        float right = middles.getLast();
        float off = Math.abs(x - (left + right) / 2) / frame.width();
        return (x < left || x > right ? 4 : 0) + 2 * off;
    }

    private static float overlap(float a, float b, float c, float d) {
        return Math.max(0, Math.min(b, d) - Math.max(a, c));
    }
}
