package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.lexicon.Platform;
import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.scene.Daytime;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Framing;
import dev.easel.studio.scene.Relation;
import dev.easel.studio.scene.Weather;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides what a prompt leaves open: where, when, how. Used for one prompt. */
final class Defaults {
    private static final Set<String> NIGHTLY = Set.of(
            "star",
            "constellation",
            "shooting star",
            "aurora",
            "fireworks",
            "firefly",
            "galaxy",
            "nebula",
            "comet",
            "moon",
            "crescent moon",
            "paper lantern",
            "owl",
            "ghost",
            "bat",
            "vampire",
            "street lamp");
    /** Places that can be seen behind water, if the prompt names both. */
    private static final Set<String> BEHIND_WATER =
            Set.of("forest", "mountains", "village", "hills", "meadow", "desert", "skyline", "farm", "field");

    /** Places that others show already. */
    private static final Map<String, Set<String>> SHOWN =
            Map.of("lake", Set.of("mountains", "forest"), "mountains", Set.of("hills"));

    /** Places where water is to be seen anyway. */
    private static final Set<String> WET = Set.of("island", "beach", "ocean", "underwater", "lake", "river");

    /** In metres: what is higher makes a horizon. */
    private static final double HIGH = 100;

    private static final Set<String> WATERS = Set.of("lake", "river", "ocean");
    /** Poses of who is in the water where there is any. */
    private static final Set<String> IN_WATER = Set.of("swimming", "wading");

    private static final String RIVER = "river";
    /** Shows a river from so near that there is room for what is in it. */
    private static final String BROAD_RIVER = "broad river";

    /** Leads through another place, if the prompt names one. */
    private static final String ROAD = "road";

    /** What that makes of the other place. */
    private static final String ROADSIDE = "roadside";

    /** Open land, where a road can be seen. */
    private static final Set<String> ROADSIDES = Set.of(
            "meadow",
            "hills",
            "savanna",
            "field",
            "farm",
            "forest",
            "desert",
            "mars",
            "snow",
            "mountains",
            "canyon",
            "village",
            "volcano",
            "jungle",
            "orchard",
            "bamboo");

    /** Places that have walls of their own. */
    private static final Set<String> ROOMS = Set.of("room", "kitchen", "library", "office", "hall", "cafe");

    private static final Set<String> ANYWHERE = Set.of("street", "meadow", "park");

    private final Lexicon lexicon;
    private final Draft draft;

    Defaults(Lexicon lexicon, Draft draft) {
        this.lexicon = lexicon;
        this.draft = draft;
    }

    /** What a scene needs and a prompt may not say; the platform is an empty text where there is none. */
    record Choice(String setting, String platform, Daytime daytime, Weather weather, String style, Framing framing) {}

    Choice fill() {
        replaceLoneCity();
        giveFishWater();
        var home = home();
        var named = place();
        named.ifPresentOrElse(this::settle, this::lookUp);
        String setting = named.map(place -> place.setting().key()).orElse(home.setting());
        if (draft.platform == null && WATERS.contains(setting)) {
            draft.entities.stream()
                    .filter(entity -> entity.look.pose != null && IN_WATER.contains(entity.look.pose))
                    .forEach(Drafted::wade);
            setting = setting.equals(RIVER) && isAnythingInWater() ? BROAD_RIVER : setting;
        }
        String platform = draft.platform != null
                ? draft.platform.key()
                : named.isPresent() ? (ROOMS.contains(setting) && isStillLife() ? "table" : "") : home.platform();
        draft.settingTraits.addAll(draft.moods);
        if (ROOMS.contains(setting)) {
            useRoomsWall();
        }
        return new Choice(
                setting,
                platform,
                daytime(setting),
                draft.weather == null ? Weather.CLEAR : draft.weather,
                style(),
                framing());
    }

    private boolean isAnythingInWater() {
        return draft.entities.stream()
                .anyMatch(entity -> entity.noun.realm() == Realm.WATER || entity.look.traits.contains(Entity.IN_WATER));
    }

    /** A cup and a book lie on no floor, whatever the room. */
    private boolean isStillLife() {
        return !draft.entities.isEmpty()
                && draft.entities.stream()
                        .allMatch(entity -> entity.noun.realm() == Realm.TABLETOP && !entity.noun.isAlive());
    }

    /** In a room "the wall" is the room's: what is on it hangs there. */
    private void useRoomsWall() {
        var walls = draft.entities.stream()
                .filter(entity -> entity.noun.name().equals("wall"))
                .map(entity -> entity.id)
                .toList();
        for (var relation : List.copyOf(draft.relations)) {
            boolean toWall = walls.contains(relation.objects().getFirst());
            if (toWall && relation.kind() == Relation.Kind.ON) {
                draft.entities.stream()
                        .filter(entity -> entity.id.equals(relation.subject()))
                        .forEach(entity -> entity.look.traits.add("hung"));
            }
            if (toWall || walls.contains(relation.subject())) {
                draft.relations.remove(relation);
            }
        }
        draft.entities.removeIf(entity -> walls.contains(entity.id));
    }

