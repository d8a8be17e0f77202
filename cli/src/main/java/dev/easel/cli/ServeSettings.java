package dev.easel.cli;

import dev.easel.server.ConfigurationException;
import dev.easel.server.ServerConfig;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.observe.TraceSettings;
import dev.easel.server.wire.ConnectionLimits;
import dev.easel.server.wire.WebhookBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Level;

/**
 * How the server is to run.
 *
 * @param server what the server itself is to know
 * @param engines which engines draw, in which order
 * @param enginesSource the option or variable that says so
 * @param log the least important level to log
 * @param logFormat what a line of the log looks like
 */
record ServeSettings(
        ServerConfig server, EngineOrder engines, String enginesSource, Level log, Logging.Format logFormat) {

    static final String DEFAULT_HOST = "127.0.0.1";

    private static final String CONNECTIONS = "EASEL_CONNECTIONS_PER_ADDRESS";
    private static final String STOP_SECONDS = "EASEL_STOP_SECONDS";
    private static final int MOST_STOP_SECONDS = 3_600;

    /** Every variable that the server reads; the last are known but not ours: the launcher's, and those of other commands. */
    private static final Set<String> VARIABLES = Set.of(
            "EASEL_HOST",
            "EASEL_PORT",
            "EASEL_DATA",
            "EASEL_PUBLIC_URL",
            "EASEL_KEYS",
            "EASEL_KEY_FILE",
            "EASEL_ENGINE",
            UpstreamSettings.XAI_KEY_FILE,
            UpstreamSettings.XAI_BASE_URL,
            UpstreamSettings.XAI_MODELS,
            UpstreamSettings.UPSTREAMS,
            LocalTorch.LIB,
            LocalTorch.DEVICE,
            LocalTorch.MEMORY,
            LocalTorch.IDLE,
            Wiring.CARDS,
            "EASEL_SAFETY",
            "EASEL_ALLOW_EGRESS",
            "EASEL_WEBHOOK_BODY",
            CONNECTIONS,
            STOP_SECONDS,
            "EASEL_LOG",
            "EASEL_LOG_FORMAT",
            "EASEL_JAVA_HOME",
            "EASEL_JAVA_OPTS",
            "EASEL_SKIP_PLATFORM_CHECK",
            "EASEL_SERVER",
            "EASEL_KEY");

    /**
     * Reads the settings: an option of the command line wins over its environment variable, that over the default.
     *
     * @param options option name to value, for example {@code --port} to {@code 8080}; only those that were given
     * @throws InvalidInput naming every value that cannot be used, where it came from and what is allowed
     */
    static ServeSettings read(Map<String, String> options, Surroundings surroundings, Set<String> engines)
            throws InvalidInput {
        var reader = new Reader(options, surroundings, engines);
        var host = reader.host();
        var port = reader.port();
        var data = reader.data();
        var publicUrl = reader.publicUrl();
        var keys = reader.keys();
        var order = reader.engines();
        var log = reader.log();
        var logFormat = reader.logFormat();
        var safety = reader.safety();
        var egress = reader.egress();
        var webhookBody = reader.webhookBody();
        var connections = reader.connections();
        var stopLimit = reader.stopLimit();
        var traces = reader.traces();
        reader.refuseUnknownVariables();
        if (!reader.faults.isEmpty()) {
            throw new InvalidInput(reader.faults);
        }
        try {
            var server = ServerConfig.local(data)
                    .listening(host, port, keys)
                    .calling(egress)
                    .telling(webhookBody)
                    .admitting(connections);
            var stopping = stopLimit.map(server::stoppingWithin).orElse(server);
            var reached = publicUrl.map(stopping::reachedAt).orElse(stopping);
            var traced = traces.map(reached::tracing).orElse(reached);
            return new ServeSettings(
                    safety.map(traced::judging).orElse(traced),
                    order,
                    reader.find("--engine", "EASEL_ENGINE").map(Found::source).orElse("--engine"),
                    log,
                    logFormat);
        } catch (ConfigurationException e) {
            throw new InvalidInput(String.valueOf(e.getMessage()));
        }
    }

    /** A value and where it was found: the option or variable to name when it is wrong. */
    private record Found(String source, String value) {}

    /** Reads one setting after the other and collects what is wrong with them. */
    private static final class Reader {
        private final Map<String, String> options;
        private final Surroundings surroundings;
        private final Set<String> engines;
        private final List<String> faults = new ArrayList<>();

        Reader(Map<String, String> options, Surroundings surroundings, Set<String> engines) {
            this.options = options;
            this.surroundings = surroundings;
            this.engines = engines;
        }

        String host() {
            return find("--host", "EASEL_HOST").map(Found::value).orElse(DEFAULT_HOST);
        }

        int port() {
            var found = find("--port", "EASEL_PORT");
            if (found.isEmpty()) {
                return ServerConfig.STANDARD_PORT;
            }
            var value = found.get().value();
            if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= 65_535) {
                return Integer.parseInt(value);
            }
            // Kubernetes sets EASEL_PORT=tcp://... in every pod beside a service that is called "easel".
            var hint = value.startsWith("tcp://") ? " (set by Kubernetes? then use enableServiceLinks: false)" : "";
            refuse(found.get(), "a port from 0 to 65535, where 0 means any that is free" + hint);
            return ServerConfig.STANDARD_PORT;
        }

        Path data() {
            return find("--data", "EASEL_DATA")
                    .map(found -> surroundings.resolve(found.value()))
                    .orElseGet(surroundings::defaultDataFolder);
        }

        Optional<URI> publicUrl() {
            var found = find("--public-url", "EASEL_PUBLIC_URL");
            if (found.isEmpty()) {
                return Optional.empty();
            }
            try {
                var url = URI.create(found.get().value());
                var scheme = String.valueOf(url.getScheme());
                if (Set.of("http", "https").contains(scheme)
                        && url.getHost() != null
                        && url.getQuery() == null
                        && url.getFragment() == null) {
                    return Optional.of(url);
                }
            } catch (IllegalArgumentException _) {
                // Not a URL at all: refused like one of the wrong kind.
            }
            refuse(found.get(), "an address like https://pictures.example.org, without ? or #");
            return Optional.empty();
        }

        AccessKeys keys() {
            var keys = new ArrayList<String>();
            surroundings
                    .variable("EASEL_KEYS")
                    .ifPresent(list -> Arrays.stream(list.split(",", -1))
                            .map(String::strip)
                            .filter(key -> !key.isEmpty())
                            .forEach(keys::add));
            find("--key-file", "EASEL_KEY_FILE").ifPresent(found -> keys.addAll(keysIn(found)));
            try {
                return keys.isEmpty() ? AccessKeys.none() : AccessKeys.of(keys);
            } catch (IllegalArgumentException e) {
                faults.add("EASEL_KEYS or the key file: " + e.getMessage());
                return AccessKeys.none();
            }
        }

        private List<String> keysIn(Found found) {
            try (var lines = Files.lines(surroundings.resolve(found.value()))) {
                var keys = lines.map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                        .toList();
                if (keys.isEmpty()) {
                    faults.add(found.source() + ": " + found.value() + " holds no key; write one on each line");
                }
                return keys;
            } catch (IOException | UncheckedIOException e) {
                faults.add(found.source() + ": cannot read " + found.value() + " (" + e.getMessage()
                        + "); it must be a text file with one key on each line");
                return List.of();
            }
        }

        EngineOrder engines() {
            var found = find("--engine", "EASEL_ENGINE");
            try {
                return found.map(each -> EngineOrder.parse(each.value(), engines))
                        .orElse(EngineOrder.AUTO);
            } catch (IllegalArgumentException e) {
                faults.add(found.orElseThrow().source() + ": " + e.getMessage());
                return EngineOrder.AUTO;
            }
        }

        Optional<Path> safety() {
            var found = find("--safety", "EASEL_SAFETY");
            var folder = found.map(each -> surroundings.resolve(each.value()));
            if (folder.isPresent() && !Files.isDirectory(folder.get())) {
                refuse(found.orElseThrow(), "a folder with policy files such as nudity.txt");
            }
            return folder;
        }

        EgressPolicy egress() {
            var found = find("--allow-egress", "EASEL_ALLOW_EGRESS");
            try {
                return found.map(each -> EgressPolicy.allowing(each.value())).orElseGet(EgressPolicy::internetOnly);
            } catch (IllegalArgumentException e) {
                faults.add(found.orElseThrow().source() + ": " + e.getMessage());
                return EgressPolicy.internetOnly();
            }
        }

        WebhookBody webhookBody() {
            var found = find("--webhook-body", "EASEL_WEBHOOK_BODY");
            if (found.isEmpty()) {
                return WebhookBody.WRAPPED;
            }
            return switch (found.get().value().toLowerCase(Locale.ROOT)) {
                case "wrapped" -> WebhookBody.WRAPPED;
                case "flat" -> WebhookBody.FLAT;
                default -> {
                    refuse(found.get(), "wrapped or flat");
                    yield WebhookBody.WRAPPED;
                }
            };
        }

        Optional<TraceSettings> traces() {
            try {
                return TraceSettings.of(surroundings.variables());
            } catch (IllegalArgumentException e) {
                faults.add(String.valueOf(e.getMessage()));
                return Optional.empty();
            }
        }

        Level log() {
            var found = find("", "EASEL_LOG");
            var level = found.map(each -> Logging.LEVELS.get(each.value().toLowerCase(Locale.ROOT)));
            if (found.isPresent() && level.isEmpty()) {
                refuse(found.get(), "one of " + String.join(", ", new TreeSet<>(Logging.LEVELS.keySet())));
            }
            return level.orElse(Level.INFO);
        }

        ConnectionLimits connections() {
            var standard = ConnectionLimits.standard();
            var found = find("", CONNECTIONS);
            if (found.isEmpty()) {
                return standard;
            }
            var value = found.get().value();
            if (value.matches("[1-9][0-9]{0,3}") && Integer.parseInt(value) <= standard.inAll()) {
                return standard.perAddress(Integer.parseInt(value));
            }
            refuse(found.get(), "a number from 1 to " + standard.inAll());
            return standard;
        }

        Optional<Duration> stopLimit() {
            var found = find("", STOP_SECONDS);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            var value = found.get().value();
            if (value.matches("[0-9]{1,4}") && Integer.parseInt(value) <= MOST_STOP_SECONDS) {
                return Optional.of(Duration.ofSeconds(Integer.parseInt(value)));
            }
            refuse(found.get(), "a number of seconds from 0 to " + MOST_STOP_SECONDS);
            return Optional.empty();
        }

        Logging.Format logFormat() {
            var found = find("", "EASEL_LOG_FORMAT");
            if (found.isEmpty()) {
                return Logging.Format.TEXT;
            }
            return switch (found.get().value().toLowerCase(Locale.ROOT)) {
                case "text" -> Logging.Format.TEXT;
                case "json" -> Logging.Format.JSON;
                default -> {
                    refuse(found.get(), "text or json");
                    yield Logging.Format.TEXT;
                }
            };
        }

        /** A misspelt variable would otherwise be ignored in silence, with whatever that leaves open. */
        void refuseUnknownVariables() {
            for (var name : new TreeSet<>(surroundings.variables().keySet())) {
                if (name.startsWith("EASEL_") && !VARIABLES.contains(name)) {
                    faults.add(name + ": there is no such setting; known are "
                            + String.join(", ", new TreeSet<>(VARIABLES)));
                }
            }
        }

        private Optional<Found> find(String option, String variable) {
            return Optional.ofNullable(options.get(option))
                    .map(value -> new Found(option, value))
                    .or(() -> surroundings.variable(variable).map(value -> new Found(variable, value)));
        }

        private void refuse(Found found, String allowed) {
            faults.add(found.source() + ": '" + found.value() + "' cannot be used; it must be " + allowed);
        }
    }
}
