package dev.easel.server;

import dev.easel.server.access.AccessKeys;
import dev.easel.server.access.KeyFile;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.observe.TraceSettings;
import dev.easel.server.task.TaskLimits;
import dev.easel.server.wire.ConnectionLimits;
import dev.easel.server.wire.WebhookBody;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The settings of a server, all checked.
 *
 * @param host the name or address to listen at; without keys it must be this machine only
 * @param port the TCP port; 0 takes a free one
 * @param data the folder for everything the server keeps
 * @param keys who may use the server, beside the keys that are kept in the data folder
 * @param publicUrl where callers reach the server, if that is another address than the one they call it by
 * @param limits how much it does at a time
 * @param syncLimit how long a request may wait for its pictures
 * @param stopLimit how long running tasks may take when the server stops
 * @param egress which other servers it may call
 * @param safety a folder of policy files in place of the shipped ones of the same category, if there is one
 * @param webhookBody what the body of a webhook call looks like
 * @param connections how many of them there may be, and how slow
 * @param traces where traces go, if anywhere
 */
public record ServerConfig(
        String host,
        int port,
        Path data,
        AccessKeys keys,
        Optional<URI> publicUrl,
        TaskLimits limits,
        Duration syncLimit,
        Duration stopLimit,
        EgressPolicy egress,
        Optional<Path> safety,
        WebhookBody webhookBody,
        ConnectionLimits connections,
        Optional<TraceSettings> traces) {

    public static final int STANDARD_PORT = 8080;

    public ServerConfig {
        if (port < 0 || port > 65_535) {
            throw new ConfigurationException("port is 0 to 65535, not " + port);
        }
        if (!syncLimit.isPositive() || stopLimit.isNegative()) {
            throw new ConfigurationException("syncLimit must be positive and stopLimit must not be negative");
        }
        publicUrl.ifPresent(ServerConfig::requireUsable);
        if (keys.isOpen() && !new KeyFile(data).exists() && !isLoopback(host)) {
            throw new ConfigurationException("Without an access key the server listens on this machine only, not on "
                    + host + ". Make a key with 'easel keys create', or set one of at least " + AccessKeys.MIN_LENGTH
                    + " characters in the environment variable EASEL_KEYS (several are separated by commas).");
        }
    }

    /** This machine only, no keys, standard limits. */
    public static ServerConfig local(Path data) {
        return new ServerConfig(
                "127.0.0.1",
                STANDARD_PORT,
                data,
                AccessKeys.none(),
                Optional.empty(),
                TaskLimits.standard(),
                Duration.ofSeconds(115),
                Duration.ofSeconds(20),
                EgressPolicy.internetOnly(),
                Optional.empty(),
                WebhookBody.WRAPPED,
                ConnectionLimits.standard(),
                Optional.empty());
    }

    /** The same with another address and these keys. */
    public ServerConfig listening(String atHost, int atPort, AccessKeys withKeys) {
        return with(draft -> {
            draft.host = atHost;
            draft.port = atPort;
            draft.keys = withKeys;
        });
    }

    /** The same with another public address. */
    public ServerConfig reachedAt(URI url) {
        return with(draft -> draft.publicUrl = Optional.of(url));
    }

    /** The same with other limits. */
    public ServerConfig within(TaskLimits otherLimits) {
        return with(draft -> draft.limits = otherLimits);
    }

    /** The same with other limits of time. */
    public ServerConfig waiting(Duration forSync, Duration forStop) {
        return with(draft -> {
            draft.syncLimit = forSync;
            draft.stopLimit = forStop;
        });
    }

    /** The same with another limit for running tasks when the server stops. */
    public ServerConfig stoppingWithin(Duration limit) {
        return waiting(syncLimit, limit);
    }

    /** The same with permission to call other servers. */
    public ServerConfig calling(EgressPolicy others) {
        return with(draft -> draft.egress = others);
    }

    /** The same with policy files of the operator's own. */
    public ServerConfig judging(Path folder) {
        return with(draft -> draft.safety = Optional.of(folder));
    }

    /** The same with another shape of webhook calls. */
    public ServerConfig telling(WebhookBody shape) {
        return with(draft -> draft.webhookBody = shape);
    }

    /** The same with other limits of connections. */
    public ServerConfig admitting(ConnectionLimits others) {
        return with(draft -> draft.connections = others);
    }

    /** The same with traces. */
    public ServerConfig tracing(TraceSettings where) {
        return with(draft -> draft.traces = Optional.of(where));
    }

    private ServerConfig with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.toConfig();
    }

    /** A configuration while something in it changes. Mutable; belongs to one change. */
    private static final class Draft {
        String host;
        int port;
        final Path data;
        AccessKeys keys;
        Optional<URI> publicUrl;
        TaskLimits limits;
        Duration syncLimit;
        Duration stopLimit;
        EgressPolicy egress;
        Optional<Path> safety;
        WebhookBody webhookBody;
        ConnectionLimits connections;
        Optional<TraceSettings> traces;

        Draft(ServerConfig config) {
            host = config.host;
            port = config.port;
            data = config.data;
            keys = config.keys;
            publicUrl = config.publicUrl;
            limits = config.limits;
            syncLimit = config.syncLimit;
            stopLimit = config.stopLimit;
            egress = config.egress;
            safety = config.safety;
            webhookBody = config.webhookBody;
            connections = config.connections;
            traces = config.traces;
        }

        ServerConfig toConfig() {
            return new ServerConfig(
                    host,
                    port,
                    data,
                    keys,
                    publicUrl,
                    limits,
                    syncLimit,
                    stopLimit,
                    egress,
                    safety,
                    webhookBody,
                    connections,
                    traces);
        }
    }

    private static void requireUsable(URI url) {
        var scheme = url.getScheme();
        if (!("http".equals(scheme) || "https".equals(scheme))
                || url.getHost() == null
                || url.getQuery() != null
                || url.getFragment() != null
                || url.getUserInfo() != null) {
            throw new ConfigurationException("publicUrl must be an http or https address like"
                    + " https://easel.example.org, without user, query or fragment");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            throw new ConfigurationException("there is no host called " + host + " to listen at");
        }
    }
}
