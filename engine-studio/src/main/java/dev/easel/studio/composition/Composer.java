package dev.easel.studio.composition;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.model.Hollow;
import dev.easel.studio.model.Look;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ground;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Places a scene's entities. First comes what stands on the ground (the front row, then the scenery behind it), then
 * what hangs in the air and the heavens beside it, and last what is placed by another thing: on, in, under, above or
 * around it.
 */
public final class Composer {
    private static final Set<String> LEDGES = Set.of("cliff", "pier", "rooftop", "tiled roof", "stairs", "window sill");
    static final Set<String> TABLES = Set.of("table", "shelf");
    /** Relations that say where something stands, as seen from something else. */
    private static final Set<Relation.Kind> BESIDE =
            EnumSet.of(Relation.Kind.BEHIND, Relation.Kind.IN_FRONT_OF, Relation.Kind.LEFT_OF, Relation.Kind.RIGHT_OF);
    /** In metres: what is beside something taller can as well be in the air beside it. */
    private static final double REACH = 4;

    private final Function<Entity, Member> casting;

    /**
     * Makes a composer.
     *
     * @param casting tells what an entity is and how it is drawn
     */
    public Composer(Function<Entity, Member> casting) {
        this.casting = casting;
    }

    /** Finds a place for every copy of every entity. */
    public Composition compose(Scene described, Frame frame, Site site, long seed) {
        return arrange(described, frame, site, seed, Arrangement.EMPTY).composition();
    }

    /** The same places on another ground, or on paper of another shape. */
    public static Arrangement moved(Arrangement kept, Frame before, Site from, Frame after, Site to) {
        return kept.onto(Terrain.of(before, from), Terrain.of(after, to));
    }

    /** Composes around what has a place already: that stays where it is, to the last digit. */
    public Arranged arrange(Scene described, Frame frame, Site site, long seed, Arrangement kept) {
        Scene gathered = Ensemble.gather(described);
        Map<String, List<Actor>> cast = new LinkedHashMap<>();
        for (Entity entity : gathered.entities()) {
            cast.put(
                    entity.id(),
                    actors(posed(entity, gathered), isBunched(entity, gathered), seed, kept.of(entity.id())));
        }
        Scene scene = Lifting.lift(gathered, cast);
        Set<String> attached = attached(scene, cast);
        List<List<Actor>> standing = new ArrayList<>();
        List<List<Actor>> aloft = new ArrayList<>();
        List<Actor> titles = new ArrayList<>();
        cast.forEach((id, actors) -> {
            if (actors.getFirst().noun.name().equals(Entity.TITLE)) {
                titles.addAll(actors);
            } else if (!attached.contains(id)) {
                Actor first = actors.getFirst();
                boolean flies = aloft(first, site.near()) && !grounded(first, scene, cast);
                (flies ? aloft : standing).add(actors);
            }
        });
        var dice = new Random(seed ^ 0x5DEECE66DL);
        new GroundPlan(scene, frame, site, dice).place(standing);
        new SkyPlan(scene, frame, site, dice, standing)
                .place(
                        aloft,
                        scene.entities().isEmpty() ? null : scene.entities().getFirst());
        new Attachments(scene, frame, cast, dice).place(attached);
        if (!kept.places().isEmpty()) {
            Map<String, List<Actor>> untitled = new LinkedHashMap<>(cast);
            untitled.values().removeIf(actors -> titles.contains(actors.getFirst()));
            attached.retainAll(new Settled(scene, frame, site, untitled, kept, seed).settle());
            new Attachments(scene, frame, cast, dice).place(attached);
        }
        List<Actor> things = cast.values().stream()
                .flatMap(List::stream)
                .filter(actor -> !titles.contains(actor))
                .toList();
        new TitlePlan(frame, site.near(), kept).place(titles, things);
        List<Actor.Ranked> ranked = Stream.concat(things.stream().flatMap(Actor::placed), Leash.all(scene, cast))
                .sorted(Comparator.comparingDouble(Actor.Ranked::order))
                .toList();
        Map<String, List<Place>> places = new LinkedHashMap<>();
        cast.forEach(
                (id, actors) -> places.put(id, actors.stream().map(Actor::place).toList()));
        Composition composition = new Composition(
                places(ranked, true),
                places(ranked, false),
                titles.stream().flatMap(Actor::placed).map(Actor.Ranked::placed).toList());
        return new Arranged(composition, new Arrangement(places));
    }

    private static List<Placed> places(List<Actor.Ranked> ranked, boolean beyond) {
        return ranked.stream()
                .filter(place -> place.beyond() == beyond)
                .map(Actor.Ranked::placed)
                .toList();
    }

