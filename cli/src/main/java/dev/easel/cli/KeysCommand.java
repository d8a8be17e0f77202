package dev.easel.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code easel keys}: the keys that open the server. The work is in the subcommands. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        description = {
            "Makes, lists and revokes the API keys that are kept in the data folder. A running server notices within"
                    + " seconds. As soon as there is one key, nobody gets in without.",
            ""
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  easel keys create my-laptop",
            "  easel keys create website --tasks-per-minute 60 --concurrent-tasks 4 --budget 25",
            "  easel keys revoke key-1b2c3d4e"
        })
final class KeysCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    KeysCommand() {
        // Replaced by picocli before anything is called.
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "keys: say what to do: create, list or revoke");
    }
}
