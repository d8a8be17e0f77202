package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.model.Encircling;
import dev.easel.studio.model.Hollow;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Places what the prompt places by another thing: on, inside, under, above, below or around it. */
final class Attachments {
    /** How far up a thing its upper side is, where others can be: a share of its height. Everything else is flat on top. */
    private static final Map<String, Float> SEAT = Map.ofEntries(
            Map.entry("chair", .38f),
            Map.entry("throne", .38f),
            Map.entry("seesaw", .62f),
            Map.entry("sofa", .46f),
            Map.entry("swing", .29f),
            Map.entry("bench", .42f),
            Map.entry("bed", .5f),
            Map.entry("rug", .45f),
            Map.entry("hammock", .4f),
            Map.entry("frying pan", .45f),
            Map.entry("toilet", .5f),
            Map.entry("horse", .66f),
            Map.entry("unicorn", .6f),
            Map.entry("zebra", .66f),
            Map.entry("donkey", .66f),
            Map.entry("dragon", .5f),
            Map.entry("viaduct", .93f),
            Map.entry("motorcycle", .6f),
            Map.entry("broom", .56f),
            Map.entry("elephant", .86f),
            Map.entry("sailboat", .16f),
            Map.entry("bicycle", .72f),
            Map.entry("house", .9f),
            Map.entry("tree", .62f),
            Map.entry("plate", .7f),
            Map.entry("iceberg", .18f),
            Map.entry("mountain", .45f),
            Map.entry("rock", .8f),
            Map.entry("pyramid", .5f));
    /** Who is on one of these is in it. */
    private static final Set<String> BOARDED = Set.of("boat");
    /** What stands on these is never lost on them: its least height as a share of theirs. */
    private static final Map<String, Float> LEAST = Map.of("iceberg", .3f);
    /** Beside who leads it an animal is seen at its size: not as large as one that is a subject of its own. */
    private static final float LED = .78f;
    /** Things with an opening on top: what is inside looks out of it. */
    private static final Set<String> VESSELS = Set.of(
            "cup", "mug", "cooking pot", "cauldron", "frying pan", "bucket", "nest", "glass", "bathtub", "wine glass");
    /** Vessels so narrow that their rim hides the lower ends of what is in them. */
    private static final Set<String> TUBES = Set.of("cup", "mug", "glass", "wine glass", "cooking pot", "bucket");
    /** How far below the rim of a vessel the contents rest: a share of its height. */
    private static final float RIM = .2f;

    private static final float TOP = .95f;
    /** How near to the upper edge a thing may come: a share of the picture's height. */
    private static final float MARGIN = .02f;
    /** How far up a person's body is free below the chin: a share of the height. */
    private static final float CHEST = .68f;
    /** How far before its middle an animal's forefeet are: a share of its width. */
    private static final float FOREFEET = .3f;

    /** What is this many times as wide as what leans on it stands behind all of it. */
    private static final float BROAD = 1.5f;
    /** How far before a wall the feet of what leans on it are: a share of its own height. */
    private static final float LEANING = .06f;
    /** What hangs on a wall; everything else that is on one stands on top of it. */
    private static final Set<String> HANGINGS = Set.of(
            "clock",
            "framed picture",
            "mirror",
            "banner",
            "sign",
            "placard",
            "neon sign",
            "chalkboard",
            "calendar",
            "flag",
            "map",
            "television",
            "shield",
            "window",
            "door",
            "lantern",
            "light bulb",
            "mailbox",
            "letter",
            "heart");
    /** How far up a wall what hangs there has its middle. */
    private static final float HUNG = .52f;

    private final Scene scene;
    private final Frame frame;
    private final Map<String, List<Actor>> cast;
    private final Random dice;
    /** What has been put into vessels so far. */
    private final Map<Actor, List<Actor>> filled = new HashMap<>();

    Attachments(Scene scene, Frame frame, Map<String, List<Actor>> cast, Random dice) {
        this.scene = scene;
        this.frame = frame;
        this.cast = cast;
        this.dice = dice;
    }

    /** Whether the relation decides where the subject is: not if the holder is the sky above everything. */
    static boolean attaches(Relation.Kind kind, Actor subject, Actor holder) {
        return switch (kind) {
            case ON, INSIDE, AROUND, HELD_BY, LED_BY, AGAINST -> true;
            case UNDER, BELOW -> holder.noun.realm() != Realm.HEAVENS && !hangsAloft(holder, subject);
            case ABOVE -> subject.noun.realm() != Realm.HEAVENS && subject.noun.realm() != Realm.AIR;
            case LEFT_OF, RIGHT_OF, BEHIND, IN_FRONT_OF, BETWEEN, NEXT_TO -> false;
        };
    }

    /** A balloon over a town is above it anyway; what is said to be under it stays on the ground. */
    private static boolean hangsAloft(Actor holder, Actor subject) {
        return holder.noun.realm() == Realm.AIR && subject.noun.realm() != Realm.AIR;
    }

