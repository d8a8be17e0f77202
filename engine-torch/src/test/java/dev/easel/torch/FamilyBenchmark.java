package dev.easel.torch;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.diffusion.Autoencoder;
import dev.easel.torch.diffusion.AutoencoderConfig;
import dev.easel.torch.diffusion.Family;
import dev.easel.torch.diffusion.Grid;
import dev.easel.torch.diffusion.Qwen3Config;
import dev.easel.torch.diffusion.Schedule;
import dev.easel.torch.diffusion.Trace;
import dev.easel.torch.flux2.Flux2Config;
import dev.easel.torch.operators.AttentionKernel;
import dev.easel.torch.operators.FusedAttention;
import dev.easel.torch.operators.Operators;
import dev.easel.torch.zimage.ZImageConfig;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Measures parts of a family's model with its real widths, random weights and a reduced number of blocks:
 * {@code bench/torch.sh} runs it beside diffusers. Prints a line for each: name, wall seconds, processor seconds, each the
 * least of the runs.
 */
final class FamilyBenchmark {
    private static final int TEXT = 512;
    private static final List<Integer> CHANNELS = List.of(128, 256, 512, 512);

    private final Operators on;
    private final DType dtype;
    private final int runs;

    private FamilyBenchmark(Operators on, DType dtype, int runs) {
        this.on = on;
        this.dtype = dtype;
        this.runs = runs;
    }

    /**
     * Arguments: flux2 or zimage, dtype (F32, BF16, or BF16-AS-F32 for weights in the one, computed in the other), side of
     * the picture in pixels, blocks in which text and picture are apart, blocks in which they are together, batch, runs.
     */
    public static void main(String[] arguments) throws Exception {
        var torch = LoadedTorch.open();
        var dtypes = List.of(arguments[1].split("-AS-", -1));
        var stored = DType.valueOf(dtypes.getFirst());
        var dtype = DType.valueOf(dtypes.getLast());
        int side = Integer.parseInt(arguments[2]);
        var family = family(arguments[0], Integer.parseInt(arguments[3]), Integer.parseInt(arguments[4]));
        var benchmark = new FamilyBenchmark(new Operators(torch, Device.CPU), dtype, Integer.parseInt(arguments[6]));
        try (var weights = new RandomWeights(torch, dtype, stored);
                var _ = torch.scope()) {
            benchmark.transformer(family, weights, side, Integer.parseInt(arguments[5]));
        }
        try (var weights = new RandomWeights(torch, dtype, stored);
                var _ = torch.scope()) {
            benchmark.decoder(family.autoencoder(), weights, side / 2);
        }
    }

    private static Family family(String name, int apart, int together) {
        return switch (name) {
            case "flux2" ->
                new Flux2Config(
                        qwen3(List.of(9, 18, 27)),
                        new Flux2Config.Transformer(
                                128,
                                128,
                                apart,
                                together,
                                24,
                                128,
                                7680,
                                256,
                                3,
                                List.of(32, 32, 32, 32),
                                2000,
                                1e-6,
                                false),
                        new AutoencoderConfig(32, CHANNELS, CHANNELS, 2, 32, true, true),
                        1e-4,
                        new Schedule(true, 3),
                        true);
            case "zimage" ->
                new ZImageConfig(
                        qwen3(List.of(35)),
                        new ZImageConfig.Transformer(
                                16, 3840, together, apart, 30, 2560, List.of(32, 48, 48), 256, 1000, 1e-5),
                        new AutoencoderConfig(16, CHANNELS, CHANNELS, 2, 32, false, false),
                        0.3611,
                        0.1159,
                        new Schedule(false, 3),
                        true);
            default -> throw new IllegalArgumentException("the families are flux2 and zimage, not " + name);
        };
    }

    private static Qwen3Config qwen3(List<Integer> taps) {
        return new Qwen3Config(151936, 2560, 9728, 36, 32, 8, 128, 1e-6, 1e6, taps);
    }

    private void transformer(Family family, RandomWeights weights, int side, int batch) throws Exception {
        var kernel = AttentionKernel.fastest(on, dtype, family.headSize());
        System.out.println("attention of the transformer: " + kernel.id());
        var denoiser = family.denoiser(on, kernel.on(on), weights);
        var grid = new Grid(side / family.pixelsPerToken(), side / family.pixelsPerToken());
        var shape = denoiser.noise(grid).clone();
        shape[0] = batch;
        var latents = denoiser.begin(on.floats(ones(Math.toIntExact(batch * shape[1] * shape[2] * shape[3])), shape));
        int features = family.textEncoder().features();
        var text = on.to(on.floats(ones(TEXT * features), 1, TEXT, features), dtype);

        long width = family.width();
        double product = 2.0 * 1536 * width * 3 * width;
        var x = on.to(on.floats(ones(Math.toIntExact(1536 * width)), 1536, width), dtype);
        var weight = on.to(weights.get("matrix", 3 * width, width), dtype);
        var matrix = measure(() -> on.linear(x, weight));
        print("matrix product, GFLOP/s", product / 1e9 / matrix.wall, matrix.processor);

        var read = measure(() -> denoiser.of(text, grid, List.of(), Trace.NONE));
        print("text, once for a drawing", read.wall, read.processor);
        long before = resident();
        var velocity = denoiser.of(text, grid, List.of(), Trace.NONE);
        var step = measure(() -> velocity.at(latents, 0.5f, Trace.NONE));
        print("transformer step", step.wall, step.processor);
        double products = batch * family.operations(TEXT, grid.tokens()) / product;
        print(
                "share of the matrix rate",
                products * matrix.wall / step.wall,
                products * matrix.processor / step.processor);
        print(
                "weights and most memory beyond, GiB",
                weights.bytes() / (double) (1 << 30),
                (peak() - before) / (double) (1 << 30));
    }

    private void decoder(AutoencoderConfig config, RandomWeights weights, int side) throws Exception {
        var decoder = new Autoencoder(on, new FusedAttention(on), config, weights);
        int channels = config.latentChannels();
        var latents = on.to(on.floats(ones(channels * side / 8 * side / 8), 1, channels, side / 8, side / 8), dtype);
        long before = resident();
        var decode = measure(() -> decoder.decode(latents));
        print("decoder at half the side", decode.wall, decode.processor);
        print("most memory beyond, GiB", (peak() - before) / (double) (1 << 30), 0);
    }

    private static float[] ones(int count) {
        var values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = (float) Math.sin(i);
        }
        return values;
    }

    /** Seconds. */
    private record Time(double wall, double processor) {}

    private Time measure(Callable<?> work) throws Exception {
        double wall = Double.MAX_VALUE;
        double processor = Double.MAX_VALUE;
        for (int i = 0; i <= runs; i++) {
            try (var _ = on.scope()) {
                long startWall = System.nanoTime();
                long startProcessor = processorNanos();
                work.call();
                if (i > 0) { // after one to warm up
                    wall = Math.min(wall, (System.nanoTime() - startWall) / 1e9);
                    processor = Math.min(processor, (processorNanos() - startProcessor) / 1e9);
                }
            }
        }
        return new Time(wall, processor);
    }

    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    /** And forgets the most that there was before. */
    private static long resident() throws IOException {
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        return status("VmRSS:");
    }

    private static long peak() throws IOException {
        return status("VmHWM:");
    }

    private static long status(String key) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith(key)) {
                return Long.parseLong(line.replaceAll("\\D", "")) << 10;
            }
        }
        throw new IllegalStateException("no " + key);
    }

    private static void print(String name, double a, double b) {
        System.out.printf(Locale.ROOT, "%-40s %10.3f %10.3f%n", name, a, b);
    }
}
