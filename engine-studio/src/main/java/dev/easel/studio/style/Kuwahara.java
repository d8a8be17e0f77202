package dev.easel.studio.style;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Raster;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Smooths areas and keeps their edges: each pixel takes the average of those neighbouring squares that vary least
 * (Kuwahara et al. 1976, with soft weights and eight squares instead of four).
 */
final class Kuwahara {
    private static final int[] ACROSS = {-1, 1, -1, 1, 0, 0, -1, 1};
    private static final int[] DOWN = {-1, -1, 1, 1, -1, 1, 0, 0};

    private Kuwahara() {}

    /** {@code radius} in units; channels should be between 0 and 1. */
    static void apply(Raster raster, float radius) {
        int columns = raster.frame().columns();
        int rows = raster.frame().rows();
        int pixels = raster.frame().pixels(radius);
        float[] calm = calm(raster, pixels);
        // One channel after the other: at 2K a plane takes 18 MB, and only one copy is alive at a time.
        for (float[] plane : raster.channels()) {
            float[] squares = raster.scratch().copy(plane);
            Blur.box(squares, columns, rows, pixels, 1);
            IntStream.range(0, rows).parallel().forEach(row -> {
                for (int column = 0; column < columns; column++) {
                    float weights = 0;
                    float sum = 0;
                    for (int k = 0; k < ACROSS.length; k++) {
                        int x = Math.clamp(column + ACROSS[k] * pixels, 0, columns - 1);
                        int y = Math.clamp(row + DOWN[k] * pixels, 0, rows - 1);
                        int j = y * columns + x;
                        weights += calm[j];
                        sum += squares[j] * calm[j];
                    }
                    plane[row * columns + column] = sum / weights;
                }
            });
            raster.scratch().giveBack(squares);
        }
        raster.scratch().giveBack(calm);
    }

    /** What each square weighs: the more, the less it varies. */
    private static float[] calm(Raster raster, int pixels) {
        float[] mean = Planes.luma(raster);
        float[] square = Planes.map(raster, i -> mean[i] * mean[i]);
        for (float[] plane : List.of(mean, square)) {
            Blur.box(plane, raster.frame().columns(), raster.frame().rows(), pixels, 1);
        }
        Planes.fill(raster, mean, i -> {
            float v = Math.max(0, square[i] - mean[i] * mean[i]);
            float weight = 1 / (1e-6f + v * (v * 2e5f + 30));
            return weight * weight;
        });
        raster.scratch().giveBack(square);
        return mean;
    }
}
