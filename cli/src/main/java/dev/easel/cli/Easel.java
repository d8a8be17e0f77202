package dev.easel.cli;

import picocli.CommandLine.Command;

/** The command itself: says what there is to do. The work is in the subcommands. */
@Command(
        name = "easel",
        mixinStandardHelpOptions = true,
        description = "Draws pictures from words, as a server or right here. Needs no key, no weights and no network.",
        synopsisSubcommandLabel = "COMMAND",
        subcommandsRepeatable = false,
        footer = {
            "",
            "Examples:",
            "  easel imagine \"a red fox in the snow\"",
            "  easel serve --port 8080",
            "",
            "In a checkout of the sources, ./easel test runs every check of the project.",
            "",
            "Exit codes: 0 done, 1 failed, 2 something in the command line or the settings is wrong."
        })
final class Easel {}
