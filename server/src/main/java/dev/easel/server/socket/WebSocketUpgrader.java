package dev.easel.server.socket;

import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Switches connections from HTTP/1.1 to WebSocket (RFC 6455, section 4.2) at one path. What is no proper request to switch
 * goes on to be answered as the HTTP request that it is.
 */
public final class WebSocketUpgrader implements Http1Upgrader {
    private static final HeaderName KEY = HeaderNames.create("Sec-WebSocket-Key");
    private static final HeaderName VERSION = HeaderNames.create("Sec-WebSocket-Version");
    private static final String ONLY_VERSION = "13";
    private static final int KEY_BYTES = 16;

    /** RFC 6455, section 1.3. */
    private static final String SUFFIX = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final String path;
    private final MessageLimits limits;
    private final LongSupplier nanos;
    private final Consumer<CloseCode> farewells;
    private final Function<Upgrade, Optional<SocketListener>> door;

    /**
     * @param limits of messages
     * @param nanos measures time, as {@link System#nanoTime}
     * @param farewells hears why connections are ended properly, by whichever side it is
     * @param door makes the listener of a new connection; empty refuses to switch
     */
    public WebSocketUpgrader(
            String path,
            MessageLimits limits,
            LongSupplier nanos,
            Consumer<CloseCode> farewells,
            Function<Upgrade, Optional<SocketListener>> door) {
        this.path = path;
        this.limits = limits;
        this.nanos = nanos;
        this.farewells = farewells;
        this.door = door;
    }

    @Override
    public String supportedProtocol() {
        return "websocket";
    }

    @Override
    public @Nullable ServerConnection upgrade(
            ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
        var key = headers.first(KEY).filter(WebSocketUpgrader::isKey);
        if (!prologue.method().equals(Method.GET)
                || !prologue.uriPath().path().equals(path)
                || key.isEmpty()
                || !headers.first(VERSION).orElse("").equals(ONLY_VERSION)) {
            return null;
        }
        var listener =
                door.apply(new Upgrade(prologue, headers, context.remotePeer().address()));
        if (listener.isEmpty()) {
            return null;
        }
        var answer = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Accept: " + accept(key.get()) + "\r\n\r\n";
        context.dataWriter().writeNow(BufferData.create(answer.getBytes(StandardCharsets.US_ASCII)));
        return new WebSocketConnection(context, listener.get(), limits, nanos, farewells);
    }

    private static boolean isKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == KEY_BYTES;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String accept(String key) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest((key + SUFFIX).getBytes(StandardCharsets.US_ASCII));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
