package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.scene.Relation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Relates things as the word between them says. */
final class Tying {
    private static final Set<String> LAND = Set.of("floating island", "mountain", "rock", "iceberg");

    private static final Set<String> CONTAINERS = Set.of(
            "chest", "package", "cart", "boat", "shopping cart", "wastebasket", "handbag", "backpack", "money bag");

    /** What is so many times as tall as another thing does not fit where that is. */
    private static final double MUCH_LARGER = 3;

    /** In metres: sunflowers go into a vase, trees do not. */
    private static final double TALLEST_FLOWER = 2;
    /** In metres: what is taller is not held before the chest. */
    private static final double HANDY = .4;
    /** In metres: nobody leads a mouse. */
    private static final double LEAST_LED = .2;

    private final Draft draft;

    Tying(Draft draft) {
        this.draft = draft;
    }

    /** Relates {@code subjects LINK object}. */
    void tie(List<Drafted> subjects, Connective link, Drafted object) {
        if (link.tie() != null) {
            subjects.forEach(subject -> tie(subject, link.tie(), object));
        } else if (link.bond() == Bond.SURROUNDED) {
            subjects.forEach(subject -> tie(object, Relation.Kind.AROUND, subject));
        } else if (!subjects.isEmpty()) {
            var last = subjects.getLast();
            subjects.stream()
                    .filter(subject -> subject == last || goesAlong(subject, last, link, object))
                    .forEach(subject -> bind(subject, link, object));
        }
    }

    /** "A cat and a dog in a boat" are both in it, but of "a house and a bird in a cage" only the bird is. */
    private static boolean goesAlong(Drafted subject, Drafted last, Connective link, Drafted object) {
        return link.bond() == Bond.IN
                && kind(last.noun, link, object) == Relation.Kind.INSIDE
                && subject.noun.isAlive() == last.noun.isAlive()
                && subject.noun.height() <= MUCH_LARGER * last.noun.height();
    }

    private void tie(Drafted subject, Relation.Kind kind, Drafted object) {
        if (kind == Relation.Kind.BETWEEN) {
            between(subject, object);
        } else {
            draft.relate(subject, kind, List.of(object));
        }
    }

    /** The second object of a "between" joins the first. */
    private void between(Drafted subject, Drafted object) {
        for (var relation : draft.relations) {
            boolean open = relation.subject().equals(subject.id)
                    && relation.kind() == Relation.Kind.BETWEEN
                    && relation.objects().size() == 1;
            if (open) {
                var first = draft.entities.stream()
                        .filter(other -> other.id.equals(relation.objects().getFirst()))
                        .findFirst()
                        .orElseThrow();
                draft.relations.remove(relation);
                draft.relate(subject, Relation.Kind.BETWEEN, List.of(first, object));
                return;
            }
        }
        draft.relate(subject, Relation.Kind.BETWEEN, List.of(object));
    }

    private void bind(Drafted subject, Connective link, Drafted object) {
        var kind = kind(subject.noun, link, object);
        if (kind != null) {
            boolean carried = link.bond() == Bond.WITH && kind != Relation.Kind.NEXT_TO;
            boolean reversed = carried
                    || kind == Relation.Kind.HELD_BY
                    || kind == Relation.Kind.LED_BY
                    || link.bond() == Bond.FILL
                    || link.bond() == Bond.OF;
            draft.relate(reversed ? object : subject, kind, List.of(reversed ? subject : object));
        }
    }

    /** How the two stand, or {@code null} if the words say nothing about that. */
    private static Relation.@Nullable Kind kind(Noun subject, Connective link, Drafted object) {
        return switch (link.bond()) {
            case IN -> inside(link.words(), object);
            case WITH -> had(subject, object);
            case FILL -> isVessel(subject) ? Relation.Kind.INSIDE : Relation.Kind.ON;
            case OF -> contains(subject) ? Relation.Kind.INSIDE : null;
            case GROW -> Relation.Kind.ON;
            case LEAD ->
                subject.kind() == Kind.PERSON && isLed(object.noun) ? Relation.Kind.LED_BY : Relation.Kind.NEXT_TO;
            case HOLD -> isInHands(subject, object) ? Relation.Kind.HELD_BY : Relation.Kind.NEXT_TO;
            case WEAR -> Relation.Kind.NEXT_TO;
            case null, default -> null;
        };
    }

