package dev.easel.upstream.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A real HTTP server that stands in for somebody else's. What it answers is up to its heirs; here is how it fails: by
 * answering with anything, by hanging up before or within an answer, by not answering for as long as a test likes.
 */
public abstract class ServerDouble implements AutoCloseable {
    /** Lets everything pass. */
    public static final Gate GATE = address -> List.of(InetAddress.getAllByName(address.getHost()));

    private final HttpServer server;
    private final BlockingQueue<Fault> faults = new LinkedBlockingQueue<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();

    /** What came. */
    public record Request(String method, String path, Map<String, String> headers, String body) {

        /** A header by its name in lower case. */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }
    }

    /** How an exchange goes wrong. */
    public sealed interface Fault {

        /** An answer that is none of the double's own. */
        record Says(int status, String mediaType, String body, Map<String, String> headers) implements Fault {
            public static Says json(int status, String body) {
                return new Says(status, "application/json", body, Map.of());
            }
        }

        /** The connection ends instead of an answer. */
        record HangsUp() implements Fault {}

        /** The connection ends in the middle of the answer that the double would have given. */
        record HangsUpHalfway() implements Fault {}

        /** Nothing happens until the latch opens; then the answer is as usual. */
        record Stalls(CountDownLatch arrived, CountDownLatch until) implements Fault {}
    }

    /** An answer; each character of the body is a byte of it. */
    public record Reply(int status, String mediaType, String body, Map<String, String> headers) {
        public static Reply json(int status, String body) {
            return new Reply(status, "application/json", body, Map.of());
        }

        byte[] bytes() {
            return body.getBytes(ISO_8859_1);
        }
    }

    protected ServerDouble() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    /** To be called when the heir is ready to answer. */
    protected final void start() {
        server.createContext("/", this::handle);
        server.start();
    }

    /** What the double answers when nothing goes wrong; may be called by several threads at once. */
    protected abstract Reply answer(Request request);

    /** The next exchanges go wrong in these ways, one each. */
    public void fails(Fault... next) {
        faults.addAll(List.of(next));
    }

    /** The same fault so many times. */
    public void fails(int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            faults.add(fault);
        }
    }

    /** Everything that came so far, without questions for the server's state. */
    public List<Request> requests() {
        return requests.stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    /** Everything that came so far. */
    public List<Request> everything() {
        return requests;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var request = new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
            requests.add(request);
            var fault = request.method().equals("POST") ? faults.poll() : null;
            switch (fault) {
                case null -> send(exchange, answer(request));
                case Fault.Says says ->
                    send(exchange, new Reply(says.status(), says.mediaType(), says.body(), says.headers()));
                case Fault.HangsUp() -> answer(request);
                case Fault.HangsUpHalfway() -> sendHalf(exchange, answer(request));
                case Fault.Stalls(var arrived, var until) -> {
                    arrived.countDown();
                    until.await();
                    send(exchange, answer(request));
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", reply.mediaType());
        exchange.sendResponseHeaders(reply.status(), reply.body().isEmpty() ? -1 : reply.bytes().length);
        exchange.getResponseBody().write(reply.bytes());
    }

    private static void sendHalf(HttpExchange exchange, Reply reply) throws IOException {
        exchange.sendResponseHeaders(reply.status(), reply.bytes().length);
        exchange.getResponseBody().write(reply.bytes(), 0, reply.bytes().length / 2);
        exchange.getResponseBody().flush();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
