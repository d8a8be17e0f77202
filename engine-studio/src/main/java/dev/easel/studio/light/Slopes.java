package dev.easel.studio.light;

/**
 * How steeply a surface rises to the right and downwards, all over a layer's sheet, on a grid that may be coarser than
 * the pixels. Only heights are kept: slopes are worked out for each row when it is asked for, since at 2K two more planes
 * would take as much room as the picture.
 */
abstract class Slopes {
    private final int columns;
    private final int stride;
    private final int margin;

    /**
     * @param columns of the grid
     * @param stride pixels from one grid point to the next
     * @param margin grid points outside the sheet on each side, at least one
     */
    Slopes(int columns, int stride, int margin) {
        this.columns = columns;
        this.stride = stride;
        this.margin = margin;
    }

    /**
     * Works out slopes at neighbouring points of one row of the grid, into arrays that hold zeros: flat is left as it is.
     *
     * @param row of the grid
     * @param first column of the grid
     * @param count how many points
     * @param right gets the rises per step to the right, from index {@code at} on
     * @param down gets the rises per step downwards, likewise
     */
    abstract void slopes(int row, int first, int count, float[] right, float[] down, int at);

    /** Reads one row of the sheet into the arrays, smoothly between grid points. */
    void row(int row, float[] toRight, float[] toDown, int count) {
        if (stride == 1) {
            slopes(row + margin, margin, count, toRight, toDown, 0);
            return;
        }
        float y = (row + .5f) / stride - .5f + margin;
        int above = (int) y;
        float v = y - above;
        float[] right = new float[2 * columns];
        float[] down = new float[2 * columns];
        slopes(above, 0, columns, right, down, 0);
        slopes(above + 1, 0, columns, right, down, columns);
        for (int x = 0; x < count; x++) {
            float place = (x + .5f) / stride - .5f + margin;
            int left = (int) place;
            float u = place - left;
            toRight[x] = between(right, left, u, v);
            toDown[x] = between(down, left, u, v);
        }
    }

    private float between(float[] rows, int left, float u, float v) {
        float upper = rows[left] + (rows[left + 1] - rows[left]) * u;
        float lower = rows[left + columns] + (rows[left + columns + 1] - rows[left + columns]) * u;
        return upper + (lower - upper) * v;
    }
}
