package dev.easel.imaging.child;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A process that tries what it may not, before it is confined and after, and prints what it could do. */
final class Prisoner {
    private Prisoner() {}

    /** Something to try. */
    @FunctionalInterface
    private interface Attempt {
        void make() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        var readable = arguments[0];
        var folder = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        var confinement = new Confinement(new Kernel());
        try (var open = new RandomAccessFile(folder.resolve("open.txt").toFile(), "rw")) {
            attemptAll(readable, folder.resolve("before"), open, port);
            System.out.println("confined: " + confinement.begin());
            attemptAll(readable, folder.resolve("after"), open, port);
        }
    }

    private static void attemptAll(String readable, Path made, RandomAccessFile open, int port) {
        attempt("read", () -> new FileInputStream(readable).close());
        attempt("write", () -> new FileOutputStream(made + ".txt").close());
        attempt("length", () -> open.setLength(100));
        attempt("folder", () -> Files.createDirectory(made));
        attempt("delete", () -> Files.delete(made));
        attempt("connect", () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
        attempt("listen", () -> new ServerSocket(0).close());
        attempt("process", () -> new ProcessBuilder("/bin/true").start().waitFor());
        attempt("thread", () -> Thread.ofPlatform().start(() -> {}).join());
    }

    private static void attempt(String name, Attempt attempt) {
        try {
            attempt.make();
            System.out.println(name);
        } catch (Exception e) {
            System.out.println("no " + name);
        }
    }
}
