package dev.easel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code easel deliveries replay}: has a delivery made again that has ended. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Has a webhook call or an upload made again that has ended, whether it arrived or failed: under the same id,"
                    + " with the same body, and with a whole day of attempts.",
            ""
        })
final class DeliveriesReplayCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Terminal terminal;

    @Mixin
    private final DeliveryId id = new DeliveryId();

    @Mixin
    private final RemoteServer server = new RemoteServer();

    DeliveriesReplayCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput, CommandException, InterruptedException {
        var item = server.post(surroundings, id.path() + "/replay");
        terminal.say("It is being made again; 'easel deliveries show' tells what becomes of it.");
        terminal.result(item.path("id").asString());
        return ExitCode.OK;
    }
}
