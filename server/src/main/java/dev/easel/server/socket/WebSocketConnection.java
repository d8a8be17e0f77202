package dev.easel.server.socket;

import dev.easel.server.intake.IntakeException;
import dev.easel.server.intake.Share;
import dev.easel.server.intake.Speed;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.concurrency.limits.Limit;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import java.io.ByteArrayOutputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A connection after the switch. {@link #handle} runs on the connection's own virtual thread, reads until the end and
 * calls the listener; any thread may send.
 */
final class WebSocketConnection implements ServerConnection, WebSocket {
    private static final System.Logger LOG = System.getLogger(WebSocketConnection.class.getName());

    /** How long the other side may take to confirm that the connection ends. */
    private static final Duration FAREWELL = Duration.ofSeconds(3);

    /** Pieces that one message may come in. */
    private static final int MAX_PIECES = 100_000;

    private static final int LENGTH_16 = 126;
    private static final int LENGTH_64 = 127;
    private static final int FINAL = 0x80;

    private final ConnectionContext context;
    private final SocketListener listener;
    private final MessageLimits limits;
    private final LongSupplier nanos;
    private final Consumer<CloseCode> farewells;
    private final Share share;
    private final FrameReader frames;
    private final DataReader reader;

    /** The message whose pieces are coming in; belongs to the reading thread. */
    private final Assembly message = new Assembly();

    private volatile int maxMessage;

    /** Held while a frame goes out, so that frames do not mix. */
    private final ReentrantLock sending = new ReentrantLock();

    /** By {@link #nanos}, and so is what follows. */
    private volatile long lastActive;

    private volatile @Nullable Long sendingSince;
    private final AtomicBoolean ending = new AtomicBoolean();
    private volatile boolean ended;
    private volatile boolean farewellSent;

    /**
     * @param nanos measures time, as {@link System#nanoTime}
     * @param farewells hears why the other side is told that this is the end
     */
    WebSocketConnection(
            ConnectionContext context,
            SocketListener listener,
            MessageLimits limits,
            LongSupplier nanos,
            Consumer<CloseCode> farewells) {
        this.context = context;
        this.listener = listener;
        this.limits = limits;
        this.nanos = nanos;
        this.farewells = farewells;
        this.share = limits.intake().open();
        this.reader = CountedReader.of(context.dataReader(), Speed.standard(), this::hold);
        this.frames = new FrameReader(reader);
        this.maxMessage = limits.ofStrangers();
        this.lastActive = nanos.getAsLong();
    }

    @Override
    public void handle(Limit limit) {
        boolean cutShort = true;
        try {
            listener.opened(this);
            readAll();
            cutShort = false;
        } catch (ViolationException e) {
            end(e.code(), String.valueOf(e.getMessage()));
        } catch (IntakeException e) {
            end(CloseCode.TRY_AGAIN_LATER, e.getMessage());
        } finally {
            ended = true;
            share.close();
            listener.closed();
        }
        if (cutShort) {
            discard();
        }
        // The web server closes the socket when it sees this; there is nothing more to read.
        throw new CloseConnectionException("the WebSocket connection is over");
    }

    /** Reads on until the other side has ended it too, or its time to do so is over: else it may not see the reason. */
    private void discard() {
        try {
            while (true) {
                context.dataReader().readBuffer();
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.TRACE, "a WebSocket connection has ended", e);
        }
    }

    /** What was received and not taken yet, the frame that is coming in, and the pieces of a message that is not whole. */
    private void hold(long waiting) {
        share.hold(waiting + frames.held() + message.size());
    }

    @Override
    public void letIn() {
        share.letIn();
        maxMessage = limits.most();
    }

    private void readAll() throws ViolationException {
        while (awaitFrame()) {
            var frame = frames.next(message.room());
            lastActive = nanos.getAsLong();
            switch (frame.kind()) {
                case TEXT -> message.begin(frame);
                case CONTINUATION -> message.goOn(frame);
                case BINARY -> {
                    end(CloseCode.UNSUPPORTED_DATA, "Messages are JSON in text frames.");
                    return;
                }
                case PING -> write(FrameKind.PONG, frame.payload());
                case PONG -> listener.pong(frame.payload());
                case CLOSE -> {
                    requireFarewell(frame.payload());
                    end(CloseCode.NORMAL, "");
                    return;
                }
            }
            hold(0);
            message.takeIfWhole().ifPresent(listener::message);
        }
    }

    /** Waits for the first byte of a frame. Silence is no error here; within a frame it is. */
    private boolean awaitFrame() {
        while (!ended) {
            try {
                reader.ensureAvailable();
                return true;
            } catch (IntakeException e) {
                throw e;
            } catch (RuntimeException e) {
                if (!isTimeout(e)) {
                    LOG.log(System.Logger.Level.TRACE, "a WebSocket connection broke off", e);
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean isTimeout(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** Nothing, or a number and a reason (RFC 6455, section 5.5.1). */
    private static void requireFarewell(byte[] payload) throws ViolationException {
        if (payload.length == 1
                || (payload.length > 1
                        && !CloseCode.isSendable(
                                Short.toUnsignedInt(ByteBuffer.wrap(payload).getShort())))) {
            throw ViolationException.of("A connection cannot be ended with this number.");
        }
    }

    /** The message whose pieces are coming in (RFC 6455, section 5.4). Belongs to the reading thread. */
    private final class Assembly {
        private @Nullable ByteArrayOutputStream pieces;
        private int count;
        private byte @Nullable [] whole;

        /** Bytes that are here. */
        long size() {
            return (long) (pieces == null ? 0 : pieces.size()) + (whole == null ? 0 : whole.length);
        }

        /** Bytes that its next piece may have. */
        int room() {
            return maxMessage - (pieces == null ? 0 : pieces.size());
        }

        void begin(ClientFrame frame) throws ViolationException {
            if (pieces != null) {
                throw ViolationException.of("A message begins before the last one ended.");
            }
            if (frame.last()) {
                whole = frame.payload();
                return;
            }
            pieces = new ByteArrayOutputStream();
            count = 0;
            add(pieces, frame);
        }

        void goOn(ClientFrame frame) throws ViolationException {
            if (pieces == null) {
                throw ViolationException.of("There is no message to go on with.");
            }
            add(pieces, frame);
            if (frame.last()) {
                whole = pieces.toByteArray();
                pieces = null;
            }
        }

        private void add(ByteArrayOutputStream to, ClientFrame frame) throws ViolationException {
            if (++count > MAX_PIECES) {
                throw new ViolationException(CloseCode.TOO_LARGE, "The message comes in too many pieces.");
            }
            to.writeBytes(frame.payload());
        }

        Optional<byte[]> takeIfWhole() {
            var message = Optional.ofNullable(whole);
            whole = null;
            return message;
        }
    }

    @Override
    public boolean send(byte[] text) {
        return write(FrameKind.TEXT, text);
    }

    @Override
    public boolean ping(byte[] payload) {
        return write(FrameKind.PING, payload);
    }

    private boolean write(FrameKind kind, byte[] payload) {
        sending.lock();
        try {
            if (ended || farewellSent) {
                return false;
            }
            sendingSince = nanos.getAsLong();
            context.dataWriter().writeNow(frame(kind, payload));
            lastActive = nanos.getAsLong();
            return true;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.TRACE, "a WebSocket connection broke off", e);
            abort();
            return false;
        } finally {
            sendingSince = null;
            sending.unlock();
        }
    }

    /** A whole frame of the server, which never masks (RFC 6455, section 5.2). */
    private static BufferData frame(FrameKind kind, byte[] payload) {
        int length = payload.length;
        var header = BufferData.growing(10);
        header.write(FINAL | kind.code());
        if (length < LENGTH_16) {
            header.write(length);
        } else if (length <= 0xFFFF) {
            header.write(LENGTH_16);
            header.writeInt16(length);
        } else {
            header.write(LENGTH_64);
            header.writeInt32(0);
            header.writeInt32(length);
        }
        return BufferData.create(header, BufferData.create(payload));
    }

    @Override
    public void close(CloseCode code, String reason) {
        endLater(code, reason);
    }

    @Override
    public void close(byte[] lastWord, CloseCode code, String reason) {
        endLater(code, reason, lastWord);
    }

    private void endLater(CloseCode code, String reason, byte[]... lastWords) {
        if (ending.compareAndSet(false, true)) {
            Thread.ofVirtual().name("easel-socket-farewell").start(() -> end(code, reason, lastWords));
        }
    }

    /** Returns when the other side has been told, or the connection is over because it does not read. */
    private void end(CloseCode code, String reason, byte[]... lastWords) {
        if (!lockSoon()) {
            // Whatever is being sent, the other side does not read it.
            abort();
            return;
        }
        try {
            if (farewellSent || ended) {
                return;
            }
            farewells.accept(code);
            // Before the first byte: from here on the other side has a moment, whether it reads or not.
            Thread.ofVirtual().name("easel-socket-end").start(this::endSoon);
            for (var word : lastWords) {
                write(FrameKind.TEXT, word);
            }
            var text = reason.getBytes(StandardCharsets.UTF_8);
            var payload = BufferData.create(2 + text.length);
            payload.writeInt16(code.number());
            payload.write(text);
            write(FrameKind.CLOSE, payload.readBytes());
            farewellSent = true;
        } finally {
            sending.unlock();
        }
    }

    private boolean lockSoon() {
        try {
            return sending.tryLock(FAREWELL.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void endSoon() {
        try {
            Thread.sleep(FAREWELL);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        abort();
    }

    @Override
    public void abort() {
        ended = true;
        try {
            context.serverSocket().close();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.TRACE, "a socket could not be closed", e);
        }
    }

    @Override
    public Duration silence() {
        return since(lastActive);
    }

    @Override
    public Optional<Duration> sendingFor() {
        return Optional.ofNullable(sendingSince).map(this::since);
    }

    private Duration since(long earlier) {
        return Duration.ofNanos(nanos.getAsLong() - earlier);
    }

    /** Never idle to the web server, which would break it off without a word: whoever listens decides. */
    @Override
    public Duration idleTime() {
        return Duration.ZERO;
    }

    @Override
    public void close(boolean interrupt) {
        close(CloseCode.GOING_AWAY, "The server is stopping.");
    }
}
