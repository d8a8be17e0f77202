package dev.easel.server.wire;

import dev.easel.server.access.Access;
import dev.easel.server.socket.SocketListener;
import dev.easel.server.socket.Upgrade;
import dev.easel.server.socket.WebSocketUpgrader;
import io.helidon.http.HeaderNames;
import java.time.Duration;
import java.util.Optional;

/**
 * Arrays of tasks, on whatever way they come. What is not let in over one way is not let in over the other.
 *
 * @param hosts by which names the server may be called
 */
public record Protocol(Access access, Hosts hosts, TaskHandlers handlers) {
    private static final String PATH = "/v1";

    Authentication authentication() {
        return new Authentication(access);
    }

    TasksEndpoint tasksEndpoint(Duration syncLimit) {
        return new TasksEndpoint(authentication(), syncLimit, handlers);
    }

    /** Switches to WebSocket where tasks are sent to over HTTP. */
    public WebSocketUpgrader upgrader(SocketSessions sessions) {
        return new WebSocketUpgrader(PATH, Json.MAX_BODY, System::nanoTime, upgrade -> open(upgrade, sessions));
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
        return Optional.of(
                new SocketEndpoint(authentication(), access, handlers, sessions, hosts.links(authority), dryRun));
    }
}
