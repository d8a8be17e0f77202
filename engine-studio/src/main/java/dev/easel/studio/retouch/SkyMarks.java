package dev.easel.studio.retouch;

import dev.easel.studio.paint.Lab;

/**
 * What tells a sky from a wall, measured of a region of a coarse picture. Differences are distances in Oklab.
 *
 * @param share of the picture that the region takes
 * @param upper share of the uppermost row that it takes
 * @param lower the same of the lowest
 * @param edge mean difference to what is below, where the region ends downwards; 0 if it ends nowhere
 * @param step mean difference from one row to the next inside it
 * @param light mean lightness
 * @param ground mean lightness of the rest
 * @param blue mean of the axis from blue (negative) to yellow
 * @param spread standard deviation of its colours, lightness aside
 */
record SkyMarks(
        double share,
        double upper,
        double lower,
        double edge,
        double step,
        double light,
        double ground,
        double blue,
        double spread) {
    /** Shares of the picture that a sky has at least and at most. */
    private static final double LEAST = .05;

    private static final double MOST = .93;
    /** Share of the upper edge that must be sky, and of the lower one that may be. */
    private static final double UPPER = .4;

    private static final double LOWER = .03;
    /** Difference between sky and what is below. */
    private static final double BORDER = .075;
    /** The same for a clear blue all along the upper edge: distant mountains are nearly of the air's colour. */
    private static final double FAINT_BORDER = .036;

    private static final double ALL_ALONG = .95;

    private static final double CLEAR_BLUE = -.06;

    /**
     * Measures a region.
     *
     * @param region which cells it takes, row by row
     * @param colours of all cells
     */
    static SkyMarks of(boolean[] region, Lab[] colours, int columns) {
        int rows = region.length / columns;
        var sky = new Mean();
        var ground = new Mean();
        var edge = new Mean();
        var step = new Mean();
        var a = new Mean();
        var b = new Mean();
        for (int i = 0; i < region.length; i++) {
            Lab colour = colours[i];
            (region[i] ? sky : ground).add(colour.l());
            if (!region[i]) {
                continue;
            }
            a.add(colour.a());
            b.add(colour.b());
            int below = i + columns;
            if (below < region.length) {
                double difference = Math.sqrt(colour.distance2(colours[below]));
                // The cell at the edge is a mixture of both.
                int far = Math.min(below + columns, region.length - columns + i % columns);
                (region[below] ? step : edge)
                        .add(
                                region[below]
                                        ? difference
                                        : Math.max(difference, Math.sqrt(colour.distance2(colours[far]))));
            }
        }
        return new SkyMarks(
                (double) sky.count / region.length,
                taken(region, 0, columns),
                taken(region, (rows - 1) * columns, columns),
                edge.value(),
                step.value(),
                sky.value(),
                ground.value(),
                b.value(),
                Math.sqrt(a.variance() + b.variance()));
    }

    private static double taken(boolean[] region, int from, int columns) {
        int count = 0;
        for (int i = from; i < from + columns; i++) {
            count += region[i] ? 1 : 0;
        }
        return (double) count / columns;
    }

    /** Whether this is a sky beyond doubt; in the dark all differences are small. */
    boolean convince() {
        return isSky() && edge > BORDER * Math.clamp(1.7 * light, .5, 1) && edge > 4 * step;
    }

    /** Whether this is a sky whose end is hard to see, with mountains that are nearly as blue. */
    boolean convinceFaintly() {
        return isSky() && blue < CLEAR_BLUE && upper > ALL_ALONG && edge > FAINT_BORDER && edge > 4 * step;
    }

    private boolean isSky() {
        boolean placed = share >= LEAST && share <= MOST && upper >= UPPER && lower <= LOWER && edge > 0 && step > 0;
        return placed && isLit() && isAir();
    }

    /** By day air is brighter than what is below it, unless it is blue; at night all is dark. */
    private boolean isLit() {
        return light > ground - .02 || blue < -.03 || light < .38;
    }

    /** A grey that is neither bright nor bluish, and the same all over, is as likely a wall. */
    private boolean isAir() {
        return blue < -.009 || light > .86 || spread > .035;
    }

    /** A mean while it is taken. */
    private static final class Mean {
        private int count;
        private double sum;
        private double squares;

        void add(double value) {
            count++;
            sum += value;
            squares += value * value;
        }

        /** 0 of nothing. */
        double value() {
            return count == 0 ? 0 : sum / count;
        }

        double variance() {
            return count == 0 ? 0 : Math.max(0, squares / count - value() * value());
        }
    }
}
