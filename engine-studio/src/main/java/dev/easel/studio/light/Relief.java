package dev.easel.studio.light;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Frame;
import java.util.stream.IntStream;

/**
 * A layer's outline puffed up like a cushion: flat away from the outline, steep at it. A wide cushion is worked out on a
 * coarser grid, which shows no difference and costs a sixteenth. Where the paper cuts a shape off, the shape is taken to
 * go on, so that no false edge catches the light there.
 */
final class Relief {
    private static final int MARGIN = 2;
    private static final float FINE = 24;
    private static final float SOFTNESS = .12f;
    /** Below this width in pixels an edge is a bevel. */
    private static final float BEVEL = 6;
    /** Grids of fewer points are not worth spreading over the cores. */
    private static final int SMALL = 1 << 14;

    private final Layer layer;
    private final int stride;
    private final int columns;
    private final int rows;

    private Relief(Layer layer, int stride) {
        this.layer = layer;
        this.stride = stride;
        columns = (layer.columns() + stride - 1) / stride + 2 * MARGIN;
        rows = (layer.rows() + stride - 1) / stride + 2 * MARGIN;
    }

    /** Inflates a layer; {@code radius} in pixels is how far from the outline the surface is still rising. */
    static Slopes of(Layer layer, Frame frame, float radius) {
        int stride = radius < FINE ? 1 : radius < 2 * FINE ? 2 : 4;
        return new Relief(layer, stride).slopes(frame, radius / stride);
    }

    private Slopes slopes(Frame frame, float wanted) {
        float[] swell = coverage(frame);
        if (wanted < BEVEL) {
            bevel(swell, wanted);
        } else {
            inflate(swell, wanted);
        }
        return new Slopes(columns, stride, MARGIN) {
            @Override
            void slopes(int row, int first, int count, float[] right, float[] down, int at) {
                if (row == 0 || row == rows - 1) {
                    return; // flat
                }
                int end = Math.min(first + count, columns - 1);
                for (int column = Math.max(1, first); column < end; column++) {
                    int i = row * columns + column;
                    right[at + column - first] = (swell[i + 1] - swell[i - 1]) * .5f;
                    down[at + column - first] = (swell[i + columns] - swell[i - columns]) * .5f;
                }
            }
        };
    }

    /** A narrow edge follows the coverage itself: distances in whole pixels would show as steps on slanting edges. */
    private void bevel(float[] swell, float radius) {
        for (int i = 0; i < swell.length; i++) {
            swell[i] *= radius;
        }
        Blur.box(swell, columns, rows, Math.max(1, Math.round(radius * .4f)), 2);
    }

    private void inflate(float[] swell, float wanted) {
        float deepest = Distances.toOutside(swell, columns, rows);
        float radius = Math.max(1, Math.min(wanted, deepest)); // else a narrow shape gets a crease along its middle
        IntStream every = IntStream.range(0, rows);
        (swell.length < SMALL ? every : every.parallel()).forEach(row -> {
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                float t = 1 - Math.min(1, swell[i] / radius);
                swell[i] = radius * (float) Math.sqrt(1 - t * t); // a quarter circle rises from the outline
            }
        });
        Blur.box(swell, columns, rows, Math.max(1, Math.round(radius * SOFTNESS)), 2);
    }

    /** How much of each grid cell the shape covers, 0 to 1; past the paper's edge what it is at the edge. */
    private float[] coverage(Frame frame) {
        float[] cells = new float[columns * rows];
        int inside = columns - 2 * MARGIN;
        IntStream.range(0, rows - 2 * MARGIN).parallel().forEach(row -> {
            for (int column = 0; column < inside; column++) {
                cells[(row + MARGIN) * columns + column + MARGIN] = coverage(column, row);
            }
        });
        boolean left = layer.left() == 0;
        boolean right = layer.left() + layer.columns() == frame.columns();
        for (int row = MARGIN; row < rows - MARGIN; row++) {
            int start = row * columns;
            for (int k = 0; k < MARGIN; k++) {
                cells[start + k] = left ? cells[start + MARGIN] : 0;
                cells[start + columns - 1 - k] = right ? cells[start + columns - 1 - MARGIN] : 0;
            }
        }
        for (int k = 0; k < MARGIN; k++) {
            if (layer.top() == 0) {
                System.arraycopy(cells, MARGIN * columns, cells, k * columns, columns);
            }
            if (layer.top() + layer.rows() == frame.rows()) {
                System.arraycopy(cells, (rows - 1 - MARGIN) * columns, cells, (rows - 1 - k) * columns, columns);
            }
        }
        return cells;
    }

    private float coverage(int column, int row) {
        int endX = Math.min(layer.columns(), (column + 1) * stride);
        int endY = Math.min(layer.rows(), (row + 1) * stride);
        int sum = 0;
        for (int y = row * stride; y < endY; y++) {
            int[] pixels = layer.row(y);
            for (int x = column * stride; x < endX; x++) {
                sum += pixels[x] >>> 24;
            }
        }
        return sum / (255f * (endX - column * stride) * (endY - row * stride));
    }
}
