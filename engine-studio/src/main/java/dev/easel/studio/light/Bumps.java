package dev.easel.studio.light;

import java.util.stream.IntStream;

/** The fine relief of a surface, sampled once per grid point instead of thrice per pixel. */
final class Bumps {
    private static final float STEP = .7f;
    private static final float CLIFF = 1.9f;
    private static final int MARGIN = 1;

    private Bumps() {}

    /** Slopes of the surface's bump under a layer; the parameters are those of {@link Shading#solid}. */
    static Slopes of(Layer layer, Surface.Bump bump, float scale, float originX, float originY, boolean mirrored) {
        int stride = Math.max(1, Math.round(STEP * scale));
        int columns = (layer.columns() + stride - 1) / stride + 2 * MARGIN + 1;
        int rows = (layer.rows() + stride - 1) / stride + 2 * MARGIN + 1;
        float[][] heights = new float[rows][columns]; // rows by themselves, as those of a layer are
        float along = mirrored ? -scale : scale;
        IntStream.range(0, rows).parallel().forEach(row -> {
            float y = (layer.top() + (row - MARGIN + .5f) * stride - originY) / scale;
            for (int column = 0; column < columns; column++) {
                if (isCovered(layer, column, row, stride)) {
                    float x = (layer.left() + (column - MARGIN + .5f) * stride - originX) / along;
                    heights[row][column] = bump.at(x, y);
                }
            }
        });
        float perUnit = scale / stride;
        return new Slopes(columns, stride, MARGIN) {
            @Override
            void slopes(int row, int first, int count, float[] right, float[] down, int at) {
                if (row == rows - 1) {
                    return;
                }
                float[] height = heights[row];
                float[] below = heights[row + 1];
                int end = Math.min(first + count, columns - 1);
                for (int column = first; column < end; column++) {
                    float x = (height[column + 1] - height[column]) * perUnit;
                    float y = (below[column] - height[column]) * perUnit;
                    if (x * x + y * y < CLIFF * CLIFF) { // a step in the bump is an edge, not a slope
                        right[at + column - first] = x;
                        down[at + column - first] = y;
                    }
                }
            }
        };
    }

    /** True if anything of the layer lies under a grid point or its neighbours to the left and above. */
    private static boolean isCovered(Layer layer, int column, int row, int stride) {
        int fromX = Math.max(0, (column - MARGIN - 2) * stride);
        int toX = Math.min(layer.columns(), (column - MARGIN + 2) * stride);
        int fromY = Math.max(0, (row - MARGIN - 2) * stride);
        int toY = Math.min(layer.rows(), (row - MARGIN + 2) * stride);
        for (int y = fromY; y < toY; y += stride) {
            int[] pixels = layer.row(y);
            for (int x = fromX; x < toX; x++) {
                if (pixels[x] >>> 24 != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
