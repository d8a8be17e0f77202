package dev.easel.contract;

import java.util.List;

/** What came of checking a task against its model card. */
public sealed interface Validation {

    /** The task is in order. */
    record Accepted(ImageTask task) implements Validation {}

    /** The task has problems: all of them, in the order of the card's fields. Never empty. */
    record Rejected(List<Problem> problems) implements Validation {
        public Rejected {
            problems = List.copyOf(problems);
        }
    }
}
