package dev.easel.cli;

import dev.easel.contract.ModelCard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which engines are to draw, in the order in which they are asked, as an operator writes it: {@code xai,studio} for every
 * model, or {@code xai acme:flux@1=gpu,studio} with an order of its own for one of them.
 *
 * @param usual for every model that has no order of its own
 * @param byModel by the name that the operator calls the model
 */
record EngineOrder(List<String> usual, Map<String, List<String>> byModel) {
    private static final List<String> LEFT_TO_EASEL = List.of(Wiring.AUTO);

    /** Leaves every choice to Easel. */
    static final EngineOrder AUTO = new EngineOrder(LEFT_TO_EASEL, Map.of());

    EngineOrder {
        usual = List.copyOf(usual);
        byModel = new LinkedHashMap<>(byModel);
    }

    /**
     * Reads what an operator wrote.
     *
     * @param engines the names of all engines there are
     * @throws IllegalArgumentException saying what is wrong with it and what is allowed
     */
    static EngineOrder parse(String text, Set<String> engines) {
        List<String> usual = null;
        Map<String, List<String>> byModel = new LinkedHashMap<>();
        for (var entry : text.strip().split("\\s+", -1)) {
            int sign = entry.indexOf('=');
            var names = names(entry.substring(sign + 1), engines);
            if (sign >= 0) {
                var model = entry.substring(0, sign);
                require(!model.isEmpty(), "there is no model before '=' in '" + entry + "'");
                require(byModel.put(model, names) == null, "'" + model + "' has two orders");
            } else {
                require(
                        usual == null,
                        "there are two orders for all models; names within an order are separated by"
                                + " commas, as in 'xai,studio'");
                usual = names;
            }
        }
        return new EngineOrder(usual == null ? LEFT_TO_EASEL : usual, byModel);
    }

    private static List<String> names(String text, Set<String> engines) {
        List<String> names = new ArrayList<>();
        for (var name : text.split(",", -1)) {
            require(
                    name.equals(Wiring.AUTO) || engines.contains(name),
                    "there is no engine '" + name + "'; it must be one of " + Wiring.AUTO + ", "
                            + String.join(", ", engines)
                            + ", or several of them separated by commas");
            names.add(name);
        }
        require(new HashSet<>(names).size() == names.size(), "'" + text + "' names an engine twice");
        return names;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException(message);
        }
    }

    /** The order for a model, by whichever of its names the operator calls it. */
    List<String> of(ModelCard card) {
        return byModel.entrySet().stream()
                .filter(own -> card.isCalled(own.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(usual);
    }

    /** Whether a model has an order of its own. */
    boolean hasOwn(ModelCard card) {
        return byModel.keySet().stream().anyMatch(card::isCalled);
    }

    /** The same order for a model, but as its own. */
    EngineOrder ownOf(ModelCard card) {
        return new EngineOrder(LEFT_TO_EASEL, Map.of(card.air(), of(card)));
    }

    /** As an operator would write it. */
    @Override
    public String toString() {
        var text = new StringBuilder(String.join(",", usual));
        byModel.forEach(
                (model, names) -> text.append(' ').append(model).append('=').append(String.join(",", names)));
        return text.toString();
    }
}
