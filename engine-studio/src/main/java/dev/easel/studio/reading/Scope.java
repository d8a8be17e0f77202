package dev.easel.studio.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the phrases that come next can refer to. Mutable; belongs to the reading of one prompt. */
final class Scope {
    private final Draft draft;

    /** The things that the next connective is about. */
    List<Drafted> group = List.of();
    /** The phrase before, in the same clause. */
    @Nullable
    Phrase last;
    /** Whether the phrase before was a place. */
    boolean afterPlace;
    /** Whether an "and" stands between the phrase before and the next. */
    boolean coordinated;

    /** The things that the clause before began with. */
    private List<Drafted> topic = List.of();
    /** The things that this clause began with. */
    private List<Drafted> first = List.of();

    Scope(Draft draft) {
        this.draft = draft;
    }

    void startClause() {
        topic = first.isEmpty() ? topic : first;
        first = List.of();
        group = List.of();
        last = null;
        afterPlace = false;
        coordinated = false;
    }

    void endPhrase(Phrase phrase) {
        last = phrase;
        coordinated = false;
        first = first.isEmpty() ? group : first;
    }

    /** What a connective is about: the things before it, or at the start of a clause those of the clause before. */
    List<Drafted> subjects() {
        if (!group.isEmpty() || last != null) {
            return group;
        }
        if (!topic.isEmpty()) {
            return topic;
        }
        return draft.entities.isEmpty() ? List.of() : List.of(draft.entities.getFirst());
    }

    /** Who wears, holds or has what comes next: the nearest living thing before it. */
    Optional<Drafted> owner() {
        for (var candidates : List.of(group, topic, draft.entities)) {
            for (var candidate : candidates.reversed()) {
                if (candidate.noun.isAlive()) {
                    return Optional.of(candidate);
                }
            }
        }
        return Optional.empty();
    }

    /** Makes a thing what comes next is about, together with those before it where an "and" stands between. */
    void add(Drafted entity) {
        if (coordinated) {
            var both = new ArrayList<>(group);
            both.add(entity);
            group = List.copyOf(both);
        } else {
            group = List.of(entity);
        }
    }

    void replace(Drafted old, Drafted entity) {
        draft.entities.set(draft.entities.indexOf(old), entity);
        group = List.of(entity);
    }
}
