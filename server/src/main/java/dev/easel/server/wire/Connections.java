package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.intake.Intake;
import dev.easel.server.observe.Incident;
import dev.easel.server.observe.Meter;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.common.task.InterruptableTask;
import io.helidon.http.Headers;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Holds connections to their limits before the web server's own code has them. It has no limit by address, reads the first
 * line of a request and its headers for as long as there is a byte now and then, keeps a chunk of any length until it is
 * whole, and writes for as long as nobody reads. It must be the only selector: then connections are counted from their beginning, before they have said anything. Safe for use by many threads.
 */
public final class Connections implements ServerConnectionSelector, Http1ConnectionListener, AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Connections.class.getName());

    private final ConnectionLimits limits;
    private final Intake intake;
    private final Predicate<Headers> known;
    private final Meter meter;
    private final ServerConnectionSelector http;
    private final Map<ByteBuffer, Integer> byAddress = new ConcurrentHashMap<>();
    private final Map<ConnectionContext, Held> held = new ConcurrentHashMap<>();
    private final Thread watch;

    /**
     * @param intake the memory for what connections receive
     * @param known whether a request with these headers is of somebody who may be here
     * @param http makes the selector whose connections these are, which tells this listener what it receives
     */
    public Connections(
            ConnectionLimits limits,
            Intake intake,
            Predicate<Headers> known,
            Meter meter,
            Function<Http1ConnectionListener, ServerConnectionSelector> http) {
        this.limits = limits;
        this.intake = intake;
        this.known = known;
        this.meter = meter;
        this.http = http.apply(this);
        this.watch = Thread.ofVirtual().name("easel-connections").start(this::watch);
    }

    @Override
    public int bytesToIdentifyConnection() {
        return 0;
    }

    /** There is one protocol only, whose connection says what is wrong with a first line and has a limit of time for it. */
    @Override
    public Support supports(BufferData data) {
        return Support.SUPPORTED;
    }

    @Override
    public Set<String> supportedApplicationProtocols() {
        return http.supportedApplicationProtocols();
    }

    @Override
    public ServerConnection connection(ConnectionContext context) {
        var watched = new WatchedContext(context, intake.open());
        return new Held(watched, http.connection(watched));
    }

    @Override
    public void prologue(ConnectionContext context, HttpPrologue prologue) {
        var connection = held.get(context);
        if (connection != null) {
            connection.headersSince = System.nanoTime();
            connection.context.share().begin();
        }
    }

    @Override
    public void headers(ConnectionContext context, Headers headers) {
        var connection = held.get(context);
        if (connection != null) {
            connection.headersSince = null;
            if (known.test(headers)) {
                connection.context.share().letIn();
            }
        }
    }

    /** An address, or the part of an IPv6 address that one subscriber has (RFC 6177). */
    private static ByteBuffer network(InetAddress address) {
        var bytes = address.getAddress();
        return ByteBuffer.wrap(address instanceof Inet6Address ? Arrays.copyOf(bytes, 8) : bytes);
    }

    private void watch() {
        var shorter = limits.head().compareTo(limits.unread()) < 0 ? limits.head() : limits.unread();
        try {
            while (true) {
                Thread.sleep(shorter.dividedBy(10));
                look();
            }
        } catch (InterruptedException _) {
            // The server stops.
        }
    }

    /** Whatever happens to one look, there is a next. */
    private void look() {
        try {
            held.values().forEach(Held::cutIfDue);
        } catch (Throwable e) {
            Incident.survive("looking after connections", e);
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }

    /** A connection that is counted while it is handled. */
    private final class Held implements ServerConnection, InterruptableTask<Void> {
        private final WatchedContext context;
        private final ServerConnection connection;

        /** The {@link System#nanoTime} at which it began with headers that are not complete; {@code null} if it has none. */
        private volatile @Nullable Long headersSince;

        /** Belongs to the thread that watches, which looks again before the connection is over. */
        private boolean cut;

        private Held(WatchedContext context, ServerConnection connection) {
            this.context = context;
            this.connection = connection;
        }

        @Override
        public void handle(Limit requests) throws InterruptedException {
            var address = ((InetSocketAddress) context.remotePeer().address()).getAddress();
            var network = network(address);
            int most = limits.of(address);
            try {
                if (byAddress.merge(network, 1, Integer::sum) > most) {
                    refuse(most);
                } else {
                    held.put(context, this);
                    connection.handle(requests);
                }
            } finally {
                held.remove(context);
                context.share().close();
                byAddress.computeIfPresent(network, (_, count) -> count == 1 ? null : count - 1);
            }
        }

        private void refuse(int most) {
            meter.connectionRefused("too_many");
            var answer = new Answer(new Links(""));
            answer.add(Problem.of(
                    "rateLimitExceeded",
                    "There are " + most + " connections from this address already; wait until one ends, or use one for"
                            + " several requests."));
            var body = answer.toBytes();
            var head = "HTTP/1.1 429 Too Many Requests\r\nConnection: close\r\nContent-Type: application/json\r\n"
                    + "X-Content-Type-Options: nosniff\r\nRetry-After: 5\r\nContent-Length: " + body.length
                    + "\r\n\r\n";
            context.dataWriter()
                    .writeNow(BufferData.create(head.getBytes(StandardCharsets.US_ASCII)), BufferData.create(body));
        }

        private void cutIfDue() {
            var since = headersSince;
            if (context.unread().compareTo(limits.unread()) > 0) {
                cut("too_slow");
            } else if (since != null) {
                if (Duration.ofNanos(System.nanoTime() - since).compareTo(limits.head()) > 0) {
                    cut("too_slow");
                }
            } else if (isBeforeRequest() && connection.idleTime().compareTo(limits.head()) > 0) {
                cut("idle");
            }
        }

        /** Whether it waits for a first line or the rest of one, and so may be interrupted without loss. */
        private boolean isBeforeRequest() {
            return connection instanceof InterruptableTask<?> task && task.canInterrupt();
        }

        private void cut(String reason) {
            if (!cut) {
                cut = true;
                meter.connectionRefused(reason);
            }
            try {
                context.serverSocket().close();
            } catch (UncheckedIOException e) {
                LOG.log(Level.TRACE, "a connection had ended before it was cut", e);
            }
        }

        @Override
        public boolean canInterrupt() {
            return isBeforeRequest();
        }

        @Override
        public Duration idleTime() {
            return connection.idleTime();
        }

        @Override
        public void close(boolean interrupt) {
            connection.close(interrupt);
        }
    }
}
