package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Places what is in the air and in the heavens: each where it has most room, the largest first. */
final class SkyPlan {
    private static final int TRIALS = 60;
    /** In the heavens a noun's height is not metres but the impression it makes: this much fills the shorter side. */
    private static final double FIRMAMENT = 700;

    /** What the picture is about is shown this much larger. */
    private static final float PROMINENCE = 1.9f;

    /** No thing in the air is shown larger, unless the prompt calls it large. */
    private static final float LARGEST = .24f;
    /** What the light comes from. */
    private static final Set<String> LUMINARIES = Set.of("sun", "moon", "crescent moon");

    private static final float SMALLEST = .012f;
    /** Height of a thing of stature 1 in the air, likewise. */
    private static final float AIRBORNE = .105f;

    /** Stature of a person, and the largest share of the frame's shorter side that one who rides something may take. */
    private static final float PERSON = 1.27f;

    private static final float RIDER = .4f;
    private static final String RAINBOW = "rainbow";
    /** Height of the smallest of a few things in the air, as a share of the frame's shorter side: a kite must be seen. */
    private static final float LEAST_AIRBORNE = .075f;

    private final Scene scene;
    private final Frame frame;
    private final Site site;
    private final Ground ground;
    private final Random dice;
    private final List<Actor> taken = new ArrayList<>();

    SkyPlan(Scene scene, Frame frame, Site site, Random dice, List<List<Actor>> standing) {
        this.scene = scene;
        this.frame = frame;
        this.site = site;
        ground = site.near();
        this.dice = dice;
        standing.forEach(taken::addAll);
    }

    /** Places them; {@code hero} is what the whole picture is about. */
    void place(List<List<Actor>> aloft, @Nullable Entity hero) {
        aloft.stream()
                .flatMap(List::stream)
                .peek(actor -> size(actor, actor.entity.equals(hero)))
                .sorted(Comparator.comparingDouble(actor -> -actor.height * actor.width()))
                .forEach(this::place);
    }

    private void size(Actor actor, boolean hero) {
        boolean heavenly = actor.noun.realm() == Realm.HEAVENS;
        int count = actor.entity.count();
        float crowd = (float) Math.pow(count, -.22) * (hero ? PROMINENCE : 1);
        float factor = (float) actor.entity.size().factor();
        float share = heavenly
                ? Math.max(SMALLEST, (float)
                        (actor.noun.height() / FIRMAMENT * actor.entity.size().factor()))
                : Math.clamp(AIRBORNE * actor.stature() / factor, LEAST_AIRBORNE, LARGEST) * factor;
        float distance = switch (actor.entity.distance()) {
            case NEAR -> 1.3f;
            case MIDDLE -> 1;
            case FAR -> .6f;
        };
        float vary = count > 1 ? .8f + .4f * dice.nextFloat() : 1;
        actor.height = share * frame.shortSide() * crowd * distance * vary;
        float widest = frame.width() * (heavenly ? .9f : .6f / (float) Math.pow(count, .6));
        if (actor.width() > widest) {
            actor.height *= widest / actor.width();
        }
        float rider = actor.upright() * PERSON / actor.stature() / (RIDER * frame.shortSide());
        if (rider > 1 && carries(actor)) {
            actor.height /= rider;
        }
        actor.remoteness = heavenly ? .3f : Math.clamp(.5f - actor.height / frame.shortSide(), .05f, .5f);
        actor.order = heavenly ? 0 : 400 + actor.height * .1f;
        // What is over a table is as near as the table, not out of focus in the room behind.
        actor.beyond = heavenly || scene.platform() == null || !Composer.TABLES.contains(scene.platform());
        actor.footing = Placed.Footing.NONE;
    }

    /** A rainbow spans the land: its feet are on the horizon. */
    private void arch(Actor actor) {
        float horizon = Math.min(site.beyond().horizon(), frame.height() * .8f);
        actor.height = Math.min(horizon * .86f, frame.width() * .86f / actor.aspect());
        actor.x = frame.width() * (.42f + .16f * dice.nextFloat());
        actor.y = horizon + frame.height() * .012f;
        actor.remoteness = .5f;
    }

