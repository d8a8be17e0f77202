package dev.easel.studio.reading;

import dev.easel.studio.lexicon.Meaning;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A noun with what is said of it, or words without a noun.
 *
 * @param words what the prompt says, from the first word to the last
 * @param head what the noun can mean, the likeliest first; empty for words without a noun and for unknown nouns
 * @param noun the noun itself, or an empty text
 * @param determiner which one is meant, or {@code null} if the prompt does not say
 * @param number how many, or {@code null} if the prompt does not say
 * @param vague whether the number is a rough amount: {@code many}
 * @param modifiers all else that is said of it, in its order
 */
public record Phrase(
        String words,
        List<Meaning> head,
        String noun,
        Meaning.@Nullable Determiner determiner,
        @Nullable Integer number,
        boolean vague,
        List<Modifier> modifiers)
        implements Item {

    public Phrase {
        head = List.copyOf(head);
        modifiers = List.copyOf(modifiers);
    }

    /**
     * A word beside a noun.
     *
     * @param words as the lexicon spells them
     * @param meaning what they say of the noun
     */
    public record Modifier(String words, Meaning meaning) {
        @Override
        public String toString() {
            return words + " (" + meaning.getClass().getSimpleName().toLowerCase(Locale.ROOT) + ")";
        }
    }

    /** Whether it has a noun, known or not. */
    public boolean hasNoun() {
        return !noun.isEmpty();
    }

    /** The same about the noun of another phrase. */
    Phrase withNounOf(Phrase other) {
        return new Phrase(words, other.head, other.noun, determiner, number, vague, modifiers);
    }

    /** Whether nobody knows what its noun is. */
    public boolean isUnknown() {
        return hasNoun() && head.isEmpty();
    }

    /** What the noun means in that sense, if it can. */
    public <M extends Meaning> Optional<M> as(Class<M> meaning) {
        return head.stream().filter(meaning::isInstance).map(meaning::cast).findFirst();
    }

    /** The modifiers of one sort. */
    public <M extends Meaning> List<M> all(Class<M> meaning) {
        return modifiers.stream()
                .map(Modifier::meaning)
                .filter(meaning::isInstance)
                .map(meaning::cast)
                .toList();
    }

    /** Whether the noun is a plural. */
    public boolean isPlural() {
        return as(Meaning.Thing.class).map(Meaning.Thing::plural).orElse(false);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("\"" + words + "\"");
        text.append(hasNoun() ? ": " + noun : ":");
        if (isUnknown()) {
            text.append(" (unknown)");
        }
        if (number != null) {
            text.append(" ×").append(number);
        }
        modifiers.forEach(modifier -> text.append(", ").append(modifier));
        return text.toString();
    }
}
