package dev.easel.server.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.easel.contract.Catalog;
import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.Engine;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.engine.Report;
import dev.easel.imaging.Picture;
import dev.easel.server.EaselServer;
import dev.easel.server.ServerConfig;
import dev.easel.server.access.AccessKeys;
import dev.easel.server.task.TaskLimits;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * How many tasks a second the wire takes, beside a bare handler of the same web server that reads a body and returns as
 * many bytes, and beside one that makes each task durable and does nothing else ({@link DurableAppend}). The three take
 * turns. Acceptance is measured with an engine that ends every task at once without a picture, everything else with one
 * that hands back the same picture at once: there encoding and the disk are in the figure, as they are in the product.
 */
final class WireBenchmark {
    private static final int FEW = 16;
    private static final List<Integer> CONNECTIONS = List.of(1, FEW, 256);
    private static final String ACKNOWLEDGEMENT =
            "{\"data\":[{\"taskType\":\"imageInference\",\"taskUUID\":\"" + UUID.randomUUID() + "\"}]}";
    private static final int MANY = 10_000_000;
    private static final int ROUNDS = 5;

    /** How long each is loaded before it is measured: until then the compiler of the JVM is at work beside it. */
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private final Duration span;

    private WireBenchmark(Duration span) {
        this.span = span;
    }

    public static void main(String[] arguments) throws Exception {
        java.util.logging.Logger.getLogger("").setLevel(java.util.logging.Level.WARNING);
        new WireBenchmark(Duration.ofSeconds(Long.parseLong(arguments[0]))).run();
    }

    private void run() throws Exception {
        var folder = Files.createTempDirectory("easel-bench");
        try (var append = new DurableAppend(folder, ACKNOWLEDGEMENT);
                var bareServer = new Handled(WireBenchmark::acknowledge);
                var appendServer = new Handled(append)) {
            acceptance(bareServer, appendServer);
            drawing();
        } finally {
            delete(folder);
        }
    }

    private static void acknowledge(ServerRequest request, ServerResponse response) {
        request.content().as(byte[].class);
        response.header("Content-Type", "application/json");
        response.send(ACKNOWLEDGEMENT.getBytes(UTF_8));
    }

    /** The same web server with one handler and nothing else. */
    private record Handled(WebServer web) implements AutoCloseable {
        Handled(Handler handler) {
            this(WebServer.builder()
                    .host("127.0.0.1")
                    .port(0)
                    .shutdownHook(false)
                    .routing(routing -> routing.post("/v1", handler))
                    .build()
                    .start());
        }

        Load.Line open() throws IOException {
            return WireBenchmark.acceptance(web.port());
        }

        @Override
        public void close() {
            web.stop();
        }
    }

    /** One way to load a server. */
    @FunctionalInterface
    private interface Way {
        Load load(Load.Caller caller) throws InterruptedException;
    }

    private void acceptance(Handled bare, Handled append) throws Exception {
        System.out.println("| async acceptance | bare /s | append /s | Easel /s | of bare | of append"
                + " | processor us: bare, append, Easel | p50, p99 ms: bare | append | Easel |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        try (var easel = new Served(new RefusingEngine())) {
            Load.Caller toEasel = () -> acceptance(easel.port());
            for (var caller : List.<Load.Caller>of(bare::open, append::open, toEasel)) {
                for (int connections : CONNECTIONS) {
                    Load.full(caller, connections, WARM_UP.dividedBy(CONNECTIONS.size()));
                }
            }
            easel.settle();
            double most = 0;
            for (int connections : CONNECTIONS) {
                Way full = caller -> Load.full(caller, connections, span.dividedBy(ROUNDS));
                var load = compare(connections + " connections", full, bare, append, easel);
                most = connections == FEW ? load.perSecond() : most;
            }
            // Half of what the same connections carry: more of them carry more, and then these would be full.
            double half = most / 2;
            var name = FEW + " connections, " + Math.round(half) + " /s asked for (half load)";
            compare(name, caller -> Load.paced(caller, FEW, span.dividedBy(ROUNDS), half), bare, append, easel);
        }
    }

