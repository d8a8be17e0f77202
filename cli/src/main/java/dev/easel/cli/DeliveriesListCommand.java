package dev.easel.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code easel deliveries list}: what was and is to be sent, the newest first. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Lists webhook calls and uploads, the newest first. Those that ended are kept for seven days.",
            ""
        })
final class DeliveriesListCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Terminal terminal;

    @Option(names = "--state", paramLabel = "STATE", description = "Only those that are pending, delivered or failed.")
    private @Nullable String state;

    @Option(names = "--before", paramLabel = "ID", description = "Only those that are older than this one.")
    private @Nullable String before;

    @Option(names = "--limit", paramLabel = "N", description = "How many at most, 1 to 200; 50 by default.")
    private @Nullable String limit;

    @Option(names = "--json", description = "Print what the server answers.")
    private boolean json;

    @Mixin
    private final RemoteServer server = new RemoteServer();

    DeliveriesListCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput, CommandException, InterruptedException {
        var query = new RemoteQuery().add("state", state).add("before", before).add("limit", limit);
        var answer = server.get(surroundings, "/v1/deliveries" + query);
        if (json) {
            terminal.result(answer.toPrettyString());
            return ExitCode.OK;
        }
        if (answer.path("data").isEmpty()) {
            terminal.say("No such deliveries.");
        }
        answer.path("data").forEach(item -> new DeliveryText(item).summary().forEach(terminal::result));
        if (answer.has("next")) {
            terminal.say("There may be more: --before " + answer.path("next").asString());
        }
        return ExitCode.OK;
    }
}
