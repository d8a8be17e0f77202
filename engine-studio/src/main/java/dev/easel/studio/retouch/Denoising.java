package dev.easel.studio.retouch;

import static dev.easel.studio.paint.Curves.clamp;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Raster;
import java.util.stream.IntStream;

/**
 * Takes noise out and leaves edges: a guided filter (He, Sun, Tang, PAMI 35(6), 2013) that smooths as much as the picture's
 * own noise asks for.
 */
final class Denoising {
    private static final int RADIUS = 3;
    /** What varies by less than so many times the noise is noise. */
    private static final float TIMES = 2.2f;

    private Denoising() {}

    /** Standard deviation of the noise, of 1, as a Laplacian sees it that edges hardly touch (Immerkær, CVIU 64(2), 1996). */
    static float noise(Raster raster) {
        int columns = raster.frame().columns();
        int rows = raster.frame().rows();
        float[] g = raster.green();
        double[] sums = IntStream.range(1, rows - 1)
                .parallel()
                .mapToDouble(row -> {
                    double sum = 0;
                    for (int i = row * columns + 1; i < (row + 1) * columns - 1; i++) {
                        float corners =
                                g[i - columns - 1] + g[i - columns + 1] + g[i + columns - 1] + g[i + columns + 1];
                        float sides = g[i - columns] + g[i + columns] + g[i - 1] + g[i + 1];
                        sum += Math.min(.5f, Math.abs(corners - 2 * sides + 4 * g[i]));
                    }
                    return sum / columns;
                })
                .sorted()
                .toArray();
        // Half of the rows are the calmer ones: texture is not noise.
        int calm = Math.max(1, sums.length / 2);
        double sum = 0;
        for (int i = 0; i < Math.min(calm, sums.length); i++) {
            sum += sums[i];
        }
        return (float) (Math.sqrt(Math.PI / 2) / 6 * sum / calm);
    }

    static void apply(Raster raster, float noise) {
        float most = noise * TIMES * noise * TIMES;
        for (float[] plane : raster.channels()) {
            filter(plane, raster.frame().columns(), raster.frame().rows(), most);
        }
    }

    private static void filter(float[] plane, int columns, int rows, float eps) {
        float[] mean = plane.clone();
        float[] slope = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            slope[i] = plane[i] * plane[i];
        }
        Blur.box(mean, columns, rows, RADIUS, 1);
        Blur.box(slope, columns, rows, RADIUS, 1);
        for (int i = 0; i < plane.length; i++) {
            float variance = Math.max(0, slope[i] - mean[i] * mean[i]);
            slope[i] = variance / (variance + eps);
            mean[i] *= 1 - slope[i];
        }
        Blur.box(slope, columns, rows, RADIUS, 1);
        Blur.box(mean, columns, rows, RADIUS, 1);
        for (int i = 0; i < plane.length; i++) {
            plane[i] = clamp(slope[i] * plane[i] + mean[i]);
        }
    }
}
