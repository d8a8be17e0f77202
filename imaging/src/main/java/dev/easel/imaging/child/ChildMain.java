package dev.easel.imaging.child;

import dev.easel.imaging.DecodeException;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.SkiaReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.locks.LockSupport;

/**
 * Where a child begins: gives up all that it does not need, then decodes one picture after the other until its parent is
 * gone.
 */
final class ChildMain {
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** A PNG of 2x2 pixels. */
    private static final String PICTURE =
            "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAAAAABX3VL4AAAAC0lEQVR42mNgAAEAAAYAAW0oEC8AAAAASUVORK5CYII=";

    private final SkiaReader reader = new SkiaReader();
    private final DataInputStream in;
    private final PixelWindow window;
    private final OutputStream out;

    private ChildMain(DataInputStream in, PixelWindow window, OutputStream out) {
        this.in = in;
        this.window = window;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        SkiaReader.load();
        var kernel = new Kernel();
        var window = new PixelWindow(kernel);
        rehearse(window);
        var confinement = new Confinement(kernel);
        endWithParent(confinement);
        boolean confined = confinement.begin();
        rehearse(window);
        // Read as it comes, and never closed: a buffer would ask for what is available, and to close is to open
        // /dev/null.
        var in = new DataInputStream(new FileInputStream(FileDescriptor.in));
        var child = new ChildMain(in, window, new FileOutputStream(FileDescriptor.out));
        child.out.write(confined ? Protocol.CONFINED : Protocol.AT_LARGE);
        child.serve();
    }

    /**
     * Has a picture decoded as it is, smaller, and in half. Before it is confined the child so loads all it will need, since
     * nothing can be opened afterwards; after that it knows that it needs no more.
     */
    private static void rehearse(PixelWindow window) throws IOException {
        var picture = Base64.getDecoder().decode(PICTURE);
        var questions = new ByteArrayOutputStream();
        var to = new DataOutputStream(questions);
        ask(to, picture, new PixelSize(2, 2));
        ask(to, picture, new PixelSize(1, 1));
        ask(to, Arrays.copyOf(picture, picture.length / 2), new PixelSize(2, 2));
        var answers = new ByteArrayOutputStream();
        new ChildMain(new DataInputStream(new ByteArrayInputStream(questions.toByteArray())), window, answers).serve();
        var expected = new byte[] {Protocol.PIXELS, Protocol.PIXELS, Protocol.DAMAGED};
        if (!Arrays.equals(answers.toByteArray(), expected)) {
            throw new IllegalStateException("a picture that is known is not decoded as it should be");
        }
    }

    private static void ask(DataOutputStream to, byte[] file, PixelSize wanted) throws IOException {
        new Protocol.Head(file.length, new PixelSize(2, 2), wanted).write(to);
        to.write(file);
    }

    /** The end of its input ends a child that waits; this ends one that is stuck in a codec. */
    private static void endWithParent(Confinement process) {
        long parent = process.parent();
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            while (process.parent() == parent) {
                LockSupport.parkNanos(LOOK_EVERY.toNanos());
            }
            Runtime.getRuntime().halt(0);
        });
    }

    private void serve() throws IOException {
        for (var next = Protocol.Head.read(in); next.isPresent(); next = Protocol.Head.read(in)) {
            var file = new byte[next.get().length()];
            in.readFully(file);
            answer(file, next.get());
        }
    }

    private void answer(byte[] file, Protocol.Head head) throws IOException {
        try {
            reader.read(file, head.promised(), head.wanted(), window::put);
            out.write(Protocol.PIXELS);
        } catch (DecodeException _) {
            out.write(Protocol.DAMAGED);
        }
    }
}
