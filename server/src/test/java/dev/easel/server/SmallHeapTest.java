package dev.easel.server;

import static dev.easel.server.RunningServer.array;
import static dev.easel.server.RunningServer.task;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent to a server with little memory, it does not run out of it: then it would end (and the test with it). */
@Timeout(120)
class SmallHeapTest {
    private static final int MIB = 1024 * 1024;
    private static final List<String> SMALL = List.of("-Xmx96m", "-XX:+ExitOnOutOfMemoryError");

    private static ServerProcess server;

    private final List<Socket> sockets = new ArrayList<>();

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        var options = Stream.concat(SMALL.stream(), ServerProcess.classPath().stream());
        server = ServerProcess.start(options.toList(), PacedServer.class, folder, 10, 100)
                .orElseThrow();
    }

    @AfterAll
    static void end() throws IOException {
        server.close();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
    }

    @Test
    void strangers_cannot_take_the_memory() throws Exception {
        for (int i = 0; i < 4; i++) {
            var socket = connect("POST /v1 HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + 32 * MIB + "\r\n\r\n");
            assertThat(answerTo(socket, 31)).startsWith("HTTP/1.1 401 ");
        }
        for (int i = 0; i < 4; i++) {
            var socket = connect("POST /v1 HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + Integer.toHexString(31 * MIB) + "\r\n");
            answerTo(socket, 30);
        }
        for (int i = 0; i < 4; i++) {
            answerTo(webSocket(30 * MIB), 29);
        }
        assertDraws();
    }

    @Test
    void holders_of_keys_are_told_to_come_back_when_there_is_no_room() throws Exception {
        var answers = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            var socket = connect("POST /v1 HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + PacedServer.GREEDY
                    + "\r\nContent-Length: " + 12 * MIB + "\r\n\r\n");
            answers.add(answerTo(socket, 11));
        }
        assertThat(answers)
                .anySatisfy(answer ->
                        assertThat(answer).startsWith("HTTP/1.1 503 ").contains("Retry-After: ", "serviceUnavailable"));
        assertDraws();
    }

    private void assertDraws() throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(server.uri("/v1"))
                    .header("Authorization", "Bearer " + PacedServer.MODEST)
                    .POST(BodyPublishers.ofString(array(task())));
            assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(server.isAlive()).isTrue();
    }

    private Socket connect(String head) throws IOException {
        var socket =
                new Socket(InetAddress.getLoopbackAddress(), server.uri("/").getPort());
        sockets.add(socket);
        socket.getOutputStream().write(head.getBytes(US_ASCII));
        return socket;
    }

    /** Says that a message of this length comes. */
    private Socket webSocket(int length) throws IOException {
        var key = Base64.getEncoder().encodeToString(new byte[16]);
        var socket = connect("GET /v1 HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Key: " + key + "\r\nSec-WebSocket-Version: 13\r\n\r\n");
        var in = socket.getInputStream();
        var answer = new StringBuilder();
        while (!answer.toString().endsWith("\r\n\r\n")) {
            answer.append((char) in.read());
        }
        socket.getOutputStream().write(new byte[] {
            (byte) 0x81,
            (byte) 0xFF,
            0,
            0,
            0,
            0,
            (byte) (length >>> 24),
            (byte) (length >>> 16),
            (byte) (length >>> 8),
            (byte) length,
            0,
            0,
            0,
            0
        });
        return socket;
    }

    /** Sends so much, as far as it is taken, and returns what is answered to that; nothing if nothing is. */
    private static String answerTo(Socket socket, int mebibytes) throws IOException {
        try {
            for (int i = 0; i < mebibytes; i++) {
                socket.getOutputStream().write(new byte[MIB]);
            }
        } catch (IOException _) {
            // The server has had enough.
        }
        socket.setSoTimeout(300);
        var piece = new byte[4096];
        try {
            int length = socket.getInputStream().read(piece);
            return new String(piece, 0, Math.max(0, length), US_ASCII);
        } catch (SocketTimeoutException _) {
            return "";
        } catch (IOException _) {
            return "broken off";
        }
    }
}