    /** Places the given entities; holders come before what they hold. */
    void place(Set<String> attached) {
        Deque<Relation> waiting = new ArrayDeque<>(scene.relations().stream()
                .filter(relation -> attached.contains(relation.subject()))
                .filter(relation -> cast.containsKey(relation.objects().getFirst()))
                .filter(relation -> attaches(
                        relation.kind(),
                        members(relation.subject()).getFirst(),
                        members(relation.objects().getFirst()).getFirst()))
                .toList());
        Set<String> open = new HashSet<>(attached);
        int patience = waiting.size() * waiting.size() + 1;
        while (!waiting.isEmpty() && patience-- > 0) {
            Relation relation = waiting.poll();
            String holder = relation.objects().getFirst();
            if (!open.contains(relation.subject())) {
                continue;
            }
            if (open.contains(holder)) {
                waiting.add(relation);
            } else {
                place(relation, members(relation.subject()), members(holder));
                open.remove(relation.subject());
            }
        }
    }

    private List<Actor> members(String id) {
        return cast.getOrDefault(id, List.of());
    }

    private void place(Relation relation, List<Actor> subjects, List<Actor> holders) {
        boolean within = relation.kind() == Relation.Kind.INSIDE
                || (relation.kind() == Relation.Kind.ON
                        && BOARDED.contains(holders.getFirst().noun.name()));
        if (within && holders.getFirst().model instanceof Hollow hollow) {
            for (int k = 0; k < holders.size(); k++) {
                List<Actor> contents = filled.computeIfAbsent(holders.get(k), _ -> new ArrayList<>());
                contents.addAll(every(subjects, k, holders.size()));
                Filling.fill(holders.get(k), hollow.mouth(), contents, frame.height() * MARGIN);
            }
            return;
        }
        for (int i = 0; i < subjects.size(); i++) {
            Actor holder = holders.get(i % holders.size());
            int perHolder = (subjects.size() + holders.size() - 1) / holders.size();
            int slot = i / holders.size();
            float across = perHolder == 1 ? 0 : (slot + .5f) / perHolder - .5f;
            Actor subject = subjects.get(i);
            size(subject, holder, relation.kind(), perHolder);
            subject.goWith(holder);
            put(subject, holder, relation.kind(), across);
            keepOnPaper(subject);
        }
    }

    /** Those whose turn it is when things are handed out to so many holders one after the other. */
    private static List<Actor> every(List<Actor> subjects, int first, int step) {
        return IntStream.iterate(first, i -> i < subjects.size(), i -> i + step)
                .mapToObj(subjects::get)
                .toList();
    }

    private void size(Actor subject, Actor holder, Relation.Kind kind, int perHolder) {
        if (kind == Relation.Kind.AROUND && subject.model instanceof Encircling) {
            subject.height = subject.extent.height() * holder.width() / Encircling.GIRTH;
            return;
        }
        float natural = subject.heightBeside(holder);
        if (kind == Relation.Kind.ON && subject.noun.kind() == Kind.PERSON) {
            // Who sits is not as tall as who stands.
            natural *= subject.extent.height() / subject.model.stature(subject.look);
        }
        if (kind == Relation.Kind.ON) {
            natural = Math.max(natural, holder.height * LEAST.getOrDefault(holder.noun.name(), 0f));
        }
        if (kind == Relation.Kind.LED_BY) {
            natural *= LED;
        }
        float widest = switch (kind) {
            case INSIDE -> holder.width() * .6f / perHolder;
            case ON ->
                holder.width()
                        * (holder.noun.name().equals("viaduct") ? .8f : 1.3f)
                        / (perHolder == 1 ? 1 : perHolder * 1.3f);
            case AROUND -> holder.width() * .5f;
            case HELD_BY -> holder.width() * (holder.noun.kind() == Kind.PERSON ? 1.1f : .62f) / perHolder;
            default -> frame.width() * .8f / perHolder;
        };
        float tallest = switch (kind) {
            case INSIDE -> holder.height * .6f;
            case HELD_BY -> holder.height * .5f;
            default -> frame.height() * .7f;
        };
        float least = frame.shortSide() * (kind == Relation.Kind.INSIDE ? .04f : .06f);
        subject.height = Math.max(least, Math.min(Math.min(natural, tallest), widest / subject.aspect()));
        if (subject.noun.realm() == Realm.HEAVENS) {
            subject.height = Math.min(frame.shortSide() * .2f, tallest);
        }
    }

