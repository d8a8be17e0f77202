package dev.easel.server.delivery;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.easel.server.egress.Egress;
import dev.easel.server.egress.EgressPolicy;
import dev.easel.server.observe.Meter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Receivers that do not behave, over real connections. What slow ones do is in EgressTest, which has shorter limits. */
@Timeout(60)
class HostileReceiverTest {
    private static final Response TAKEN = new Response.Answered(200, Optional.empty());

    @TempDir
    Path data;

    private final AtomicInteger connections = new AtomicInteger();
    private ServerSocket listening;

    /** What a receiver does with a connection. */
    private interface Script {
        void play(Socket socket, OutputStream out) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        listening.close();
    }

    @Test
    void one_that_resets_the_connection_has_not_answered() {
        assertThat(call((socket, _) -> socket.setSoLinger(true, 0))).isInstanceOf(Response.Unanswered.class);
    }

    @Test
    void one_that_hangs_up_has_not_answered() {
        assertThat(call((_, _) -> {})).isInstanceOf(Response.Unanswered.class);
    }

    @Test
    void one_that_speaks_something_else_has_not_answered() {
        assertThat(call((_, out) -> out.write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(US_ASCII))))
                .isInstanceOf(Response.Unanswered.class);
    }

    @Test
    void headers_without_end_are_not_read() {
        assertThat(call((_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(US_ASCII));
                    while (true) {
                        out.write("X-More: more\r\n".getBytes(US_ASCII));
                    }
                }))
                .isInstanceOf(Response.Unanswered.class);
    }

    @Test
    void a_body_without_end_is_not_read() {
        assertThat(call((_, out) -> {
                    out.write(head("200 OK", "Transfer-Encoding: chunked"));
                    var chunk = ("2000\r\n" + "x".repeat(0x2000) + "\r\n").getBytes(US_ASCII);
                    while (true) {
                        out.write(chunk);
                    }
                }))
                .isEqualTo(TAKEN);
    }

    @Test
    void a_compressed_body_is_not_unpacked() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 100; i++) {
                gzip.write(new byte[1 << 20]);
            }
        }
        assertThat(call((_, out) -> {
                    out.write(head("200 OK", "Content-Encoding: gzip", "Content-Length: " + packed.size()));
                    packed.writeTo(out);
                }))
                .isEqualTo(TAKEN);
    }

    /** It has said that it has the call: calling again would only repeat it. */
    @Test
    void one_that_breaks_off_after_its_status_has_answered() {
        assertThat(call((_, out) -> out.write(head("200 OK", "Content-Length: 1000"))))
                .isEqualTo(TAKEN);
    }

    @Test
    void a_redirect_into_the_private_network_leads_nowhere() {
        var response = call((_, out) -> out.write(head(
                "307 Temporary Redirect",
                "Location: http://169.254.169.254/latest",
                "Set-Cookie: a=b",
                "Content-Length: 0")));
        assertThat(response).isEqualTo(new Response.Answered(307, Optional.empty()));
        assertThat(connections).hasValue(1);
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_trusted() throws Exception {
        var server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
        server.createContext("/", exchange -> {
            connections.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var port = server.getAddress().getPort();
            assertThat(carry("https", port)).isInstanceOf(Response.Unanswered.class);
            assertThat(connections).as("calls that were understood").hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    /** Has the receiver play its script for one call. */
    private Response call(Script script) {
        Thread.ofVirtual().start(() -> {
            while (true) {
                try (var socket = listening.accept()) {
                    connections.incrementAndGet();
                    readRequest(socket);
                    script.play(socket, socket.getOutputStream());
                } catch (IOException _) {
                    if (listening.isClosed()) {
                        return;
                    }
                }
            }
        });
        var response = carry("http", listening.getLocalPort());
        assertThat(Judgement.attempt(response, Instant.EPOCH).note()).doesNotContain("secret");
        return response;
    }

    private static byte[] head(String status, String... headers) {
        return ("HTTP/1.1 " + status + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n").getBytes(US_ASCII);
    }

    /** Headers and a body of two bytes. */
    private static void readRequest(Socket socket) throws IOException {
        var in = socket.getInputStream();
        var seen = new StringBuilder();
        while (!seen.toString().endsWith("\r\n\r\n{}")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("half a request");
            }
            seen.append((char) next);
        }
    }

    private Response carry(String scheme, int port) {
        var clock = Clock.systemUTC();
        var egress = new Egress(EgressPolicy.allowing("127.0.0.1:" + port), Meter.NONE);
        var transport = new HttpTransport(egress, new WebhookSecrets(data, clock, new SecureRandom()), clock);
        var now = clock.instant();
        var delivery = new Delivery(
                "msg_1",
                "local",
                Payload.Kind.WEBHOOK,
                new UUID(0, 1),
                Optional.empty(),
                URI.create(scheme + "://127.0.0.1:" + port + "/hook?token=secret"),
                now,
                now.plus(Duration.ofDays(1)));
        return transport.carry(new Parcel(delivery, new Payload.Body(new byte[] {'{', '}'})));
    }

    private SSLContext selfSigned() throws Exception {
        var file = data.resolve("receiver.p12");
        var password = "password".toCharArray();
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "password")
                .redirectErrorStream(true)
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, password);
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, password);
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }
}
