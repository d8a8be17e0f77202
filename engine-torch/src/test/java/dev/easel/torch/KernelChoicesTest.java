package dev.easel.torch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.torch.operators.AttentionKernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KernelChoicesTest {
    @TempDir
    Path folder;

    private int measured;

    private AttentionKernel choose(Path file, String what, AttentionKernel faster) {
        return new KernelChoices(file).of(what, AttentionKernel.class, () -> {
            measured++;
            return faster;
        });
    }

    @Test
    void what_was_measured_once_is_not_measured_again() {
        var file = folder.resolve("data/kernels.json");
        assertThat(choose(file, "cpu", AttentionKernel.COMPOSED)).isEqualTo(AttentionKernel.COMPOSED);
        assertThat(choose(file, "cpu", AttentionKernel.FUSED)).isEqualTo(AttentionKernel.COMPOSED);
        assertThat(measured).isEqualTo(1);
    }

    @Test
    void what_holds_for_one_device_or_library_does_not_hold_for_another() {
        var file = folder.resolve("kernels.json");
        choose(file, "cpu", AttentionKernel.COMPOSED);
        assertThat(choose(file, "cuda:0", AttentionKernel.FUSED)).isEqualTo(AttentionKernel.FUSED);
        assertThat(choose(file, "cpu", AttentionKernel.FUSED)).isEqualTo(AttentionKernel.COMPOSED);
    }

    @Test
    void a_damaged_file_is_measured_anew_and_mended() throws IOException {
        var file = folder.resolve("kernels.json");
        for (var damage : new String[] {"", "no JSON", "[]", "{\"cpu\": \"another\"}", "{\"cpu\": 7}"}) {
            Files.writeString(file, damage);
            assertThat(choose(file, "cpu", AttentionKernel.COMPOSED)).isEqualTo(AttentionKernel.COMPOSED);
            assertThat(choose(file, "cpu", AttentionKernel.FUSED)).isEqualTo(AttentionKernel.COMPOSED);
        }
    }

    @Test
    void where_nothing_can_be_kept_what_was_measured_holds_nevertheless() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "").resolve("kernels.json");
        assertThat(choose(file, "cpu", AttentionKernel.COMPOSED)).isEqualTo(AttentionKernel.COMPOSED);
    }
}
