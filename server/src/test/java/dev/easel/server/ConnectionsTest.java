package dev.easel.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.wire.ConnectionLimits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many connections there may be, and how slow. */
class ConnectionsTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofSeconds(25);

    private final List<Socket> sockets = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void an_address_has_no_more_connections_than_its_limit_and_another_as_soon_as_one_ends() throws Exception {
        try (var easel = limited(new ConnectionLimits(100, 100, 2, LONG, LONG))) {
            var first = connect(easel);
            assertThat(ask(first)).startsWith("HTTP/1.1 200 ");
            connect(easel); // says nothing, and counts all the same
            assertThat(firstAnswer(easel, "HTTP/1.1 429 ")).contains("rateLimitExceeded", "2 connections");
            first.close();
            assertThat(firstAnswer(easel, "HTTP/1.1 200 ")).contains("200");
            hangUp();
            firstAnswer(easel, "HTTP/1.1 200 ");
            assertThat(easel.get("/metrics").text())
                    .containsPattern("easel_connections_refused_total\\{reason=\"too_many\"} [1-9]");
        }
    }

    @Test
    void more_connections_than_there_may_be_in_all_wait_for_their_turn() throws Exception {
        try (var easel = limited(new ConnectionLimits(2, 100, 100, LONG, LONG))) {
            var first = connect(easel);
            assertThat(ask(first)).startsWith("HTTP/1.1 200 ");
            assertThat(ask(connect(easel))).startsWith("HTTP/1.1 200 ");
            var third = connect(easel);
            third.getOutputStream().write(request());
            third.setSoTimeout((int) SHORT.toMillis());
            assertThat(read(third)).isEmpty();
            first.close();
            third.setSoTimeout((int) LONG.toMillis());
            assertThat(read(third)).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void headers_that_trickle_are_cut_off() throws Exception {
        assertCutOff("GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\n", "X: y\r\n", "too_slow");
    }

    @Test
    void a_first_line_that_trickles_is_cut_off() throws Exception {
        assertCutOff("GET /livez", "z", "idle");
    }

    /** Two thousand such callers would otherwise be all that there may be. */
    @Test
    void an_answer_that_nobody_reads_is_cut_off() throws Exception {
        try (var easel = limited(new ConnectionLimits(100, 100, 1, LONG, SHORT))) {
            var socket = new Socket();
            sockets.add(socket);
            socket.setReceiveBufferSize(4_096);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), easel.server.port()));
            socket.getOutputStream()
                    .write("GET /openapi.json HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"
                            .repeat(200)
                            .getBytes(US_ASCII));
            assertThat(socket.getInputStream().read())
                    .as("an answer that has begun")
                    .isEqualTo('H');
            firstAnswer(easel, "HTTP/1.1 200 ");
        }
    }

    @Test
    void half_a_request_and_then_nobody_is_no_incident() throws Exception {
        List<String> logged = new CopyOnWriteArrayList<>();
        var recorder = new StreamHandler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage());
            }
        };
        var log = Logger.getLogger("");
        log.addHandler(recorder);
        try (var easel = limited(new ConnectionLimits(100, 100, 1, LONG, LONG))) {
            for (var half : List.of(
                    "POST /v1 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n[{",
                    "POST /v1 HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n[{",
                    "POST /v1 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-",
                    "POST /v1 HT")) {
                logged.clear();
                try (var socket = connect(easel)) {
                    socket.getOutputStream().write(half.getBytes(US_ASCII));
                    socket.shutdownOutput();
                    assertThat(socket.getInputStream().readAllBytes()).isEmpty();
                }
                assertThat(logged).as(half).isEmpty();
            }
        } finally {
            log.removeHandler(recorder);
        }
    }

    @Test
    void a_request_may_take_longer_than_its_headers() throws Exception {
        try (var easel = limited(new ConnectionLimits(100, 100, 100, SHORT, LONG))) {
            var socket = connect(easel);
            var out = socket.getOutputStream();
            out.write(
                    "POST /v1 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n["
                            .getBytes(US_ASCII));
            assertThat(socketIsOpenFor(socket, SHORT.multipliedBy(3))).isTrue();
            out.write(']');
            assertThat(read(socket)).startsWith("HTTP/1.1 400 ").contains("errors");
        }
    }

    /** A limit that counted connections twice, or never gave one back, would run out. */
    @Test
    void connections_that_have_ended_are_forgotten() throws Exception {
        try (var easel = limited(new ConnectionLimits(100, 100, 3, LONG, LONG))) {
            for (int i = 0; i < 30; i++) {
                firstAnswer(easel, "HTTP/1.1 200 ");
            }
        }
    }

    /** Sends a beginning and then a piece every now and then, none of which takes long, until the server has had enough. */
    private void assertCutOff(String beginning, String piece, String reason) throws Exception {
        try (var easel = limited(new ConnectionLimits(100, 100, 100, SHORT, LONG))) {
            sendUntilCutOff(easel, beginning, piece);
            assertThat(easel.get("/metrics").text())
                    .containsPattern("easel_connections_refused_total\\{reason=\"" + reason + "\"} [1-9]");
        }
    }

    private void sendUntilCutOff(RunningServer easel, String beginning, String piece) throws IOException {
        var socket = connect(easel);
        socket.getOutputStream().write(beginning.getBytes(US_ASCII));
        long end = System.nanoTime() + LONG.toNanos();
        while (socketIsOpenFor(socket, SHORT.dividedBy(6))) {
            assertThat(System.nanoTime()).as("still connected").isLessThan(end);
            try {
                socket.getOutputStream().write(piece.getBytes(US_ASCII));
            } catch (SocketException _) {
                return;
            }
        }
    }

    /** A connection that has just ended may still count for a moment: asks with new ones until this is the answer. */
    private String firstAnswer(RunningServer easel, String wanted) throws IOException {
        long end = System.nanoTime() + LONG.toNanos();
        while (true) {
            var answer = "";
            try (var socket = connect(easel)) {
                answer = ask(socket);
            } catch (SocketException _) {
                // The answer was lost: the server had closed before all of the request was sent.
            }
            if (answer.startsWith(wanted)) {
                return answer;
            }
            assertThat(System.nanoTime()).as("only %s", answer).isLessThan(end);
        }
    }

    private static RunningServer limited(ConnectionLimits limits) {
        return RunningServer.with(GradientEngine.willing(), config -> config.admitting(limits));
    }

    private Socket connect(RunningServer easel) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), easel.server.port());
        socket.setSoTimeout((int) LONG.toMillis());
        sockets.add(socket);
        return socket;
    }

    private static byte[] request() {
        return "GET /livez HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".getBytes(US_ASCII);
    }

    private static String ask(Socket socket) throws IOException {
        socket.getOutputStream().write(request());
        return read(socket);
    }

    /** What comes in one piece; nothing if nothing comes in time. */
    private static String read(Socket socket) throws IOException {
        var piece = new byte[4096];
        try {
            int length = socket.getInputStream().read(piece);
            return new String(piece, 0, Math.max(0, length), US_ASCII);
        } catch (SocketTimeoutException _) {
            return "";
        }
    }

    private static boolean socketIsOpenFor(Socket socket, Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException _) {
            socket.setSoTimeout((int) LONG.toMillis());
            return true;
        } catch (SocketException _) {
            return false;
        }
    }
}
