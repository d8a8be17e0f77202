package dev.easel.server;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;

/** A web server on this machine that answers with a status, and remembers by which methods it was called. */
final class StatusServer implements AutoCloseable {
    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();
    private final HttpServer server;

    /** @param status what a path is answered with */
    StatusServer(ToIntFunction<String> status) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(
                    status.applyAsInt(exchange.getRequestURI().getPath()), -1);
            exchange.close();
            calls.add(exchange.getRequestMethod());
        });
        server.start();
    }

    /** Answers with a file at this path; such calls are not remembered. */
    void offer(String path, byte[] file) {
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(file);
            }
        });
    }

    /** As in {@code 127.0.0.1:4711}. */
    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** The method of the next call. */
    String nextCall() throws InterruptedException {
        return Objects.requireNonNull(calls.poll(20, TimeUnit.SECONDS), "nobody called");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
