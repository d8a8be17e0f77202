package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Meaning;
import java.util.List;
import java.util.Optional;

/**
 * A word or fixed phrase of a prompt with all that it can mean.
 *
 * @param words as the lexicon spells them
 * @param start offset of its first character in the prompt
 * @param end offset behind its last character
 * @param meanings the likeliest first; empty if the word is unknown
 */
record Segment(String words, int start, int end, List<Meaning> meanings) {

    <M extends Meaning> Optional<M> as(Class<M> meaning) {
        return meanings.stream().filter(meaning::isInstance).map(meaning::cast).findFirst();
    }

    boolean is(Class<? extends Meaning> meaning) {
        return meanings.stream().anyMatch(meaning::isInstance);
    }

    /** Whether it can be what a noun phrase is about. */
    boolean canHead() {
        return is(Meaning.Thing.class)
                || is(Meaning.Place.class)
                || is(Meaning.Platform.class)
                || is(Meaning.Feature.class)
                || isSceneWord();
    }

    /** Whether it is about the picture as a whole rather than about something in it. */
    boolean isSceneWord() {
        return is(Meaning.Light.class)
                || is(Meaning.PaletteWord.class)
                || is(Meaning.Vague.class)
                || is(Meaning.Praise.class)
                || is(Meaning.Style.class)
                || is(Meaning.View.class);
    }

    /** Whether it joins phrases instead of standing in one. */
    boolean joins() {
        return is(Meaning.Tie.class) || is(Meaning.Link.class);
    }

    boolean isUnknown() {
        return meanings.isEmpty();
    }
}
