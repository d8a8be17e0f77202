package dev.easel.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.easel.torch.flux2.Flux2Config;
import dev.easel.torch.zimage.ZImageConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThroughputTest {
    /** That of FLUX.2 [klein] 4B. */
    private static final Flux2Config.Transformer KLEIN = new Flux2Config.Transformer(
            128, 128, 5, 20, 24, 128, 7680, 256, 3, List.of(32, 32, 32, 32), 2000, 1e-6, false);

    /** docs/torch.md says so: 4 steps at 1024x1024, 4,096 tokens of picture and 512 of text. */
    @Test
    void a_picture_of_the_4b_model_takes_some_140_teraflop() {
        assertThat(4 * KLEIN.operations(4096 + 512)).isCloseTo(140e12, within(10e12));
    }

    /** The same, with a short text. */
    @Test
    void a_picture_of_z_image_turbo_takes_some_440_teraflop() {
        var turbo = new ZImageConfig.Transformer(16, 3840, 30, 2, 30, 2560, List.of(32, 48, 48), 256, 1000, 1e-5);
        assertThat(8 * turbo.operations(32, 4096)).isCloseTo(440e12, within(10e12));
    }

    @Test
    void time_is_operations_divided_by_what_a_second_has_of_them() {
        assertThat(new Throughput(1e12).atLeast(4 * KLEIN.operations(4096 + 512)))
                .isBetween(Duration.ofSeconds(130), Duration.ofSeconds(150));
        assertThat(new Throughput(312e9)).hasToString("312 GFLOP/s");
        assertThat(new Throughput(1.25e12)).hasToString("1.3 TFLOP/s");
        assertThat(Throughput.inWords(Duration.ofMillis(449_900))).isEqualTo("7 min 29 s");
        assertThat(Throughput.inWords(Duration.ofMillis(2_340))).isEqualTo("2.3 s");
    }

    @Test
    void free_memory_is_what_linux_says(@TempDir Path folder) throws Exception {
        var meminfo = Files.writeString(folder.resolve("meminfo"), """
                MemTotal:       24576000 kB
                MemFree:          100000 kB
                MemAvailable:   12345678 kB
                """);
        assertThat(FreeMemory.bytes(meminfo)).hasValue(12345678L << 10);
        assertThat(FreeMemory.bytes(folder.resolve("none"))).isEmpty();
    }
}
