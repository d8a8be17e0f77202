package dev.easel.studio.style;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import java.util.stream.IntStream;

/**
 * Which way a brush would move at each place: along outlines where there are any, else in long gentle waves. It is the
 * smoothed structure tensor of the picture (Brox et al. 2006), kept as the doubled angle so that it can be read smoothly.
 */
final class Flow {
    private static final float CELL = 1.6f; // units
    private static final float FLAT = 2e-5f; // squared contrast below which the waves take over

    private final Coarse cosines;
    private final Coarse sines;

    private Flow(Coarse cosines, Coarse sines) {
        this.cosines = cosines;
        this.sines = sines;
    }

    /** {@code reach} in units is how far an outline makes itself felt. */
    static Flow of(Raster raster, float reach) {
        Frame frame = raster.frame();
        int factor = frame.pixels(CELL);
        Coarse luma = Coarse.of(frame, factor, i -> Math.clamp(Planes.luma(raster, i), 0f, 1f));
        int columns = luma.columns();
        int rows = luma.rows();
        Coarse cosines = Coarse.blank(frame, factor);
        Coarse sines = Coarse.blank(frame, factor);
        float[] cells = luma.cells();
        float unit = factor / frame.scale();
        IntStream.range(0, rows).parallel().forEach(row -> {
            int above = Math.max(0, row - 1) * columns;
            int below = Math.min(rows - 1, row + 1) * columns;
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                float dx = cells[row * columns + Math.min(columns - 1, column + 1)]
                        - cells[row * columns + Math.max(0, column - 1)];
                float dy = cells[below + column] - cells[above + column];
                // doubled angle of the gradient; the brush moves across it, which is the opposite doubled angle
                float wave = Noise.value(column * unit / 170, row * unit / 90) - .5f;
                cosines.cells()[i] = dy * dy - dx * dx + FLAT * (1 - 2 * wave * wave);
                sines.cells()[i] = -2 * dx * dy + FLAT * 2 * wave;
            }
        });
        int radius = Math.max(1, Math.round(reach / unit));
        Blur.box(cosines.cells(), columns, rows, radius, 2);
        Blur.box(sines.cells(), columns, rows, radius, 2);
        return new Flow(cosines, sines);
    }

    /** Fills one row of pixels with the unit vectors along which the brush moves. */
    void row(int row, int columns, float[] alongX, float[] alongY) {
        cosines.row(row, alongX);
        sines.row(row, alongY);
        for (int column = 0; column < columns; column++) {
            float c = alongX[column];
            float s = alongY[column];
            float length = (float) Math.sqrt(c * c + s * s);
            float cosine = length > 0 ? c / length : 1;
            alongX[column] = (float) Math.sqrt(Math.max(0, (1 + cosine) / 2));
            alongY[column] = Math.copySign((float) Math.sqrt(Math.max(0, (1 - cosine) / 2)), s);
        }
    }

    /** The x of the unit vector along which the brush moves at a pixel; never negative. */
    float alongX(float column, float row) {
        return (float) Math.sqrt(Math.max(0, (1 + cosine(column, row)) / 2));
    }

    /** The y that goes with {@link #alongX}. */
    float alongY(float column, float row) {
        return Math.copySign((float) Math.sqrt(Math.max(0, (1 - cosine(column, row)) / 2)), sines.at(column, row));
    }

    private float cosine(float column, float row) {
        float c = cosines.at(column, row);
        float s = sines.at(column, row);
        float length = (float) Math.sqrt(c * c + s * s);
        return length > 0 ? c / length : 1;
    }
}
