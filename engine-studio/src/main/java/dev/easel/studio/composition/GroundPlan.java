package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Platform;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ground;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Places what stands on the ground. The subjects share a front row, side by side in the order that the prompt's
 * relations ask for; scenery stands farther back to both sides; undergrowth is sown over the whole ground.
 */
final class GroundPlan {
    /** Share of the frame's width that the front row may fill. */
    private static final float ROW = .9f;
    /** Space between neighbours, as a share of their mean width. */
    private static final float GAP = .16f;
    /** The same between the copies of one thing if there are many: small as they are, they must be told apart. */
    private static final float COPIES_GAP = .26f;

    private static final int MANY = 4;
    /** How many places are tried for a piece of scenery. */
    private static final int PLACES = 16;
    /** The least room that neighbours get, as a share of what they would like: closer, one would hide the other. */
    private static final float TIGHTEST = .9f;
    /** Height of the smallest subject, as a share of the tallest's. */
    private static final float LEAST = .24f;
    /** The most space between neighbours, as a share of the frame's width. */
    private static final float APART = .09f;
    /** No more ranks than this stand behind each other. */
    private static final int RANKS = 4;
    /** Space between the feet of two ranks, in heights of what stands in front: no copy may hide another. */
    private static final float BETWEEN_RANKS = 1.1f;
    /** A crowd stands closer: its heads are seen one above the other. */
    private static final float BETWEEN_CROWDED_RANKS = .4f;

    private static final int CROWD = 11;
    /** A likeness is cut at the hips, a close-up at the chest: the figure's height as a share of the frame's. */
    private static final float LIKENESS = 1.5f;

    private static final float CLOSE_UP = 2.1f;
    /** Where the top of the head is. */
    private static final float HEADROOM = .1f;
    /** Who stands is less wide than this share of the height. */
    private static final float UPRIGHT = .62f;
    /** From this count on small plants are sown instead of lined up. */
    private static final int SOWN = 3;

    /** How much more of the short side's length things may be tall on paper that is twice as tall as wide. */
    private static final float TALLER_UPRIGHT = .35f;
    /** How far what is under water is made up for by size. */
    private static final float LARGER_IN_WATER = .7f;

    private final Scene scene;
    private final Frame frame;
    private final Ground ground;
    private final Ground beyond;
    private final Standing standing;
    private final DepthPlan depths;
    private final Random dice;
    /** Room that neighbours get, as a share of what they would like: below 1 they overlap and stand in a zigzag. */
    private float crowding = 1;

    GroundPlan(Scene scene, Frame frame, Site site, Random dice) {
        this.scene = scene;
        this.frame = frame;
        ground = site.near();
        beyond = site.beyond();
        standing = new Standing(scene, frame, site, dice);
        depths = new DepthPlan(scene, ground, standing, dice);
        this.dice = dice;
    }

    void place(List<List<Actor>> groups) {
        if (groups.isEmpty()) {
            return;
        }
        String hero = groups.getFirst().getFirst().entity.id();
        List<List<Actor>> row = new ArrayList<>();
        List<List<Actor>> scenery = new ArrayList<>();
        List<List<Actor>> sown = new ArrayList<>();
        List<List<Actor>> depthwise = new ArrayList<>();
        for (List<Actor> group : groups) {
            Actor first = group.getFirst();
            String id = first.entity.id();
            if (first.undergrowth() && group.size() >= SOWN && groups.size() > 1) {
                sown.add(group);
            } else if (depths.behindOrBefore(id) != null) {
                depthwise.add(group);
            } else if (!id.equals(hero)
                    && !sideBySide(id)
                    && (first.scenery() || first.entity.distance() == Entity.Distance.FAR)) {
                scenery.add(group);
            } else {
                row.add(group);
            }
        }
        if (row.isEmpty()) {
            Stream.of(scenery, depthwise, sown)
                    .filter(waiting -> !waiting.isEmpty())
                    .findFirst()
                    .ifPresent(waiting -> row.add(waiting.removeFirst()));
        }
        float unit = unit(row);
        placeRow(Lineup.of(row, scene.relations(), dice), unit);
        boolean alone = row.size() == 1 && row.getFirst().size() == 1;
        if (alone && (scene.framing() == Framing.PORTRAIT || scene.framing() == Framing.CLOSE)) {
            comeClose(row.getFirst().getFirst(), scene.framing() == Framing.CLOSE ? CLOSE_UP : LIKENESS);
        }
        placeScenery(scenery, unit, row);
        depths.place(depthwise, unit, groups);
        sown.forEach(group -> sow(group, unit));
    }

