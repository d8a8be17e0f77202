package dev.easel.server.socket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.intake.Intake;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One connection over a real socket, as its listener sees it. */
class WebSocketConnectionTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final AtomicLong nanos = new AtomicLong();
    private final Queue<CloseCode> farewells = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<WebSocket> opened = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final WebServer web = WebServer.builder()
            .host("127.0.0.1")
            .port(0)
            .protocolsDiscoverServices(false)
            .featuresDiscoverServices(false)
            .shutdownHook(false)
            .routing(HttpRouting.builder())
            .addConnectionSelector(Http1ConnectionSelector.builder()
                    .config(Http1Config.create())
                    .addUpgrader(new WebSocketUpgrader(
                            "/",
                            new MessageLimits(1_000, 1_000, Intake.ofThisHeap()),
                            nanos::get,
                            farewells::add,
                            _ -> Optional.of(new Listener())))
                    .build())
            .build()
            .start();

    private final Socket client = connect(web.port());
    private WebSocket socket;

    private static Socket connect(int port) {
        try {
            return new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void shakeHands() throws Exception {
        client.setSoTimeout((int) LONG.toMillis());
        var lines = List.of(
                "GET / HTTP/1.1",
                "Host: 127.0.0.1",
                "Upgrade: websocket",
                "Connection: Upgrade",
                "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==",
                "Sec-WebSocket-Version: 13",
                "",
                "");
        client.getOutputStream().write(String.join("\r\n", lines).getBytes(UTF_8));
        var answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\n")) {
            answer.append((char) client.getInputStream().read());
        }
        socket = opened.get(LONG.toSeconds(), SECONDS);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        web.stop();
    }

    @Test
    void silence_is_counted_from_the_last_frame() throws IOException {
        nanos.addAndGet(Duration.ofSeconds(119).toNanos());
        assertThat(socket.silence()).isEqualTo(Duration.ofSeconds(119));
        // A ping, and the pong that must follow.
        send("898000000000");
        assertThat(receive(2)).isEqualTo("8a00");
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(socket.silence()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @CsvSource({
        "810141, 03ea, no mask",
        "c18000000000, 03ea, a bit that an extension would have to explain",
        "808000000000, 03ea, the rest of nothing",
        "81fe03e900000000, 03f1, more than a message may have",
        "828000000000, 03eb, bytes instead of text",
        "88810000000001, 03ea, half a number to end with",
        "88820000000003ed, 03ea, a number that means that there was none",
        "88820000000003e8, 03e8, a proper end",
        "888000000000, 03e8, a proper end without a number"
    })
    void the_connection_ends_with_a_number(String frame, String number, String what) throws IOException {
        send(frame);
        var head = HexFormat.of().parseHex(receive(2));
        assertThat(head[0]).as(what).isEqualTo((byte) 0x88);
        assertThat(receive(head[1])).as(what).startsWith(number);
        assertThat(farewells).as(what).extracting(CloseCode::number).containsExactly(Integer.parseInt(number, 16));
    }

    @Test
    void a_last_word_comes_before_the_end() throws IOException {
        socket.close("bye".getBytes(UTF_8), CloseCode.POLICY_VIOLATION, "");
        assertThat(receive(9)).isEqualTo("8103627965" + "880203f0");
    }

    /** Whoever does not read cannot hold up whoever has to tell it something. */
    @Test
    void a_client_that_reads_nothing_is_given_up_soon() throws InterruptedException {
        var sent = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> sent.complete(socket.send(new byte[64_000_000])));
        while (socket.sendingFor().isEmpty()) {
            Thread.onSpinWait();
        }
        nanos.addAndGet(Duration.ofSeconds(61).toNanos());
        assertThat(socket.sendingFor()).contains(Duration.ofSeconds(61));
        socket.close("bye".getBytes(UTF_8), CloseCode.POLICY_VIOLATION, "");
        assertThat(sent).isNotDone();
        assertThat(closed.await(LONG.toSeconds(), SECONDS)).isTrue();
        assertThat(sent).succeedsWithin(LONG).isEqualTo(false);
    }

    private void send(String bytes) throws IOException {
        client.getOutputStream().write(HexFormat.of().parseHex(bytes));
    }

    private String receive(int count) throws IOException {
        var bytes = new byte[count];
        new DataInputStream(client.getInputStream()).readFully(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private final class Listener implements SocketListener {
        @Override
        public void opened(WebSocket connection) {
            opened.complete(connection);
        }

        @Override
        public void message(byte[] text) {}

        @Override
        public void pong(byte[] payload) {}

        @Override
        public void closed() {
            closed.countDown();
        }
    }
}
