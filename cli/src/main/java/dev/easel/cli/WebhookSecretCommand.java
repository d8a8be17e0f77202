package dev.easel.cli;

import dev.easel.server.access.Caller;
import dev.easel.server.delivery.WebhookSecrets;
import dev.easel.server.observe.AuditLog;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code easel webhook-secret}: what a receiver needs to know that a webhook call comes from this server. */
@Command(
        name = "webhook-secret",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Prints the secret that webhook calls of a key are signed with (Standard Webhooks), made when it is first"
                    + " asked for. Give it to the receiver.",
            ""
        })
final class WebhookSecretCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Terminal terminal;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description =
                    "The key's id, as 'easel keys list' shows it; without it, the secret of a server that asks for"
                            + " no keys. A key from EASEL_KEYS is called what GET /v1/tasks shows as its caller.")
    private String id = Caller.LOCAL.id();

    @Option(
            names = "--rotate",
            description =
                    "Make a new secret. For a day calls are signed with both, so that the receiver can change over.")
    private boolean rotate;

    @Mixin
    private final DataFolder data = new DataFolder();

    WebhookSecretCommand(Surroundings surroundings, Terminal terminal) {
        this.surroundings = surroundings;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InvalidInput, IOException {
        if (!id.matches("[a-z0-9-]{1,100}")) {
            throw new InvalidInput("ID: a key's id has letters, digits and hyphens only; see 'easel keys list'");
        }
        var folder = data.path(surroundings);
        var secrets = new WebhookSecrets(folder, Clock.systemUTC(), new SecureRandom());
        var secret = rotate ? secrets.rotate(id) : secrets.current(id);
        new AuditLog(folder, Clock.systemUTC())
                .write(
                        rotate ? "webhookSecret.rotated" : "webhookSecret.shown",
                        surroundings.user(),
                        Map.of("key", id));
        terminal.result(secret.text());
        return ExitCode.OK;
    }
}
