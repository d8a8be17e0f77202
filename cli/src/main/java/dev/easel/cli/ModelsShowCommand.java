package dev.easel.cli;

import dev.easel.contract.CardText;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code easel models show}: everything a model card says. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows one model: every field of a task with its type, default and limits, and all sizes.")
final class ModelsShowCommand implements Callable<Integer> {
    private final Wiring wiring;
    private final Terminal terminal;

    @Parameters(arity = "1", paramLabel = "ID", description = "An id or alias that 'easel models' lists.")
    private String id = "";

    @Option(names = "--json", description = "Print the card as JSON, with the JSON Schema of a task.")
    private boolean json;

    ModelsShowCommand(Wiring wiring, Terminal terminal) {
        this.wiring = wiring;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput {
        var catalog = wiring.catalog();
        var card = catalog.find(id)
                .orElseThrow(() -> new InvalidInput("there is no model '" + id + "'; there are "
                        + catalog.cards().stream().map(each -> each.air()).collect(Collectors.joining(", "))));
        if (json) {
            terminal.result(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(card.toJson()));
        } else {
            terminal.result(CardText.of(card).stripTrailing());
        }
        return ExitCode.OK;
    }
}
