package dev.easel.studio.style;

import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.stream.IntStream;

/**
 * A picture in square cells of which each keeps the detail in it: the more a pixel differs from what is around its cell,
 * the more it counts, so that a lit window or an eye is not averaged away (after Weber et al., "Rapid, Detail-Preserving
 * Image Downscaling", 2016). Cells lie row by row.
 */
final class Cells {
    /** What a pixel without any difference counts, so that even areas keep their colour. */
    private static final float LEAST = .01f;

    private final int columns;
    private final int size;
    private final Rgb[] colours;

    private Cells(int columns, int size, Rgb[] colours) {
        this.columns = columns;
        this.size = size;
        this.colours = colours;
    }

    /** Cells of {@code size} × {@code size} pixels, fewer at the right and lower edge. */
    static Cells of(Raster raster, int size) {
        Coarse r = Coarse.of(raster.frame(), size, raster.red());
        Coarse g = Coarse.of(raster.frame(), size, raster.green());
        Coarse b = Coarse.of(raster.frame(), size, raster.blue());
        Rgb[] colours = new Rgb[r.cells().length];
        IntStream.range(0, r.rows()).parallel().forEach(row -> {
            for (int column = 0; column < r.columns(); column++) {
                Rgb around = new Rgb(around(r, column, row), around(g, column, row), around(b, column, row));
                colours[row * r.columns() + column] = cell(raster, size, column, row, around);
            }
        });
        return new Cells(r.columns(), size, colours);
    }

    int count() {
        return colours.length;
    }

    int columns() {
        return columns;
    }

    Rgb colour(int cell) {
        return colours[cell];
    }

    /** The cell of the pixel at a column and a row of the paper. */
    int at(int column, int row) {
        return row / size * columns + column / size;
    }

    private static Rgb cell(Raster raster, int size, int column, int row, Rgb around) {
        int across = raster.frame().columns();
        int endX = Math.min(across, (column + 1) * size);
        int endY = Math.min(raster.frame().rows(), (row + 1) * size);
        float red = 0;
        float green = 0;
        float blue = 0;
        float sum = 0;
        for (int y = row * size; y < endY; y++) {
            for (int i = y * across + column * size; i < y * across + endX; i++) {
                float dr = raster.red()[i] - around.r();
                float dg = raster.green()[i] - around.g();
                float db = raster.blue()[i] - around.b();
                float weight = LEAST + dr * dr + dg * dg + db * db;
                red += weight * raster.red()[i];
                green += weight * raster.green()[i];
                blue += weight * raster.blue()[i];
                sum += weight;
            }
        }
        return new Rgb(red / sum, green / sum, blue / sum);
    }

    /** Mean of a cell and its eight neighbours, the nearer the more. */
    private static float around(Coarse plane, int column, int row) {
        float sum = 0;
        float weights = 0;
        for (int y = Math.max(0, row - 1); y <= Math.min(plane.rows() - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(plane.columns() - 1, column + 1); x++) {
                float weight = (x == column ? 2 : 1) * (y == row ? 2 : 1);
                sum += weight * plane.cells()[y * plane.columns() + x];
                weights += weight;
            }
        }
        return sum / weights;
    }
}
