package dev.easel.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.server.MovableClock;
import dev.easel.server.access.Caller;
import dev.easel.server.socket.CloseCode;
import dev.easel.server.socket.WebSocket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a client is told survives its connections, within bounds. */
class SocketSessionTest {
    private static final Links LINKS = new Links("http://127.0.0.1");

    private final SocketSession session = new SocketSession(UUID.randomUUID(), Caller.LOCAL, new MovableClock());

    @Test
    void frames_that_were_confirmed_are_not_sent_again() throws Exception {
        var first = new Recorder();
        session.attach(first);
        session.add(frame("a"));
        assertThat(first.next()).contains("\"a\"");
        session.confirm(first.ping());
        session.detach(first);
        session.add(frame("b"));
        var second = new Recorder();
        session.attach(second);
        assertThat(second.next()).contains("\"b\"");
    }

    @Test
    void frames_that_were_sent_and_not_confirmed_are_sent_again_in_order() throws Exception {
        var first = new Recorder();
        session.attach(first);
        session.add(frame("a"));
        session.add(frame("b"));
        first.next();
        first.next();
        session.detach(first);
        var second = new Recorder();
        session.attach(second);
        assertThat(second.next()).contains("\"a\"");
        assertThat(second.next()).contains("\"b\"");
    }

    @Test
    void a_client_that_does_not_read_is_shown_out_and_costs_no_more_memory() throws Exception {
        var stuck = new Recorder();
        stuck.hold();
        session.attach(stuck);
        for (int i = 0; i < 2 * SocketSession.MAX_WAITING; i++) {
            session.add(frame("x" + i));
        }
        assertThat(stuck.closed.get(30, TimeUnit.SECONDS)).isEqualTo(CloseCode.TRY_AGAIN_LATER);
        session.detach(stuck);
        var next = new Recorder();
        session.attach(next);
        for (int i = 0; i < SocketSession.MAX_WAITING; i++) {
            next.next();
        }
        assertThat(next.sent.poll())
                .as("one that was being sent, at most")
                .satisfiesAnyOf(
                        text -> assertThat(text).isNull(),
                        text -> assertThat(text).contains("\"x"));
        stuck.release();
    }

    @Test
    void a_session_goes_on_over_one_connection_at_a_time() throws Exception {
        var zombie = new Recorder();
        session.attach(zombie);
        session.attach(new Recorder());
        assertThat(zombie.closed.get(30, TimeUnit.SECONDS)).isEqualTo(CloseCode.NORMAL);
    }

    private static Frame frame(String name) {
        return new Frame.Data(List.of(Json.object().put("name", name)), LINKS);
    }

    /** A connection that keeps what is sent. */
    private static final class Recorder implements WebSocket {
        private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
        private final BlockingQueue<byte[]> pings = new LinkedBlockingQueue<>();
        private final CompletableFuture<CloseCode> closed = new CompletableFuture<>();
        private volatile CountDownLatch open = new CountDownLatch(0);

        void hold() {
            open = new CountDownLatch(1);
        }

        void release() {
            open.countDown();
        }

        String next() throws InterruptedException {
            return Optional.ofNullable(sent.poll(30, TimeUnit.SECONDS)).orElseThrow();
        }

        byte[] ping() throws InterruptedException {
            return Optional.ofNullable(pings.poll(30, TimeUnit.SECONDS)).orElseThrow();
        }

        @Override
        public boolean send(byte[] text) {
            try {
                open.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return sent.add(new String(text, UTF_8));
        }

        @Override
        public boolean ping(byte[] payload) {
            return pings.add(payload);
        }

        @Override
        public void close(CloseCode code, String reason) {
            closed.complete(code);
        }

        @Override
        public void abort() {
            closed.complete(CloseCode.NORMAL);
        }

        @Override
        public Instant lastActive() {
            return Instant.EPOCH;
        }

        @Override
        public Optional<Instant> sendingSince() {
            return Optional.empty();
        }
    }
}
