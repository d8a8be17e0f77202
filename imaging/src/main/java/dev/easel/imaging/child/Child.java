package dev.easel.imaging.child;

import static java.util.Objects.requireNonNull;

import dev.easel.imaging.DecodeException;
import dev.easel.imaging.DecodeException.Reason;
import dev.easel.imaging.PixelSize;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that decodes, seen from here. One thread at a time may use it; any may close it. After an exception other
 * than that of a damaged file it is dead.
 */
final class Child implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Child.class.getName());
    private static final Duration START_LIMIT = Duration.ofSeconds(30);

    private static final int QUOTED = 2_000;

    private final Process process;
    private final DataOutputStream to;
    private final InputStream from;
    private final PixelFile pixels;
    private final ChildLimits limits;
    private volatile boolean closed;

    private Child(Process process, PixelFile pixels, ChildLimits limits) {
        this.process = process;
        this.pixels = pixels;
        this.to = new DataOutputStream(process.getOutputStream());
        this.from = process.getInputStream();
        this.limits = limits;
    }

    /** Work that ends with an answer of the child. */
    @FunctionalInterface
    private interface Exchange<T> {
        T run() throws IOException, DecodeException;
    }

    /**
     * Starts a child and waits until it can decode.
     *
     * @throws IOException if it cannot be started, which is nobody's fault who sent a picture
     */
    static Child start(ChildLimits limits) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("easel-decoder");
        try (var memory = MemoryFile.create("easel-pixels")) {
            var pixels = new PixelFile(memory.path());
            var process = started(ChildCommand.of(limits, folder, memory.path()), pixels);
            var complaints = new FutureTask<>(() -> head(process.getErrorStream()));
            Thread.ofVirtual().name("easel-decoder-stderr").start(complaints);
            return ready(new Child(process, pixels, limits), complaints);
        } finally {
            // Where the child is, there is nothing any more, and nothing can be made.
            Files.delete(folder);
        }
    }

    private static Process started(ProcessBuilder command, PixelFile pixels) throws IOException {
        try {
            return command.start();
        } catch (IOException e) {
            pixels.close();
            throw e;
        }
    }

    private static Child ready(Child child, Future<String> complaints) throws IOException, InterruptedException {
        try {
            if (!child.within(START_LIMIT, child::awaitReady)) {
                LOG.log(
                        Level.WARNING,
                        "this system cannot confine the processes that decode pictures (seccomp): a file that finds a fault"
                                + " in a codec could open files and connections as this server can");
            }
            return child;
        } catch (InterruptedException e) {
            child.close();
            throw e;
        } catch (IOException | TimeoutException | DecodeException e) {
            var said = text(complaints);
            child.close();
            throw new IOException("a process that decodes pictures does not start: " + said, e);
        }
    }

    /** Decodes one picture; see {@link dev.easel.imaging.PixelReader#read}. */
    byte[] read(byte[] file, PixelSize promised, PixelSize wanted) throws DecodeException, InterruptedException {
        try {
            return within(limits.time(), () -> {
                new Protocol.Head(file.length, promised, wanted).write(to);
                to.write(file);
                to.flush();
                return answer(wanted);
            });
        } catch (TimeoutException _) {
            close();
            throw new DecodeException(
                    Reason.TOO_COSTLY, "it takes longer than " + limits.time().toSeconds() + " seconds to decode");
        } catch (IOException _) {
            close();
            throw new DecodeException(
                    Reason.TOO_COSTLY, "it is damaged, or takes more memory or time to decode than a picture may");
        } catch (InterruptedException e) {
            close();
            throw e;
        }
    }

    /** Whether it can decode another picture. Processor time is bounded for a whole life, so a used child is let go early. */
    boolean isFresh() {
        return !closed
                && process.isAlive()
                && process.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .compareTo(limits.processorTime().dividedBy(2))
                        < 0;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        closed = true;
        process.destroyForcibly();
        pixels.close();
    }

    /**
     * Runs an exchange in a thread of its own, since reading from a pipe can be ended by the end of the child only.
     *
     * @throws TimeoutException if it takes longer; then somebody must end the child
     */
    private <T> T within(Duration limit, Exchange<T> exchange)
            throws IOException, DecodeException, InterruptedException, TimeoutException {
        var task = new FutureTask<>(exchange::run);
        Thread.ofVirtual().name("easel-decoder-pipe").start(task);
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            switch (requireNonNull(e.getCause())) {
                case IOException cause -> throw cause;
                case DecodeException cause -> throw cause;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /** Whether it is confined. */
    private boolean awaitReady() throws IOException {
        return switch (from.read()) {
            case Protocol.CONFINED -> true;
            case Protocol.AT_LARGE -> false;
            default -> throw new EOFException("it ended");
        };
    }

    private byte[] answer(PixelSize wanted) throws IOException, DecodeException {
        // Cleared while the child decodes, not while it waits for the next picture.
        var bgra = new byte[4 * wanted.area()];
        return switch (from.read()) {
            case Protocol.PIXELS -> {
                pixels.read(bgra);
                yield bgra;
            }
            case Protocol.DAMAGED -> throw new DecodeException(Reason.DAMAGED, "it is damaged or cut short");
            default -> throw new EOFException("the child ended");
        };
    }

    /** The beginning of what it complains about; reads on to the end, so that it can never wait for a reader. */
    private static String head(InputStream in) throws IOException {
        try (in) {
            var head = in.readNBytes(QUOTED);
            in.transferTo(OutputStream.nullOutputStream());
            return new String(head, StandardCharsets.UTF_8).strip();
        }
    }

    /** What a child said that has ended, or would not say that it can decode. */
    private static String text(Future<String> complaints) throws InterruptedException {
        try {
            return complaints.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            return "it says nothing";
        }
    }
}
