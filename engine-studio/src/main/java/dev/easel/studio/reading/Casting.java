package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.reading.Phrase.Modifier;
import dev.easel.studio.scene.Relation;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes entities of phrases and relates them. Used for one prompt. */
final class Casting {
    /** How many of one thing a picture shows at most; more cannot be told apart. */
    static final int MOST = 120;

    private static final Set<String> LIKENESSES = Set.of("statue", "teddy bear", "framed picture", "balloon");
    private static final Set<String> GLASSES = Set.of("glass of water", "cup", "mug", "wine glass");

    /** After these the prompt goes on about who does it: a rabbit drinking tea at a table. */
    private static final Set<Bond> KEEPS_SUBJECT =
            EnumSet.of(Bond.HOLD, Bond.LEAD, Bond.WATCH, Bond.LIT_BY, Bond.REFLECT);

    /** What only living things do. */
    private static final Set<String> DEEDS = Set.of(
            "feeding",
            "petting",
            "chasing",
            "riding",
            "following",
            "walking",
            "talking",
            "kissing",
            "hunting",
            "herding",
            "guarding",
            "leading",
            "climbing",
            "running",
            "building",
            "painting",
            "catching",
            "wearing",
            "holding",
            "carrying",
            "reading",
            "eating",
            "drinking",
            "watching",
            "looking",
            "playing");

    private static final Pattern PAIR = Pattern.compile("(?i)(?:(?:a|one) )?pair of ");

    /** Young ones of whatever was named before. */
    private static final Set<String> CUBS = Set.of("cub", "pup", "calf", "kit", "young one");

    private final Lexicon lexicon;
    private final Draft draft;
    private final Scope scope;
    private final Tying tying;
    /** Words like "in the background" that stand before what they describe. */
    private List<Modifier> announced = List.of();

    Casting(Lexicon lexicon, Draft draft, Scope scope) {
        this.lexicon = lexicon;
        this.draft = draft;
        this.scope = scope;
        tying = new Tying(draft);
    }

    void announce(List<Modifier> modifiers) {
        announced = modifiers;
    }

    /**
     * What a connective is about. "Sitting on" also says how somebody is: of a sofa and a cat sleeping on a rug it is the
     * cat that sleeps there.
     */
    List<Drafted> posed(Connective connective, List<Drafted> before) {
        int blank = connective.words().indexOf(' ');
        String verb = blank < 0 ? connective.words() : connective.words().substring(0, blank);
        boolean deed = DEEDS.contains(verb) && before.stream().noneMatch(subject -> subject.noun.isAlive());
        var subjects = deed ? scope.owner().map(List::of).orElse(before) : before;
        var pose = lexicon.meanings(verb).stream()
                .filter(Meaning.Pose.class::isInstance)
                .map(meaning -> ((Meaning.Pose) meaning).name())
                .findFirst();
        if (pose.isEmpty() || connective.bond() == Bond.HOLD) {
            return subjects;
        }
        boolean watches = connective.bond() == Bond.WATCH;
        if (watches && !pose.get().equals("looking")) {
            return subjects;
        }
        var alive = subjects.stream().filter(subject -> subject.noun.isAlive()).toList();
        var posed = alive.isEmpty() ? subjects : alive;
        posed.stream().filter(subject -> subject.look.pose == null).forEach(subject -> subject.look.pose = pose.get());
        return posed;
    }

    /** Adds what the phrase names and relates it to what the connective before it is about. */
    void take(Phrase phrase, @Nullable Connective link, List<Drafted> subjects) {
        var thing = phrase.as(Meaning.Thing.class).orElseThrow();
        if (link != null && link.tie() == null) {
            boolean done = (link.bond() == Bond.LIKE && likens(thing, subjects))
                    || (link.bond() == Bond.OF && (depicts(thing) || isOneThing(thing, phrase)));
            if (done) {
                draft.drawn.add(phrase.words());
                return;
            }
        }
        boolean crop = scope.afterPlace && link != null && link.bond() == Bond.OF;
        var entity = entity(phrase, thing, crop);
        boolean aside = scope.afterPlace && link != null && link.bond() == Bond.WITH;
        if (link != null && !aside) {
            tying.tie(subjects, link, entity);
        }
        boolean led = link == null
                && !scope.coordinated
                && scope.group.size() == 1
                && scope.group.getFirst().noun.kind() == Kind.PERSON
                && "walking".equals(scope.group.getFirst().look.pose)
                && Tying.isLed(thing.noun());
        if (led) {
            // "A man walking two dogs"
            draft.relate(entity, Relation.Kind.LED_BY, List.of(scope.group.getFirst()));
        }
        boolean served = link == null && !scope.coordinated && thing.noun().isA("vessel") && scope.last != null;
        if (served && scope.group.size() == 1 && !scope.afterPlace) {
            // "A goldfish bowl": what comes right before a vessel is in it.
            draft.relate(scope.group.getFirst(), Relation.Kind.INSIDE, List.of(entity));
        }
        if (link != null && KEEPS_SUBJECT.contains(link.bond() == null ? Bond.AND : link.bond())) {
            return;
        }
        scope.add(entity);
    }

    /** "A balloon shaped like a heart" is no heart. */
    private boolean likens(Meaning.Thing thing, List<Drafted> subjects) {
        subjects.forEach(subject -> subject.look.traits.add("like " + thing.called()));
        return !subjects.isEmpty();
    }

