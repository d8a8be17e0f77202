package dev.easel.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which engines draw which model here, settled.
 *
 * @param byModel for each model's id the engines in the order in which they are asked; neither is ever empty
 */
record EnginePlan(Map<String, List<String>> byModel) {

    EnginePlan {
        byModel = new LinkedHashMap<>(byModel);
    }

    /** The engines that draw a model, in order. */
    List<String> of(String model) {
        return Objects.requireNonNull(byModel.get(model), model);
    }

    /** Every engine that is needed, each once. */
    Set<String> engines() {
        var engines = new LinkedHashSet<String>();
        byModel.values().forEach(engines::addAll);
        return engines;
    }

    /** Engines in words: {@code xai, else studio}. */
    static String describe(Collection<String> order) {
        return String.join(", else ", order);
    }
}
