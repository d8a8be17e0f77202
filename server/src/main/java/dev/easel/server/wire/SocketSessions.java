package dev.easel.server.wire;

import dev.easel.contract.Problem;
import dev.easel.server.access.Access;
import dev.easel.server.access.Caller;
import dev.easel.server.observe.Incident;
import dev.easel.server.socket.CloseCode;
import dev.easel.server.socket.WebSocket;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

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

    /**
     * Sessions of one caller that may wait for somebody to come back. Ten times as many as there may be connections from
     * one address, so that only who makes sessions for their own sake meets it.
     */
    static final int MAX_LOST = 2_000;

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    /** How long a stop waits for what should still be told, and then for the connections to end. */
    private static final Duration FLUSH_LIMIT = Duration.ofSeconds(3);

    private static final Duration END_LIMIT = Duration.ofSeconds(4);

    private final Access access;
    private final LongSupplier nanos;

    /** Open connections that have not said whose they are, with the time by {@link #nanos} when each was opened. */
    private final Map<WebSocket, Long> strangers = new ConcurrentHashMap<>();

    private final Map<UUID, SocketSession> sessions = new ConcurrentHashMap<>();
    private final Thread warden;

    /**
     * Starts at once.
     *
     * @param nanos measures time, as {@link System#nanoTime}: not the clock on the wall, which may be set
     */
    public SocketSessions(Access access, LongSupplier nanos) {
        this.access = access;
        this.nanos = nanos;
        this.warden = Thread.ofVirtual().name("easel-sockets").start(this::watch);
    }

    void opened(WebSocket socket) {
        strangers.put(socket, nanos.getAsLong());
    }

    /** Connections that are open. */
    public long connections() {
        return open().count();
    }

    /** Strangers first: who is let in meanwhile is met twice rather than not at all. */
    private Stream<WebSocket> open() {
        return Stream.concat(
                        strangers.keySet().stream(),
                        sessions.values().stream().map(SocketSession::socket).flatMap(Optional::stream))
                .distinct();
    }

    void closed(WebSocket socket) {
        strangers.remove(socket);
    }

    /**
     * The session that a caller goes on with, when {@link #attach} says so.
     *
     * @param wanted sessions that it could be: the first that there is and that is the caller's. If there is none it is a
     *     new one
     */
    SocketSession enter(Caller caller, List<UUID> wanted) {
        return wanted.stream()
                .map(sessions::get)
                .filter(Objects::nonNull)
                .filter(session -> session.caller().equals(caller))
                .findFirst()
                .orElseGet(() -> begin(caller));
    }

    /** A session goes on over this connection, which is no stranger's from now on. */
    void attach(SocketSession session, WebSocket socket) {
        session.attach(socket);
        strangers.remove(socket);
    }

    /** Whether there is this session, and it is the caller's. */
    boolean knows(Caller caller, UUID id) {
        var session = sessions.get(id);
        return session != null && session.caller().equals(caller);
    }

    /**
     * A session that began before this process did, to be entered then; empty if it was taken up just now.
     *
     * @param id under which somebody is known to wait for this caller's tasks
     */
    Optional<SocketSession> takeUp(Caller caller, UUID id) {
        forgetOldest(caller);
        var session = new SocketSession(id, caller, nanos);
        return sessions.putIfAbsent(id, session) == null ? Optional.of(session) : Optional.empty();
    }

    private SocketSession begin(Caller caller) {
        forgetOldest(caller);
        var session = new SocketSession(UUID.randomUUID(), caller, nanos);
        sessions.put(session.id(), session);
        return session;
    }

    /** Makes room where a caller has more lost sessions than are kept. */
    private void forgetOldest(Caller caller) {
        var lost = sessions.values().stream()
                .filter(session -> session.caller().equals(caller))
                .filter(session -> session.lostFor().isPresent())
                .toList();
        if (lost.size() >= MAX_LOST) {
            lost.stream()
                    .max(Comparator.comparing(session -> session.lostFor().orElse(Duration.ZERO)))
                    .ifPresent(oldest -> sessions.remove(oldest.id()));
        }
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

    /** Ends what is due to end. Waits for nobody, so that no connection keeps it from the others. */
    void look() {
        strangers.forEach((socket, opened) -> {
            var since = Duration.ofNanos(nanos.getAsLong() - opened);
            if (since.compareTo(AUTHENTICATION_LIMIT) > 0 && !access.isOpen()) {
                socket.close(CloseCode.POLICY_VIOLATION, "No authentication came in time.");
            } else {
                endIfSilent(socket);
            }
        });
        sessions.values()
                .removeIf(session -> session.lostFor()
                        .filter(since -> since.compareTo(KEPT) > 0)
                        .isPresent());
        for (var session : sessions.values()) {
            session.socket().ifPresent(socket -> {
                endIfSilent(socket);
                endIfForbidden(session, socket);
            });
        }
    }

    private void endIfForbidden(SocketSession session, WebSocket socket) {
        if (!access.isLive(session.caller())) {
            sessions.remove(session.id());
            socket.close(
                    new Frame.NotLetIn(revoked(), new Links("")).text(),
                    CloseCode.POLICY_VIOLATION,
                    "The API key is no longer valid.");
        }
    }

    private static Problem revoked() {
        return WireProblem.about("apiKey", "string", "invalidApiKey", "Invalid API key: it is no longer valid.")
                .ofTask(Authentication.TASK_TYPE, null);
    }

    private static void endIfSilent(WebSocket socket) {
        if (socket.sendingFor()
                .filter(since -> since.compareTo(STUCK_LIMIT) > 0)
                .isPresent()) {
            socket.abort();
        } else if (socket.silence().compareTo(IDLE_LIMIT) > 0) {
            socket.close(CloseCode.NORMAL, "Nothing was heard for " + IDLE_LIMIT.toSeconds() + " seconds; send pings.");
        }
    }

    /** Ends every connection properly, all at the same time, when what it should still be told has been sent. */
    @Override
    public void close() {
        warden.interrupt();
        waitUntil(
                FLUSH_LIMIT,
                () -> sessions.values().stream()
                        .allMatch(session -> session.socket().isEmpty() || session.isQuiet()));
        open().forEach(socket -> socket.close(CloseCode.GOING_AWAY, "The server is stopping."));
        waitUntil(END_LIMIT, () -> connections() == 0);
    }

    private static void waitUntil(Duration limit, BooleanSupplier done) {
        long begun = System.nanoTime();
        try {
            while (!done.getAsBoolean() && System.nanoTime() - begun < limit.toNanos()) {
                Thread.sleep(10);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
