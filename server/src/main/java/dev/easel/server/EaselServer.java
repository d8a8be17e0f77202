package dev.easel.server;

import static java.util.Objects.requireNonNull;

import dev.easel.contract.Catalog;
import dev.easel.engine.Engine;
import dev.easel.imaging.Decoder;
import dev.easel.imaging.child.ChildReader;
import dev.easel.server.access.Access;
import dev.easel.server.access.Accounts;
import dev.easel.server.access.KeyFile;
import dev.easel.server.access.KeyLimits;
import dev.easel.server.access.KeyRecord;
import dev.easel.server.access.Ledger;
import dev.easel.server.asset.Sweeper;
import dev.easel.server.delivery.DeliveryLimits;
import dev.easel.server.delivery.DeliveryService;
import dev.easel.server.delivery.WebhookSecrets;
import dev.easel.server.egress.Egress;
import dev.easel.server.fault.Failpoint;
import dev.easel.server.intake.Intake;
import dev.easel.server.observe.AuditLog;
import dev.easel.server.observe.Meter;
import dev.easel.server.observe.OtlpTracer;
import dev.easel.server.observe.PrometheusMeter;
import dev.easel.server.observe.Tracer;
import dev.easel.server.reference.Media;
import dev.easel.server.reference.References;
import dev.easel.server.safety.PictureClassifier;
import dev.easel.server.safety.PolicyException;
import dev.easel.server.safety.SafetyPolicy;
import dev.easel.server.store.Database;
import dev.easel.server.task.OutgoingDeliveries;
import dev.easel.server.task.TaskService;
import dev.easel.server.task.Workshop;
import dev.easel.server.wire.Api;
import dev.easel.server.wire.Connections;
import dev.easel.server.wire.Protocol;
import dev.easel.server.wire.SocketSessions;
import dev.easel.server.wire.TransportErrors;
import dev.easel.server.wire.WireRendering;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A running server: the parts and how they are wired. Made by {@link #start}, ended by {@link #close}, which finishes
 * what is running. Safe for use by many threads.
 */
public final class EaselServer implements AutoCloseable {
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);

    /** A caller that sends nothing for so long while it should is cut off. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    /** Bytes of all headers of a request together. */
    private static final int MAX_HEADERS = 16 * 1024;

    /** Bytes of a request's first line, and so of its address. */
    private static final int MAX_FIRST_LINE = 8 * 1024;

    private final ServerConfig config;
    private final Kept kept;
    private final Decoder decoder;
    private final Tracer tracer;
    private final TaskService tasks;
    private final DeliveryService deliveries;
    private final WebServer web;
    private final Connections connections;
    private final SocketSessions sockets;
    private final Sweeper sweeper;

    private EaselServer(
            ServerConfig config,
            Kept kept,
            Decoder decoder,
            Tracer tracer,
            TaskService tasks,
            DeliveryService deliveries,
            WebServer web,
            Connections connections,
            SocketSessions sockets) {
        this.config = config;
        this.kept = kept;
        this.decoder = decoder;
        this.tracer = tracer;
        this.tasks = tasks;
        this.deliveries = deliveries;
        this.web = web;
        this.connections = connections;
        this.sockets = sockets;
        this.sweeper = new Sweeper(kept.assets(), SWEEP_EVERY);
    }

    /** Begins to load what takes long, while whoever starts a server still has other things to do. */
    public static void prepare() {
        Thread.ofPlatform().daemon().name("easel-prepare").start(Database::loadDriver);
    }

    /** Starts a server that draws with the given engine, which stays the caller's to close. */
    public static EaselServer start(ServerConfig config, Catalog catalog, Engine engine) throws StartException {
        return start(config, catalog, engine, Clock.systemUTC());
    }

    /** Starts a server that goes by the given clock. */
    public static EaselServer start(ServerConfig config, Catalog catalog, Engine engine, Clock clock)
            throws StartException {
        return start(config, catalog, engine, clock, Failpoint.NONE);
    }

    /** Starts a server that a test can end at the places which the failpoint is told of. */
    static EaselServer start(ServerConfig config, Catalog catalog, Engine engine, Clock clock, Failpoint failpoint)
            throws StartException {
        var policy = policy(config);
        requireFree(config);
        var kept = Kept.open(config.data(), clock, failpoint);
        try {
            return start(config, catalog, engine, clock, failpoint, kept, policy);
        } catch (IOException e) {
            kept.close();
            throw unusable(config, e);
        } catch (StartException | RuntimeException e) {
            kept.close();
            throw e;
        }
    }

    private static EaselServer start(
            ServerConfig config,
            Catalog catalog,
            Engine engine,
            Clock clock,
            Failpoint failpoint,
            Kept kept,
            Supplier<SafetyPolicy> policy)
            throws StartException, IOException {
        var assets = kept.assets();
        var meter = new PrometheusMeter(version(), engine.id() + "/" + engine.version());
        var egress = new Egress(config.egress(), meter);
        var decoder = new Decoder(ChildReader.standard());
        var media = new Media(assets, egress, decoder, meter);
        var audit = new AuditLog(config.data(), clock);
        var access = Access.open(config.keys(), new KeyFile(config.data()), audit, clock);
        var ledger = new Ledger(kept.database().usage(), clock);
        var accounts = new Accounts(
                caller -> access.record(caller).map(KeyRecord::limits).orElse(KeyLimits.NONE), ledger, clock);
        var organization = organization(config);
        var tracer = tracer(config);
        var workshop = new Workshop(
                engine,
                new References(media),
                policy,
                PictureClassifier.NONE,
                assets,
                config.limits().retention(),
                meter,
                tracer);
        var random = new SecureRandom();
        var deliveries = new DeliveryService(
                        kept.database().outbox(),
                        egress,
                        new WebhookSecrets(config.data(), clock, random),
                        DeliveryLimits.standard(),
                        clock,
                        random,
                        failpoint,
                        meter,
                        tracer)
                .start();
        var outgoing = new OutgoingDeliveries(deliveries, new WireRendering(config.webhookBody()), clock, random);
        var tasks = TaskService.open(
                workshop, accounts, outgoing, kept.database().tasks(), catalog, config.limits(), clock);
        var api = new Api(
                catalog,
                tasks,
                deliveries,
                assets,
                media,
                access,
                accounts,
                ledger,
                policy,
                organization,
                config.publicUrl(),
                address(config.host(), config.port()),
                config.syncLimit(),
                version(),
                meter,
                tracer,
                audit,
                clock);
        var sockets = new SocketSessions(access, System::nanoTime);
        var protocol = api.protocol();
        var intake = Intake.ofThisHeap();
        watch(meter, tasks, sockets, intake, clock);
        var connections = connections(config, protocol, sockets, intake, meter);
        try {
            var web = listen(config, api.routing(protocol, intake), connections);
            audit.tell("server.started", "server", started(config, access, engine));
            return new EaselServer(config, kept, decoder, tracer, tasks, deliveries, web, connections, sockets);
        } catch (StartException | RuntimeException e) {
            connections.close();
            stop(tasks, Duration.ZERO);
            deliveries.close();
            decoder.close();
            tracer.close();
            throw e;
        }
    }

    /** With what settings, as far as they decide who may do what. */
    private static Map<String, String> started(ServerConfig config, Access access, Engine engine) {
        return Map.of(
                "version", version(),
                "engine", engine.id() + "/" + engine.version(),
                "host", config.host(),
                "keys", access.isOpen() ? "not asked for" : "asked for",
                "egress", config.egress().toString());
    }

    private static void watch(
            PrometheusMeter meter, TaskService tasks, SocketSessions sockets, Intake intake, Clock clock) {
        meter.watchEach("easel_task_queue_depth", "Tasks that wait to be drawn", "pool", tasks::queued);
        meter.watch("easel_task_queue_capacity", "Tasks that may wait at most in each pool", tasks::queueCapacity);
        meter.watch(
                "easel_task_queue_oldest_age_seconds",
                "How long the task waits that has been waiting longest",
                () -> tasks.oldestQueued()
                        .map(accepted ->
                                Duration.between(accepted, clock.instant()).toMillis() / 1e3)
                        .orElse(0.0));
        meter.watch("easel_socket_connections", "Open WebSocket connections", sockets::connections);
        meter.watch("easel_intake_bytes", "What is held of requests and messages that are coming in", intake::held);
    }

    /** Easel's version, as the build knows it. */
    public static String version() {
        try (var in = requireNonNull(EaselServer.class.getResourceAsStream("version.txt"), "version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new IllegalStateException("the jar is damaged", e);
        }
    }

    /** The shipped lists take too long for the start and cannot be wrong; the operator's can, and then stop it. */
    private static Supplier<SafetyPolicy> policy(ServerConfig config) throws StartException {
        if (config.safety().isEmpty()) {
            return CompletableFuture.supplyAsync(SafetyPolicy::shipped)::join;
        }
        var folder = config.safety().get();
        try {
            var policy = SafetyPolicy.load(folder);
            return () -> policy;
        } catch (IOException e) {
            throw new StartException("The folder of policy files " + folder + " cannot be read (" + e + ").", e);
        } catch (PolicyException e) {
            throw new StartException("The policy files in " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Nothing of OpenTelemetry is loaded unless somebody wants traces. */
    private static Tracer tracer(ServerConfig config) throws StartException {
        if (config.traces().isEmpty()) {
            return Tracer.NONE;
        }
        try {
            return OtlpTracer.open(config.traces().get(), version());
        } catch (IllegalArgumentException e) {
            throw new StartException("Traces cannot be sent with these OTEL_ variables: " + e.getMessage(), e);
        }
    }

    /** An id of this server's own, made when it first starts with this data folder. */
    private static UUID organization(ServerConfig config) throws StartException {
        var file = config.data().resolve("organization");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID().toString());
            }
            return UUID.fromString(Files.readString(file).strip());
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(config, e);
        }
    }

    private static StartException unusable(ServerConfig config, Exception e) {
        return Kept.unusable(config.data(), e);
    }

    private static Connections connections(
            ServerConfig config, Protocol protocol, SocketSessions sockets, Intake intake, Meter meter) {
        var http = Http1Config.builder().maxHeadersSize(MAX_HEADERS).maxPrologueLength(MAX_FIRST_LINE);
        return new Connections(
                config.connections(),
                intake,
                protocol::isKnown,
                meter,
                listener -> Http1ConnectionSelector.builder()
                        .config(http.addReceiveListener(listener).build())
                        .addUpgrader(protocol.upgrader(sockets, intake, meter))
                        .build());
    }

    private static WebServer listen(ServerConfig config, HttpRouting.Builder routing, Connections connections)
            throws StartException {
        var web = WebServer.builder()
                .host(config.host())
                .port(config.port())
                .routing(routing)
                .protocolsDiscoverServices(false)
                .addConnectionSelector(connections)
                .directHandlers(TransportErrors.handlers())
                .maxTcpConnections(config.connections().inAll())
                .connectionOptions(socket -> socket.readTimeout(READ_TIMEOUT))
                .shutdownGracePeriod(Duration.ofSeconds(2))
                .shutdownHook(false)
                .featuresDiscoverServices(false)
                .build();
        web.start();
        if (!web.isRunning()) {
            // Helidon logs why and returns as if nothing had happened.
            throw cannotListen(config, null);
        }
        return web;
    }

    /** Finds out before the web server does, which would log pages of stack traces. */
    private static void requireFree(ServerConfig config) throws StartException {
        try (var socket = ServerSocketChannel.open()) {
            socket.bind(new InetSocketAddress(config.host(), config.port()));
        } catch (IOException e) {
            throw cannotListen(config, e);
        }
    }

    private static StartException cannotListen(ServerConfig config, @Nullable IOException e) {
        var reason = e == null ? "" : " (" + e.getMessage() + ")";
        return new StartException(
                "Cannot listen at " + config.host() + ":" + config.port() + reason
                        + ". Is another program, or another Easel, using that port? Choose another with --port.",
                e);
    }

    /** The port it listens at. */
    public int port() {
        return web.port();
    }

    /** Where to reach it: the public URL if one is configured, else the address it listens at. */
    public URI url() {
        return config.publicUrl().orElseGet(() -> address(config.host(), port()));
    }

    private static URI address(String host, int port) {
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /**
     * Stops: says that it is not ready and refuses new tasks, finishes what is being drawn within the configured limit so
     * that its callers get answers, gives back the rest for the next start, then closes every connection.
     */
    @Override
    public void close() {
        sweeper.close();
        try {
            stop(tasks, config.stopLimit());
        } finally {
            deliveries.close();
            sockets.close();
            web.stop();
            connections.close();
            decoder.close();
            tracer.close();
            kept.close();
        }
    }

    private static void stop(TaskService tasks, Duration limit) {
        try {
            tasks.stop(limit);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