    /** Who sits on a ledge lets the legs hang over it; what a person holds needs no legs. */
    private static Entity posed(Entity entity, Scene scene) {
        if (isSubject(entity, Relation.Kind.HELD_BY, scene)) {
            return entity.described("held");
        }
        if (isSubject(entity, Relation.Kind.AGAINST, scene)) {
            return entity.described("leaning");
        }
        boolean carries = scene.relations().stream()
                .anyMatch(relation -> relation.kind() == Relation.Kind.HELD_BY
                        && relation.objects().contains(entity.id()));
        Entity holder = carries ? entity.described(Entity.CARRYING) : entity;
        boolean ledge = scene.platform() != null && LEDGES.contains(scene.platform());
        return ledge && "sitting".equals(entity.pose()) ? holder.posed("sitting on the edge") : holder;
    }

    private static boolean isSubject(Entity entity, Relation.Kind kind, Scene scene) {
        return scene.relations().stream()
                .anyMatch(relation ->
                        relation.kind() == kind && relation.subject().equals(entity.id()));
    }

    /** Whether these are flowers in a vase. */
    private boolean isBunched(Entity entity, Scene scene) {
        if (casting.apply(entity).noun().kind() != Kind.PLANT) {
            return false;
        }
        return scene.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.INSIDE
                        && relation.subject().equals(entity.id()))
                .flatMap(relation -> scene.entities().stream()
                        .filter(other -> relation.objects().getFirst().equals(other.id())))
                .anyMatch(vase ->
                        casting.apply(vase).model() instanceof Hollow hollow && hollow.isNeck(new Look(vase, 0)));
    }

    private List<Actor> actors(Entity entity, boolean bunched, long seed, List<Place> kept) {
        Member member = casting.apply(entity);
        List<Actor> actors = new ArrayList<>();
        for (int i = 0; i < entity.count(); i++) {
            // One seed per entity and copy: adding a thing does not change the look of the others.
            long own = (seed * 31 + entity.id().hashCode()) * 31 + i;
            Member copy = bunched ? Filling.bunched(member, i, entity.count()) : member;
            actors.add(new Actor(entity, copy, i < kept.size() ? kept.get(i).seed() : own * 0x9E3779B97F4A7C15L));
        }
        return actors;
    }

    private static boolean aloft(Actor actor, Ground ground) {
        if (ground.kind() == Ground.Kind.VOID) {
            return actor.noun.realm() == Realm.HEAVENS;
        }
        boolean flying = "flying".equals(actor.entity.pose());
        if (!flying && actor.look.is(Entity.IN_WATER)) {
            return false;
        }
        return flying || actor.noun.realm() == Realm.HEAVENS || actor.noun.realm() == Realm.AIR;
    }

    /**
     * A bird beside, before or behind what stands on the ground is there, and not in the sky; so is a balloon or an
     * airplane, if that is no taller than a person can reach. On a table everything stands.
     */
    private static boolean grounded(Actor actor, Scene scene, Map<String, List<Actor>> cast) {
        String id = actor.entity.id();
        boolean flies = "flying".equals(actor.entity.pose()) || actor.noun.realm() == Realm.HEAVENS;
        boolean over = scene.relations().stream().anyMatch(relation -> switch (relation.kind()) {
            case ABOVE -> relation.subject().equals(id);
            case BELOW, UNDER -> relation.objects().contains(id);
            default -> false;
        });
        if (flies || over) {
            return false;
        }
        if (scene.platform() != null && TABLES.contains(scene.platform())) {
            return true;
        }
        return scene.relations().stream()
                .filter(relation -> BESIDE.contains(relation.kind()))
                .filter(relation -> relation.subject().equals(id)
                        || relation.objects().getFirst().equals(id))
                .map(relation ->
                        relation.subject().equals(id) ? relation.objects().getFirst() : relation.subject())
                .flatMap(other -> cast.getOrDefault(other, List.of()).stream())
                .anyMatch(other -> other.noun.realm() != Realm.HEAVENS
                        && other.noun.realm() != Realm.AIR
                        && (actor.noun.isAlive() || (landable(actor) && other.noun.height() < REACH)));
    }

    private static boolean landable(Actor actor) {
        return actor.noun.kind() == Kind.VEHICLE || actor.noun.kind() == Kind.OBJECT;
    }

    /** Entities that a relation hangs on another one; chains are fine, of a circle the last link is left out. */
    private static Set<String> attached(Scene scene, Map<String, List<Actor>> cast) {
        Map<String, String> holder = new LinkedHashMap<>();
        for (Relation relation : scene.relations()) {
            String object = relation.objects().getFirst();
            if (cast.containsKey(relation.subject())
                    && cast.containsKey(object)
                    && Attachments.attaches(
                            relation.kind(),
                            cast.get(relation.subject()).getFirst(),
                            cast.get(object).getFirst())
                    && !holds(holder, object, relation.subject())) {
                holder.putIfAbsent(relation.subject(), object);
            }
        }
        return new HashSet<>(holder.keySet());
    }

    private static boolean holds(Map<String, String> holder, String start, String sought) {
        String link = start;
        while (link != null) {
            if (link.equals(sought)) {
                return true;
            }
            link = holder.get(link);
        }
        return false;
    }
}
