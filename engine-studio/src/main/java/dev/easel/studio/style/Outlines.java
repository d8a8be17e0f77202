package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import java.util.stream.IntStream;

/**
 * A pen's lines along the edges of things: the difference of two Gaussians, gathered along the flow so that strokes hang
 * together (flow-based and extended difference of Gaussians, Kang et al. 2007, Winnemöller et al. 2012).
 *
 * @param width of a line, in units
 * @param darkness of the weakest edge that is drawn: about 0.01 draws everything, 0.04 only strong outlines
 */
record Outlines(float width, float darkness) {
    private static final float WIDER = 1.6f;
    private static final int TAPS = 3; // on each side
    private static final float REACH = 1.4f; // units from tap to tap
    private static final float COLOUR = .3f;

    /** How much ink there is at each pixel, 0 to 1, on a plane of the raster's scratch. */
    float[] of(Raster raster, Flow flow) {
        Frame frame = raster.frame();
        float sigma = Math.max(.6f, width * .55f * frame.scale());
        float[] narrow = Planes.map(
                raster,
                i -> Math.clamp(Planes.luma(raster, i), 0f, 1f)
                        + COLOUR * (Math.clamp(raster.red()[i], 0f, 1f) - Math.clamp(raster.blue()[i], 0f, 1f)));
        float[] wide = raster.scratch().copy(narrow);
        Blur.gaussian(narrow, frame.columns(), frame.rows(), sigma);
        Blur.gaussian(wide, frame.columns(), frame.rows(), sigma * WIDER);
        Planes.fill(raster, wide, i -> wide[i] - narrow[i]);
        gather(frame, wide, flow, narrow);
        raster.scratch().giveBack(wide);
        return narrow;
    }

    private void gather(Frame frame, float[] difference, Flow flow, float[] ink) {
        int columns = frame.columns();
        int rows = frame.rows();
        float step = REACH * frame.scale();
        IntStream.range(0, rows).parallel().forEach(row -> {
            float[] alongX = new float[columns];
            float[] alongY = new float[columns];
            flow.row(row, columns, alongX, alongY);
            for (int column = 0; column < columns; column++) {
                float sum = 0;
                float dx = alongX[column] * step;
                float dy = alongY[column] * step;
                for (int k = -TAPS; k <= TAPS; k++) {
                    int x = Math.clamp((int) (column + dx * k + .5f), 0, columns - 1);
                    int y = Math.clamp((int) (row + dy * k + .5f), 0, rows - 1);
                    sum += difference[y * columns + x] * (TAPS + 1 - Math.abs(k));
                }
                float mean = sum / ((TAPS + 1) * (TAPS + 1));
                ink[row * columns + column] = smooth(darkness * .6f, darkness * 1.5f, mean);
            }
        });
    }
}
