package dev.easel.torch.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import dev.easel.torch.binding.Argument.Maybe;
import dev.easel.torch.binding.Argument.Of;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LibTorchTest {
    private LibTorch torch;

    @BeforeAll
    void load() throws NativesException {
        torch = LoadedTorch.open();
    }

    @Test
    void says_its_version() {
        assertThat(torch.version()).matches("2\\.\\d+\\.\\d+");
    }

    @Test
    void multiplies_matrices() {
        try (var _ = torch.scope()) {
            var x = torch.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
            var weight = torch.of(new float[] {1, 0, 0, 1, 1, 1}, 2, 3);
            var y = torch.call("linear", "", new Of(x), new Of(weight), new Maybe(null));
            assertThat(y.shape()).containsExactly(2, 2);
            assertThat(y.floats()).containsExactly(1, 6, 4, 15);
        }
    }

    @Test
    void adds_and_concatenates() {
        try (var _ = torch.scope()) {
            var a = torch.of(new float[] {1, 2}, 1, 2);
            var sum = torch.add(a, torch.of(new float[] {10}, 1));
            var both = torch.call("cat", "", new Argument.All(List.of(a, sum)), new Argument.Int(0));
            assertThat(both.floats()).containsExactly(1, 2, 11, 12);
        }
    }

    @Test
    void normalises_with_an_optional_weight_and_number() {
        try (var _ = torch.scope()) {
            var x = torch.of(new float[] {3, 4}, 1, 2);
            var weight = new Maybe(new Of(torch.of(new float[] {1, 2}, 2)));
            var y = torch.call(
                    "rms_norm", "", new Of(x), Argument.Ints.of(2L), weight, new Maybe(new Argument.Real(0)));
            var root = (float) Math.sqrt(12.5);
            assertThat(y.floats()).containsExactly(new float[] {3 / root, 8 / root}, within(1e-6f));
        }
    }

    @Test
    void converts_between_the_dtypes() {
        try (var _ = torch.scope()) {
            var x = torch.of(new float[] {1, 2.5f, 3}, 3);
            for (var dtype : List.of(DType.BF16, DType.F16, DType.F32)) {
                var y = torch.to(x, dtype);
                assertThat(y.dtype()).isEqualTo(dtype);
                assertThat(y.floats()).containsExactly(1, 2.5f, 3);
            }
            assertThat(torch.to(x, DType.I64).floats()).containsExactly(1, 2, 3);
            assertThat(torch.to(x, DType.U8).floats()).containsExactly(1, 2, 3);
        }
    }

    @Test
    void an_error_names_the_operator_with_shapes_and_dtypes_and_the_next_call_works() {
        try (var _ = torch.scope()) {
            var x = torch.to(torch.of(new float[6], 2, 3), DType.BF16);
            var weight = torch.of(new float[20], 4, 5);
            assertThatExceptionOfType(TorchException.class)
                    .isThrownBy(() -> torch.call("linear", "", new Of(x), new Of(weight), new Maybe(null)))
                    .withMessageStartingWith("LibTorch refused linear(bf16[2, 3], f32[4, 5], none)");
            assertThat(torch.add(weight, weight).shape()).containsExactly(4, 5);
        }
    }

    @Test
    void no_tensor_outlives_its_scope_unless_it_is_kept() {
        try (var _ = torch.scope()) {
            Tensor kept;
            Tensor lost;
            try (var inner = torch.scope()) {
                lost = torch.of(new float[] {1}, 1);
                kept = inner.keep(torch.add(lost, lost));
            }
            assertThat(kept.floats()).containsExactly(2);
            assertThatIllegalStateException().isThrownBy(lost::floats).withMessageContaining("its scope has ended");
        }
    }

    @Test
    void without_a_scope_nothing_is_made() {
        assertThatIllegalStateException()
                .isThrownBy(() -> torch.call("zeros_like", ""))
                .withMessageContaining("no scope is open");
    }

    @Test
    void twenty_thousand_operations_leave_the_memory_flat() throws IOException {
        // As long as the measurement: by then the Java heap and the compiled code have their size.
        work(20_000);
        long before = residentBytes();
        work(20_000);
        // Were only the 4 KB results lost, it would have grown by 160 MB; handles and lists would show as well.
        assertThat(residentBytes() - before).isLessThan(48L << 20);
    }

    private void work(int times) {
        try (var _ = torch.scope()) {
            var x = torch.of(new float[1024], 32, 32);
            for (int i = 0; i < times; i++) {
                try (var _ = torch.scope()) {
                    var both =
                            torch.call("cat", "", new Argument.All(List.of(x, torch.add(x, x))), new Argument.Int(0));
                    torch.call(
                            "rms_norm",
                            "",
                            new Of(both),
                            Argument.Ints.of(32L),
                            new Maybe(null),
                            new Maybe(new Argument.Real(1)));
                }
            }
        }
    }

    private static long residentBytes() throws IOException {
        System.gc();
        var pages = Files.readString(Path.of("/proc/self/statm")).split(" ", -1)[1];
        return Long.parseLong(pages) * 4096;
    }

    @Test
    void a_folder_without_libtorch_is_explained(@TempDir Path folder) {
        assertThatExceptionOfType(NativesException.class)
                .isThrownBy(() -> Natives.load(folder))
                .withMessageContaining("has no libc10.so")
                .withMessageContaining("torch/lib");
    }

    @Test
    void a_library_that_does_not_load_is_explained(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("libc10.so"), "not a library");
        Files.writeString(folder.resolve("libtorch_cpu.so"), "not a library");
        assertThatExceptionOfType(NativesException.class)
                .isThrownBy(() -> Natives.load(folder))
                .withMessageContaining("cannot load " + folder.resolve("libc10.so"));
    }
}
