package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Bond;
import dev.easel.studio.lexicon.Meaning;
import dev.easel.studio.scene.Entity;
import dev.easel.studio.scene.Relation;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Judges how surely a picture takes place where its prompt says. */
final class Strengths {
    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "on",
            "at",
            "among",
            "between",
            "through",
            "by",
            "under",
            "beneath",
            "above",
            "over",
            "across",
            "near",
            "underwater",
            "up",
            "inside");

    private static final Pattern TOWARDS = Pattern.compile("(leading|towards?|to|past|from|off|out)\\b");

    private Strengths() {}

    static Draft.Strength of(Phrase phrase, Meaning.Place place, @Nullable Connective link) {
        if (place.setting().key().equals("sky")) {
            return Draft.Strength.ALWAYS_THERE;
        }
        boolean far =
                phrase.all(Meaning.Reach.class).stream().anyMatch(reach -> reach.distance() == Entity.Distance.FAR);
        if (far) {
            return Draft.Strength.BESIDE;
        }
        if (place.setting().key().equals("island")) {
            // "An island in the ocean" is about the island.
            return Draft.Strength.IN_IT;
        }
        int blank = phrase.noun().indexOf(' ');
        if (PREPOSITIONS.contains(blank < 0 ? phrase.noun() : phrase.noun().substring(0, blank))) {
            return Draft.Strength.IN_IT;
        }
        return link == null ? Draft.Strength.NAMED : of(link);
    }

    private static Draft.Strength of(Connective link) {
        if (link.tie() != null) {
            return beside(link.tie()) ? Draft.Strength.BESIDE : Draft.Strength.IN_IT;
        }
        boolean elsewhere =
                link.bond() == Bond.IN && TOWARDS.matcher(link.words()).lookingAt();
        if (elsewhere) {
            return Draft.Strength.BESIDE;
        }
        return link.bond() == Bond.IN || link.bond() == Bond.FILL || link.bond() == Bond.SURROUNDED
                ? Draft.Strength.IN_IT
                : Draft.Strength.BESIDE;
    }

    private static boolean beside(Relation.Kind kind) {
        return switch (kind) {
            case NEXT_TO, BEHIND, IN_FRONT_OF, LEFT_OF, RIGHT_OF, AGAINST -> true;
            case ABOVE, BELOW, ON, UNDER, INSIDE, BETWEEN, AROUND, HELD_BY, LED_BY -> false;
        };
    }
}