    private static Relation.@Nullable Kind had(Noun subject, Drafted object) {
        if (holds(subject, object.noun)) {
            return Relation.Kind.INSIDE;
        }
        if (carries(subject, object.noun)) {
            return Relation.Kind.ON;
        }
        return serves(subject, object) ? Relation.Kind.HELD_BY : beside(subject, object.noun);
    }

    /** A cat is held, a cow is not. */
    private static boolean isInHands(Noun subject, Drafted object) {
        boolean pet = subject.kind() == Kind.PERSON
                && object.noun.kind() == Kind.ANIMAL
                && object.count == 1
                && object.noun.height() <= HANDY;
        return subject.isAlive() && (pet || !object.noun.isAlive());
    }

    /** "A chef with a cake" has it in the hands, not on the floor. */
    private static boolean serves(Noun subject, Drafted object) {
        return subject.kind() == Kind.PERSON
                && object.count == 1
                && object.noun.kind() == Kind.FOOD
                && object.noun.height() <= HANDY;
    }

    private static Relation.@Nullable Kind inside(String words, Drafted object) {
        if (words.equals("at")) {
            return Relation.Kind.NEXT_TO;
        }
        if (!words.equals("in") && !words.equals("into") && !words.startsWith("inside")) {
            return null;
        }
        return switch (object.noun.kind()) {
            case PLANT -> object.count > 1 ? Relation.Kind.BETWEEN : Relation.Kind.ON;
            case VEHICLE, BUILDING, OBJECT, FOOD -> Relation.Kind.INSIDE;
            case FURNITURE -> Relation.Kind.ON;
            case PERSON, ANIMAL, CLOTHING, CELESTIAL, WEATHER, SYMBOL -> null;
        };
    }

    /** "A basket with kittens" and "a vase with roses" have them inside. */
    private static boolean holds(Noun subject, Noun object) {
        boolean fills = object.isAlive() || object.kind() == Kind.FOOD || object.kind() == Kind.PLANT;
        boolean fits = object.kind() == Kind.PLANT
                ? object.height() <= TALLEST_FLOWER
                : object.height() <= MUCH_LARGER * subject.height();
        return contains(subject) && fills && fits;
    }

    /** Whether it is an animal that people lead. */
    static boolean isLed(Noun noun) {
        return noun.kind() == Kind.ANIMAL && noun.realm() == Realm.GROUND && noun.height() >= LEAST_LED;
    }

    /** "A table with apples" and "a cake with candles" have them on top. */
    private static boolean carries(Noun subject, Noun object) {
        boolean flat = subject.kind() == Kind.FURNITURE
                || (subject.kind() == Kind.FOOD && object.name().equals("candle"));
        boolean land = LAND.contains(subject.name()) && object.realm() == Realm.GROUND;
        return land || (flat && object.realm() == Realm.TABLETOP);
    }

    private static Relation.@Nullable Kind beside(Noun subject, Noun object) {
        boolean apart = object.realm() == Realm.HEAVENS
                || object.realm() == Realm.AIR
                || subject.name().equals("city")
                || (subject.kind() == Kind.PLANT && subject.height() < 1);
        return apart ? null : Relation.Kind.NEXT_TO;
    }

    static boolean contains(Noun noun) {
        return noun.isA("vessel") || CONTAINERS.contains(noun.name());
    }

    private static boolean isVessel(Noun noun) {
        return noun.isA("vessel")
                || noun.kind() == Kind.VEHICLE
                || noun.kind() == Kind.OBJECT
                || noun.kind() == Kind.CLOTHING;
    }
}
