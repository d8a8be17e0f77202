package dev.easel.torch.binding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where LibTorch's native libraries lie: in a folder that the operator names, which is {@code torch/lib} of an official
 * PyTorch, or where Easel has unpacked what Maven Central has of it.
 *
 * @param named the operator's folder
 * @param cache where Easel unpacks, in a folder for each version
 */
public record Installation(Optional<Path> named, Path cache) {

    /**
     * A jar with native libraries for Linux on x86-64.
     *
     * @param coordinates as Maven writes them: {@code group:artifact:version:type:classifier}
     * @param sha256 of the file, in hexadecimal
     */
    public record Jar(String coordinates, String sha256) {}

    /** LibTorch for the CPU, and the linear algebra that it uses. 110 MB to load, 370 MB unpacked. */
    public static final List<Jar> JARS = List.of(
            new Jar(
                    "org.bytedeco:pytorch:2.10.0-1.5.13:jar:linux-x86_64",
                    "67e9b5b7c2caf2e6ed0e81947f1ff712c9a0755faeff6a0c3436d4432a25cc06"),
            new Jar(
                    "org.bytedeco:openblas:0.3.31-1.5.13:jar:linux-x86_64",
                    "7a5e1494e0565b6e06a5d93f8b29993c9ed33239cb9ffab84909360f245b4688"));

    /**
     * The folder to load from; it is there.
     *
     * @throws NativesException if there is none, saying how to get one
     */
    public Path folder() throws NativesException {
        requirePlatform(System.getProperty("os.name"), System.getProperty("os.arch"));
        if (named.isPresent()) {
            return named.get();
        }
        if (!Files.isDirectory(unpacked())) {
            throw new NativesException("LibTorch is not on this machine. Either fetch it with 'easel models natives'"
                    + " (110 MB from Maven Central, for the CPU), or set EASEL_TORCH_LIB to the folder torch/lib of an"
                    + " official PyTorch 2.10 or newer, with CUDA or without");
        }
        return unpacked();
    }

    /** Where {@link #unpack} puts the libraries. */
    public Path unpacked() {
        return cache.resolve("libtorch-" + JARS.getFirst().coordinates().split(":", -1)[2]);
    }

    /**
     * Unpacks {@link #JARS}, unless that was done before.
     *
     * @param files the jars, in the same order
     * @throws NativesException if one is not the jar that was pinned, or cannot be unpacked
     */
    public Path unpack(List<Path> files) throws NativesException {
        if (Files.isDirectory(unpacked())) {
            return unpacked();
        }
        for (int i = 0; i < JARS.size(); i++) {
            var found = sha256(files.get(i));
            if (!found.equals(JARS.get(i).sha256())) {
                throw new NativesException(
                        files.get(i) + " is not " + JARS.get(i).coordinates()
                                + " as Easel knows it: its SHA-256 is " + found + " instead of "
                                + JARS.get(i).sha256());
            }
        }
        return Natives.unpack(files, unpacked());
    }

    static void requirePlatform(String system, String processor) throws NativesException {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")
                || !List.of("amd64", "x86_64").contains(processor.toLowerCase(Locale.ROOT))) {
            throw new NativesException("models with weights need Linux on x86-64; this is " + system + " on "
                    + processor + ". Use a container or another machine, or draw with another engine");
        }
    }

    private static String sha256(Path file) throws NativesException {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new NativesException("cannot read " + file + ": " + e, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
