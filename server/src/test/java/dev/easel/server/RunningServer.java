package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.easel.contract.Catalog;
import dev.easel.engine.Engine;
import dev.easel.server.access.AccessKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A started server with a data folder of its own, and a client for it. */
public final class RunningServer implements AutoCloseable {
    public static final String KEY = "key-for-tests-0123456789";

    private static final Catalog CATALOG = Catalog.load();
    private static final JsonMapper JSON = JsonMapper.shared();

    public final EaselServer server;
    public final MovableClock clock = new MovableClock();
    public final Path data;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningServer(Engine engine, UnaryOperator<ServerConfig> settings) {
        try {
            data = Files.createTempDirectory("easel-test");
            var config = ServerConfig.local(data).listening("127.0.0.1", 0, AccessKeys.none());
            server = EaselServer.start(settings.apply(config), CATALOG, engine, clock);
        } catch (IOException | StartException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RunningServer with(Engine engine) {
        return new RunningServer(engine, UnaryOperator.identity());
    }

    public static RunningServer with(Engine engine, UnaryOperator<ServerConfig> settings) {
        return new RunningServer(engine, settings);
    }

    /** Asks for a key. */
    public static RunningServer locked(Engine engine) {
        return lockedWith(engine, KEY);
    }

    /** Asks for one of these keys. */
    public static RunningServer lockedWith(Engine engine, String... keys) {
        return with(engine, config -> config.listening("127.0.0.1", 0, AccessKeys.of(List.of(keys))));
    }

    /** A valid task with a new id; {@code more} are further fields as JSON, without the outer braces. */
    public static String task(String... more) {
        return taskWithId(UUID.randomUUID(), more);
    }

    public static String taskWithId(UUID id, String... more) {
        var fields = Stream.concat(
                Stream.of(
                        "\"taskType\":\"imageInference\"",
                        "\"taskUUID\":\"" + id + "\"",
                        "\"model\":\"xai:grok-imagine@image-pro\"",
                        "\"positivePrompt\":\"a red fox\"",
                        "\"width\":576,\"height\":1248"),
                Arrays.stream(more));
        return "{" + String.join(",", fields.toList()) + "}";
    }

    /** Stores a picture: as data, as base64, or from an address. */
    public static String upload(String image) {
        return "{\"taskType\":\"imageUpload\",\"taskUUID\":\"" + UUID.randomUUID() + "\",\"image\":\"" + image + "\"}";
    }

    public static String array(String... tasks) {
        return "[" + String.join(",", tasks) + "]";
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    /** Sends an array of tasks. */
    public Reply post(String body, String... headers) {
        return postTo("/v1", body, headers);
    }

    /** Sends JSON to one of the other addresses. */
    public Reply postTo(String path, String body, String... headers) {
        return send(postRequest(path, body, headers).build());
    }

    /** Sends an array of tasks and does not wait. */
    public CompletableFuture<Reply> postLater(String body) {
        return http.sendAsync(postRequest("/v1", body).build(), BodyHandlers.ofByteArray())
                .thenApply(Reply::new);
    }

    private HttpRequest.Builder postRequest(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public Reply get(String path, String... headers) {
        return get(uri(path), headers);
    }

    public Reply get(URI uri, String... headers) {
        var request = HttpRequest.newBuilder(uri);
        return send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    public Reply send(HttpRequest request) {
        try {
            return new Reply(http.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Reply(HttpResponse<byte[]> http) {
        public int status() {
            return http.statusCode();
        }

        public byte[] body() {
            return http.body();
        }

        public String text() {
            return new String(http.body(), UTF_8);
        }

        public String header(String name) {
            return http.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            return JSON.readTree(http.body());
        }

        /** The first result. */
        public JsonNode result() {
            return json().required("data").required(0);
        }

        /** The first problem. */
        public JsonNode problem() {
            return json().required("errors").required(0);
        }

        public List<String> problemCodes() {
            return json().path("errors")
                    .valueStream()
                    .map(error -> error.path("code").asString())
                    .toList();
        }
    }

    @Override
    public void close() {
        server.close();
        http.close();
        try (var files = Files.walk(data)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
