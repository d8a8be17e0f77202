package dev.easel.server.egress;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.easel.server.egress.EgressException.Reason;
import dev.easel.server.observe.Meter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls to real servers on this machine, which the operator has listed. */
@Timeout(30)
class EgressTest {
    private static final Duration LONG = Duration.ofSeconds(10);

    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private HttpServer server;
    private Egress egress;

    private record Received(String method, String type, String length, String body) {}

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var headers = exchange.getRequestHeaders();
            received.add(new Received(
                    exchange.getRequestMethod(),
                    headers.getFirst("Content-Type"),
                    headers.getFirst("Content-Length"),
                    new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1)));
            var path = exchange.getRequestURI().getPath();
            if (path.startsWith("/to/")) {
                exchange.getResponseHeaders().set("Location", path.substring(3));
                exchange.sendResponseHeaders(302, -1);
            } else if (path.startsWith("/away")) {
                exchange.getResponseHeaders()
                        .set("Location", exchange.getRequestURI().getQuery());
                exchange.sendResponseHeaders(302, -1);
            } else {
                if (path.equals("/packed")) {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                }
                var answer = "hello".getBytes(UTF_8);
                exchange.sendResponseHeaders(path.equals("/busy") ? 503 : 200, answer.length);
                exchange.getResponseBody().write(answer);
            }
            exchange.close();
        });
        server.start();
        egress = new Egress(EgressPolicy.allowing("127.0.0.1:" + port()), Meter.NONE);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void what_is_at_an_address_is_fetched() throws EgressException {
        assertThat(egress.fetch(here("/a?b=c"), 5, LONG)).asString(UTF_8).isEqualTo("hello");
    }

    @Test
    void an_answer_longer_than_asked_for_is_not_read() {
        assertRefused(Reason.TOO_LARGE, () -> egress.fetch(here("/"), 4, LONG));
    }

    @Test
    void three_redirects_are_followed_and_no_fourth() throws EgressException {
        assertThat(egress.fetch(here("/to/to/to/end"), 5, LONG)).hasSize(5);
        assertRefused(Reason.STATUS, () -> egress.fetch(here("/to/to/to/to/end"), 5, LONG));
    }

    @Test
    void a_redirect_is_vetted_like_the_first_address() {
        for (var elsewhere :
                List.of("http://127.0.0.2:" + port(), "http://169.254.169.254/latest", "file:///etc/passwd")) {
            assertRefused(Reason.REFUSED, () -> egress.fetch(here("/away?" + elsewhere), 5, LONG));
        }
    }

    @Test
    void a_redirect_from_https_to_http_is_refused() throws EgressException {
        var secure = Target.of(URI.create("https://a.example/picture"));
        assertThat(Egress.next(secure, "/other").uri()).hasToString("https://a.example/other");
        assertRefused(Reason.REFUSED, () -> Egress.next(secure, "http://a.example/other"));
    }

    /** It would be unpacked to any size, by a client that did so. */
    @Test
    void an_encoding_that_was_not_asked_for_is_refused() {
        assertRefused(Reason.STATUS, () -> egress.fetch(here("/packed"), 5, LONG));
    }

    @Test
    void a_put_follows_no_redirect(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("a.png"), new byte[10]);
        assertThat(egress.put(here("/to/end"), "image/png", Map.of(), file, LONG)
                        .status())
                .isEqualTo(302);
        assertThat(received).hasSize(1);
    }

    @Test
    @Timeout(10)
    void a_name_that_takes_long_to_look_up_is_not_waited_for() {
        var never = new CountDownLatch(1);
        var caller = new Egress(
                EgressPolicy.internetOnly(),
                _ -> {
                    try {
                        never.await();
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                },
                Meter.NONE);
        var address = URI.create("http://pictures.example");
        assertRefused(Reason.TIMEOUT, () -> caller.fetch(address, 5, Duration.ofMillis(100)));
    }

    /** The server of these tests is the canary: it may not be called, whatever leads to it. */
    @Test
    void a_canary_on_this_machine_sees_no_connection_by_a_flip_a_name_or_a_redirect() throws Exception {
        var flips = new LinkedBlockingQueue<>(List.of("127.0.0.9", "127.0.0.1"));
        var flipping = new Egress(EgressPolicy.allowing("127.0.0.9/32"), _ -> addresses(flips.remove()), Meter.NONE);
        var named = URI.create("http://flip.example:" + port());
        assertRefused(Reason.UNREACHABLE, () -> flipping.fetch(named, 5, LONG));
        assertRefused(Reason.REFUSED, () -> flipping.fetch(named, 5, LONG));
        var beside = HttpServer.create(new InetSocketAddress("127.0.0.2", 0), 0);
        beside.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Location", here("/canary").toString());
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        beside.start();
        try {
            var place = "127.0.0.2:" + beside.getAddress().getPort();
            var caller = new Egress(EgressPolicy.allowing(place), Meter.NONE);
            assertRefused(Reason.REFUSED, () -> caller.fetch(URI.create("http://" + place), 5, LONG));
            assertRefused(Reason.REFUSED, () -> caller.fetch(URI.create("http://localhost:" + port()), 5, LONG));
        } finally {
            beside.stop(0);
        }
        assertThat(received).isEmpty();
    }

    @Test
    void a_status_that_says_no_is_no_content() {
        assertRefused(Reason.STATUS, () -> egress.fetch(here("/busy"), 5, LONG));
    }

    @Test
    void a_body_is_posted_with_its_type() throws Exception {
        var reply =
                egress.post(here("/hook"), "application/json", Map.of("x-note", "here"), "{}".getBytes(UTF_8), LONG);
        assertThat(reply.isSuccess()).isTrue();
        var request = received.take();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.type()).isEqualTo("application/json");
        assertThat(request.body()).isEqualTo("{}");
    }

    @Test
    void a_file_is_put_with_its_type_and_length(@TempDir Path folder) throws Exception {
        var file = Files.write(folder.resolve("a.png"), new byte[100_000]);
        assertThat(egress.put(here("/put"), "image/png", Map.of(), file, LONG).status())
                .isEqualTo(200);
        var request = received.take();
        assertThat(request.method()).isEqualTo("PUT");
        assertThat(request.type()).isEqualTo("image/png");
        assertThat(request.length()).isEqualTo("100000");
        assertThat(request.body()).hasSize(100_000);
    }

    @Test
    void a_post_follows_no_redirect() throws EgressException {
        assertThat(egress.post(here("/to/end"), "application/json", Map.of(), new byte[0], LONG)
                        .isSuccess())
                .isFalse();
    }

    @Test
    void a_server_that_says_nothing_is_not_waited_for() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var caller = new Egress(EgressPolicy.allowing("127.0.0.1:" + silent.getLocalPort()), Meter.NONE);
            var address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            assertRefused(Reason.TIMEOUT, () -> caller.fetch(address, 5, Duration.ofMillis(200)));
        }
    }

    @Test
    void a_server_that_drips_is_cut_off_when_the_time_is_over() throws IOException {
        try (var dripping = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(dripping));
            var caller = new Egress(EgressPolicy.allowing("127.0.0.1:" + dripping.getLocalPort()), Meter.NONE);
            var address = URI.create("http://127.0.0.1:" + dripping.getLocalPort());
            assertRefused(Reason.TIMEOUT, () -> caller.fetch(address, 1_000_000, Duration.ofMillis(300)));
        }
    }

    @Test
    void nobody_there_is_unreachable() throws IOException {
        int free;
        try (var taken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            free = taken.getLocalPort();
        }
        var caller = new Egress(EgressPolicy.allowing("127.0.0.1:" + free), Meter.NONE);
        assertRefused(Reason.UNREACHABLE, () -> caller.fetch(URI.create("http://127.0.0.1:" + free), 5, LONG));
    }

    @Test
    void a_name_is_resolved_once_and_that_address_is_called() throws Exception {
        var answers = new LinkedBlockingQueue<>(List.of("127.0.0.1", "8.8.8.8"));
        var caller = new Egress(
                EgressPolicy.allowing("pictures.example:" + port()), _ -> addresses(answers.remove()), Meter.NONE);
        assertThat(caller.fetch(URI.create("http://pictures.example:" + port()), 5, LONG))
                .hasSize(5);
        assertThat(answers).hasSize(1);
    }

    @Test
    void a_name_with_one_forbidden_address_is_refused_altogether() {
        var caller = new Egress(EgressPolicy.internetOnly(), _ -> addresses("93.184.215.14", "127.0.0.1"), Meter.NONE);
        assertRefused(Reason.REFUSED, () -> caller.fetch(URI.create("http://pictures.example"), 5, LONG));
    }

    @Test
    void a_message_never_repeats_the_query() {
        assertThatThrownBy(() -> egress.fetch(here("/busy?token=secret"), 5, LONG))
                .hasMessageContaining("127.0.0.1")
                .hasMessageNotContaining("secret");
    }

    private static void drip(ServerSocket server) {
        try (var socket = server.accept()) {
            var out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write(120);
                out.flush();
                Thread.onSpinWait();
            }
        } catch (IOException _) {
            // Cut off, as it should be.
        }
    }

    private static List<InetAddress> addresses(String... literals) {
        return Arrays.stream(literals)
                .map(literal -> {
                    try {
                        return InetAddress.getByName(literal);
                    } catch (IOException e) {
                        throw new IllegalArgumentException(e);
                    }
                })
                .toList();
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private URI here(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    private interface Call {
        Object call() throws EgressException;
    }

    private static void assertRefused(Reason reason, Call call) {
        assertThatThrownBy(call::call)
                .isInstanceOfSatisfying(
                        EgressException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
