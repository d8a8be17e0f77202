package dev.easel.studio.adherence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prompt and what its picture must show.
 *
 * @param task the class of prompts it belongs to
 * @param wanted the things, in the order of the prompt
 * @param relation how the first stands to the second
 */
public record Trial(Task task, String prompt, List<Wanted> wanted, Relation relation) {

    /** Classes of prompts; all but the last two are GenEval's. */
    public enum Task {
        SINGLE_OBJECT,
        TWO_OBJECTS,
        COUNTING,
        COLOURS,
        POSITION,
        COLOUR_ATTRIBUTION,
        OCCLUSION,
        NEGATION
    }

    /** Where the first thing is, seen from the second. */
    public enum Relation {
        NONE,
        LEFT,
        RIGHT,
        ABOVE,
        BELOW,
        IN_FRONT,
        BEHIND
    }

    /**
     * One kind of thing.
     *
     * @param name of the drawing that shows it: what is drawn alike is called alike
     * @param noun what a prompt calls it, one of possibly many nouns with that drawing: a clown is drawn as a person
     * @param count how many there must be; 0 for what must not be seen
     * @param colour its colour, or {@code null} for its natural one
     */
    public record Wanted(
            String name, String noun, int count, @Nullable String colour) {

        Wanted times(int number) {
            return new Wanted(name, noun, number, colour);
        }

        Wanted coloured(@Nullable String other) {
            return new Wanted(name, noun, count, other);
        }

        @Override
        public String toString() {
            return count + " " + (colour == null ? "" : colour + " ") + noun;
        }
    }
}