    private boolean carries(Actor actor) {
        return scene.relations().stream()
                .anyMatch(relation -> relation.kind() == Relation.Kind.ON
                        && relation.objects().contains(actor.entity.id()));
    }

    private void place(Actor actor) {
        if (LUMINARIES.contains(actor.noun.name()) && actor.entity.count() == 1) {
            actor.x = site.lightX(); // where the sky already glows
            actor.y = site.lightY() + actor.height / 2;
            taken.add(actor);
            return;
        }
        if (actor.noun.name().equals(RAINBOW) && actor.entity.count() == 1 && ground.kind() != Ground.Kind.VOID) {
            arch(actor);
            return;
        }
        boolean bottomless = ground.kind() == Ground.Kind.VOID;
        float floor = bottomless ? frame.height() : Math.min(ground.horizon(), frame.height() * .8f);
        float best = Float.NEGATIVE_INFINITY;
        float bestX = 0;
        float bestY = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            float x = lerp(actor.width() * .55f, frame.width() - actor.width() * .55f, dice.nextFloat());
            float highest = actor.height * 1.12f + frame.height() * .03f;
            float y = lerp(highest, Math.max(highest, floor * .92f), dice.nextFloat());
            float room = room(actor, x, y) - frame.width() * misplacement(actor, x, y);
            if (room > best) {
                best = room;
                bestX = x;
                bestY = y;
            }
        }
        actor.x = bestX;
        actor.y = bestY;
        actor.mirrored = bestX < frame.width() / 2;
        taken.add(actor);
    }

    /** How much a place contradicts what the prompt says of it and of what is already placed: 0 for not at all. */
    private float misplacement(Actor actor, float x, float y) {
        float wrong = 0;
        for (Relation relation : scene.relations()) {
            boolean subject = relation.subject().equals(actor.entity.id());
            if (!subject && !relation.objects().contains(actor.entity.id())) {
                continue;
            }
            if (relation.kind() == Relation.Kind.ABOVE && !subject) {
                // What is above it needs room there.
                wrong += Math.max(0, frame.height() * .34f - (y - actor.height)) / frame.height();
            }
            String otherId = subject ? relation.objects().getFirst() : relation.subject();
            for (Actor other : taken) {
                if (other.entity.id().equals(otherId)) {
                    wrong += contradicts(relation.kind(), subject, actor, x, y, other);
                }
            }
        }
        return wrong;
    }

    private static float contradicts(Relation.Kind kind, boolean subject, Actor actor, float x, float y, Actor other) {
        float dx = (x - other.x) * (subject ? 1 : -1);
        float dy = (y - actor.height / 2 - other.y + other.height / 2) * (subject ? 1 : -1);
        float apart = (actor.width() + other.width()) / 2;
        return switch (kind) {
            case LEFT_OF -> dx < -apart && -dx > Math.abs(dy) ? 0 : 1;
            case RIGHT_OF -> dx > apart && dx > Math.abs(dy) ? 0 : 1;
            case ABOVE -> -dy > Math.abs(dx) ? 0 : 1;
            case BELOW, UNDER -> dy > Math.abs(dx) ? 0 : 1;
            case ON, INSIDE, BEHIND, IN_FRONT_OF, BETWEEN, NEXT_TO, AROUND, HELD_BY, LED_BY, AGAINST -> 0;
        };
    }

    /** Clear space between this thing at that place and everything placed before; negative where they overlap. */
    private float room(Actor actor, float x, float y) {
        float middle = y - actor.height / 2;
        float edge = Math.min(x, frame.width() - x) - actor.width() / 2;
        float least = Math.min(frame.shortSide() * .2f, edge * 1.5f);
        for (Actor other : taken) {
            float dx = Math.abs(other.x - x) - (other.width() + actor.width()) / 2;
            float dy = Math.abs(other.y - other.height / 2 - middle) - (other.height + actor.height) / 2;
            float apart = dx > 0 && dy > 0 ? (float) Math.hypot(dx, dy) : Math.max(dx, dy);
            least = Math.min(least, apart);
        }
        return least;
    }

    private static float lerp(float a, float b, float t) {
        return a >= b ? (a + b) / 2 : a + (b - a) * t;
    }
}
