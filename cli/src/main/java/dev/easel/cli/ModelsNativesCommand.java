package dev.easel.cli;

import dev.easel.server.observe.AuditLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code easel models natives}: fetches LibTorch through Maven, which knows the user's mirrors and proxies. */
@Command(
        name = "natives",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches LibTorch, which models with weights need, for the CPU: 110 MB through Maven, 370 MB in the data folder.",
            "",
            "Not needed with an official PyTorch 2.10 or newer: set EASEL_TORCH_LIB to its folder torch/lib instead; only"
                    + " so a GPU is used."
        })
final class ModelsNativesCommand implements Callable<Integer> {
    /** Copies an artifact out of Maven's repositories; the version that the build uses as well. */
    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy";

    private static final int LINES_OF_A_FAILURE = 10;

    private final Surroundings surroundings;
    private final Terminal terminal;

    @Mixin
    private final DataFolder data = new DataFolder();

    ModelsNativesCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws CommandException, InterruptedException, IOException {
        var there = LocalTorch.unpacked(data.path(surroundings));
        if (there.isPresent()) {
            terminal.result("LibTorch is in " + there.get() + " already");
            return ExitCode.OK;
        }
        var maven = surroundings
                .program("mvn")
                .orElseThrow(
                        () -> new CommandException("Apache Maven is not on PATH; it fetches LibTorch. Install Maven, or"
                                + " set EASEL_TORCH_LIB to torch/lib of an official PyTorch"));
        try (var scratch = ScratchFolder.make()) {
            var jars = new ArrayList<Path>();
            for (var coordinates : LocalTorch.jars()) {
                terminal.say("fetching " + coordinates);
                jars.add(fetch(maven, coordinates, scratch.path()));
            }
            var unpacked = LocalTorch.unpack(data.path(surroundings), jars);
            new AuditLog(data.path(surroundings), Clock.systemUTC())
                    .write("natives.fetched", surroundings.user(), Map.of("folder", unpacked.toString()));
            terminal.result("LibTorch is in " + unpacked);
        }
        return ExitCode.OK;
    }

    private static Path fetch(Path maven, String coordinates, Path folder)
            throws CommandException, InterruptedException, IOException {
        // Maven checks each file against its repository's checksum and, being strict, stops where they differ.
        var process = new ProcessBuilder(
                        maven.toString(),
                        "--batch-mode",
                        "--quiet",
                        "--strict-checksums",
                        COPY,
                        "-Dartifact=" + coordinates,
                        "-DoutputDirectory=" + folder)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        var running = process.start();
        running.getOutputStream().close();
        var said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (running.waitFor() != 0) {
            throw new CommandException("Maven could not fetch " + coordinates + ":\n" + lastLines(said));
        }
        var parts = coordinates.split(":", -1); // group, artifact, version, type, classifier
        return folder.resolve(parts[1] + "-" + parts[2] + "-" + parts[4] + "." + parts[3]);
    }

    private static String lastLines(String text) {
        List<String> lines = Arrays.asList(text.strip().split("\n", -1));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_A_FAILURE), lines.size()));
    }
}
