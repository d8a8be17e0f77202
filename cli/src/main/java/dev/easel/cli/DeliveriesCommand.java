package dev.easel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code easel deliveries}: webhook calls and uploads of a running server. The work is in the subcommands. */
@Command(
        name = "deliveries",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the webhook calls and uploads of a running server, shows one, or has it made again. With an operator's"
                    + " key everybody's, otherwise the key's own. The key comes from EASEL_KEY or a file, never from the"
                    + " command line.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  easel deliveries list --state failed",
            "  easel deliveries show msg_0f1e2d3c4b5a69788796a5b4c3d2e1f0",
            "  easel deliveries replay msg_0f1e2d3c4b5a69788796a5b4c3d2e1f0 --server https://pictures.example.org"
        })
final class DeliveriesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    DeliveriesCommand() {
        // Replaced by picocli before anything is called.
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "deliveries: say what to do: list, show or replay");
    }
}
