package dev.easel.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JDK's WebSocket client, for tests that speak to a server. Its library answers pings by itself. */
public final class SocketClient implements AutoCloseable {
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Closing> closed = new CompletableFuture<>();
    private final WebSocket socket;

    private SocketClient(URI address, String... headers) {
        var builder = http.newWebSocketBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            builder.header(headers[i], headers[i + 1]);
        }
        socket = builder.buildAsync(address, new Collector()).join();
    }

    /** Connects, and says nothing yet. */
    public static SocketClient to(RunningServer server, String... headers) {
        return at(server, "/v1", headers);
    }

    /** Connects to an address with a query. */
    public static SocketClient at(RunningServer server, String path, String... headers) {
        return new SocketClient(URI.create("ws://127.0.0.1:" + server.server.port() + path), headers);
    }

    /** Connects to a server in a process of its own. */
    static SocketClient to(ServerProcess server) {
        return new SocketClient(URI.create(server.uri("/v1").toString().replaceFirst("^http", "ws")));
    }

    /** Connects and says whose it is; the session's id is in the answer. */
    public static SocketClient authenticated(RunningServer server) {
        var client = to(server);
        client.authenticate(RunningServer.KEY);
        return client;
    }

    public JsonNode authenticate(String key) {
        send("[{\"taskType\":\"authentication\",\"apiKey\":\"" + key + "\"}]");
        return next();
    }

    public void send(String text) {
        socket.sendText(text, true).join();
    }

    /** A message in two pieces. */
    public void send(String piece, String rest) {
        socket.sendText(piece, false).join();
        socket.sendText(rest, true).join();
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The next frame. */
    public JsonNode next() {
        return JSON.readTree(nextText());
    }

    public String nextText() {
        try {
            return Objects.requireNonNull(
                    frames.poll(LONG.toSeconds(), TimeUnit.SECONDS), () -> "no frame came; the end: " + closed);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Frames that have come and were not asked for. */
    public int waiting() {
        return frames.size();
    }

    /**
     * How the server ended a connection.
     *
     * @param code 1006 if it gave none
     */
    public record Closing(int code, String reason) {}

    public Closing closing() {
        return closed.orTimeout(LONG.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** With which code the server ended the connection; 1006 if without any. */
    public int closeCode() {
        return closing().code();
    }

    /** Whether the server ends the connection within this time. */
    public boolean isClosedWithin(Duration limit) {
        try {
            closed.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Breaks the connection off without a word. */
    public void vanish() {
        socket.abort();
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private final class Collector implements WebSocket.Listener {
        private final StringBuilder pieces = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            pieces.append(data);
            if (last) {
                frames.add(pieces.toString());
                pieces.setLength(0);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            closed.complete(new Closing(statusCode, reason));
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            if (error instanceof IOException) {
                closed.complete(new Closing(1006, ""));
            } else {
                closed.completeExceptionally(error);
            }
        }
    }
}
