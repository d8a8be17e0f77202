package dev.easel.torch.binding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.SymbolLookup;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;

/** Finds LibTorch's native libraries and loads them. Linux on x86-64. */
public final class Natives {
    /** In the order in which they need each other; those that an installation does not have are left out. */
    private static final List<String> ORDER = List.of(
            "libgcc_s.so.1",
            "libquadmath.so.0",
            "libgfortran.so.5",
            "libgomp.so.1",
            "libopenblas.so.0",
            "libc10.so",
            "libtorch_cpu.so",
            "libc10_cuda.so",
            "libtorch_cuda.so",
            "libtorch.so");

    private static final List<String> NEEDED = List.of("libc10.so", "libtorch_cpu.so");

    private Natives() {}

    /**
     * Loads the libraries of a folder: {@code torch/lib} of an official PyTorch, or what {@link #unpack} made.
     *
     * @throws NativesException if one is missing or does not load, or they are too old
     */
    @SuppressWarnings("restricted") // loading native code is what this is for
    public static LibTorch load(Path folder) throws NativesException {
        for (var name : NEEDED) {
            if (!Files.isRegularFile(folder.resolve(name))) {
                throw new NativesException(folder + " has no " + name
                        + ": it must be the folder torch/lib of an official PyTorch 2.10 or newer");
            }
        }
        for (var name : ORDER) {
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                continue;
            }
            try {
                System.load(file.toAbsolutePath().toString());
            } catch (UnsatisfiedLinkError e) {
                throw new NativesException("cannot load " + file + ": " + e.getMessage(), e);
            }
        }
        var torch = new LibTorch(new Symbols(SymbolLookup.loaderLookup()));
        torch.requireNewEnough(folder);
        return torch;
    }

    /**
     * Unpacks the libraries of the jars that Maven Central has for {@code linux-x86_64} ({@code org.bytedeco:pytorch}
     * and {@code :openblas}) into a folder, once: it is there whole or not at all.
     *
     * @return {@code folder}
     */
    public static Path unpack(List<Path> jars, Path folder) throws NativesException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            var part = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "unpacking");
            try {
                for (var jar : jars) {
                    unpackJar(jar, part);
                }
                moveOnce(part, folder);
            } finally {
                delete(part);
            }
            return folder;
        } catch (IOException | UncheckedIOException e) {
            throw new NativesException("cannot unpack LibTorch into " + folder + ": " + e.getMessage(), e);
        }
    }

    private static void unpackJar(Path jar, Path folder) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (var entry : zip.stream().toList()) {
                var name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                if (ORDER.contains(name)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.copy(in, folder.resolve(name));
                    }
                }
            }
        }
    }

    private static void moveOnce(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
            // Another process was faster; what it made is the same.
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
