package dev.easel.cli;

import dev.easel.server.access.Caller;
import dev.easel.server.access.KeyFile;
import dev.easel.server.access.KeyRecord;
import dev.easel.server.access.Ledger;
import dev.easel.server.store.Database;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code easel keys list}: the keys, what they may do and what they have done. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists the keys of the data folder with their limits and their use. Never the keys themselves.")
final class KeysListCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Terminal terminal;

    @Mixin
    private final DataFolder data = new DataFolder();

    KeysListCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var folder = data.path(surroundings);
        var keys = new KeyFile(folder).read();
        if (keys.isEmpty()) {
            terminal.say("No keys in " + folder + ". Make one with 'easel keys create NAME'.");
            return ExitCode.OK;
        }
        var ledger = new Ledger(Database.usageIn(folder), Clock.systemUTC());
        for (var key : keys) {
            describe(key, ledger);
        }
        return ExitCode.OK;
    }

    private void describe(KeyRecord key, Ledger ledger) {
        var caller = new Caller(key.id());
        var used = ledger.total(caller);
        terminal.result(key.id() + "  " + key.name() + "  " + key.masked());
        terminal.result("  made " + day(key.created())
                + ledger.lastUsed(caller)
                        .map(when -> ", last used " + day(when))
                        .orElse(", never used")
                + key.revoked().map(when -> ", revoked " + day(when)).orElse(""));
        terminal.result("  " + used.requests() + " tasks, $" + used.credits().toPlainString() + limits(key));
    }

    private static String limits(KeyRecord key) {
        var limits = key.limits();
        return limits.budget().map(most -> " of $" + most.toPlainString()).orElse("")
                + limits.tasksPerMinute()
                        .map(most -> "; at most " + most + " tasks a minute")
                        .orElse("")
                + limits.concurrentTasks()
                        .map(most -> "; at most " + most + " at a time")
                        .orElse("");
    }

    private static String day(Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
