package dev.easel.cli;

import dev.easel.server.access.KeyFile;
import dev.easel.server.observe.AuditLog;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code easel keys revoke}: takes a key out of use, for good. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description =
                "Takes a key out of use for good. A running server refuses it within seconds, on open sockets too.")
final class KeysRevokeCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Terminal terminal;

    @Parameters(paramLabel = "ID", description = "The key's id, as 'easel keys list' shows it.")
    private String id = "";

    @Mixin
    private final DataFolder data = new DataFolder();

    KeysRevokeCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput, IOException {
        var folder = data.path(surroundings);
        if (!new KeyFile(folder).revoke(id, Clock.systemUTC())) {
            throw new InvalidInput("ID: " + folder + " has no key '" + id + "' that is in use; see 'easel keys list'");
        }
        new AuditLog(folder, Clock.systemUTC()).write("key.revoked", surroundings.user(), Map.of("key", id));
        terminal.say("Key " + id + " is revoked.");
        return ExitCode.OK;
    }
}
