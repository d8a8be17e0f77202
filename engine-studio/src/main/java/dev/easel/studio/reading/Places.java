package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Lexicon;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.lexicon.Platform;
import dev.easel.studio.scene.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes phrases that say where the picture takes place and what its subjects stand on. Used for one prompt. */
final class Places {
    private static final String BRIDGE = "bridge";
    /** What one can be in to the knees, and what leads there. */
    private static final Set<String> BODIES = Set.of(
            "river",
            "stream",
            "creek",
            "brook",
            "mountain stream",
            "babbling brook",
            "rapids",
            "lake",
            "mountain lake",
            "pond",
            "lily pond",
            "koi pond",
            "pool",
            "swimming pool",
            "sea",
            "ocean",
            "waves",
            "water",
            "still water",
            "calm water",
            "in the water",
            "in water");

    private static final Pattern INTO = Pattern.compile("(.* )?(in|into|through|across|crossing)");

    private final Lexicon lexicon;
    private final Draft draft;
    private final Scope scope;
    private final WholePicture picture;

    Places(Lexicon lexicon, Draft draft, Scope scope, WholePicture picture) {
        this.lexicon = lexicon;
        this.draft = draft;
        this.scope = scope;
        this.picture = picture;
    }

    /** Takes the phrase if it is a place, and says whether it is. */
    boolean take(Phrase phrase, @Nullable Connective link) {
        var platform = phrase.as(Meaning.Platform.class);
        if (platform.isPresent() && isPlatform(platform.get(), phrase, link)) {
            addPlatform(phrase, platform.get());
            return true;
        }
        var place = phrase.as(Meaning.Place.class);
        if (place.isPresent() && isPlace(place.get(), link)) {
            addPlace(phrase, place.get(), link);
            return true;
        }
        return false;
    }

    private boolean isPlatform(Meaning.Platform platform, Phrase phrase, @Nullable Connective link) {
        boolean on = link != null && link.tie() == Relation.Kind.ON && !phrase.isPlural();
        if (platform.platform().key().equals(BRIDGE)
                && scope.group.stream().anyMatch(thing -> thing.noun.kind() == Kind.VEHICLE)) {
            // A train on a bridge is seen with the bridge, from beside it.
            return false;
        }
        if (scope.afterPlace && Platform.isLand(platform.platform().key())) {
            // A village on a mountain is no single thing that could stand on its top.
            return false;
        }
        return draft.platform == null && (on || !platform.onlyAfterPreposition());
    }

    /** "In a city" is a place; so is the one that something flies over. */
    private boolean isPlace(Meaning.Place place, @Nullable Connective link) {
        if (!place.onlyAfterPreposition()) {
            return true;
        }
        if (link == null) {
            return false;
        }
        boolean flownOver =
                link.tie() == Relation.Kind.ABOVE && place.setting().key().equals("skyline") && draft.platform == null;
        return flownOver
                || (link.tie() == null && link.bond() == Bond.IN)
                || link.tie() == Relation.Kind.ON
                || link.tie() == Relation.Kind.INSIDE;
    }

    private void addPlatform(Phrase phrase, Meaning.Platform platform) {
        var look = described(phrase, platform.implied());
        draft.platform = platform.platform();
        draft.platformMaterial = look.material;
        draft.settingTraits.addAll(look.traits);
        draft.drawn.add(phrase.words());
        scope.afterPlace = true;
    }

    private void addPlace(Phrase phrase, Meaning.Place place, @Nullable Connective link) {
        var look = described(phrase, place.implied());
        var traits = new ArrayList<>(look.traits);
        look.colours.forEach(tint -> traits.add(tint.name()));
        if (look.material != null) {
            traits.add(look.material);
        }
        picture.imply(place.implied(), lexicon);
        wade(phrase, link, traits);
        var strength = Strengths.of(phrase, place, link);
        draft.places.add(new Draft.Place(place.setting(), strength, traits, phrase.words()));
        if (strength == Draft.Strength.NAMED && !scope.coordinated) {
            scatter();
        }
        scope.afterPlace = true;
    }

    /** "A bear in a river" stands in it, "a bear by a river" does not. */
    private void wade(Phrase phrase, @Nullable Connective link, List<String> traits) {
        boolean within = phrase.noun().startsWith("in ")
                || (link != null && INTO.matcher(link.words()).matches());
        if (within && draft.platform == null && BODIES.contains(phrase.noun()) && !traits.contains("frozen")) {
            scope.subjects().forEach(Drafted::wade);
        }
    }

    private Look described(Phrase phrase, List<String> implied) {
        var look = new Look();
        look.describe(phrase.modifiers(), null, lexicon);
        look.describe(Implied.modifiers(implied, lexicon), null, lexicon);
        return look;
    }

    /** "A pumpkin field" holds many pumpkins, "a tulip garden" many tulips. */
    private void scatter() {
        if (scope.last == null || scope.group.size() != 1 || scope.last.number() != null) {
            return;
        }
        var only = scope.group.getFirst();
        boolean grows = only.noun.kind() == Kind.PLANT || only.noun.kind() == Kind.FOOD;
        if (grows && only.count == 1) {
            var many = new Drafted(only.id, only.noun, only.noun.several());
            many.look.traits.addAll(only.look.traits);
            many.look.colours.addAll(only.look.colours);
            scope.replace(only, many);
        }
    }
}
