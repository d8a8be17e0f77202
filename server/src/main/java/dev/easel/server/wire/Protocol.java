package dev.easel.server.wire;

import dev.easel.server.access.Access;
import dev.easel.server.intake.Intake;
import dev.easel.server.observe.Meter;
import dev.easel.server.socket.MessageLimits;
import dev.easel.server.socket.SocketListener;
import dev.easel.server.socket.Upgrade;
import dev.easel.server.socket.WebSocketUpgrader;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Arrays of tasks, on whatever way they come. What is not let in over one way is not let in over the other.
 *
 * @param hosts by which names the server may be called
 */
public record Protocol(Access access, Hosts hosts, TaskHandlers handlers, OwedResults owed) {
    private static final String PATH = "/v1";

    /** Bytes of a message before it is known who sends. */
    private static final int OF_STRANGERS = 1024 * 1024;

    Authentication authentication() {
        return new Authentication(access);
    }

    TasksEndpoint tasksEndpoint(Duration syncLimit) {
        return new TasksEndpoint(authentication(), syncLimit, handlers);
    }

    /** Switches to WebSocket where tasks are sent to over HTTP. */
    public WebSocketUpgrader upgrader(SocketSessions sessions, Intake intake, Meter meter) {
        var limits = new MessageLimits(Json.MAX_BODY, OF_STRANGERS, intake);
        return new WebSocketUpgrader(
                PATH,
                limits,
                System::nanoTime,
                code -> meter.socketClosed(code.name().toLowerCase(Locale.ROOT)),
                upgrade -> open(upgrade, sessions));
    }

    /** Whether a request with these headers is of somebody who may be here, as far as they tell. */
    public boolean isKnown(Headers headers) {
        return authentication().isKnown(headers.first(HeaderNames.AUTHORIZATION));
    }

    /** Nobody, if the request would be refused over HTTP: there it will be, with a reason. */
    private Optional<SocketListener> open(Upgrade upgrade, SocketSessions sessions) {
        var authority = upgrade.headers().first(HeaderNames.HOST).orElse("");
        try {
            hosts.requireKnown(authority, upgrade.headers().first(HeaderNames.ORIGIN));
        } catch (Refusal _) {
            return Optional.empty();
        }
        boolean dryRun = DryRun.isAsked(upgrade.headers().first(DryRun.HEADER), upgrade.parameter(DryRun.PARAMETER));
        var origin = Origin.of(upgrade.headers(), upgrade.peer());
        return Optional.of(new SocketEndpoint(
                authentication(), access, handlers, owed, sessions, hosts.links(authority), origin, dryRun));
    }
}
