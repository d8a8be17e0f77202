package dev.easel.imaging.child;

import dev.easel.imaging.DecodeException;
import dev.easel.imaging.SkiaReader;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Where a child begins: decodes one picture after the other until its parent is gone. */
final class ChildMain {
    private final SkiaReader reader = new SkiaReader();
    private final FileChannel out;

    private ChildMain(FileChannel out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        endWithParent();
        SkiaReader.load();
        try (var in = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
                var out = new FileOutputStream(FileDescriptor.out).getChannel()) {
            var child = new ChildMain(out);
            child.say(Protocol.READY);
            for (var next = Protocol.Head.read(in); next.isPresent(); next = Protocol.Head.read(in)) {
                var file = new byte[next.get().length()];
                in.readFully(file);
                child.answer(file, next.get());
            }
        }
    }

    /** The end of its input ends a child that waits; this ends one that is stuck in a codec. */
    private static void endWithParent() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> Thread.ofPlatform().daemon().name("parent").start(() -> {
                    parent.onExit().join();
                    Runtime.getRuntime().halt(0);
                }));
    }

    private void answer(byte[] file, Protocol.Head head) throws IOException {
        try {
            reader.read(file, head.promised(), head.wanted(), this::show);
        } catch (DecodeException _) {
            say(Protocol.DAMAGED);
        }
    }

    private void show(ByteBuffer pixels) {
        try {
            say(Protocol.PIXELS);
            while (pixels.hasRemaining()) {
                out.write(pixels);
            }
        } catch (IOException _) {
            // The parent wants no picture any more, so there is nobody to tell anything.
            Runtime.getRuntime().halt(0);
        }
    }

    private void say(int word) throws IOException {
        out.write(ByteBuffer.wrap(new byte[] {(byte) word}));
    }
}
