package dev.easel.torch.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationTest {

    @Test
    void the_folder_that_the_operator_names_is_taken(@TempDir Path folder) throws NativesException {
        assertThat(new Installation(Optional.of(folder), folder).folder()).isEqualTo(folder);
    }

    @Test
    void without_libraries_it_says_how_to_get_some(@TempDir Path folder) {
        assertThatExceptionOfType(NativesException.class)
                .isThrownBy(() -> new Installation(Optional.empty(), folder).folder())
                .withMessageContaining("easel models natives")
                .withMessageContaining("EASEL_TORCH_LIB");
    }

    @Test
    void another_jar_is_refused(@TempDir Path cache) throws IOException {
        var jar = Files.writeString(cache.resolve("pytorch.jar"), "something else");
        assertThatExceptionOfType(NativesException.class)
                .isThrownBy(() -> new Installation(Optional.empty(), cache).unpack(List.of(jar, jar)))
                .withMessageContaining("is not org.bytedeco:pytorch")
                .withMessageContaining("SHA-256");
        assertThat(cache).isDirectoryNotContaining("glob:**/libtorch-*");
    }

    @Test
    void another_platform_is_refused_by_name() {
        assertThatExceptionOfType(NativesException.class)
                .isThrownBy(() -> Installation.requirePlatform("Mac OS X", "aarch64"))
                .withMessageContaining("need Linux on x86-64; this is Mac OS X on aarch64");
    }
}
