package dev.easel.cli;

import dev.easel.contract.ModelCard;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code easel models}: lists the model cards. */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description =
                "Lists the models: the ids that tasks may name, their prices and sizes, and what draws for them here.",
        footer = {"", "Example: easel models show xai:grok-imagine@image-pro"})
final class ModelsCommand implements Callable<Integer> {
    private final Wiring wiring;
    private final Terminal terminal;

    @Option(names = "--json", description = "Print the cards as one JSON array, as GET /v1/models does.")
    private boolean json;

    ModelsCommand(Wiring wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput {
        var catalog = wiring.catalog();
        var cards = catalog.cards();
        if (json) {
            var array = JsonMapper.shared().createArrayNode();
            cards.forEach(card -> array.add(card.toJson()));
            terminal.result(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(array));
            return ExitCode.OK;
        }
        var plan = wiring.plan(EngineOrder.AUTO, Wiring.AUTO, catalog);
        for (var card : cards) {
            terminal.result(card.air());
            terminal.result("  " + card.name() + ", also known as " + String.join(", ", card.aliases()));
            terminal.result("  " + sizes(card) + "; drawn by " + EnginePlan.describe(plan.of(card.air())));
        }
        return ExitCode.OK;
    }

    private static String sizes(ModelCard card) {
        var sizes = card.sizes();
        return sizes.tiers().stream()
                .map(tier -> sizes.tier(tier).size() + " sizes of " + tier)
                .collect(Collectors.joining(", "));
    }
}
