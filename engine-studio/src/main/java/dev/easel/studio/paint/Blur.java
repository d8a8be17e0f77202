package dev.easel.studio.paint;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Blurs planes: by repeated boxes, in time independent of the radius, or by a true Gaussian where the radius is small. */
public final class Blur {
    private static final int STRIPES = 8;

    private Blur() {}

    /** Blurs a plane in place: {@code passes} box blurs with a radius in pixels; edges repeat. */
    public static void box(float[] plane, int columns, int rows, int radius, int passes) {
        float[] scratch = new float[plane.length];
        for (int pass = 0; pass < passes; pass++) {
            across(plane, scratch, columns, rows, radius);
            down(scratch, plane, columns, rows, radius);
        }
    }

    /** Blurs a plane in place with a true Gaussian; for small radii, where a box would show. {@code sigma} in pixels. */
    public static void gaussian(float[] plane, int columns, int rows, float sigma) {
        int reach = Math.max(1, (int) Math.ceil(sigma * 2.5f));
        float[] weights = weights(sigma, reach);
        float[] scratch = new float[plane.length];
        IntStream.range(0, rows).parallel().forEach(row -> {
            float[] padded = new float[columns + 2 * reach];
            System.arraycopy(plane, row * columns, padded, reach, columns);
            Arrays.fill(padded, 0, reach, padded[reach]);
            Arrays.fill(padded, reach + columns, padded.length, padded[reach + columns - 1]);
            for (int k = 0; k < weights.length; k++) {
                addTo(scratch, row * columns, padded, k, weights[k], columns);
            }
        });
        IntStream.range(0, rows).parallel().forEach(row -> {
            Arrays.fill(plane, row * columns, (row + 1) * columns, 0);
            for (int k = 0; k < weights.length; k++) {
                int from = Math.clamp(row + k - reach, 0, rows - 1);
                addTo(plane, row * columns, scratch, from * columns, weights[k], columns);
            }
        });
    }

    private static void addTo(float[] to, int at, float[] from, int start, float weight, int count) {
        for (int i = 0; i < count; i++) {
            to[at + i] += weight * from[start + i];
        }
    }

    private static float[] weights(float sigma, int reach) {
        float[] weights = new float[2 * reach + 1];
        float sum = 0;
        for (int k = -reach; k <= reach; k++) {
            weights[k + reach] = Curves.exp(-k * k / (2 * sigma * sigma));
            sum += weights[k + reach];
        }
        for (int k = 0; k < weights.length; k++) {
            weights[k] /= sum;
        }
        return weights;
    }

    private static void across(float[] from, float[] to, int columns, int rows, int radius) {
        float share = 1f / (2 * radius + 1);
        IntStream.range(0, rows).parallel().forEach(row -> {
            int start = row * columns;
            float sum = 0;
            for (int x = -radius; x <= radius; x++) {
                sum += from[start + Math.clamp(x, 0, columns - 1)];
            }
            for (int x = 0; x < columns; x++) {
                to[start + x] = sum * share;
                sum += from[start + Math.min(columns - 1, x + radius + 1)] - from[start + Math.max(0, x - radius)];
            }
        });
    }

    /** Column sums in stripes of neighbouring columns, so that memory is read in order. */
    private static void down(float[] from, float[] to, int columns, int rows, int radius) {
        float share = 1f / (2 * radius + 1);
        IntStream.range(0, STRIPES).parallel().forEach(stripe -> {
            int first = columns * stripe / STRIPES;
            int end = columns * (stripe + 1) / STRIPES;
            float[] sums = new float[end - first];
            for (int y = -radius; y <= radius; y++) {
                int row = Math.clamp(y, 0, rows - 1) * columns;
                for (int x = first; x < end; x++) {
                    sums[x - first] += from[row + x];
                }
            }
            for (int y = 0; y < rows; y++) {
                int enter = Math.min(rows - 1, y + radius + 1) * columns;
                int leave = Math.max(0, y - radius) * columns;
                for (int x = first; x < end; x++) {
                    to[y * columns + x] = sums[x - first] * share;
                    sums[x - first] += from[enter + x] - from[leave + x];
                }
            }
        });
    }
}
