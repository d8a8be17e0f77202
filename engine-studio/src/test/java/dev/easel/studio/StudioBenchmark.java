package dev.easel.studio;

import com.sun.management.OperatingSystemMXBean;
import dev.easel.engine.Brief;
import dev.easel.engine.Drawing;
import dev.easel.engine.EngineException;
import dev.easel.engine.Progress;
import dev.easel.imaging.Encoder;
import dev.easel.imaging.ImageFormat;
import dev.easel.imaging.PixelSize;
import dev.easel.imaging.Provenance;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * How fast Studio draws, and how much memory it takes: {@code StudioBenchmark speed} or {@code StudioBenchmark bytes},
 * which prints a digest of the pixels of every prompt, to be compared with that of another JVM. A tool to run by hand.
 */
public final class StudioBenchmark {
    private static final PixelSize SMALL = new PixelSize(320, 224);
    private static final PixelSize ONE_K = new PixelSize(1280, 896);
    private static final PixelSize TWO_K = new PixelSize(2560, 1792);
    private static final int PROMPTS = 60;
    private static final int FOUR = 4;

    private final Studio studio = Studio.open();
    private final Encoder encoder = new Encoder();
    private final List<String> prompts;

    private StudioBenchmark(List<String> prompts) {
        this.prompts = prompts;
    }

    /** Seconds on the clock, and of processor time over all threads, for one task. */
    private record Took(double wall, double processor) {}

    public static void main(String[] args) throws Exception {
        var benchmark = new StudioBenchmark(PromptSheet.prompts().subList(0, PROMPTS));
        if (args[0].equals("bytes")) {
            System.out.println(benchmark.digest());
        } else {
            benchmark.speed();
        }
    }

    private void speed() throws Exception {
        System.gc();
        long idle = resident("VmRSS");
        for (String prompt : prompts) {
            task(prompt, ONE_K, 1);
        }
        List<Took> one = tasks(ONE_K, 1);
        List<Took> four = tasks(ONE_K, FOUR);
        List<Took> large = tasks(TWO_K, 1);
        long most = resident("VmHWM");
        System.out.println("| JPG included, warm | median s | slowest s | processor s, median |");
        System.out.println("|---|---|---|---|");
        row("1K, " + ONE_K, one);
        row("2K, " + TWO_K, large);
        row("1K, four results", four);
        System.out.printf(
                Locale.ROOT,
                "%nFour results take %.2f times as long as one on the clock, %.2f times the processor time.%n",
                median(four, Took::wall) / median(one, Took::wall),
                median(four, Took::processor) / median(one, Took::processor));
        System.out.printf(
                Locale.ROOT,
                "Resident memory: %d MB once the words are read, %d MB at most: %d MB more.%n",
                idle,
                most,
                most - idle);
    }

    private static void row(String name, List<Took> took) {
        System.out.printf(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f |%n",
                name,
                median(took, Took::wall),
                took.stream().mapToDouble(Took::wall).max().orElseThrow(),
                median(took, Took::processor));
    }

    private List<Took> tasks(PixelSize size, int results) throws EngineException, InterruptedException {
        List<Took> took = new ArrayList<>();
        for (String prompt : prompts) {
            long wall = System.nanoTime();
            long processor = processorNanos();
            task(prompt, size, results);
            took.add(new Took((System.nanoTime() - wall) / 1e9, (processorNanos() - processor) / 1e9));
        }
        return took;
    }

    /** Draws and encodes as the server does. */
    private void task(String prompt, PixelSize size, int results) throws EngineException, InterruptedException {
        List<byte[]> files = new ArrayList<>();
        List<Long> seeds = new ArrayList<>();
        for (long seed = 1; seed <= results; seed++) {
            seeds.add(seed);
        }
        draw(
                new Brief(prompt, size, seeds),
                drawing -> files.add(encoder.encode(
                        drawing.picture(), ImageFormat.JPEG, 95, new Provenance("studio", "1", "studio", 0, null))));
    }

    private String digest() throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        for (String prompt : prompts) {
            draw(
                    new Brief(prompt, SMALL, List.of(1L)),
                    drawing -> digest.update(drawing.picture().bgra()));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void draw(Brief brief, Consumer<Drawing> taker) throws EngineException, InterruptedException {
        studio.draw(brief, new Progress() {
            @Override
            public void advanced(int index, double fraction) {}

            @Override
            public void finished(int index, Drawing drawing) {
                taker.accept(drawing);
            }
        });
    }

    private static double median(List<Took> took, ToDoubleFunction<Took> measure) {
        return took.stream()
                .mapToDouble(measure)
                .sorted()
                .skip(took.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Memory of this process as Linux counts it, in MB. */
    private static long resident(String what) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(what + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