    private static Load compare(String name, Way way, Handled bare, Handled append, Served easel) throws Exception {
        List<Load> bares = new ArrayList<>();
        List<Load> appends = new ArrayList<>();
        List<Load> easels = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            bares.add(way.load(bare::open));
            appends.add(way.load(append::open));
            easels.add(way.load(() -> acceptance(easel.port())));
            easel.settle();
        }
        var toBare = Load.median(bares);
        var toAppend = Load.median(appends);
        var toEasel = Load.median(easels);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f %% | %.0f %% | %.0f, %.0f, %.0f | %s | %s | %s |%n",
                name,
                toBare.perSecond(),
                toAppend.perSecond(),
                toEasel.perSecond(),
                100 * toEasel.perSecond() / toBare.perSecond(),
                100 * toEasel.perSecond() / toAppend.perSecond(),
                toBare.processor(),
                toAppend.processor(),
                toEasel.processor(),
                quantiles(toBare),
                quantiles(toAppend),
                quantiles(toEasel));
        return toEasel;
    }

    private static String quantiles(Load load) {
        return String.format(Locale.ROOT, "%.2f, %.2f", load.p50(), load.p99());
    }

    private void drawing() throws Exception {
        System.out.println();
        System.out.println("| tasks to their end | /s | p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|");
        try (var easel = new Served(new InstantEngine())) {
            Load.full(() -> sync(easel.port()), 16, span);
            for (int connections : CONNECTIONS) {
                row("REST sync", connections, Load.full(() -> sync(easel.port()), connections, span));
                row("REST async and polls", connections, Load.full(() -> polled(easel.port()), connections, span));
                row("WebSocket", connections, Load.full(() -> new SocketLine(easel.port()), connections, span));
            }
        }
    }

    private static void row(String way, int connections, Load load) {
        System.out.printf(
                Locale.ROOT,
                "| %s, %d connections | %.0f | %.1f | %.1f |%n",
                way,
                connections,
                load.perSecond(),
                load.p50(),
                load.p99());
    }

    private static String task(String id, String method) {
        return "[{\"taskType\":\"imageInference\",\"taskUUID\":\"" + id
                + "\",\"model\":\"xai:grok-imagine@image-pro\",\"positivePrompt\":\"a red fox in the snow\",\"width\":576,"
                + "\"height\":1248,\"deliveryMethod\":\"" + method + "\"}]";
    }

    /** A random id without the cost of a secure one. */
    private static String id() {
        var random = ThreadLocalRandom.current();
        return new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | (1L << 63)).toString();
    }

    private static Load.Line acceptance(int port) throws IOException {
        return over(new HttpLine(port), line -> require(line.post(task(id(), "async")), "\"taskUUID\""));
    }

    private static Load.Line sync(int port) throws IOException {
        return over(new HttpLine(port), line -> require(line.post(task(id(), "sync")), "imageURL"));
    }

    private static Load.Line polled(int port) throws IOException {
        return over(new HttpLine(port), line -> {
            var id = id();
            require(line.post(task(id, "async")), id);
            var poll = "[{\"taskType\":\"getResponse\",\"taskUUID\":\"" + id + "\"}]";
            while (!line.post(poll).contains("success")) {
                Thread.sleep(2);
            }
        });
    }

    @FunctionalInterface
    private interface Exchange {
        void on(HttpLine line) throws Exception;
    }

    private static Load.Line over(HttpLine line, Exchange exchange) {
        return new Load.Line() {
            @Override
            public void exchange() throws Exception {
                exchange.on(line);
            }

            @Override
            public void close() throws IOException {
                line.close();
            }
        };
    }

    private static void require(String answer, String what) {
        if (!answer.contains(what) || answer.contains("\"errors\"")) {
            throw new IllegalStateException("unexpected answer: " + answer);
        }
    }

    /** One task at a time over WebSocket. */
    private static final class SocketLine implements Load.Line {
        private final HttpClient http = HttpClient.newHttpClient();
        private final BlockingQueue<String> frames = new ArrayBlockingQueue<>(16);
        private final WebSocket socket;

        private SocketLine(int port) {
            socket = http.newWebSocketBuilder()
                    .buildAsync(URI.create("ws://127.0.0.1:" + port + "/v1"), new WebSocket.Listener() {
                        private final StringBuilder pieces = new StringBuilder();

                        @Override
                        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                            pieces.append(data);
                            if (last) {
                                frames.add(pieces.toString());
                                pieces.setLength(0);
                            }
                            from.request(1);
                            return null;
                        }
                    })
                    .join();
        }

        @Override
        public void exchange() throws InterruptedException {
            socket.sendText(task(id(), "sync"), true).join();
            var frame = frames.poll(60, TimeUnit.SECONDS);
            require(String.valueOf(frame), "imageURL");
        }

        @Override
        public void close() {
            socket.abort();
            http.shutdownNow();
        }
    }

    /** A server with a data folder of its own. */
    private static final class Served implements AutoCloseable {
        private final Path data = Files.createTempDirectory("easel-bench");
        private final EaselServer server;

        Served(Engine engine) throws Exception {
            var config = ServerConfig.local(data)
                    .listening("127.0.0.1", 0, AccessKeys.none())
                    .within(new TaskLimits(2, MANY, Duration.ofDays(1)))
                    .waiting(Duration.ofMinutes(2), Duration.ofMillis(1));
            server = EaselServer.start(config, Catalog.load(), engine);
        }

        int port() {
            return server.port();
        }

        /** Returns when no task waits any more: what is measured next has the machine to itself. */
        void settle() throws Exception {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/metrics"))
                    .build();
            try (var http = HttpClient.newHttpClient()) {
                while (!http.send(request, HttpResponse.BodyHandlers.ofString())
                        .body()
                        .contains("easel_task_queue_depth{pool=\"refusing\"} 0.0")) {
                    Thread.sleep(500);
                }
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            delete(data);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Ends every task at once, without a picture: what is left of it is accepting, leasing and ending. */
    private static final class RefusingEngine implements Engine {
        @Override
        public String id() {
            return "refusing";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public void draw(Brief brief, Progress progress) throws EngineException {
            throw new EngineException("draws nothing");
        }

        @Override
        public void close() {}
    }

    /** Hands back the same grey picture. */
    private static final class InstantEngine implements Engine {
        private static final Report REPORT = new Report(List.of(), List.of(), List.of(), null);
        private volatile @Nullable Picture picture;

        @Override
        public String id() {
            return "instant";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public void draw(Brief brief, Progress progress) {
            var grey = picture;
            if (grey == null || !grey.size().equals(brief.size())) {
                grey = new Picture(brief.size(), new byte[4 * brief.size().area()]);
                picture = grey;
            }
            for (int i = 0; i < brief.seeds().size(); i++) {
                progress.finished(i, new Drawing(grey, REPORT));
            }
        }

        @Override
        public void close() {}
    }
}
