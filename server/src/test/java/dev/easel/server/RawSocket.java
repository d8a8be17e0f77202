package dev.easel.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket connection on which anything can be sent, frame by frame (RFC 6455, section 5.2). */
final class RawSocket implements AutoCloseable {
    static final int TEXT = 0x81;

    private static final byte[] MASK = {0x37, (byte) 0xFA, 0x21, 0x3D};

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;
    private int closeCode;

    RawSocket(RunningServer easel) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), easel.server.port());
        socket.setSoTimeout((int) LIMIT.toMillis());
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        shakeHands();
    }

    private void shakeHands() throws IOException {
        assertThat(handshake(in, out, "127.0.0.1")).startsWith("HTTP/1.1 101 ");
    }

    /** What the server says to somebody who wants to open a connection. */
    static String handshake(RunningServer easel, String host, String... headers) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), easel.server.port())) {
            socket.setSoTimeout((int) LIMIT.toMillis());
            return handshake(socket.getInputStream(), socket.getOutputStream(), host, headers);
        }
    }

    private static String handshake(InputStream in, OutputStream out, String host, String... headers)
            throws IOException {
        var key = Base64.getEncoder().encodeToString(new byte[16]);
        var more = Arrays.stream(headers).map(header -> header + "\r\n").collect(joining());
        out.write(("GET /v1 HTTP/1.1\r\nHost: " + host + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        + "Sec-WebSocket-Key: " + key + "\r\nSec-WebSocket-Version: 13\r\n" + more + "\r\n")
                .getBytes(UTF_8));
        var answer = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            answer.append((char) next);
            if (answer.toString().endsWith("\r\n\r\n")) {
                break;
            }
        }
        return answer.toString();
    }

    /** A frame with this first byte. */
    void send(int head, byte[] payload) {
        sendBytes(frame(head, payload));
    }

    /** Bytes that are no whole frame, or more than one. */
    void sendBytes(byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException _) {
            // The server has ended a connection that broke the protocol.
        }
    }

    /** A whole frame with this first byte, masked as clients must. */
    static byte[] frame(int head, byte[] payload) {
        var frame = ByteBuffer.allocate(14 + payload.length).put(promise(head, payload.length));
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        return Arrays.copyOf(frame.array(), frame.position());
    }

    /** What comes before the payload of a frame with this first byte, whose length is taken without a sign. */
    static byte[] promise(int head, long length) {
        var promise = ByteBuffer.allocate(14).put((byte) head);
        if (length >= 0 && length < 126) {
            promise.put((byte) (0x80 | length));
        } else if (length >= 0 && length <= 0xFFFF) {
            promise.put((byte) (0x80 | 126)).putShort((short) length);
        } else {
            promise.put((byte) (0x80 | 127)).putLong(length);
        }
        promise.put(MASK);
        return Arrays.copyOf(promise.array(), promise.position());
    }

    /** The next text frame, empty if the server ends the connection; its pings are answered. */
    Optional<JsonNode> next() throws IOException {
        while (true) {
            int head = in.readUnsignedByte();
            long length = in.readUnsignedByte();
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = in.readLong();
            }
            var payload = in.readNBytes((int) length);
            if (head == 0x89) {
                send(0x8A, payload);
            } else if (head == TEXT) {
                return Optional.of(JSON.readTree(new ByteArrayInputStream(payload)));
            } else if (head == 0x88) {
                closeCode = ByteBuffer.wrap(payload).getShort();
                return Optional.empty();
            } else {
                return fail("a frame that begins with " + head);
            }
        }
    }

    /** With which code the server ended the connection. */
    int closeCode() {
        return closeCode;
    }

    /** Sends nothing more, and reads until the server ends the connection, which must not take for ever. */
    void finish() {
        try {
            socket.shutdownOutput();
            in.readAllBytes();
        } catch (SocketTimeoutException e) {
            fail("the server did not end the connection", e);
        } catch (IOException _) {
            // Broken off from the other side.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
