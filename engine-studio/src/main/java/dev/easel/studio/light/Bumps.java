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
        float[] height = new float[columns * rows];
        float along = mirrored ? -scale : scale;
        IntStream.range(0, rows).parallel().forEach(row -> {
            float y = (layer.top() + (row - MARGIN + .5f) * stride - originY) / scale;
            for (int column = 0; column < columns; column++) {
                if (isCovered(layer, column, row, stride)) {
                    float x = (layer.left() + (column - MARGIN + .5f) * stride - originX) / along;
                    height[row * columns + column] = bump.at(x, y);
                }
            }
        });
        float perUnit = scale / stride;
        return new Slopes(columns, stride, MARGIN) {
            @Override
            void slopes(int from, int count, float[] right, float[] down, int at) {
                int end = Math.min(from + count, height.length - columns - 1);
                for (int i = from; i < end; i++) {
                    float x = (height[i + 1] - height[i]) * perUnit;
                    float y = (height[i + columns] - height[i]) * perUnit;
                    if (x * x + y * y < CLIFF * CLIFF) { // a step in the bump is an edge, not a slope
                        right[at + i - from] = x;
                        down[at + i - from] = y;
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
            for (int x = fromX; x < toX; x++) {
                if (layer.pixels()[y * layer.columns() + x] >>> 24 != 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
