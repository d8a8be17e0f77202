package dev.easel.studio.paint;

import java.util.stream.IntStream;

/**
 * A plane at a fraction of its resolution: wide blurs, glows and slowly changing directions cost next to nothing here,
 * and nobody sees the difference once it is read back smoothly.
 */
public final class Coarse {
    private final int columns;
    private final int rows;
    private final int factor;
    private final int pixelsAcross;
    private final float[] cells;

    private Coarse(int columns, int rows, int factor, int pixelsAcross, float[] cells) {
        this.pixelsAcross = pixelsAcross;
        this.columns = columns;
        this.rows = rows;
        this.factor = factor;
        this.cells = cells;
    }

    /** What becomes of a pixel before it is averaged. */
    @FunctionalInterface
    public interface Source {
        float at(int i);
    }

    /** The factor at which a blur of this radius in pixels still spans two or three cells. */
    public static int factor(float radius) {
        return Math.clamp(Integer.highestOneBit(Math.max(1, (int) (radius / 2.5f))), 1, 8);
    }

    /** All zeros. */
    public static Coarse blank(Frame frame, int factor) {
        int columns = (frame.columns() + factor - 1) / factor;
        int rows = (frame.rows() + factor - 1) / factor;
        return new Coarse(columns, rows, factor, frame.columns(), new float[columns * rows]);
    }

    /** Averages squares of {@code factor} × {@code factor} pixels, fewer at the right and lower edge. */
    public static Coarse of(Frame frame, int factor, Source source) {
        Coarse coarse = blank(frame, factor);
        int columns = coarse.columns;
        int rows = coarse.rows;
        float[] cells = coarse.cells;
        IntStream.range(0, rows).parallel().forEach(row -> {
            int endY = Math.min(frame.rows(), (row + 1) * factor);
            for (int column = 0; column < columns; column++) {
                int endX = Math.min(frame.columns(), (column + 1) * factor);
                float sum = 0;
                for (int y = row * factor; y < endY; y++) {
                    for (int x = column * factor; x < endX; x++) {
                        sum += source.at(y * frame.columns() + x);
                    }
                }
                cells[row * columns + column] = sum / ((endY - row * factor) * (endX - column * factor));
            }
        });
        return coarse;
    }

    /** What is at a place in units. */
    @FunctionalInterface
    public interface Field {
        float at(float x, float y);
    }

    /** Asks once for each cell: for noise that changes so slowly that asking at each pixel would be a waste. */
    public static Coarse sampled(Frame frame, int factor, Field field) {
        Coarse coarse = blank(frame, factor);
        int columns = coarse.columns;
        int rows = coarse.rows;
        float[] cells = coarse.cells;
        IntStream.range(0, rows).parallel().forEach(row -> {
            for (int column = 0; column < columns; column++) {
                cells[row * columns + column] =
                        field.at((column + .5f) * factor / frame.scale(), (row + .5f) * factor / frame.scale());
            }
        });
        return coarse;
    }

    /** Averages a plane. */
    public static Coarse of(Frame frame, int factor, float[] plane) {
        return of(frame, factor, i -> plane[i]);
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows;
    }

    /** Pixels of the paper across one cell. */
    public int factor() {
        return factor;
    }

    /** The cells themselves, row by row, not a copy. */
    public float[] cells() {
        return cells;
    }

    /** Blurs with a radius in pixels of the paper; returns itself. */
    public Coarse blurred(float radius, int passes) {
        Blur.box(cells, columns, rows, Math.max(1, Math.round(radius / factor)), passes);
        return this;
    }

    /** Reads one row of pixels of the paper, smoothly; much faster than asking pixel by pixel. */
    public void row(int row, float[] values) {
        float y = Curves.clamp((row + .5f) / factor - .5f, 0, rows - 1);
        int top = Math.min((int) y, Math.max(0, rows - 2));
        int below = rows > 1 ? columns : 0;
        float v = y - top;
        float[] line = new float[columns + 1];
        for (int x = 0; x < columns; x++) {
            int i = top * columns + x;
            line[x] = cells[i] + (cells[i + below] - cells[i]) * v;
        }
        line[columns] = line[columns - 1];
        float step = 1f / factor;
        for (int column = 0; column < pixelsAcross; column++) {
            float x = Math.min(columns - 1, Math.max(0, (column + .5f) * step - .5f));
            int left = (int) x;
            values[column] = line[left] + (line[left + 1] - line[left]) * (x - left);
        }
    }

    /** The value at the pixel with this index in the planes of the paper. */
    public float at(int i) {
        int row = i / pixelsAcross;
        return at(i - row * pixelsAcross, row);
    }

    /** The value at a pixel of the paper, read smoothly (bilinear); beyond the edge it stays what it is at the edge. */
    public float at(float column, float row) {
        float x = Curves.clamp((column + .5f) / factor - .5f, 0, columns - 1);
        float y = Curves.clamp((row + .5f) / factor - .5f, 0, rows - 1);
        int left = Math.min((int) x, Math.max(0, columns - 2));
        int top = Math.min((int) y, Math.max(0, rows - 2));
        float u = x - left;
        float v = y - top;
        int i = top * columns + left;
        int right = columns > 1 ? 1 : 0;
        int below = rows > 1 ? columns : 0;
        float upper = cells[i] + (cells[i + right] - cells[i]) * u;
        float lower = cells[i + below] + (cells[i + below + right] - cells[i + below]) * u;
        return upper + (lower - upper) * v;
    }
}
