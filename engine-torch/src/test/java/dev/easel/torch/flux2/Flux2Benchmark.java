package dev.easel.torch.flux2;

import dev.easel.torch.binding.DType;
import dev.easel.torch.binding.Device;
import dev.easel.torch.binding.LoadedTorch;
import dev.easel.torch.binding.Tensor;
import dev.easel.torch.diffusion.Autoencoder;
import dev.easel.torch.diffusion.AutoencoderConfig;
import dev.easel.torch.diffusion.Grid;
import dev.easel.torch.diffusion.Trace;
import dev.easel.torch.operators.AttentionKernel;
import dev.easel.torch.operators.FusedAttention;
import dev.easel.torch.operators.Operators;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * Measures parts of the 4B model with random weights and a reduced number of blocks: {@code bench/torch.sh} runs it
 * beside diffusers. Prints a line for each: name, wall seconds, processor seconds, each the least of the runs.
 */
final class Flux2Benchmark {
    private static final int TEXT = 512;

    private final Operators on;
    private final DType dtype;
    private final int runs;

    private Flux2Benchmark(Operators on, DType dtype, int runs) {
        this.on = on;
        this.dtype = dtype;
        this.runs = runs;
    }

    /** Arguments: dtype (F32, BF16, or BF16-AS-F32 for weights in the one, computed in the other), side of the picture in pixels, double blocks, single blocks, batch, runs. */
    public static void main(String[] arguments) throws Exception {
        var torch = LoadedTorch.open();
        var dtypes = List.of(arguments[0].split("-AS-", -1));
        var stored = DType.valueOf(dtypes.getFirst());
        var dtype = DType.valueOf(dtypes.getLast());
        int side = Integer.parseInt(arguments[1]);
        var benchmark = new Flux2Benchmark(new Operators(torch, Device.CPU), dtype, Integer.parseInt(arguments[5]));
        try (var weights = new RandomWeights(torch, dtype, stored);
                var _ = torch.scope()) {
            var config = new Flux2Config.Transformer(
                    128,
                    128,
                    Integer.parseInt(arguments[2]),
                    Integer.parseInt(arguments[3]),
                    24,
                    128,
                    7680,
                    256,
                    3,
                    List.of(32, 32, 32, 32),
                    2000,
                    1e-6,
                    false);
            benchmark.transformer(config, weights, side, Integer.parseInt(arguments[4]));
        }
        try (var weights = new RandomWeights(torch, dtype, stored);
                var _ = torch.scope()) {
            benchmark.decoder(weights, side / 2);
        }
    }

    private void transformer(Flux2Config.Transformer config, RandomWeights weights, int side, int batch)
            throws Exception {
        var kernel = AttentionKernel.fastest(on, dtype, config.headSize());
        System.out.println("attention of the transformer: " + kernel.id());
        var transformer = new Transformer(on, kernel.on(on), config, weights);
        int tokens = side / 16 * (side / 16);
        var grid = new Grid(side / 16, side / 16);
        var rotation = Flux2Denoiser.rotation(on, config, TEXT, grid, List.of());
        var latents = on.to(on.floats(ones(batch * tokens * 128), batch, tokens, 128), dtype);
        var text = on.to(on.floats(ones(batch * TEXT * 7680), batch, TEXT, 7680), dtype);

        var x = on.to(on.floats(ones(1536 * 3072), 1536, 3072), dtype);
        var weight = on.to(weights.get("matrix", 9216, 3072), dtype);
        var matrix = measure(() -> on.linear(x, weight));
        print("matrix product, GFLOP/s", 2.0 * 1536 * 3072 * 9216 / 1e9 / matrix.wall, matrix.processor);

        long before = resident();
        var step = measure(() -> transformer.velocity(latents, text, 0.5f, rotation, Trace.NONE));
        print("transformer step", step.wall, step.processor);
        double flops = batch * config.operations(TEXT + tokens);
        double rate = 2.0 * 1536 * 3072 * 9216 / matrix.processor;
        print(
                "share of the matrix rate",
                flops / step.wall / (2.0 * 1536 * 3072 * 9216 / matrix.wall),
                flops / step.processor / rate);
        print(
                "weights and most memory beyond, GiB",
                weights.bytes() / (double) (1 << 30),
                (peak() - before) / (double) (1 << 30));
    }

    private void decoder(RandomWeights weights, int side) throws Exception {
        var config =
                new AutoencoderConfig(32, List.of(128, 256, 512, 512), List.of(128, 256, 512, 512), 2, 32, true, true);
        var decoder = new Autoencoder(on, new FusedAttention(on), config, weights);
        var latents = on.to(on.floats(ones(32 * side / 8 * side / 8), 1, 32, side / 8, side / 8), dtype);
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

    private Time measure(Callable<Tensor> work) throws Exception {
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
