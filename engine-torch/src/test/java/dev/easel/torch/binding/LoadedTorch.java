package dev.easel.torch.binding;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
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

    /** LibTorch first, then what it needs. */
    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .filter(each -> each.endsWith("-linux-x86_64.jar") && each.contains("bytedeco"))
                .map(Path::of)
                .sorted(Comparator.comparing(each -> !each.toString().contains("pytorch")))
                .toList();
    }
}
