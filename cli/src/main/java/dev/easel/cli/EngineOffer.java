package dev.easel.cli;

import dev.easel.engine.Engine;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An engine that could draw.
 *
 * @param opener opens it; the engine is its caller's to close
 * @param models ids of the models that it draws before others; asked only if it is ready
 * @param scope what else it draws
 * @param need what it needs before it can be opened, as a sentence; empty if it can be
 */
record EngineOffer(
        Supplier<? extends Engine> opener, Supplier<Set<String>> models, Scope scope, Optional<String> need) {

    /** What an engine draws beside its own models. */
    enum Scope {
        /** Nothing. */
        NOTHING_ELSE,
        /** Any model, if somebody says so. */
        WHAT_IT_IS_TOLD,
        /** Every model that no other engine draws before it. */
        EVERYTHING
    }

    /** One that is always there and draws everything. */
    static EngineOffer ofEverything(Supplier<? extends Engine> opener) {
        return new EngineOffer(opener, Set::of, Scope.EVERYTHING, Optional.empty());
    }

    /** Whether it can be opened. */
    boolean isReady() {
        return need.isEmpty();
    }

    /** Whether it draws this model when the choice is left to Easel. */
    boolean isChosenFor(String model) {
        return isReady() && (scope == Scope.EVERYTHING || models.get().contains(model));
    }

    /** Whether it can draw this model, given that it is ready. */
    boolean canDraw(String model) {
        return scope != Scope.NOTHING_ELSE || models.get().contains(model);
    }
}
