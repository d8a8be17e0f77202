package dev.easel.studio.retouch;

import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Raster;
import java.util.stream.IntStream;

/**
 * Cuts what is known in coarse cells, a sky or a plain ground, out along its edge: pixel by pixel, by how near each is to
 * the colour that the sky has there.
 */
final class Matting {
    /** Cells on both sides of the edge in which pixels are looked at. */
    private static final int BAND = 3;

    /** Cells beyond that in which a sky of a clear colour is looked for: between branches, through a lattice. */
    private static final int REACH = 24;

    /** How clear its colour must be for that, and how like it must be, compared with the band. */
    private static final float CLEAR = .045f;

    private static final float ALIKE = .4f;

    /** Differences up to this are noise of the sky's own colour. */
    private static final float SAME = .035f;
    /** From this on, a pixel has nothing of the sky. */
    private static final float OTHER = .11f;

    private final Raster raster;
    private final int factor;
    private final int columns;
    private final int rows;
    private final boolean[] region;

    Matting(Raster raster, int factor, int columns, int rows, boolean[] region) {
        this.raster = raster;
        this.factor = factor;
        this.columns = columns;
        this.rows = rows;
        this.region = region;
    }

    Matte cut() {
        Frame frame = raster.frame();
        Raster sky = colours();
        int[] near = distances(false);
        int[] deep = distances(true);
        float[] share = new float[frame.columns() * frame.rows()];
        int[] lowest = new int[frame.rows()];
        IntStream.range(0, frame.rows()).parallel().forEach(row -> {
            for (int column = 0; column < frame.columns(); column++) {
                int i = row * frame.columns() + column;
                int cell = Math.min(row / factor, rows - 1) * columns + Math.min(column / factor, columns - 1);
                if (region[cell] && deep[cell] > BAND) {
                    share[i] = 1;
                } else if (region[cell] || near[cell] <= REACH) {
                    Lab pixel = Lab.of(raster.red()[i], raster.green()[i], raster.blue()[i]);
                    Lab air = Lab.of(sky.red()[i], sky.green()[i], sky.blue()[i]);
                    float apart = (float) Math.sqrt(pixel.distance2(air));
                    float doubt = region[cell] ? 1 : trust(near[cell], air);
                    share[i] = doubt == 0 ? 0 : 1 - smooth(SAME * doubt, OTHER * doubt, apart);
                }
                if (share[i] > .5f) {
                    lowest[row]++;
                }
            }
        });
        Blur.gaussian(share, frame.columns(), frame.rows(), .7f);
        int bottom = 0;
        for (int row = 0; row < lowest.length; row++) {
            bottom = lowest[row] > frame.columns() / 200 ? row : bottom;
        }
        return new Matte(share, sky, bottom + 1);
    }

    /** The farther from what is surely sky, the more alike a pixel must be. */
    private static float trust(int near, Lab air) {
        if (near <= BAND) {
            return 1 - .18f * near;
        }
        return air.chroma() > CLEAR ? ALIKE : 0;
    }

    /** The sky's colour everywhere, where it ends carried on from its nearest parts. */
    private Raster colours() {
        Frame frame = raster.frame();
        Raster sky = new Raster(frame);
        float[][] sources = raster.channels();
        float[][] targets = sky.channels();
        float[] weights = weights();
        for (int c = 0; c < 3; c++) {
            float[] cells = means(sources[c]);
            float[] carried = new float[cells.length];
            for (int i = 0; i < cells.length; i++) {
                carried[i] = cells[i] * weights[i];
            }
            Blur.box(carried, columns, rows, 9, 3);
            enlarge(carried, targets[c]);
        }
        float[] total = weights.clone();
        Blur.box(total, columns, rows, 9, 3);
        float[] wide = new float[frame.columns() * frame.rows()];
        enlarge(total, wide);
        for (float[] target : targets) {
            IntStream.range(0, frame.rows()).parallel().forEach(row -> {
                for (int i = row * frame.columns(); i < (row + 1) * frame.columns(); i++) {
                    target[i] = wide[i] > 1e-6f ? target[i] / wide[i] : 0;
                }
            });
        }
        return sky;
    }

    /** Cells at the edge are mixtures and say nothing of the sky's colour. */
    private float[] weights() {
        int[] deep = distances(true);
        float[] weights = new float[region.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = region[i] ? deep[i] > 1 ? 1 : .02f : 0;
        }
        return weights;
    }

    private float[] means(float[] plane) {
        return Coarse.of(raster.frame(), factor, plane).cells();
    }

    private void enlarge(float[] cells, float[] plane) {
        Frame frame = raster.frame();
        var coarse = Coarse.blank(frame, factor);
        System.arraycopy(cells, 0, coarse.cells(), 0, cells.length);
        IntStream.range(0, frame.rows()).parallel().forEach(row -> {
            float[] line = new float[frame.columns()];
            coarse.row(row, line);
            System.arraycopy(line, 0, plane, row * frame.columns(), line.length);
        });
    }

    /** Steps from each cell to the nearest one that is in the region, or, from within, to the nearest that is not. */
    private int[] distances(boolean within) {
        int[] steps = new int[region.length];
        int far = columns + rows;
        for (int i = 0; i < steps.length; i++) {
            steps[i] = region[i] == within ? far : 0;
        }
        for (int i = 0; i < steps.length; i++) {
            int left = i % columns > 0 ? steps[i - 1] : far;
            int above = i >= columns ? steps[i - columns] : far;
            steps[i] = Math.min(steps[i], Math.min(left, above) + 1);
        }
        for (int i = steps.length - 1; i >= 0; i--) {
            int right = i % columns < columns - 1 ? steps[i + 1] : far;
            int below = i < steps.length - columns ? steps[i + columns] : far;
            steps[i] = Math.min(steps[i], Math.min(right, below) + 1);
        }
        return steps;
    }
}
