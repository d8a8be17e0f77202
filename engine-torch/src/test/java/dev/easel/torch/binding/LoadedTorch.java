package dev.easel.torch.binding;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** LibTorch from the jars on the tests' class path, or from {@code EASEL_TORCH_LIB}. */
public final class LoadedTorch {
    private LoadedTorch() {}

    public static LibTorch open() throws NativesException {
        return Natives.load(installation().folder());
    }

    /** Unpacked already. */
    public static Installation installation() throws NativesException {
        var installation = new Installation(
                Optional.ofNullable(System.getenv("EASEL_TORCH_LIB")).map(Path::of),
                Path.of("../engine-torch/target").toAbsolutePath().normalize()); // for the tests of other modules, too
        if (installation.named().isEmpty()) {
            installation.unpack(jars());
        }
        return installation;
    }

    /** In the order of {@link Installation#JARS}; other modules' class paths hold native jars of their own, too. */
    private static List<Path> jars() {
        var classPath = List.of(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        return Installation.JARS.stream()
                .map(jar -> classPath.stream()
                        .map(Path::of)
                        .filter(path -> path.endsWith(fileName(jar)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException(jar.coordinates() + " is not on the class path")))
                .toList();
    }

    private static String fileName(Installation.Jar jar) {
        var parts = jar.coordinates().split(":", -1);
        return "%s-%s-%s.%s".formatted(parts[1], parts[2], parts[4], parts[3]);
    }
}
