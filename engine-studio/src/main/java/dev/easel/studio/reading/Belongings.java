package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Noun;
import dev.easel.studio.lexicon.Realm;
import dev.easel.studio.scene.Part;
import dev.easel.studio.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes phrases about what somebody wears, holds or has by nature. Used for one prompt. */
final class Belongings {
    private final Lexicon lexicon;
    private final Draft draft;
    private final Scope scope;

    Belongings(Lexicon lexicon, Draft draft, Scope scope) {
        this.lexicon = lexicon;
        this.draft = draft;
        this.scope = scope;
    }

    /** Takes the phrase if what it names belongs to something, and says whether it does. */
    boolean take(Phrase phrase, @Nullable Connective link) {
        var feature = phrase.as(Meaning.Feature.class);
        var thing = phrase.as(Meaning.Thing.class);
        if (feature.isPresent()) {
            return takeFeature(phrase, feature.get(), link);
        }
        if (thing.isEmpty()) {
            draft.undrawn.add(phrase.words());
            return true;
        }
        var owner = scope.owner();
        if (owner.isEmpty() || !belongs(thing.get().noun(), phrase, link, owner.get())) {
            return false;
        }
        var look = new Look();
        look.describe(pose(phrase, owner.get()), null, lexicon);
        look.describe(Implied.modifiers(thing.get().implied(), lexicon), null, lexicon);
        boolean clothing = thing.get().noun().kind() == Kind.CLOTHING;
        if (!clothing || (link != null && link.bond() == Bond.HOLD)) {
            look.traits.add("held");
        }
        // Clothes keep the word that was typed: there are more of them than nouns for them.
        add(owner.get(), clothing ? phrase.noun() : Names.of(thing.get()), look, phrase);
        return true;
    }

    private boolean takeFeature(Phrase phrase, Meaning.Feature feature, @Nullable Connective link) {
        if (phrase.determiner() == Meaning.Determiner.HER && link != null && link.tie() == Relation.Kind.ON) {
            return sitsOn(phrase);
        }
        boolean thing = phrase.as(Meaning.Thing.class).isPresent();
        boolean had = link != null && link.tie() == null && link.bond() == Bond.WITH;
        var owner = featured(thing && phrase.determiner() != Meaning.Determiner.HER, had, link);
        if (owner.isEmpty() && thing && !(had && scope.afterPlace)) {
            return false;
        }
        var look = new Look();
        look.describe(phrase.modifiers(), null, lexicon);
        if (!look.colours.isEmpty()) {
            // Golden hair is not made of gold.
            look.material = null;
        }
        if (!phrase.noun().startsWith(feature.part())) {
            look.traits.add(phrase.noun());
        }
        if (owner.isPresent()) {
            add(owner.get(), feature.part(), look, phrase);
        } else if (scope.afterPlace || !draft.places.isEmpty()) {
            // "A village with glowing windows"
            draft.settingTraits.add(phrase.words());
            draft.drawn.add(phrase.words());
        } else {
            draft.undrawn.add(phrase.words());
        }
        return true;
    }

    /** "A parrot on his shoulder" sits on somebody else. */
    private boolean sitsOn(Phrase phrase) {
        var subjects = scope.group.isEmpty() ? List.<Drafted>of() : List.of(scope.group.getLast());
        var bearer = draft.entities.stream()
                .filter(entity -> entity.noun.isAlive() && !subjects.contains(entity))
                .findFirst();
        bearer.ifPresent(other -> subjects.forEach(subject -> {
            draft.relations.removeIf(relation -> relation.objects().contains(subject.id));
            draft.relate(subject, Relation.Kind.ON, List.of(other));
        }));
        (bearer.isPresent() ? draft.drawn : draft.undrawn).add(phrase.words());
        return true;
    }

    /** "A girl with an umbrella jumping in a puddle": the girl jumps. Gives the modifiers that are left. */
    private static List<Phrase.Modifier> pose(Phrase phrase, Drafted owner) {
        var rest = new ArrayList<Phrase.Modifier>();
        for (var modifier : phrase.modifiers()) {
            boolean drifts =
                    modifier.words().startsWith("float") || modifier.words().startsWith("hover");
            if (modifier.meaning() instanceof Meaning.Pose pose && owner.look.pose == null && !drifts) {
                owner.look.pose = pose.name();
            } else {
                rest.add(modifier);
            }
        }
        return rest;
    }

    /** Whose feature it is; what can stand by itself, like a window, needs a word that says whose. */
    private Optional<Drafted> featured(boolean independent, boolean had, @Nullable Connective link) {
        if (!scope.group.isEmpty()) {
            var last = scope.group.getLast();
            boolean built = last.noun.kind() == Kind.BUILDING
                    || last.noun.kind() == Kind.VEHICLE
                    || last.noun.kind() == Kind.PLANT;
            if (had || (built && (link == null || link.bond() == Bond.IN))) {
                return Optional.of(last);
            }
        }
        return independent ? Optional.empty() : scope.owner();
    }

    /** What was named last reflects what comes next: a helmet, for one. */
    void reflecting() {
        for (var owner : scope.group) {
            if (!owner.look.parts.isEmpty()) {
                var part = owner.look.parts.removeLast();
                var traits = new ArrayList<>(part.traits());
                traits.add("reflecting");
                owner.look.parts.add(new Part(part.noun(), part.colours(), part.material(), traits));
            }
        }
    }

    /** Clothes belong to somebody if there is anybody and the prompt does not lay them elsewhere. */
    private boolean belongs(Noun noun, Phrase phrase, @Nullable Connective link, Drafted owner) {
        var bond = link == null || link.tie() != null ? null : link.bond();
        if (noun.isA("board")) {
            // A sign that somebody holds is to be read, not a thing in a fist.
            return false;
        }
        if (bond == Bond.HOLD) {
            return owner.noun.kind() == Kind.PERSON && !noun.isAlive();
        }
        boolean hers = phrase.determiner() == Meaning.Determiner.HER;
        if (noun.kind() != Kind.CLOTHING) {
            boolean carried =
                    bond == Bond.WITH && isHandy(noun) && owner.noun.kind() == Kind.PERSON && !scope.group.isEmpty();
            return carried || (bond == Bond.WEAR && !noun.isAlive());
        }
        boolean listed = link == null && !scope.coordinated && phrase.determiner() == null && scope.group.isEmpty();
        return listed || hers || bond == Bond.WEAR || bond == Bond.WITH || bond == Bond.IN;
    }

    private static boolean isHandy(Noun noun) {
        return noun.kind() == Kind.OBJECT && noun.realm() == Realm.TABLETOP && noun.height() >= .2 && noun.height() < 2;
    }

    private void add(Drafted owner, String noun, Look look, Phrase phrase) {
        owner.look.parts.add(new Part(noun, look.colours, look.material, new ArrayList<>(look.traits)));
        draft.drawn.add(phrase.words());
        if (!look.colours.isEmpty() || look.material != null) {
            draft.features.add(new Draft.Feature(owner, noun, phrase.words()));
        }
        if (scope.group.isEmpty()) {
            scope.group = List.of(owner);
        }
    }
}
