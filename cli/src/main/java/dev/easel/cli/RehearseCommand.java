package dev.easel.cli;

import dev.easel.server.StartException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code easel rehearse}: run once by the build. Does what Easel does at every start, in a temporary folder, so that
 * the JVM can keep the classes that were needed, loaded and linked, in a cache (JEP 514). Hidden, for it is of no use to
 * anybody else.
 */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Does what happens at every start, for the build's class cache.")
final class RehearseCommand implements Callable<Integer> {
    /** Named, so that a build never spends anybody's money. */
    private static final String ENGINE = "studio";

    private static final String TASK = """
            [{"taskType": "imageInference", "taskUUID": "5f0a3e52-6c1d-4d8e-9a57-1d6f0c1b2a30",
              "model": "xai:grok-imagine@image-pro", "positivePrompt": "a lighthouse at dusk"}]
            """;

    private final Terminal terminal;

    RehearseCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, InvalidInput, StartException, IOException, InterruptedException {
        try (var scratch = ScratchFolder.make()) {
            perform(scratch.path(), "--version");
            perform(scratch.path(), "models");
            perform(
                    scratch.path(),
                    "imagine",
                    "a red fox in the snow",
                    "--out",
                    "fox.png",
                    "--seed",
                    "1",
                    "--engine",
                    ENGINE);
            serve(scratch.path());
            return ExitCode.OK;
        }
    }

    /** Starts a server and sends it one task. */
    private void serve(Path folder)
            throws CommandException, InvalidInput, StartException, IOException, InterruptedException {
        var options = Map.of("--port", "0", "--data", folder.resolve("data").toString(), "--engine", ENGINE);
        var wiring = Wiring.standard(nothing(folder));
        var settings = ServeSettings.read(options, nothing(folder), wiring.engines());
        try (var service = wiring.serve(settings);
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(service.server().url().resolve("/v1"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(TASK))
                    .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new CommandException("the server answered " + answer.statusCode() + ": " + answer.body());
            }
        }
    }

    /** Without the builder's environment, where the key of a service may be that charges. */
    private static Surroundings nothing(Path folder) {
        return new Surroundings(Map.of(), folder);
    }

    private void perform(Path folder, String... arguments) throws CommandException {
        var silent = new Terminal(new PrintWriter(Writer.nullWriter()), terminal.err(), false);
        var code = Main.run(arguments, Wiring.standard(nothing(folder)), nothing(folder), silent);
        if (code != ExitCode.OK) {
            throw new CommandException("easel " + String.join(" ", arguments) + " ended with exit code " + code);
        }
    }
}
