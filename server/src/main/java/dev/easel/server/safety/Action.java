package dev.easel.server.safety;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What follows when a category is found. */
enum Action {
    /** The picture is not drawn. */
    REFUSE,
    /** The picture is drawn and marked. */
    FLAG,
    /** Nothing; but rules that combine categories still see it. */
    OFF;

    /** The word in a policy file. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Action> of(String word) {
        return Arrays.stream(values())
                .filter(action -> action.word().equals(word))
                .findFirst();
    }
}
