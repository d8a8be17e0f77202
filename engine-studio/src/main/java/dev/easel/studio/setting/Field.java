package dev.easel.studio.setting;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;

import java.util.stream.IntStream;

/**
 * A slowly changing number over a part of the paper: worked out on a coarse grid and interpolated. The grid is in units,
 * so a field is the same at every resolution, and deep noise costs a tenth of what it would pixel by pixel.
 */
final class Field {
    /** A number for each point of the paper. */
    @FunctionalInterface
    interface Source {
        float at(float x, float y);
    }

    private final float left;
    private final float top;
    /** Samples per unit. */
    private final float density;

    private final int columns;
    private final int rows;
    private final float[] values;

    private Field(float left, float top, float step, int columns, int rows) {
        this.left = left;
        this.top = top;
        this.density = 1 / step;
        this.columns = columns;
        this.rows = rows;
        values = new float[columns * rows];
    }

    /** Samples the source every {@code step} units over a rectangle given in units; outside it the edge goes on. */
    static Field over(float left, float top, float right, float bottom, float step, Source source) {
        int columns = Math.max(2, (int) Math.ceil((right - left) / step) + 2);
        int rows = Math.max(2, (int) Math.ceil((bottom - top) / step) + 2);
        Field field = new Field(left, top, step, columns, rows);
        IntStream.range(0, rows).parallel().forEach(row -> {
            for (int column = 0; column < columns; column++) {
                field.values[row * columns + column] = source.at(left + column * step, top + row * step);
            }
        });
        return field;
    }

    float at(float x, float y) {
        float u = clamp((x - left) * density, 0, columns - 1.001f);
        float v = clamp((y - top) * density, 0, rows - 1.001f);
        int column = (int) u;
        int row = (int) v;
        int i = row * columns + column;
        u -= column;
        v -= row;
        return mix(mix(values[i], values[i + 1], u), mix(values[i + columns], values[i + columns + 1], u), v);
    }
}