    /** "A city at night" is a place; only a city somewhere else, or one that floats, is a thing. */
    private void replaceLoneCity() {
        boolean alone = draft.places.isEmpty() && draft.platform == null && draft.entities.size() == 1;
        if (!alone || !draft.entities.getFirst().noun.name().equals("city")) {
            return;
        }
        var city = draft.entities.getFirst();
        if (!"floating".equals(city.look.pose)) {
            var skyline = lexicon.setting("skyline").orElseThrow();
            draft.places.add(new Draft.Place(skyline, Draft.Strength.NAMED, List.copyOf(city.look.traits), ""));
            draft.entities.clear();
        }
    }

    /** "A goldfish in a bowl" swims in one of glass. */
    private void giveFishWater() {
        for (var relation : draft.relations) {
            boolean fish = relation.kind() == Relation.Kind.INSIDE
                    && draft.entities.stream()
                            .anyMatch(entity -> entity.id.equals(relation.subject())
                                    && entity.noun.isAlive()
                                    && entity.noun.realm() == Realm.WATER);
            if (fish) {
                draft.entities.replaceAll(entity ->
                        entity.noun.name().equals("bowl") && relation.objects().contains(entity.id)
                                ? entity.as(lexicon.noun("fishbowl").orElseThrow())
                                : entity);
            }
        }
    }

    /** The place that the prompt puts the picture into, if it names any. */
    private Optional<Draft.Place> place() {
        // The sky is over everything: only what has no ground of its own is "in the sky".
        boolean grounded = draft.platform != null || draft.entities.stream().anyMatch(this::isGrounded);
        boolean leads = draft.places.stream()
                .anyMatch(place ->
                        ROADSIDES.contains(place.setting().key()) && place.strength() != Draft.Strength.BESIDE);
        var candidates = draft.places.stream()
                .filter(place -> place.strength() != Draft.Strength.ALWAYS_THERE || !grounded)
                .filter(place -> !leads || !place.setting().key().equals(ROAD))
                .toList();
        var strongest = candidates.stream().map(Draft.Place::strength).max(Comparator.naturalOrder());
        var best = candidates.stream()
                .filter(place -> strongest.filter(place.strength()::equals).isPresent())
                .findFirst();
        boolean land =
                best.isPresent() && BEHIND_WATER.contains(best.get().setting().key());
        var water = draft.places.stream()
                .filter(place -> WATERS.contains(place.setting().key()))
                .findFirst();
        return land && water.isPresent() ? water : best;
    }

    /** Keeps what is said of the place; the other places that the prompt names are seen far away. */
    private void settle(Draft.Place here) {
        for (var place : draft.places) {
            if (place.setting().key().equals(ROAD) && !place.equals(here)) {
                draft.settingTraits.add(ROADSIDE);
            }
            boolean same = place.setting().like().equals(here.setting().like())
                    || SHOWN.getOrDefault(here.setting().like(), Set.of())
                            .contains(place.setting().like())
                    || (WET.contains(here.setting().like())
                            && WATERS.contains(place.setting().like()))
                    || (place.setting().key().equals(ROAD)
                            && ROADSIDES.contains(here.setting().key()));
            if (same || place.strength() == Draft.Strength.ALWAYS_THERE) {
                draft.settingTraits.addAll(place.traits());
                if (!place.words().isEmpty()) {
                    draft.drawn.add(place.words());
                }
            } else {
                addBackdrop(place);
            }
        }
    }

    /** Keeps what is said of the sky where the prompt names no other place. */
    private void lookUp() {
        for (var place : draft.places) {
            draft.settingTraits.addAll(place.traits());
            draft.drawn.add(place.words());
        }
    }

    private boolean isGrounded(Drafted entity) {
        boolean aloft = isAloft(entity) || rides(entity);
        return !aloft && (entity.noun.realm() == Realm.GROUND || entity.noun.realm() == Realm.WATER);
    }

    private static boolean isAloft(Drafted entity) {
        return "flying".equals(entity.look.pose) || "floating".equals(entity.look.pose);
    }

    /** Whether it is on something that flies. */
    private boolean rides(Drafted entity) {
        return draft.relations.stream()
                .filter(relation -> relation.kind() == Relation.Kind.ON
                        && relation.subject().equals(entity.id))
                .anyMatch(relation -> draft.entities.stream()
                        .anyMatch(carrier -> relation.objects().contains(carrier.id) && isAloft(carrier)));
    }

