package dev.easel.studio.style;

import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import java.util.stream.IntStream;

/** Which flat colour each pixel has, and how to paint that without stairs along the borders. */
final class Labels {
    private final int columns;
    private final int rows;
    private final byte[] label;

    private Labels(int columns, int rows, byte[] label) {
        this.columns = columns;
        this.rows = rows;
        this.label = label;
    }

    /** Decides one pixel, told its index and its centre in units. */
    @FunctionalInterface
    interface Choice {
        int at(int i, float x, float y);
    }

    static Labels of(Raster raster, Choice choice) {
        byte[] label = new byte[raster.red().length];
        raster.paint((i, x, y) -> label[i] = (byte) choice.at(i, x, y));
        return new Labels(raster.frame().columns(), raster.frame().rows(), label);
    }

    int at(int i) {
        return label[i];
    }

    /** Gives each pixel the commonest label of its surroundings: drops specks, rounds ragged borders. */
    Labels settled(int reach) {
        byte[] settled = new byte[label.length];
        IntStream.range(0, rows).parallel().forEach(row -> {
            int[] votes = new int[128];
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                settled[i] = isInside(row, column, reach) ? label[i] : commonest(votes, row, column, reach);
            }
        });
        return new Labels(columns, rows, settled);
    }

    /** True if the corners and sides of the surroundings agree with the middle: nothing to settle. */
    private boolean isInside(int row, int column, int reach) {
        byte own = label[row * columns + column];
        int left = Math.max(0, column - reach);
        int right = Math.min(columns - 1, column + reach);
        int up = Math.max(0, row - reach) * columns;
        int down = Math.min(rows - 1, row + reach) * columns;
        return label[up + left] == own
                && label[up + right] == own
                && label[down + left] == own
                && label[down + right] == own
                && label[up + column] == own
                && label[down + column] == own
                && label[row * columns + left] == own
                && label[row * columns + right] == own;
    }

    private byte commonest(int[] votes, int row, int column, int reach) {
        byte best = label[row * columns + column];
        votes[best] = 1; // a tie leaves things as they are
        for (int y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
            for (int x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++) {
                byte other = label[y * columns + x];
                if (++votes[other] > votes[best]) {
                    best = other;
                }
            }
        }
        for (int y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
            for (int x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++) {
                votes[label[y * columns + x]] = 0;
            }
        }
        return best;
    }

    /**
     * How close the border to another colour is: blurred over {@code reach} units, so that a line along it is round and
     * closes narrow gaps.
     */
    Coarse borders(Frame frame, float reach) {
        int step = frame.pixels(1);
        Coarse border = Coarse.of(frame, 1, i -> {
            int column = i % columns;
            int row = i / columns;
            int own = label[i];
            boolean alike = own == label[row * columns + Math.min(columns - 1, column + step)]
                    && own == label[Math.min(rows - 1, row + step) * columns + column];
            return alike ? 0 : frame.scale() / step;
        });
        return border.blurred(reach * frame.scale(), 2);
    }

    /** Paints each pixel the average colour of the nine labels around it: flat areas with smooth borders. */
    void paint(Raster raster, Swatches swatches) {
        IntStream.range(0, rows).parallel().forEach(row -> {
            int above = Math.max(0, row - 1) * columns;
            int here = row * columns;
            int below = Math.min(rows - 1, row + 1) * columns;
            for (int column = 0; column < columns; column++) {
                int left = Math.max(0, column - 1);
                int right = Math.min(columns - 1, column + 1);
                float r = 0;
                float g = 0;
                float b = 0;
                for (int line : new int[] {above, here, below}) {
                    for (int x : new int[] {left, column, right}) {
                        var colour = swatches.rgb(label[line + x]);
                        r += colour.r();
                        g += colour.g();
                        b += colour.b();
                    }
                }
                raster.cover(here + column, r / 9, g / 9, b / 9, 1);
            }
        });
    }
}
