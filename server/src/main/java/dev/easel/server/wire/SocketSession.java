package dev.easel.server.wire;

import dev.easel.server.access.Caller;
import dev.easel.server.socket.CloseCode;
import dev.easel.server.socket.WebSocket;
import dev.easel.server.task.Receipt;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a caller is told over WebSocket, whatever becomes of the connection. Frames are kept until the client is known to
 * have them: after each burst the connection is pinged with the number of the last frame, and its answer can only come
 * after the frame has arrived. A client that comes back with the session's id gets what it missed. Safe for use by many
 * threads.
 */
final class SocketSession {
    /** Frames that may wait for a client that reads too slowly, or for one that may come back. */
    static final int MAX_WAITING = 2_000;

    /** Under steady traffic arrival is confirmed every so many frames. */
    private static final int FRAMES_PER_PING = 64;

    /** Tasks at a time. */
    static final int MAX_TASKS = 512;

    /** @param arrival what is to be noted when it has arrived */
    private record Numbered(long number, Frame frame, Optional<Receipt> arrival) {}

    private final UUID id;
    private final Caller caller;
    private final LongSupplier nanos;
    private final Semaphore tasks = new Semaphore(MAX_TASKS);

    /** Frames in order that have not been sent over the present connection. */
    private final Deque<Numbered> waiting = new ArrayDeque<>();

    /** Frames in order that have been sent and may not have arrived. */
    private final Deque<Numbered> sent = new ArrayDeque<>();

    /** Frames that are being sent: one for each connection, of which the last one counts. */
    private int sending;

    private long last;
    private @Nullable WebSocket socket;
    private @Nullable Long lost;

    /** @param nanos measures time, as {@link System#nanoTime} */
    SocketSession(UUID id, Caller caller, LongSupplier nanos) {
        this.id = id;
        this.caller = caller;
        this.nanos = nanos;
    }

    UUID id() {
        return id;
    }

    Caller caller() {
        return caller;
    }

    /** A place for one more task, if there is one. */
    boolean beginTask() {
        return tasks.tryAcquire();
    }

    void endTask() {
        tasks.release();
    }

    /** For how long there has been no connection; empty while there is one, and before the first. */
    synchronized Optional<Duration> lostFor() {
        return Optional.ofNullable(lost).map(since -> Duration.ofNanos(nanos.getAsLong() - since));
    }

    synchronized Optional<WebSocket> socket() {
        return Optional.ofNullable(socket);
    }

    /** Goes on over this connection, with everything that is not known to have arrived over the last one. */
    synchronized void attach(WebSocket connection) {
        if (socket != null && !goesOver(connection)) {
            socket.close(CloseCode.NORMAL, "The session goes on over another connection.");
        }
        socket = connection;
        lost = null;
        while (!sent.isEmpty()) {
            waiting.addFirst(sent.removeLast());
        }
        Thread.ofVirtual().name("easel-socket-send").start(() -> sendAll(connection));
        notifyAll();
    }

    private boolean goesOver(WebSocket connection) {
        return connection.equals(socket);
    }

    /** The connection is over. */
    synchronized void detach(WebSocket connection) {
        if (goesOver(connection)) {
            socket = null;
            lost = nanos.getAsLong();
            notifyAll();
        }
    }

    void add(Frame frame) {
        add(frame, Optional.empty());
    }

    /** @param arrival what {@link #confirm} tells when the frame has arrived */
    void add(Frame frame, Receipt arrival) {
        add(frame, Optional.of(arrival));
    }

    synchronized void add(Frame frame, Optional<Receipt> arrival) {
        waiting.add(new Numbered(++last, frame, arrival));
        if (waiting.size() > MAX_WAITING) {
            waiting.removeFirst();
            if (socket != null) {
                socket.close(CloseCode.TRY_AGAIN_LATER, "Results are read too slowly; ask for them with getResponse.");
            }
        }
        notifyAll();
    }

    /** The client has every frame up to the one whose number it was pinged with; what is to be noted of that. */
    synchronized List<Receipt> confirm(byte[] pong) {
        if (pong.length != Long.BYTES) {
            return List.of();
        }
        long confirmed = ByteBuffer.wrap(pong).getLong();
        List<Receipt> arrivals = new ArrayList<>();
        while (!sent.isEmpty() && sent.getFirst().number() <= confirmed) {
            sent.removeFirst().arrival().ifPresent(arrivals::add);
        }
        return arrivals;
    }

    /** Whether nothing waits to be sent or is being sent. */
    private synchronized boolean isFlushed() {
        return waiting.isEmpty() && sending == 0;
    }

    /** Whether nothing waits to be sent and no task is under way that could add to it. */
    boolean isQuiet() {
        return tasks.availablePermits() == MAX_TASKS && isFlushed();
    }

    private void sendAll(WebSocket connection) {
        try {
            for (var next = next(connection); next.isPresent(); next = next(connection)) {
                if (!send(next.get().frame(), connection)) {
                    return;
                }
                long number = next.get().number();
                if (isFlushed() || number % FRAMES_PER_PING == 0) {
                    connection.ping(
                            ByteBuffer.allocate(Long.BYTES).putLong(number).array());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean send(Frame frame, WebSocket connection) {
        try {
            return connection.send(frame.text());
        } finally {
            synchronized (this) {
                sending--;
            }
        }
    }

    /** The next frame for this connection, which is being sent from then on; empty when the session does not go on over it. */
    private synchronized Optional<Numbered> next(WebSocket connection) throws InterruptedException {
        while (goesOver(connection) && waiting.isEmpty()) {
            wait();
        }
        if (!goesOver(connection)) {
            return Optional.empty();
        }
        var next = waiting.removeFirst();
        sending++;
        sent.add(next);
        if (sent.size() > MAX_WAITING) {
            sent.removeFirst();
        }
        return Optional.of(next);
    }
}
