package dev.easel.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that says which server's data folder is meant. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The server's data folder. By default $XDG_DATA_HOME/easel or ~/.local/share/easel."
                    + " [EASEL_DATA]")
    private @Nullable String data;

    Path path(Surroundings surroundings) {
        if (data != null) {
            return surroundings.resolve(data);
        }
        return surroundings
                .variable("EASEL_DATA")
                .map(surroundings::resolve)
                .orElseGet(surroundings::defaultDataFolder);
    }
}
