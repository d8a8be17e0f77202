package dev.easel.cli;

import dev.easel.engine.EngineException;
import dev.easel.server.observe.AuditLog;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code easel models add}: checks a folder of weights and remembers it. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = {
            "Adds the weights of a model: a folder of FLUX.2 [klein] or Z-Image as its authors publish it, with"
                    + " model_index.json.",
            "",
            "Nothing is copied: the folder stays where it is. Its configuration, tokenizer and the headers of all weights"
                    + " are checked now, and again at each start. Weights of the same model that were added before are replaced.",
            ""
        },
        footer = {"", "Example: easel models add ~/weights/FLUX.2-klein-4B"})
final class ModelsAddCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Terminal terminal;

    @Mixin
    private final DataFolder data = new DataFolder();

    @Parameters(arity = "1", paramLabel = "PATH", description = "A folder in the layout of diffusers.")
    private String path = "";

    ModelsAddCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput, EngineException, InterruptedException, IOException {
        var faults = new ArrayList<String>();
        var torch = LocalTorch.read(surroundings, Optional.of(data.path(surroundings)), faults);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        var folder = surroundings.resolve(path);
        var found = torch.tried(folder);
        AddedWeights.in(data.path(surroundings)).put(found.model(), folder);
        new AuditLog(data.path(surroundings), Clock.systemUTC())
                .write(
                        "weights.added",
                        surroundings.user(),
                        Map.of("model", found.model(), "folder", folder.toString()));
        terminal.result(found.model() + " is drawn by torch now: " + found.summary());
        return ExitCode.OK;
    }
}
