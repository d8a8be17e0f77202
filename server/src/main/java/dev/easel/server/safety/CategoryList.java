package dev.easel.server.safety;

import java.util.List;
import java.util.Set;

/**
 * The content of one policy file.
 *
 * @param nsfw whether a picture that is flagged for this category is unfit for work
 */
record CategoryList(Category category, Action action, boolean nsfw, List<Rule> rules) {

    CategoryList {
        rules = List.copyOf(rules);
    }

    /** The same list without consequences of its own. */
    CategoryList off() {
        return new CategoryList(category, Action.OFF, nsfw, rules);
    }

    /**
     * A section of the file.
     *
     * @param forms what to look for, as {@link Term#forms} makes it
     */
    record Rule(Effect effect, List<String> forms) {
        Rule {
            forms = List.copyOf(forms);
        }
    }

    /** What it means that a term of a section is in the prompt. */
    sealed interface Effect {
        /** The category is found. */
        record Finds() implements Effect {}

        /** The category is found if the same prompt has a term of one of these categories. */
        record FindsWith(Set<Category> others) implements Effect {
            public FindsWith {
                others = Set.copyOf(others);
            }
        }

        /** Terms of this list inside the phrase do not count. */
        record Allows() implements Effect {}
    }
}