    /** "A statue of a lion" is a lion of stone. */
    private boolean depicts(Meaning.Thing thing) {
        boolean likeness = scope.group.size() == 1
                && thing.noun().isAlive()
                && LIKENESSES.contains(scope.group.getFirst().noun.name());
        if (likeness) {
            var original = scope.group.getFirst();
            var entity = new Drafted(original.id, thing.noun(), original.count);
            entity.look.traits.add(original.noun.name());
            entity.look.traits.addAll(original.look.traits);
            boolean stone = original.noun.name().equals("statue") && original.look.material == null;
            entity.look.material = stone ? "stone" : original.look.material;
            scope.replace(original, entity);
        }
        return likeness;
    }

    /** "A glass of wine" is one thing, the wine; so is "a bottle of beer", the bottle, and "a bouquet of roses". */
    private boolean isOneThing(Meaning.Thing thing, Phrase phrase) {
        boolean bouquet = thing.noun().isA("flower")
                && scope.group.size() == 1
                && scope.group.getFirst().noun.name().equals("bouquet");
        if (bouquet) {
            scope.group.getFirst().look.describe(phrase.modifiers(), thing.noun(), lexicon);
            scope.group.getFirst().look.traits.add(thing.called());
            return true;
        }
        if (!thing.noun().isA("drink") || scope.group.size() != 1) {
            return false;
        }
        var vessel = scope.group.getFirst();
        if (GLASSES.contains(vessel.noun.name())) {
            var entity = new Drafted(vessel.id, thing.noun(), vessel.count);
            entity.look.describe(phrase.modifiers(), thing.noun(), lexicon);
            entity.look.describe(Implied.modifiers(thing.implied(), lexicon), thing.noun(), lexicon);
            scope.replace(vessel, entity);
            return true;
        }
        vessel.look.traits.add(thing.called());
        return vessel.noun.isA("vessel");
    }

    private Drafted entity(Phrase phrase, Meaning.Thing thing, boolean crop) {
        var known = phrase.determiner() == Meaning.Determiner.THE ? mentioned(thing.noun()) : Optional.<Drafted>empty();
        var noun = CUBS.contains(thing.called())
                ? scope.owner()
                        .map(parent -> parent.noun)
                        .filter(parent -> parent.kind() == Kind.ANIMAL)
                        .orElse(thing.noun())
                : carries(thing.noun()) ? lexicon.noun("viaduct").orElseThrow() : thing.noun();
        var entity = known.orElseGet(() -> draft.add(
                noun, Math.max(count(phrase, thing), crop ? thing.noun().several() : 1)));
        entity.look.describe(Implied.modifiers(thing.implied(), lexicon), thing.noun(), lexicon);
        entity.look.describe(announced, thing.noun(), lexicon);
        entity.look.describe(phrase.modifiers(), thing.noun(), lexicon);
        Names.trait(thing).ifPresent(said -> nameSays(entity, said));
        phrase.all(Meaning.Place.class)
                .forEach(place -> draft.places.add(
                        new Draft.Place(place.setting(), Draft.Strength.BESIDE, List.of(), phrase.words())));
        announced = List.of();
        if (known.isEmpty()) {
            draft.drawn.add(phrase.words());
        }
        return entity;
    }

    /** A bridge that a train is on is a level one. */
    private boolean carries(Noun noun) {
        return noun.name().equals("bridge")
                && scope.group.stream().anyMatch(rider -> rider.noun.kind() == Kind.VEHICLE);
    }

    /** "Glass jar" is one word of the lexicon, but glass is a material all the same. */
    private void nameSays(Drafted entity, String said) {
        var meanings = lexicon.meanings(said);
        boolean stuff = meanings.stream()
                .anyMatch(meaning -> meaning instanceof Meaning.Material || meaning instanceof Meaning.Colour);
        if (stuff) {
            entity.look.describe(Implied.modifiers(List.of(said), lexicon), entity.noun, lexicon);
        } else {
            entity.look.traits.add(said);
        }
    }

    /** The thing that "the fox" or "the animal" was before. */
    private Optional<Drafted> mentioned(Noun noun) {
        return draft.entities.stream()
                .filter(entity -> entity.noun.isA(noun.name()))
                .findFirst();
    }

    /** "A pair of scissors" is one thing, "a pair of dogs" are two. */
    private static boolean isOnePair(Phrase phrase, Meaning.Thing thing) {
        return PAIR.matcher(phrase.words()).lookingAt()
                && thing.called().equals(thing.noun().name())
                && thing.called().endsWith("s");
    }

    private int count(Phrase phrase, Meaning.Thing thing) {
        int several = thing.noun().several();
        int said;
        if (isOnePair(phrase, thing)) {
            said = 1;
        } else if (phrase.number() != null) {
            said = phrase.vague() ? Math.max(phrase.number(), several) : phrase.number();
        } else if (thing.plural()) {
            said = several;
        } else {
            // "Sheep" and "fish" without an article are more than one.
            boolean many = phrase.determiner() == null && thing.unchanged() && several > 3;
            said = many ? several : Implied.count(thing.implied());
        }
        if (said > MOST) {
            draft.undrawn.add(phrase.words() + " (only " + MOST + " of them)");
        }
        return Math.min(said, MOST);
    }
}
