package dev.easel.studio.paint;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Blurs planes: by repeated boxes, in time independent of the radius, or by a true Gaussian where the radius is small. */
public final class Blur {
    private static final int STRIPES = 8;

    private Blur() {}

    /**
     * Blurs the first rows of a plane in place: {@code passes} box blurs with a radius in pixels; edges repeat, as if
     * there were no more rows.
     */
    public static void box(float[] plane, int columns, int rows, int radius, int passes) {
        for (int pass = 0; pass < passes; pass++) {
            across(plane, columns, rows, radius);
            down(plane, columns, rows, radius);
        }
    }

    /** Blurs a plane in place with a true Gaussian; for small radii, where a box would show. {@code sigma} in pixels. */
    public static void gaussian(float[] plane, int columns, int rows, float sigma) {
        int reach = Math.max(1, (int) Math.ceil(sigma * 2.5f));
        float[] weights = weights(sigma, reach);
        IntStream.range(0, rows).parallel().forEach(row -> {
            float[] padded = new float[columns + 2 * reach];
            System.arraycopy(plane, row * columns, padded, reach, columns);
            Arrays.fill(padded, 0, reach, padded[reach]);
            Arrays.fill(padded, reach + columns, padded.length, padded[reach + columns - 1]);
            Arrays.fill(plane, row * columns, (row + 1) * columns, 0);
            for (int k = 0; k < weights.length; k++) {
                addTo(plane, row * columns, padded, k, weights[k], columns);
            }
        });
        stripes(columns, (first, width) -> {
            int kept = weights.length; // the rows above as they were, and those to come
            float[] before = new float[kept * width];
            for (int row = 0; row < Math.min(rows, reach); row++) {
                System.arraycopy(plane, row * columns + first, before, row % kept * width, width);
            }
            for (int row = 0; row < rows; row++) {
                int enter = row + reach;
                if (enter < rows) {
                    System.arraycopy(plane, enter * columns + first, before, enter % kept * width, width);
                }
                int start = row * columns + first;
                Arrays.fill(plane, start, start + width, 0);
                for (int k = 0; k < kept; k++) {
                    int from = Math.clamp(row + k - reach, 0, rows - 1);
                    addTo(plane, start, before, from % kept * width, weights[k], width);
                }
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

    private static void across(float[] plane, int columns, int rows, int radius) {
        float share = 1f / (2 * radius + 1);
        IntStream.range(0, rows).parallel().forEach(row -> {
            int start = row * columns;
            float[] before = Arrays.copyOfRange(plane, start, start + columns);
            float sum = 0;
            for (int x = -radius; x <= radius; x++) {
                sum += before[Math.clamp(x, 0, columns - 1)];
            }
            for (int x = 0; x < columns; x++) {
                plane[start + x] = sum * share;
                sum += before[Math.min(columns - 1, x + radius + 1)] - before[Math.max(0, x - radius)];
            }
        });
    }

    /** Sums of columns: what a row was is set aside until it leaves the sums. */
    private static void down(float[] plane, int columns, int rows, int radius) {
        float share = 1f / (2 * radius + 1);
        stripes(columns, (first, width) -> {
            float[] sums = new float[width];
            for (int y = -radius; y <= radius; y++) {
                int row = Math.clamp(y, 0, rows - 1) * columns + first;
                for (int x = 0; x < width; x++) {
                    sums[x] += plane[row + x];
                }
            }
            int kept = radius + 1;
            float[] before = new float[kept * width];
            for (int y = 0; y < rows; y++) {
                int here = y * columns + first;
                int enter = Math.min(rows - 1, y + radius + 1) * columns + first;
                int leave = Math.max(0, y - radius) % kept * width;
                System.arraycopy(plane, here, before, y % kept * width, width);
                for (int x = 0; x < width; x++) {
                    float sum = sums[x];
                    sums[x] = sum + (plane[enter + x] - before[leave + x]);
                    plane[here + x] = sum * share;
                }
            }
        });
    }

    /** Work on columns that lie side by side. */
    @FunctionalInterface
    private interface Stripe {
        void work(int first, int width);
    }

    /** Works on all columns, in stripes, so that memory is read in order. */
    private static void stripes(int columns, Stripe work) {
        IntStream.range(0, STRIPES).parallel().forEach(stripe -> {
            int first = columns * stripe / STRIPES;
            work.work(first, columns * (stripe + 1) / STRIPES - first);
        });
    }
}
