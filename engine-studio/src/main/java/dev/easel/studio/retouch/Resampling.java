package dev.easel.studio.retouch;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import java.util.stream.IntStream;

/** Brings a part of a picture to another size with Lanczos' window of three lobes, which keeps edges sharp both ways. */
final class Resampling {
    private static final int LOBES = 3;

    /** For every pixel of one line of the result: the first pixel it is made of, and the weights of that and the next. */
    private static final class Taps {
        final int[] first;
        final float[][] weights;

        Taps(int count) {
            first = new int[count];
            weights = new float[count][];
        }
    }

    private Resampling() {}

    /**
     * A part of a picture in a new size; beyond the edge, edges repeat.
     *
     * @param left where the part begins, in pixels of {@code from}
     * @param top likewise
     * @param step pixels of {@code from} to one of the result
     */
    static Raster part(Raster from, float left, float top, float step, PixelSize size) {
        int columns = from.frame().columns();
        int rows = from.frame().rows();
        Taps across = taps(left, step, size.width());
        Taps down = taps(top, step, size.height());
        Raster to = new Raster(Frame.of(size));
        float[][] sources = from.channels();
        float[][] targets = to.channels();
        for (int c = 0; c < sources.length; c++) {
            float[] narrow = across(sources[c], columns, rows, across, size.width());
            down(narrow, size.width(), rows, down, targets[c]);
        }
        return to;
    }

    private static float[] across(float[] plane, int columns, int rows, Taps taps, int width) {
        float[] result = new float[width * rows];
        IntStream.range(0, rows).parallel().forEach(row -> {
            int start = row * columns;
            for (int x = 0; x < width; x++) {
                float[] weights = taps.weights[x];
                int first = taps.first[x];
                float sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * plane[start + Math.clamp(first + k, 0, columns - 1)];
                }
                result[row * width + x] = sum;
            }
        });
        return result;
    }

    private static void down(float[] plane, int width, int rows, Taps taps, float[] result) {
        IntStream.range(0, result.length / width).parallel().forEach(y -> {
            float[] weights = taps.weights[y];
            for (int k = 0; k < weights.length; k++) {
                int source = Math.clamp(taps.first[y] + k, 0, rows - 1) * width;
                for (int x = 0; x < width; x++) {
                    result[y * width + x] += weights[k] * plane[source + x];
                }
            }
            for (int i = y * width; i < (y + 1) * width; i++) {
                result[i] = Math.clamp(result[i], 0, 1);
            }
        });
    }

    /** Where it shrinks, the window is as wide as what becomes one pixel. */
    private static Taps taps(float start, float step, int count) {
        float stretch = Math.max(1, step);
        Taps taps = new Taps(count);
        for (int i = 0; i < count; i++) {
            double centre = start + (i + .5) * step - .5;
            int first = (int) Math.ceil(centre - LOBES * stretch);
            int last = (int) Math.floor(centre + LOBES * stretch);
            float[] line = new float[last - first + 1];
            double sum = 0;
            for (int k = 0; k < line.length; k++) {
                line[k] = (float) lanczos((first + k - centre) / stretch);
                sum += line[k];
            }
            for (int k = 0; k < line.length; k++) {
                line[k] /= (float) sum;
            }
            taps.first[i] = first;
            taps.weights[i] = line;
        }
        return taps;
    }

    private static double lanczos(double x) {
        if (Math.abs(x) < 1e-6) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double t = Math.PI * x;
        return LOBES * StrictMath.sin(t) * StrictMath.sin(t / LOBES) / (t * t);
    }
}