    /** A portrait of somebody who stands shows the face and not the shoes. */
    private void comeClose(Actor sitter, float share) {
        float fitting = Math.min(share * frame.height(), .95f * frame.width() / sitter.aspect());
        boolean stands = sitter.noun.kind() == Kind.PERSON
                && sitter.footing == Placed.Footing.GROUND
                && sitter.overhang() == 0
                && sitter.aspect() < UPRIGHT;
        if (stands && fitting > 1.1f * frame.height()) {
            sitter.height = fitting;
            sitter.y = HEADROOM * frame.height() + fitting;
        }
    }

    /** Height in units of the frame of a thing of stature 1 in the front row: as large as fits. */
    private float unit(List<List<Actor>> row) {
        float tallest = 0;
        for (List<Actor> group : row) {
            tallest = Math.max(tallest, group.getFirst().stature());
        }
        standing.raiseTo(tallest * LEAST);
        float width = 0;
        for (List<Actor> group : row) {
            width += groupWidth(group, 1);
        }
        float room = ground.near() - frame.height() * .06f;
        for (List<Actor> group : row) {
            int ranks = ranks(group);
            if (ranks > 1) {
                float deepest = depth() / (ranks - 1) / betweenRanks(group);
                room = Math.min(room, deepest * tallest / standing.stature(group.getFirst()));
            }
        }
        float stacked = carriesAbove(row) ? .62f : 1;
        float emerged = emerged(row);
        room *= stacked / emerged;
        float share = share(row) / (1 - LARGER_IN_WATER * (1 - emerged));
        float upright = Math.clamp(frame.height() / frame.width() - 1, 0, 1);
        float reach = Math.min(frame.height(), frame.shortSide() * (1.25f + TALLER_UPRIGHT * upright));
        float wished = stacked * reach * share / tallest;
        float fitting = (ground.right() - ground.left()) * ROW / width;
        crowding = row.size() < 2 ? 1 : Math.clamp(fitting / wished, TIGHTEST, 1);
        return Math.min(Math.min(wished, fitting / crowding), room * .95f / tallest);
    }

