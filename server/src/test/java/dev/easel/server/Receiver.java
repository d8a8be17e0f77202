package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * A receiver of webhook calls and uploads that outlives the servers which call it, and writes down whatever arrives. Now
 * and then it has a fault and must be called again.
 */
final class Receiver implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int FAULT_EVERY = 40;

    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger repetitions = new AtomicInteger();

    /** How often each webhook call came, those included that met a fault. */
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    /** Bodies of webhook calls by their id. */
    private final Map<String, String> bodies = new ConcurrentHashMap<>();

    /** Ids of calls that came again with another body. */
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    /** Ids of the webhook calls that told of a picture, or of a task that ended early. */
    private final Map<String, Set<String>> told = new ConcurrentHashMap<>();

    /** Digests of what was uploaded, by path. */
    private final Map<String, Set<Integer>> uploads = new ConcurrentHashMap<>();

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    /** As in {@code 127.0.0.1:4711}. */
    String authority() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var id = exchange.getRequestHeaders().getFirst("webhook-id");
            if (id != null) {
                attempts.merge(id, 1, Integer::sum);
            }
            if (calls.incrementAndGet() % FAULT_EVERY == 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (exchange.getRequestMethod().equals("PUT")) {
                uploads.computeIfAbsent(exchange.getRequestURI().getPath(), _ -> ConcurrentHashMap.newKeySet())
                        .add(Arrays.hashCode(body));
            } else {
                note(requireNonNull(id, "a call without an id"), new String(body, UTF_8));
            }
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private void note(String id, String body) {
        var first = bodies.putIfAbsent(id, body);
        if (first != null) {
            repetitions.incrementAndGet();
            if (!first.equals(body)) {
                changed.add(id);
            }
        }
        for (var item : JSON.readTree(body).path("data")) {
            told(item.required("imageUUID").stringValue()).add(id);
        }
        for (var problem : JSON.readTree(body).path("errors")) {
            told(problem.required("taskUUID").stringValue()).add(id);
        }
    }

    private Set<String> told(String what) {
        return told.computeIfAbsent(what, _ -> ConcurrentHashMap.newKeySet());
    }

    /** Whether a picture was told of, or the early end of a task. */
    boolean wasToldOf(String id) {
        return told.containsKey(id);
    }

    /** How many different files were put to a path. */
    int uploads(String path) {
        return uploads.getOrDefault(path, Set.of()).size();
    }

    /** How often a webhook call with this id came. */
    int calls(String id) {
        return attempts.getOrDefault(id, 0);
    }

    /** Webhook calls and uploads that came. */
    int calls() {
        return calls.get();
    }

    /** Calls that came once more, under the same id. */
    int repetitions() {
        return repetitions.get();
    }

    /** A repeated call has the id and the body of the first, and nothing is told under two ids. */
    void requireNothingWasToldTwice() {
        assertThat(changed).as("calls whose body changed").isEmpty();
        assertThat(told).allSatisfy((what, ids) -> assertThat(ids).as(what).hasSize(1));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
