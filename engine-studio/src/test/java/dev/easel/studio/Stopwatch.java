package dev.easel.studio;

import com.sun.management.OperatingSystemMXBean;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Times the pixel foundation, warm: {@code Stopwatch [WIDTH HEIGHT]}. A tool to run by hand, not a test. */
public final class Stopwatch {
    private static final int WARM_UP = 12;
    private static final int RUNS = 15;

    private Stopwatch() {}

    public static void main(String[] args) {
        int width = args.length > 1 ? Integer.parseInt(args[0]) : 1280;
        int height = args.length > 1 ? Integer.parseInt(args[1]) : 896;
        var frame = Frame.of(new PixelSize(width, height));
        var raster = new Raster(frame);
        System.out.printf(
                "%s: setting %.1f ms, fox (13 lit layers) %.1f ms, toPicture %.1f ms%n",
                width + "x" + height,
                median(() -> TrialScene.setting(raster, TrialScene.SUNSET)),
                median(() -> TrialScene.subject(raster, TrialScene.SUNSET, Modelling.ROUND)),
                median(raster::toPicture));
    }

    /** Time that all threads of this process have computed: what counts where other processes share the cores. */
    static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /** Median time of a warm run in milliseconds. */
    static double median(Runnable work) {
        for (int i = 0; i < WARM_UP; i++) {
            work.run();
        }
        double[] times = new double[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }
}
