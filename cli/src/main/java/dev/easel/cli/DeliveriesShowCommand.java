package dev.easel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code easel deliveries show}: one delivery and what has become of it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"Shows a webhook call or an upload with its last attempt.", ""})
final class DeliveriesShowCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Terminal terminal;

    @Mixin
    private final DeliveryId id = new DeliveryId();

    @Option(names = "--json", description = "Print what the server answers.")
    private boolean json;

    @Mixin
    private final RemoteServer server = new RemoteServer();

    DeliveriesShowCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput, CommandException, InterruptedException {
        var item = server.get(surroundings, id.path());
        if (json) {
            terminal.result(item.toPrettyString());
        } else {
            new DeliveryText(item).summary().forEach(terminal::result);
        }
        return ExitCode.OK;
    }
}