    /** Whether something hangs over one of them and needs room there. */
    private boolean carriesAbove(List<List<Actor>> row) {
        return scene.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.ABOVE)
                .anyMatch(relation -> row.stream()
                        .anyMatch(group -> group.getFirst()
                                .entity
                                .id()
                                .equals(relation.objects().getFirst())));
    }

    /** How much of the frame's height the tallest of the front row should fill. */
    private float share(List<List<Actor>> row) {
        boolean alone = row.size() == 1 && row.getFirst().size() == 1;
        Kind kind = row.getFirst().getFirst().noun.kind();
        float medium =
                shelters(row) ? .86f : kind == Kind.BUILDING ? .66f : kind == Kind.PERSON ? .6f : alone ? .5f : .42f;
        return switch (scene.framing()) {
            case CLOSE -> .85f;
            case PORTRAIT -> .76f;
            case MEDIUM -> medium;
            case WIDE -> medium * .55f;
        };
    }

    /** A tree with somebody under it is as large as the picture allows, or nobody could be seen there. */
    private boolean shelters(List<List<Actor>> row) {
        Actor tree = row.getFirst().getFirst();
        return row.size() == 1
                && tree.noun.kind() == Kind.PLANT
                && scene.relations().stream()
                        .anyMatch(relation -> relation.kind() == Relation.Kind.UNDER
                                && relation.objects().contains(tree.entity.id()));
    }

    /** How much of the tallest of the front row is above water, where all of it is in water. */
    private float emerged(List<List<Actor>> row) {
        boolean wet = row.stream().allMatch(group -> standing.isOnWater(group.getFirst()));
        return wet ? 1 - Draught.of(row.getFirst().getFirst()) : 1;
    }

    /** How far up the paper the ground reaches that a group can stand on. */
    private float depth() {
        return ground.kind() == Ground.Kind.VOID ? frame.height() * .5f : ground.near() - ground.far();
    }

    /** In how many ranks the copies of a thing are shown largest without hiding each other. */
    private int ranks(List<Actor> group) {
        int best = 1;
        float largest = 0;
        for (int ranks = 1; ranks <= Math.min(RANKS, group.size()); ranks++) {
            float across = (ground.right() - ground.left())
                    * ROW
                    / (columns(group.size(), ranks) * group.getFirst().aspect() * (1 + gap(group)));
            float deep = ranks == 1 ? frame.height() : depth() / (ranks - 1) / betweenRanks(group);
            float height = Math.min(Math.min(across, deep), frame.height() * .42f);
            if (height > largest * 1.05f) {
                largest = height;
                best = ranks;
            }
        }
        return best;
    }

    private static float betweenRanks(List<Actor> group) {
        boolean crowd = group.size() >= CROWD && group.getFirst().noun.kind() == Kind.PERSON;
        return crowd ? BETWEEN_CROWDED_RANKS : BETWEEN_RANKS;
    }

    /** How many places wide a group is; every other rank stands in the gaps of the one before it. */
    private static float columns(int count, int ranks) {
        int abreast = Math.ceilDiv(count, ranks);
        return ranks > 1 ? abreast + .5f : abreast;
    }

    private float columns(List<Actor> group) {
        return columns(group.size(), ranks(group));
    }

    private void placeRow(List<List<Actor>> row, float unit) {
        float total = 0;
        for (List<Actor> group : row) {
            total += groupWidth(group, unit);
        }
        float room = ground.right() - ground.left();
        float slack = Math.max(0, room - total);
        boolean alone = row.size() == 1;
        float between = alone ? 0 : Math.min(APART * frame.width(), slack * spread(row.size()) / (row.size() - 1));
        // A single subject stands on one of the thirds or in the middle, several form a group near it.
        float free = slack - between * (row.size() - 1);
        float lead = free * (alone ? .3f + .4f * dice.nextFloat() : .38f + .24f * dice.nextFloat());
        float x = ground.left() + lead;
        boolean zag = false;
        for (List<Actor> group : row) {
            float width = groupWidth(group, unit);
            float depth = alone ? 0 : dice.nextFloat() * .1f + (crowding < 1 && zag ? .4f * (1.3f - crowding) : 0);
            zag = !zag;
            placeGroup(group, x, unit, depth);
            x += width + between;
        }
    }

    /** Share of the free room that goes between neighbours rather than to the edges. */
    private static float spread(int groups) {
        return groups < 3 ? .35f : .5f;
    }

    private float groupWidth(List<Actor> group, float unit) {
        Actor first = group.getFirst();
        return standing.stature(first) * unit * first.aspect() * (1 + gap(group)) * columns(group) * crowding;
    }

    private static float gap(List<Actor> group) {
        return group.size() < MANY ? GAP : COPIES_GAP;
    }

    private void placeGroup(List<Actor> group, float left, float unit, float depth) {
        int ranks = ranks(group);
        int abreast = (group.size() + ranks - 1) / ranks;
        float cell = groupWidth(group, unit) / columns(group);
        float step = ranks == 1 ? 0 : 1f / (ranks - 1);
        for (int i = 0; i < group.size(); i++) {
            int rank = i / abreast;
            int inRank = Math.min(abreast, group.size() - rank * abreast);
            float column = i % abreast + (abreast - inRank) / 2f + (rank % 2 == 1 ? .5f : 0);
            boolean loose = group.size() > 1 && ranks == 1;
            float back = ranks == 1 ? depth + (loose ? dice.nextFloat() * .06f : 0) : rank * step;
            standing.stand(group.get(i), left + (column + .5f) * cell, back, unit);
            if (ground.kind() == Ground.Kind.VOID && ranks > 1) {
                level(group.get(i), back);
            }
        }
    }

    /** In the air ranks are above each other. */
    private void level(Actor actor, float back) {
        float middle = .5f * frame.height() + depth() * (.5f - back);
        actor.y = Math.max(middle + actor.height / 2, actor.height + frame.height() * .03f);
    }

    /** Scenery goes to where it hides least, farther back the more of it there is; the most important first. */
    private void placeScenery(List<List<Actor>> scenery, float unit, List<List<Actor>> row) {
        List<Actor> subjects = row.stream().flatMap(List::stream).toList();
        List<Actor> all = scenery.stream().flatMap(List::stream).toList();
        List<Actor> taken = new ArrayList<>();
        boolean platform = scene.platform() != null;
        boolean land = scene.platform() != null && Platform.isLand(scene.platform());
        for (int i = 0; i < all.size(); i++) {
            Actor actor = all.get(i);
            boolean far = actor.entity.distance() == Entity.Distance.FAR;
            float back = far ? .85f + .1f * dice.nextFloat() : .35f + .5f * ((i * .618f + .3f) % 1);
            boolean away = platform && (far || !land);
            standing.stand(actor, 0, away ? .6f + .4f * back : back, unit * (far ? .62f : .9f), away ? beyond : ground);
            standing.confine(actor, .62f, Math.min(.6f, 1.2f / all.size()));
            actor.x = land && !away
                    ? roomiest(actor, ground.left(), ground.right(), taken, subjects)
                    : roomiest(actor, 0, frame.width(), taken, subjects);
            actor.mirrored = actor.x < frame.width() / 2;
            actor.order -= 500;
            actor.beyond = away;
            taken.add(actor);
        }
    }

    private float roomiest(Actor actor, float left, float right, List<Actor> scenery, List<Actor> subjects) {
        float half = Math.min((right - left) / 2, actor.width() * .45f);
        float best = Float.NEGATIVE_INFINITY;
        float bestX = frame.width() / 2;
        for (int trial = 0; trial < PLACES; trial++) {
            float x = left + half + (right - left - 2 * half) * (trial + dice.nextFloat()) / PLACES;
            float apart = Math.min(0, Standing.clearance(actor, x, scenery))
                    + .35f * Math.min(0, Standing.clearance(actor, x, subjects));
            float eccentric = Math.abs(x - frame.width() / 2) * .08f;
            if (apart + eccentric > best) {
                best = apart + eccentric;
                bestX = x;
            }
        }
        return bestX;
    }

    private void sow(List<Actor> group, float unit) {
        float room = ground.right() - ground.left();
        for (int i = 0; i < group.size(); i++) {
            Actor actor = group.get(i);
            float x = ground.left() + room * (i + .2f + .6f * dice.nextFloat()) / group.size();
            standing.stand(actor, x, dice.nextFloat() * .4f, unit * 1.1f);
            // Low enough that whatever stands behind it still shows.
            standing.confine(actor, .1f * frame.shortSide() / frame.height(), .2f);
        }
    }

    private boolean sideBySide(String id) {
        return scene.relations().stream().anyMatch(relation -> switch (relation.kind()) {
            case LEFT_OF, RIGHT_OF, BETWEEN ->
                relation.subject().equals(id) || relation.objects().contains(id);
            default -> false;
        });
    }
}