    private void addBackdrop(Draft.Place place) {
        var backdrop = lexicon.backdropOf(place.setting());
        if (backdrop.isEmpty()) {
            draft.undrawn.add(place.words());
            return;
        }
        boolean there = draft.entities.stream()
                .anyMatch(entity -> entity.noun.equals(backdrop.get().noun()));
        if (!there) {
            var entity = draft.add(backdrop.get().noun(), backdrop.get().count());
            boolean far = place.strength() == Draft.Strength.BESIDE || entity.noun.height() > HIGH;
            entity.look.distance = far ? Entity.Distance.FAR : Entity.Distance.MIDDLE;
            entity.look.traits.addAll(place.traits());
        }
        draft.drawn.add(place.words());
    }

    private Lexicon.Home home() {
        var platform = Optional.ofNullable(draft.platform).map(Platform::home).filter(home -> !home.isEmpty());
        if (platform.isPresent()) {
            return new Lexicon.Home(platform.get(), "");
        }
        if (draft.entities.isEmpty()) {
            return new Lexicon.Home("meadow", "");
        }
        var anchor = anchor();
        boolean likeness = draft.framing == Framing.PORTRAIT || draft.framing == Framing.CLOSE;
        if (likeness && anchor.kind() == Kind.PERSON && draft.platform == null) {
            return new Lexicon.Home("studio", "");
        }
        boolean swims = draft.entities.stream()
                .anyMatch(entity -> entity.noun.equals(anchor)
                        && entity.noun.realm() != Realm.WATER
                        && entity.look.pose != null
                        && IN_WATER.contains(entity.look.pose));
        if (swims) {
            return new Lexicon.Home("lake", "");
        }
        boolean flying = draft.entities.stream().noneMatch(this::isGrounded)
                && draft.entities.stream()
                        .anyMatch(entity ->
                                entity.noun.equals(anchor) && ("flying".equals(entity.look.pose) || rides(entity)));
        var home = flying ? new Lexicon.Home("sky", "") : lexicon.homeOf(anchor);
        boolean furnished = draft.entities.stream()
                .anyMatch(entity -> entity.noun.kind() == Kind.FURNITURE || entity.noun.kind() == Kind.PERSON);
        return furnished && !home.platform().isEmpty() ? new Lexicon.Home(home.setting(), "") : home;
    }

    /** The thing whose home the picture is in: the first that is near, or what that stands in. */
    private Noun anchor() {
        // A title is over the picture, not in it.
        var things = draft.entities.stream()
                .filter(entity -> !entity.noun.name().equals(Entity.TITLE))
                .toList();
        if (things.isEmpty()) {
            return draft.entities.getFirst().noun;
        }
        var first = things.stream()
                .filter(entity -> entity.noun.realm() != Realm.HEAVENS && entity.look.distance != Entity.Distance.FAR)
                .findFirst()
                .orElse(things.getFirst());
        for (var relation : draft.relations) {
            boolean within = relation.kind() == Relation.Kind.INSIDE || relation.kind() == Relation.Kind.ON;
            boolean leans = relation.kind() == Relation.Kind.AGAINST;
            if ((within || leans) && relation.subject().equals(first.id)) {
                var holder = draft.entities.stream()
                        .filter(entity -> entity.id.equals(relation.objects().getFirst()))
                        .findFirst()
                        .orElseThrow();
                return leans || houses(holder.noun) ? holder.noun : first.noun;
            }
        }
        return first.noun.kind() == Kind.PERSON ? company(first.noun) : first.noun;
    }

    /** People can be anywhere; a thing beside them says more about where they are. */
    private Noun company(Noun person) {
        boolean anywhere = ANYWHERE.contains(lexicon.homeOf(person).setting());
        return draft.entities.stream()
                .map(entity -> entity.noun)
                .filter(noun -> anywhere && !noun.isAlive() && noun.realm() == Realm.GROUND)
                .findFirst()
                .orElse(person);
    }

    private static boolean houses(Noun noun) {
        return noun.name().equals("iceberg")
                || noun.kind() == Kind.FURNITURE
                || noun.kind() == Kind.BUILDING
                || noun.kind() == Kind.VEHICLE
                || noun.isA("vessel");
    }

    private Daytime daytime(String setting) {
        if (draft.daytime != null) {
            return draft.daytime;
        }
        boolean nightly = setting.equals("space")
                || draft.moods.contains("spooky")
                || draft.entities.stream().anyMatch(entity -> NIGHTLY.contains(entity.noun.name()));
        if (nightly) {
            return Daytime.NIGHT;
        }
        return draft.moods.contains("romantic") ? Daytime.GOLDEN_HOUR : Daytime.MORNING;
    }

    /** Photographs are the weakest that this engine can do, so it paints with a camera's depth of field instead. */
    private String style() {
        if ("photo".equals(draft.style)) {
            draft.settingTraits.add("photographic");
            return lexicon.styles().getFirst();
        }
        return draft.style == null ? lexicon.styles().getFirst() : draft.style;
    }

    private Framing framing() {
        if (draft.framing != null) {
            return draft.framing;
        }
        return draft.entities.isEmpty() ? Framing.WIDE : Framing.MEDIUM;
    }
}