    private void put(Actor subject, Actor holder, Relation.Kind kind, float across) {
        subject.x = holder.x + across * holder.width() * .95f;
        switch (kind) {
            case ON -> {
                if (holder.noun.name().equals("wall") && HANGINGS.contains(subject.noun.name())) {
                    hang(subject, holder);
                    return;
                }
                subject.y = holder.y - holder.height * SEAT.getOrDefault(holder.noun.name(), TOP) + subject.overhang();
                subject.footing = Placed.Footing.PERCHED;
                subject.order = holder.order + .1f;
            }
            case INSIDE -> {
                boolean vessel = VESSELS.contains(holder.noun.name());
                subject.y = vessel ? holder.top() + holder.height * RIM : holder.y - holder.height * .2f;
                subject.x = holder.x + across * holder.width() * .6f;
                subject.footing = vessel ? Placed.Footing.NONE : Placed.Footing.PERCHED;
                subject.order = holder.order + (TUBES.contains(holder.noun.name()) ? -.1f : .1f);
            }
            case UNDER, BELOW -> {
                subject.y = holder.footing == Placed.Footing.NONE ? holder.y + subject.height * 1.15f : holder.y + 4;
                subject.x += holder.footing == Placed.Footing.NONE ? 0 : holder.width() * .12f;
                subject.footing = holder.footing;
                subject.order = holder.order + .1f;
            }
            case ABOVE -> {
                subject.y = holder.top() - frame.height() * .05f;
                subject.footing = Placed.Footing.NONE;
                subject.order = subject.noun.realm() == Realm.HEAVENS ? 0 : holder.order - .1f;
            }
            case AROUND -> around(subject, holder, across);
            case HELD_BY -> held(subject, holder);
            case LED_BY -> lead(subject, holder, across);
            case AGAINST -> against(subject, holder, across);
            case LEFT_OF, RIGHT_OF, BEHIND, IN_FRONT_OF, BETWEEN, NEXT_TO ->
                throw new IllegalArgumentException("not an attachment: " + kind);
        }
    }

    /** Before a person's body, below the face; before the feet of an animal, which has no hands. */
    private static void held(Actor subject, Actor holder) {
        subject.footing = Placed.Footing.NONE;
        subject.order = holder.order + .1f;
        if (holder.noun.kind() == Kind.PERSON) {
            subject.y = holder.y - holder.height * CHEST + subject.height;
        } else {
            subject.x += holder.width() * (holder.mirrored ? FOREFEET : -FOREFEET);
            subject.y = holder.y + holder.height * .04f;
        }
    }

    /** Some steps before who leads it, going the same way; of several one is farther ahead than the other. */
    private static void lead(Actor subject, Actor holder, float across) {
        float ahead = holder.width() * .5f + subject.width() * (.8f + 1.1f * (across + .5f) - .55f);
        subject.x = holder.x + (holder.mirrored ? ahead : -ahead);
        subject.y = holder.y + subject.height * .12f * (across + .2f);
        subject.footing = holder.footing;
        subject.order = holder.order + subject.y - holder.y + .1f;
    }

    private static void hang(Actor subject, Actor wall) {
        subject.height = Math.min(subject.height, .7f * wall.height);
        subject.y = wall.y - HUNG * wall.height + subject.height / 2;
        subject.footing = Placed.Footing.NONE;
        subject.order = wall.order + .1f;
    }

    /** Before a broad thing, at its foot; beside a slender one, touching it. */
    private void against(Actor subject, Actor holder, float across) {
        boolean slender = holder.width() < BROAD * subject.width();
        float side = dice.nextBoolean() ? 1 : -1;
        if (slender) {
            subject.x += side * (holder.width() * .4f + subject.width() * .3f);
        } else if (across == 0) {
            subject.x += side * .12f * holder.width();
        }
        subject.y = holder.y + subject.height * LEANING;
        subject.footing = holder.footing;
        subject.order = holder.order + .1f;
    }

    private void around(Actor subject, Actor holder, float across) {
        subject.footing = holder.footing;
        if (subject.model instanceof Encircling ring) {
            float pierced = holder.y - holder.height * (.3f + .3f * (across + .5f));
            subject.around = true;
            subject.x = holder.x;
            subject.y = pierced + ring.middle(subject.look) * holder.width() / Encircling.GIRTH;
            subject.footing = Placed.Footing.NONE;
            subject.order = holder.order + .1f;
            return;
        }
        double angle = (across + .5) * 2 * Math.PI + dice.nextFloat() * .4;
        float radius = holder.width() * .5f + subject.width() * .8f;
        subject.x = holder.x + (float) Math.cos(angle) * radius;
        subject.y = holder.y + (float) Math.sin(angle) * radius * .25f;
        if (subject.noun.realm() == Realm.AIR || holder.footing == Placed.Footing.NONE) {
            subject.y = holder.y - holder.height / 2 + (float) Math.sin(angle) * (holder.height / 2 + subject.height);
            subject.footing = Placed.Footing.NONE;
        }
        subject.order = holder.order + (Math.sin(angle) < 0 ? -.1f : .1f);
    }

    private void keepOnPaper(Actor actor) {
        float half = Math.min(actor.width() / 2, frame.width() / 2);
        if (!(actor.model instanceof Encircling)) {
            actor.x = Math.clamp(actor.x, half, frame.width() - half);
            if (actor.top() < frame.height() * MARGIN) {
                // There is no room above: shrink rather than cut off.
                float room = Math.max(frame.height() * .05f, actor.y - frame.height() * MARGIN);
                actor.height = Math.min(actor.height, room);
            }
        }
    }
}
