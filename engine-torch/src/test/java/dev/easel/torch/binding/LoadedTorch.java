package dev.easel.torch.binding;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** LibTorch from the jars on the tests' class path, or from {@code EASEL_TORCH_LIB}. */
public final class LoadedTorch {
    private LoadedTorch() {}

    public static LibTorch open() throws NativesException {
        var given = System.getenv("EASEL_TORCH_LIB");
        return Natives.load(given == null ? Natives.unpack(jars(), Path.of("target", "libtorch")) : Path.of(given));
    }

    private static List<Path> jars() {
        return Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator"), -1))
                .filter(each -> each.endsWith("-linux-x86_64.jar") && each.contains("bytedeco"))
                .map(Path::of)
                .toList();
    }
}
