package dev.easel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Has the official clients work with the built program: the suite in {@code conformance/}, which needs Node. Without
 * Node it is skipped, and says so. Runs after packaging.
 */
class ConformanceIT {
    private static final int NODE = 20;
    private static final Path SUITE = Checkout.ROOT.resolve("conformance");

    @TempDir
    Path folder;

    /** What a finished process said, and how it ended. */
    private record Outcome(int code, List<String> lines) {
        String last(int count) {
            return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
        }
    }

    @Test
    void the_official_clients_do_what_they_do_against_the_service_they_were_made_for() throws Exception {
        requireNode();
        install();

        var outcome = run(
                Map.of(
                        "CONFORMANCE_LAUNCHER", Product.launcherIn(folder).toString(),
                        "CONFORMANCE_JAVA",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString()),
                true,
                "node",
                "--test",
                "--test-concurrency=1",
                "--test-reporter=spec");

        assertThat(outcome.code()).as(outcome.last(60)).isZero();
        assertThat(outcome.lines()).as("tests that passed").anyMatch(line -> line.matches("\\S+ pass [1-9]\\d+"));
    }

    private void requireNode() throws IOException, InterruptedException {
        if (Boolean.getBoolean("conformance.skip")) {
            say("conformance: SKIPPED, as told by -Dconformance.skip");
            assumeTrue(false, "-Dconformance.skip");
        }
        var found = version("node");
        boolean usable = found >= NODE && version("npm") >= 0;
        if (!usable) {
            say("conformance: SKIPPED. The official clients need Node " + NODE + " or newer with npm; "
                    + (found < 0 ? "there is no Node here" : "found Node " + found) + ".");
        }
        assumeTrue(usable, "Node " + NODE + " or newer with npm");
    }

    /** The main version of a command; -1 if it cannot be run. */
    private int version(String command) throws IOException, InterruptedException {
        var outcome = run(Map.of(), false, "sh", "-c", command + " --version");
        var text = outcome.last(1).replaceFirst("^v", "").replaceFirst("\\..*", "");
        return outcome.code() == 0 && text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }

    /** Installs the clients unless that was done with this very lock file. */
    private void install() throws IOException, InterruptedException {
        var lock = SUITE.resolve("package-lock.json");
        var installed = SUITE.resolve("node_modules/.easel-installed");
        if (Files.exists(installed) && Files.mismatch(lock, installed) < 0) {
            return;
        }
        say("conformance: installing the official clients (npm ci)");
        var outcome = run(Map.of(), false, "npm", "ci", "--no-progress");
        assertThat(outcome.code())
                .as(
                        "npm ci in conformance/ failed; it needs the network once, and -Dconformance.skip=true leaves it out. It said:%n%s",
                        outcome.last(15))
                .isZero();
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    private Outcome run(Map<String, String> variables, boolean aloud, String... command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(SUITE.toFile()).redirectErrorStream(true);
        builder.environment().putAll(variables);
        builder.environment().putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        var process = builder.start();
        process.getOutputStream().close();
        List<String> lines = new ArrayList<>();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                lines.add(line);
                if (aloud) {
                    say(line);
                }
            }
        } finally {
            process.destroy();
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), lines);
    }

    /** To whoever watches the build. */
    private static void say(String line) {
        System.out.println(line);
    }
}
