package dev.easel.imaging.child;

import dev.easel.imaging.Decoder;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import dev.easel.imaging.SkiaReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;

/** Measures what it costs to decode in children rather than here, in turns, so that both see the same machine. */
final class DecodeBenchmark {
    private static final int LONGEST_SIDE = 2_816;
    private static final int PICTURES = 8;
    private static final int MOST_AT_A_TIME = 2;

    private DecodeBenchmark() {}

    /** Prints the table; the one argument says how many rounds to measure. */
    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        System.out.println("| 2K picture, 2816x1536 | bytes | at a time | here ms | child ms | ratio |");
        System.out.println("|---|---|---|---|---|---|");
        try (var here = new Decoder(new SkiaReader());
                var children = new Decoder(new ChildReader(ChildLimits.standard(), MOST_AT_A_TIME))) {
            for (var format : List.of(ImageFormat.JPEG, ImageFormat.WEBP, ImageFormat.PNG)) {
                var file = file(format);
                for (int atATime = 1; atATime <= MOST_AT_A_TIME; atATime++) {
                    measure(format, file, atATime, rounds, here, children);
                }
            }
        }
    }

    private static void measure(
            ImageFormat format, byte[] file, int atATime, int rounds, Decoder here, Decoder children) throws Exception {
        var hereMillis = new ArrayList<Double>();
        var childMillis = new ArrayList<Double>();
        // The first round warms up: classes, children, memory.
        for (int round = 0; round <= rounds; round++) {
            double one = millis(here, file, atATime);
            double other = millis(children, file, atATime);
            if (round > 0) {
                hereMillis.add(one);
                childMillis.add(other);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %.1f | %.1f | %.2f |%n",
                format,
                file.length,
                atATime,
                median(hereMillis),
                median(childMillis),
                median(childMillis) / median(hereMillis));
    }

    /** For one picture, when so many are decoded at a time. */
    private static double millis(Decoder decoder, byte[] file, int atATime) throws Exception {
        var work = new ArrayList<Callable<Picture>>();
        for (int i = 0; i < PICTURES; i++) {
            work.add(() -> decoder.decode(file, LONGEST_SIDE));
        }
        try (var threads = Executors.newFixedThreadPool(atATime)) {
            long start = System.nanoTime();
            for (var picture : threads.invokeAll(work)) {
                picture.get();
            }
            return (System.nanoTime() - start) / 1e6 / PICTURES;
        }
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return Arrays.stream(sorted).skip(sorted.length / 2).findFirst().orElseThrow();
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
