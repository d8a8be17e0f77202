package dev.easel.studio.light;

/**
 * How steeply a surface rises to the right and downwards, all over a layer's sheet, on a grid that may be coarser than
 * the pixels.
 */
final class Slopes {
    private final int columns;
    private final int stride;
    private final int margin;
    private final float[] right;
    private final float[] down;

    /**
     * @param columns of the grid
     * @param stride pixels from one grid point to the next
     * @param margin grid points outside the sheet on each side, at least one
     * @param right rise per step to the right, row by row
     * @param down rise per step downwards
     */
    Slopes(int columns, int stride, int margin, float[] right, float[] down) {
        this.columns = columns;
        this.stride = stride;
        this.margin = margin;
        this.right = right;
        this.down = down;
    }

    /** Reads one row of the sheet into the arrays, smoothly between grid points. */
    void row(int row, float[] toRight, float[] toDown, int count) {
        if (stride == 1) {
            System.arraycopy(right, (row + margin) * columns + margin, toRight, 0, count);
            System.arraycopy(down, (row + margin) * columns + margin, toDown, 0, count);
            return;
        }
        float y = (row + .5f) / stride - .5f + margin;
        int above = (int) y;
        float v = y - above;
        for (int x = 0; x < count; x++) {
            float place = (x + .5f) / stride - .5f + margin;
            int left = (int) place;
            float u = place - left;
            int i = above * columns + left;
            toRight[x] = between(right, i, u, v);
            toDown[x] = between(down, i, u, v);
        }
    }

    private float between(float[] grid, int i, float u, float v) {
        float upper = grid[i] + (grid[i + 1] - grid[i]) * u;
        float lower = grid[i + columns] + (grid[i + columns + 1] - grid[i + columns]) * u;
        return upper + (lower - upper) * v;
    }
}
