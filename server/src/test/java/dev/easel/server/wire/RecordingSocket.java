package dev.easel.server.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.easel.server.socket.CloseCode;
import dev.easel.server.socket.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A connection that keeps what is sent. */
final class RecordingSocket implements WebSocket {
    final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
    private final BlockingQueue<byte[]> pings = new LinkedBlockingQueue<>();
    final CompletableFuture<CloseCode> closed = new CompletableFuture<>();
    volatile Duration silence = Duration.ZERO;
    volatile Optional<Duration> sendingFor = Optional.empty();

    /** A permit for each message whose sending has begun. */
    final Semaphore begun = new Semaphore(0);

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
    public void letIn() {}

    @Override
    public boolean send(byte[] text) {
        begun.release();
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
    public void close(byte[] lastWord, CloseCode code, String reason) {
        sent.add(new String(lastWord, UTF_8));
        close(code, reason);
    }

    @Override
    public void abort() {
        closed.cancel(false);
    }

    @Override
    public Duration silence() {
        return silence;
    }

    @Override
    public Optional<Duration> sendingFor() {
        return sendingFor;
    }
}
