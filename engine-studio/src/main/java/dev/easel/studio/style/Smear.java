package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import java.util.stream.IntStream;

/**
 * A soft brush drawn along the forms: averages each pixel with its neighbours along the flow, which keeps outlines
 * crisp, and leaves the faint streaks of bristles (line integral convolution, Cabral and Leedom 1993).
 *
 * @param length half a stroke, in units
 * @param bristles how much lighter and darker the streaks are, 0 to about 0.1
 */
record Smear(float length, float bristles) {
    private static final int TAPS = 2; // on each side
    private static final int COUNT = 2 * TAPS + 1;
    private static final float STREAKS = 3.5f; // streaks are this much longer than the smear
    private static final float BRISTLE = 1.3f; // units

    void apply(Raster raster, Flow flow) {
        Frame frame = raster.frame();
        float step = length * frame.scale() / TAPS;
        float bristle = 1 / (frame.scale() * BRISTLE);
        try (Copy from = Copy.of(raster)) {
            smear(raster, from, flow, step, bristle);
        }
    }

    private void smear(Raster raster, Copy from, Flow flow, float step, float bristle) {
        int columns = raster.frame().columns();
        int rows = raster.frame().rows();
        IntStream.range(0, rows).parallel().forEach(row -> {
            float[] alongX = new float[columns];
            float[] alongY = new float[columns];
            flow.row(row, columns, alongX, alongY);
            for (int column = 0; column < columns; column++) {
                int r = 0;
                int g = 0;
                int b = 0;
                float streak = 0;
                float dx = alongX[column] * step;
                float dy = alongY[column] * step;
                for (int k = -TAPS; k <= TAPS; k++) {
                    int x = Math.clamp((int) (column + dx * k + .5f), 0, columns - 1);
                    int y = Math.clamp((int) (row + dy * k + .5f), 0, rows - 1);
                    int pixel = from.packed(y * columns + x);
                    r += Copy.redOf(pixel);
                    g += Copy.greenOf(pixel);
                    b += Copy.blueOf(pixel);
                    streak += Noise.hash(
                            (int) ((column + dx * k * STREAKS) * bristle), (int) ((row + dy * k * STREAKS) * bristle));
                }
                int i = row * columns + column;
                float light = 1 + (streak / COUNT - .5f) * bristles * 2;
                float share = light / (COUNT * Copy.WHITE);
                raster.red()[i] = clamp(r * share);
                raster.green()[i] = clamp(g * share);
                raster.blue()[i] = clamp(b * share);
            }
        });
    }
}
