package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Kind;
import dev.easel.studio.lexicon.Meaning;
import java.util.Set;

/** What two nouns in a row are to each other. */
enum Compound {
    /** The first describes the second: "desert metropolis", "cat statue". */
    DESCRIBES,
    /** They are two things: "a fox forest", "portrait fox". */
    SEPARATE;

    static Compound of(Segment first, Segment second) {
        if (isOnlySceneWord(first)) {
            return SEPARATE;
        }
        if (isOnlySceneWord(second)) {
            return second.is(Meaning.PaletteWord.class) ? DESCRIBES : SEPARATE;
        }
        if (second.is(Meaning.Feature.class)) {
            return DESCRIBES;
        }
        var a = first.as(Meaning.Thing.class);
        var b = second.as(Meaning.Thing.class);
        if (a.isEmpty()) {
            return first.is(Meaning.Feature.class) ? SEPARATE : DESCRIBES;
        }
        if (b.isEmpty()) {
            return SEPARATE;
        }
        return of(a.get(), b.get());
    }

    private static Compound of(Meaning.Thing first, Meaning.Thing second) {
        if (first.plural()) {
            return SEPARATE;
        }
        boolean served = second.noun().isA("vessel")
                && (first.noun().kind() == Kind.FOOD
                        || first.noun().kind() == Kind.PLANT
                        || first.noun().isA("fish")
                        || first.noun().name().contains("fish"));
        if (served) {
            return SEPARATE;
        }
        if (PARENTS.contains(first.called())) {
            return DESCRIBES;
        }
        // "Boy wizard" and "cat astronaut" are one, "girl dragon" and "cat dog" are two.
        boolean twoOfAKind = second.noun().kind() == Kind.ANIMAL && first.noun().isAlive();
        return twoOfAKind ? SEPARATE : DESCRIBES;
    }

    private static final Set<String> PARENTS =
            Set.of("mother", "father", "mom", "mum", "dad", "baby", "grandmother", "grandfather", "friend");

    private static boolean isOnlySceneWord(Segment segment) {
        return segment.isSceneWord()
                && !segment.is(Meaning.Thing.class)
                && !segment.is(Meaning.Place.class)
                && !segment.is(Meaning.Feature.class)
                && !segment.is(Meaning.Platform.class);
    }
}
