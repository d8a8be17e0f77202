package dev.easel.server.safety;

import java.util.Set;

/** What a check found. Names categories, never the words that gave them away. */
public sealed interface Verdict {

    /** Nothing was found. */
    record Clean() implements Verdict {}

    /**
     * Something was found that may be drawn but should be marked.
     *
     * @param categories what was found, at least one
     * @param nsfw whether any of them is unfit for work; the operator decides that per category
     */
    record Flagged(Set<Category> categories, boolean nsfw) implements Verdict {
        public Flagged {
            categories = Set.copyOf(categories);
            if (categories.isEmpty()) {
                throw new IllegalArgumentException("flagged for nothing");
            }
        }
    }

    /**
     * Something was found that is not drawn.
     *
     * @param category the gravest of what was found
     */
    record Refused(Category category) implements Verdict {}
}
