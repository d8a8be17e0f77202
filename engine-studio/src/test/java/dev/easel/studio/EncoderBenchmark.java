package dev.easel.studio;

import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Encodes a 2K picture by turns with Easel's encoder and with libvips (npm {@code sharp}), so that both meet the same
 * machine: {@code EncoderBenchmark FOLDER NODE_SCRIPT}. The folder has {@code sharp} installed. A tool to run by hand.
 */
public final class EncoderBenchmark {
    private static final PixelSize SIZE = new PixelSize(2560, 1792);
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 3;

    private EncoderBenchmark() {}

    /** One way to encode, here and there; the options are those of {@code sharp}. */
    private record Case(String name, ImageFormat format, int quality, String options) {}

    private static final List<Case> CASES = List.of(
            new Case("JPG 95, 4:4:4", ImageFormat.JPEG, 95, "jpeg {\"quality\":95,\"chromaSubsampling\":\"4:4:4\"}"),
            new Case("JPG 80, 4:2:0", ImageFormat.JPEG, 80, "jpeg {\"quality\":80,\"chromaSubsampling\":\"4:2:0\"}"),
            new Case("WEBP 95", ImageFormat.WEBP, 95, "webp {\"quality\":95}"),
            new Case("PNG, sharp at level 2", ImageFormat.PNG, 95, "png {\"compressionLevel\":2}"),
            new Case("PNG, sharp as it comes (level 6)", ImageFormat.PNG, 95, "png {\"compressionLevel\":6}"));

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        System.out.println("| a painting of " + SIZE
                + " | Easel ms | sharp ms | Easel processor ms | sharp processor ms | Easel KB | sharp KB |");
        System.out.println("|---|---|---|---|---|---|---|");
        Picture picture = picture();
        Files.write(folder.resolve("picture.rgb"), rgb(picture));
        var node = new ProcessBuilder("node", args[1], "picture.rgb", "" + SIZE.width(), "" + SIZE.height())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var to = node.outputWriter(StandardCharsets.UTF_8);
                var from = node.inputReader(StandardCharsets.UTF_8)) {
            for (Case it : CASES) {
                System.out.println(compare(it, picture, to, from));
            }
        }
        node.waitFor();
    }

    private static String compare(Case it, Picture picture, Writer to, BufferedReader from) throws IOException {
        var encoder = new Encoder();
        double[][] took = new double[4][ROUNDS];
        long ourSize = 0;
        long theirSize = 0;
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            long start = System.nanoTime();
            long processor = processorNanos();
            ourSize = encoder.encodeBare(picture, it.format, it.quality).length;
            double ours = (System.nanoTime() - start) / 1e6;
            double oursOfProcessor = (processorNanos() - processor) / 1e6;
            to.write(it.options + "\n");
            to.flush();
            String answer = from.readLine();
            if (answer == null) {
                throw new IOException("sharp ended early");
            }
            String[] numbers = answer.split(" ", -1);
            theirSize = Long.parseLong(numbers[2]);
            if (round >= 0) {
                took[0][round] = ours;
                took[1][round] = Double.parseDouble(numbers[0]);
                took[2][round] = oursOfProcessor;
                took[3][round] = Double.parseDouble(numbers[1]);
            }
        }
        Arrays.stream(took).forEach(Arrays::sort);
        int middle = ROUNDS / 2;
        return String.format(
                Locale.ROOT,
                "| %s | %.0f | %.0f | %.0f | %.0f | %d | %d |",
                it.name,
                took[0][middle],
                took[1][middle],
                took[2][middle],
                took[3][middle],
                ourSize / 1024,
                theirSize / 1024);
    }

    /** Processor time of this thread, on which all the encoding is done. */
    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static Picture picture() throws EngineException, InterruptedException {
        List<Picture> drawn = new ArrayList<>();
        try (Studio studio = Studio.open()) {
            var brief = new Brief("a red fox in a snowy forest at sunset, watercolor", SIZE, List.of(1L));
            studio.draw(brief, new Progress() {
                @Override
                public void advanced(int index, double fraction) {}

                @Override
                public void finished(int index, Drawing drawing) {
                    drawn.add(drawing.picture());
                }
            });
        }
        return drawn.getFirst();
    }

    private static byte[] rgb(Picture picture) {
        byte[] bgra = picture.bgra();
        byte[] rgb = new byte[bgra.length / 4 * 3];
        for (int i = 0, j = 0; i < bgra.length; i += 4, j += 3) {
            rgb[j] = bgra[i + 2];
            rgb[j + 1] = bgra[i + 1];
            rgb[j + 2] = bgra[i];
        }
        return rgb;
    }
}
