package dev.easel.cli;

import dev.easel.server.access.KeyFile;
import dev.easel.server.access.KeyLimits;
import dev.easel.server.access.Role;
import dev.easel.server.observe.AuditLog;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code easel keys create}: makes a key and shows it, once. */
@Command(
        name = "create",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Makes a key and prints it on standard output. It is shown this once: only its digest is kept.",
            ""
        })
final class KeysCreateCommand implements Callable<Integer> {
    private static final int LONGEST_NAME = 100;

    private final Surroundings surroundings;
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", description = "What to call the key, for example who will use it.")
    private String name = "";

    @Option(names = "--operator", description = "Let the key see and cancel everybody's tasks, not only its own.")
    private boolean operator;

    @Option(
            names = "--tasks-per-minute",
            paramLabel = "N",
            description = "New tasks that the key may begin in a minute; as many as it likes by default.")
    private @Nullable Integer tasksPerMinute;

    @Option(
            names = "--concurrent-tasks",
            paramLabel = "N",
            description = "Tasks of the key that may wait or be drawn at the same time.")
    private @Nullable Integer concurrentTasks;

    @Option(
            names = "--budget",
            paramLabel = "USD",
            description = "What all pictures of the key together may cost, by the prices of the model cards.")
    private @Nullable BigDecimal budget;

    @Mixin
    private final DataFolder data = new DataFolder();

    KeysCreateCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput, IOException {
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput("NAME: a key's name has 1 to " + LONGEST_NAME + " printable characters");
        }
        var folder = data.path(surroundings);
        var created = new KeyFile(folder)
                .create(name, operator ? Role.OPERATOR : Role.USER, limits(), Clock.systemUTC(), new SecureRandom());
        new AuditLog(folder, Clock.systemUTC())
                .write(
                        "key.created",
                        surroundings.user(),
                        Map.of(
                                "key",
                                created.record().id(),
                                "role",
                                created.record().role().wireName()));
        terminal.say("Key " + created.record().id() + " for '" + name + "'. Keep it: it is not shown again.");
        terminal.result(created.key().text());
        return ExitCode.OK;
    }

    private KeyLimits limits() throws InvalidInput {
        try {
            return new KeyLimits(
                    Optional.ofNullable(tasksPerMinute),
                    Optional.ofNullable(concurrentTasks),
                    Optional.ofNullable(budget));
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("--tasks-per-minute, --concurrent-tasks, --budget: " + e.getMessage());
        }
    }
}
