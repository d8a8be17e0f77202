package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.access.Access;
import dev.easel.server.access.Caller;
import dev.easel.server.observe.Incident;
import dev.easel.server.socket.CloseCode;
import dev.easel.server.socket.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every WebSocket connection and session. A thread of its own looks after them once a second: it ends what is idle, stuck,
 * or no longer allowed, and forgets sessions that nobody came back to. Safe for use by many threads.
 */
public final class SocketSessions implements AutoCloseable {

    /** How long a connection may be silent, and how long a lost session is kept: the platform's own figures. */
    static final Duration IDLE_LIMIT = Duration.ofMinutes(2);

    static final Duration KEPT = Duration.ofMinutes(2);

    /** How long one message may take to be read by the other side. */
    static final Duration STUCK_LIMIT = Duration.ofSeconds(60);

    /** How long a connection may take to say whose it is. */
    static final Duration AUTHENTICATION_LIMIT = Duration.ofSeconds(10);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration FLUSH_LIMIT = Duration.ofSeconds(3);

    private final Access access;
    private final Clock clock;

    /** Open connections, with the instant by which each must have said whose it is. */
    private final Map<WebSocket, Instant> strangers = new ConcurrentHashMap<>();

    private final Map<UUID, SocketSession> sessions = new ConcurrentHashMap<>();
    private final Thread warden;

    /** Starts at once. */
    public SocketSessions(Access access, Clock clock) {
        this.access = access;
        this.clock = clock;
        this.warden = Thread.ofVirtual().name("easel-sockets").start(this::watch);
    }

    void opened(WebSocket socket) {
        strangers.put(socket, clock.instant().plus(AUTHENTICATION_LIMIT));
    }

    /** Connections that are open. */
    public long connections() {
        return strangers.size()
                + sessions.values().stream()
                        .filter(session -> session.socket().isPresent())
                        .count();
    }

    void closed(WebSocket socket) {
        strangers.remove(socket);
    }

    /** The session that a caller wants to go on with, if there is one, else a new one; not attached yet. */
    SocketSession enter(WebSocket socket, Caller caller, Optional<UUID> wanted) {
        strangers.remove(socket);
        return wanted.map(sessions::get)
                .filter(session -> session.caller().equals(caller))
                .orElseGet(() -> begin(caller));
    }

    private SocketSession begin(Caller caller) {
        var session = new SocketSession(UUID.randomUUID(), caller, clock);
        sessions.put(session.id(), session);
        return session;
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(LOOK_EVERY);
                survive();
            }
        } catch (InterruptedException _) {
            // Closed.
        }
    }

    /** Whatever happens to one look, there is a next. */
    private void survive() {
        try {
            look();
        } catch (Throwable e) {
            Incident.survive("looking after WebSocket connections", e);
        }
    }

    private void look() {
        var now = clock.instant();
        strangers.forEach((socket, limit) -> {
            if (now.isAfter(limit) && !access.isOpen()) {
                socket.close(CloseCode.POLICY_VIOLATION, "No authentication came in time.");
            } else {
                endIfSilent(socket, now);
            }
        });
        for (var session : sessions.values()) {
            session.lost().filter(lost -> lost.plus(KEPT).isBefore(now)).ifPresent(_ -> sessions.remove(session.id()));
            session.socket().ifPresent(socket -> {
                endIfForbidden(session, socket);
                endIfSilent(socket, now);
            });
        }
    }

    private void endIfForbidden(SocketSession session, WebSocket socket) {
        if (!access.isLive(session.caller())) {
            sessions.remove(session.id());
            socket.send(new Frame.NotLetIn(revoked(), new Links("")).text());
            socket.close(CloseCode.POLICY_VIOLATION, "The API key is no longer valid.");
        }
    }

    private static Problem revoked() {
        return WireProblem.about("apiKey", "string", "invalidApiKey", "Invalid API key: it is no longer valid.")
                .ofTask(Authentication.TASK_TYPE, null);
    }

    private static void endIfSilent(WebSocket socket, Instant now) {
        if (socket.sendingSince()
                .filter(since -> since.plus(STUCK_LIMIT).isBefore(now))
                .isPresent()) {
            socket.abort();
        } else if (socket.lastActive().plus(IDLE_LIMIT).isBefore(now)) {
            socket.close(CloseCode.NORMAL, "Nothing was heard for " + IDLE_LIMIT.toSeconds() + " seconds; send pings.");
        }
    }

    /** Ends every connection properly, when what it should still be told has been sent. */
    @Override
    public void close() {
        warden.interrupt();
        long end = System.nanoTime() + FLUSH_LIMIT.toNanos();
        for (var session : sessions.values()) {
            flush(session, end);
            session.socket().ifPresent(socket -> socket.close(CloseCode.GOING_AWAY, "The server is stopping."));
        }
        strangers.keySet().forEach(socket -> socket.close(CloseCode.GOING_AWAY, "The server is stopping."));
    }

    private static void flush(SocketSession session, long end) {
        try {
            while (session.socket().isPresent() && !session.isFlushed() && System.nanoTime() < end) {
                Thread.sleep(10);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
