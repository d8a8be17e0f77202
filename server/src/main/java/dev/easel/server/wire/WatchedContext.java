package dev.easel.server.wire;

import dev.easel.server.intake.Share;
import dev.easel.server.intake.Speed;
import dev.easel.server.socket.CountedReader;
import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataReader;
import io.helidon.common.buffers.DataWriter;
import io.helidon.common.socket.HelidonSocket;
import io.helidon.common.socket.PeerInfo;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.ListenerContext;
import io.helidon.webserver.ProxyProtocolData;
import io.helidon.webserver.Router;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** A connection as the web server knows it, but for that its memory is counted and the time that its writing takes. */
final class WatchedContext implements ConnectionContext {
    private final ConnectionContext context;
    private final Share share;
    private final DataReader reader;
    private final Writer writer;

    WatchedContext(ConnectionContext context, Share share) {
        this.context = context;
        this.share = share;
        this.reader = CountedReader.of(context.dataReader(), Speed.standard(), share::hold);
        this.writer = new Writer(context.dataWriter());
    }

    /** What holds the bytes that have come and were not taken yet. Belongs to the connection's thread. */
    Share share() {
        return share;
    }

    /** For how long the caller has taken nothing of what is being sent. */
    Duration unread() {
        var since = writer.since;
        return since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    }

    @Override
    public DataReader dataReader() {
        return reader;
    }

    @Override
    public DataWriter dataWriter() {
        return writer;
    }

    @Override
    public ListenerContext listenerContext() {
        return context.listenerContext();
    }

    @Override
    public ExecutorService executor() {
        return context.executor();
    }

    @Override
    public Router router() {
        return context.router();
    }

    @Override
    public Optional<ProxyProtocolData> proxyProtocolData() {
        return context.proxyProtocolData();
    }

    @Override
    public HelidonSocket serverSocket() {
        return context.serverSocket();
    }

    @Override
    public PeerInfo remotePeer() {
        return context.remotePeer();
    }

    @Override
    public PeerInfo localPeer() {
        return context.localPeer();
    }

    @Override
    public boolean isSecure() {
        return context.isSecure();
    }

    @Override
    public String socketId() {
        return context.socketId();
    }

    @Override
    public String childSocketId() {
        return context.childSocketId();
    }

    /** Writes in pieces, so that a caller who reads slowly can be told from one who does not read at all. */
    private static final class Writer implements DataWriter {
        private static final int PIECE = 64 * 1024;

        private final DataWriter writer;

        /** The {@link System#nanoTime} at which it began with the piece that is being written; {@code null} if none is. */
        private volatile @Nullable Long since;

        private Writer(DataWriter writer) {
            this.writer = writer;
        }

        @Override
        public void write(BufferData... buffers) {
            writeNow(BufferData.create(buffers));
        }

        @Override
        public void write(BufferData buffer) {
            writeNow(buffer);
        }

        @Override
        public void writeNow(BufferData... buffers) {
            writeNow(BufferData.create(buffers));
        }

        @Override
        public void writeNow(BufferData buffer) {
            try {
                while (buffer.available() > PIECE) {
                    var piece = new byte[PIECE];
                    int length = buffer.read(piece);
                    writePiece(BufferData.create(piece, 0, length));
                }
                writePiece(buffer);
            } finally {
                since = null;
            }
        }

        private void writePiece(BufferData piece) {
            since = System.nanoTime();
            writer.writeNow(piece);
        }

        @Override
        public void flush() {
            writer.flush();
        }
    }
}
