package dev.easel.imaging.child;

import dev.easel.imaging.Decoder;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.imaging.SkiaReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Measures what it costs to decode in children rather than here, in turns, so that both see the same machine. */
final class DecodeBenchmark {
    private static final int LONGEST_SIDE = 2_816;
    private static final int PICTURES = 8;
    private static final int MOST_AT_A_TIME = 2;

    private final int rounds;
    private final Decoder here;
    private final ChildReader reader;
    private final Decoder children;

    private DecodeBenchmark(int rounds, Decoder here, ChildReader reader, Decoder children) {
        this.rounds = rounds;
        this.here = here;
        this.reader = reader;
        this.children = children;
    }

    /**
     * What a picture takes, in milliseconds.
     *
     * @param processor of this process and its children
     */
    private record Cost(double wall, double processor) {}

    /** Prints the table; the arguments say how many rounds to measure, and in which formats if not in all. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        var formats = Stream.of(arguments).skip(1).map(ImageFormat::valueOf).toList();
        System.out.println("| 2K picture, 2816x1536 | bytes | at a time | here ms | child ms | ratio"
                + " | processor ms here | processor ms child | ratio |");
        System.out.println("|---|---|---|---|---|---|---|---|---|");
        try (var here = new Decoder(new SkiaReader());
                var reader = new ChildReader(ChildLimits.standard(), MOST_AT_A_TIME);
                var children = new Decoder(reader)) {
            var benchmark = new DecodeBenchmark(rounds, here, reader, children);
            for (var format :
                    formats.isEmpty() ? List.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.PNG) : formats) {
                var file = file(format);
                for (int atATime = 1; atATime <= MOST_AT_A_TIME; atATime++) {
                    benchmark.compare(format, file, atATime);
                }
            }
        }
    }

    private void compare(ImageFormat format, byte[] file, int atATime) throws Exception {
        var inHere = new ArrayList<Cost>();
        var inChild = new ArrayList<Cost>();
        // The first round warms up: classes, children, memory.
        for (int round = 0; round <= rounds; round++) {
            var one = cost(here, file, atATime);
            var other = cost(children, file, atATime);
            if (round > 0) {
                inHere.add(one);
                inChild.add(other);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s | %s |%n",
                format,
                file.length,
                atATime,
                compared(inHere, inChild, Cost::wall),
                compared(inHere, inChild, Cost::processor));
    }

    /** Medians, and the median of the ratios of each round, since the machine may be slower in another. */
    private static String compared(List<Cost> here, List<Cost> child, ToDoubleFunction<Cost> part) {
        var one = here.stream().mapToDouble(part).toArray();
        var other = child.stream().mapToDouble(part).toArray();
        var ratios = IntStream.range(0, one.length).mapToDouble(i -> other[i] / one[i]);
        return String.format(
                Locale.ROOT,
                "%.1f | %.1f | %.2f",
                median(DoubleStream.of(one)),
                median(DoubleStream.of(other)),
                median(ratios));
    }

    /** Of one picture, when so many are decoded at a time. */
    private Cost cost(Decoder decoder, byte[] file, int atATime) throws Exception {
        var work = new ArrayList<Callable<Picture>>();
        for (int i = 0; i < PICTURES; i++) {
            work.add(() -> decoder.decode(file, LONGEST_SIDE));
        }
        try (var threads = Executors.newFixedThreadPool(atATime)) {
            var processor = processorTime();
            long start = System.nanoTime();
            for (var picture : threads.invokeAll(work)) {
                picture.get();
            }
            long wall = System.nanoTime() - start;
            return new Cost(
                    wall / 1e6 / PICTURES, processorTime().minus(processor).toNanos() / 1e6 / PICTURES);
        }
    }

    private Duration processorTime() {
        return Stream.concat(Stream.of(ProcessHandle.current()), reader.processes())
                .map(process -> process.info().totalCpuDuration().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Waves with grain, which take about as many bytes as a photograph does. */
    private static byte[] file(ImageFormat format) {
        var size = new PixelSize(2_816, 1_536);
        var random = RandomGenerator.of("L64X128MixRandom");
        var bgra = new byte[4 * size.area()];
        for (int i = 0; i < bgra.length; i += 4) {
            int x = i / 4 % size.width();
            int y = i / 4 / size.width();
            int grain = random.nextInt(9) - 4;
            bgra[i] = (byte) (120 + 60 * Math.sin(x / 37.0) + grain);
            bgra[i + 1] = (byte) (120 + 60 * Math.sin(y / 53.0) + grain);
            bgra[i + 2] = (byte) (120 + 60 * Math.sin((x + y) / 71.0) + grain);
            bgra[i + 3] = -1;
        }
        return new Encoder().encode(new Picture(size, bgra), format, 90, new Provenance("bench", "0", "none", 0, null));
    }
}
