package dev.easel.studio.retouch;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import java.util.OptionalDouble;

/**
 * How far a picture leans, judged by its long straight edges: a Hough transform of what is nearly level and of what is
 * nearly upright, in which every edge votes for its own direction only (after Fernandes and Oliveira, Pattern Recognition
 * 41(1), 2008).
 */
final class Tilt {
    /** Edges that lean farther are slopes and roofs. */
    private static final double MOST = 14;

    private static final double STEP = .2;
    private static final int ANGLES = (int) Math.round(2 * MOST / STEP) + 1;
    /** An edge's own direction is known to about so many degrees. */
    private static final double DOUBT = 2.4;

    private static final int LONG_SIDE = 480;
    /** Change of brightness from one side of an edge to the other, of 8. */
    private static final float EDGE = .14f;
    /** What counts as a line covers at least this share of its direction's length. */
    private static final double LINE = .2;
    /** How much more of the best direction there must be than of an ordinary one. */
    private static final double CLEAR = 2.2;

    private Tilt() {}

    /** Degrees that the picture has to be turned clockwise to stand straight; empty if no line tells with confidence. */
    static OptionalDouble of(Raster raster) {
        Frame frame = raster.frame();
        int factor = Math.max(1, Math.max(frame.columns(), frame.rows()) / LONG_SIDE);
        Coarse luma = Coarse.of(frame, factor, i -> raster.get(i).luma());
        int columns = luma.columns();
        int rows = luma.rows();
        int reach = columns + rows;
        float[][] level = new float[ANGLES][2 * reach];
        float[][] upright = new float[ANGLES][2 * reach];
        float[] cells = luma.cells();
        // Grain has edges too.
        Blur.gaussian(cells, columns, rows, 1.1f);
        for (int y = 1; y < rows - 1; y++) {
            for (int x = 1; x < columns - 1; x++) {
                int i = y * columns + x;
                float dx = cells[i - columns + 1]
                        + 2 * cells[i + 1]
                        + cells[i + columns + 1]
                        - cells[i - columns - 1]
                        - 2 * cells[i - 1]
                        - cells[i + columns - 1];
                float dy = cells[i + columns - 1]
                        + 2 * cells[i + columns]
                        + cells[i + columns + 1]
                        - cells[i - columns - 1]
                        - 2 * cells[i - columns]
                        - cells[i - columns + 1];
                if (dx * dx + dy * dy < EDGE * EDGE) {
                    continue;
                }
                // A level edge of a picture that leans clockwise falls to the right.
                vote(level, Math.toDegrees(StrictMath.atan(-dx / (dy == 0 ? 1e-6 : dy))), x, y, reach);
                vote(upright, Math.toDegrees(StrictMath.atan(dy / (dx == 0 ? 1e-6 : dx))), -y, x, reach);
            }
        }
        return best(level, upright, columns, rows);
    }

    private static void vote(float[][] votes, double lean, int along, int across, int reach) {
        if (Math.abs(lean) > MOST) {
            return;
        }
        int from = Math.max(0, (int) Math.ceil((lean - DOUBT + MOST) / STEP));
        int to = Math.min(ANGLES - 1, (int) Math.floor((lean + DOUBT + MOST) / STEP));
        for (int n = from; n <= to; n++) {
            double angle = Math.toRadians(n * STEP - MOST);
            double distance = across * StrictMath.cos(angle) - along * StrictMath.sin(angle);
            votes[n][(int) Math.round(distance) + reach]++;
        }
    }

    private static OptionalDouble best(float[][] level, float[][] upright, int columns, int rows) {
        double[] weights = new double[ANGLES];
        double sum = 0;
        for (int n = 0; n < ANGLES; n++) {
            weights[n] = lines(level[n], columns) + lines(upright[n], rows);
            sum += weights[n];
        }
        int best = 0;
        for (int n = 1; n < ANGLES; n++) {
            best = weights[n] > weights[best] ? n : best;
        }
        boolean atTheEnd = best < 3 || best > ANGLES - 4;
        if (weights[best] < LINE * LINE || atTheEnd || weights[best] < CLEAR * sum / ANGLES) {
            return OptionalDouble.empty();
        }
        // The centre of gravity of the peak: a line is as thick as an edge.
        double moment = 0;
        double mass = 0;
        for (int n = best - 3; n <= best + 3; n++) {
            double weight = weights[n] * weights[n];
            moment += weight * (n * STEP - MOST);
            mass += weight;
        }
        return OptionalDouble.of(-moment / mass);
    }

    /** Long lines count more than many short ones. */
    private static double lines(float[] votes, int length) {
        double sum = 0;
        for (float vote : votes) {
            double share = vote / length;
            sum += share > LINE ? share * share : 0;
        }
        return sum;
    }
}
