package dev.easel.studio.style;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Paints a picture over in strokes, large brushes first, small ones only where large ones missed something (Hertzmann
 * 1998). Strokes follow the flow. Within a layer they overlap in a random order that depends on nothing but their place,
 * and the paper is worked on in bands that each paint all strokes that touch them in that order: the same picture on any
 * number of cores.
 */
final class Brushwork {
    private static final int BANDS = 24;
    private static final float STRAIGHTEST = .02f;

    private final Raster raster;
    private final Flow flow;
    private final Copy picture;
    private final Tip tip;

    /** What a stroke leaves on the paper. */
    @FunctionalInterface
    interface Tip {
        /**
         * Works one pixel of a stroke.
         *
         * @param i index of the pixel
         * @param x of the pixel in units
         * @param y of the pixel in units
         * @param along place along the stroke, -1 to 1
         * @param across place across the stroke, -1 to 1
         */
        void touch(int i, float x, float y, Stroke stroke, float along, float across);
    }

    /**
     * One size of brush.
     *
     * @param width in units
     * @param length compared with the width
     * @param spacing between strokes compared with the width
     * @param tolerance the brush is set down only where the paper differs more than this from the picture, 0 to 1
     * @param variation of colour from stroke to stroke
     */
    record Brush(float width, float length, float spacing, float tolerance, float variation) {}

    /** {@code picture} is what is to be painted, {@code raster} what is on the paper so far. */
    Brushwork(Raster raster, Copy picture, Flow flow, Tip tip) {
        this.raster = raster;
        this.picture = picture;
        this.flow = flow;
        this.tip = tip;
    }

    /** Covers the paper with one size of brush. */
    void paint(Brush brush, long seed) {
        Frame frame = raster.frame();
        float step = brush.width() * brush.spacing() * frame.scale();
        int across = Math.max(1, Math.round(frame.columns() / step));
        int down = Math.max(1, Math.round(frame.rows() / step));
        Look look = new Look(brush);
        int salt = Long.hashCode(seed * 31 + Float.floatToIntBits(brush.width()));
        List<List<Stroke>> rows = IntStream.range(0, down)
                .parallel()
                .mapToObj(row -> {
                    List<Stroke> strokes = new ArrayList<>();
                    for (int column = 0; column < across; column++) {
                        look.stroke(column, row, step, salt, strokes);
                    }
                    return strokes;
                })
                .toList();
        List<Stroke> strokes = new ArrayList<>();
        rows.forEach(strokes::addAll);
        shuffle(strokes, salt);
        set(strokes);
    }

    private static void shuffle(List<Stroke> strokes, int salt) {
        for (int i = strokes.size() - 1; i > 0; i--) {
            int j = (int) (Noise.hash(i, salt) * (i + 1));
            Stroke other = strokes.get(j);
            strokes.set(j, strokes.get(i));
            strokes.set(i, other);
        }
    }

    /** How a brush makes a stroke: from averages of picture and paper over a square that is smaller than its width. */
    private final class Look {
        private final Brush brush;
        private final int side; // of the square, in pixels

        Look(Brush brush) {
            this.brush = brush;
            side = Math.max(2, raster.frame().pixels(brush.width() * .4f)); // of one alone, outlines would look torn
        }

        void stroke(int column, int row, float step, int salt, List<Stroke> strokes) {
            Frame frame = raster.frame();
            float x = (column + .1f + .8f * Noise.hash(column, row + salt)) * step;
            float y = (row + .1f + .8f * Noise.hash(column + 7919, row + salt)) * step;
            int left = Math.clamp(Math.round(x - side / 2f), 0, frame.columns() - 1);
            int top = Math.clamp(Math.round(y - side / 2f), 0, frame.rows() - 1);
            int right = Math.min(frame.columns(), left + side);
            int bottom = Math.min(frame.rows(), top + side);
            Rgb wanted = wanted(left, top, right, bottom);
            if (brush.tolerance() > 0 && difference(wanted, there(left, top, right, bottom)) < brush.tolerance()) {
                return;
            }
            float halfWidth = brush.width() * frame.scale() / 2 * (.75f + .5f * Noise.hash(column, row + salt + 13));
            float halfLength = halfWidth * brush.length() * (.7f + .6f * Noise.hash(column, row + salt + 29));
            float alongX = flow.alongX(x, y);
            float alongY = flow.alongY(x, y);
            float light = 1 + (Noise.hash(column, row + salt + 41) - .5f) * 2 * brush.variation();
            float warm = (Noise.hash(column, row + salt + 53) - .5f) * brush.variation();
            strokes.add(new Stroke(
                    x,
                    y,
                    alongX,
                    alongY,
                    bend(x, y, alongX, alongY, halfLength),
                    halfLength,
                    halfWidth,
                    new Rgb(wanted.r() * light * (1 + warm), wanted.g() * light, wanted.b() * light * (1 - warm)),
                    Noise.hash(column, row + salt + 67) * 1000));
        }

        /** The picture's average over a square of pixels. */
        private Rgb wanted(int left, int top, int right, int bottom) {
            int r = 0;
            int g = 0;
            int b = 0;
            for (int row = top; row < bottom; row++) {
                for (int column = left; column < right; column++) {
                    int pixel = picture.packed(row * raster.frame().columns() + column);
                    r += Copy.redOf(pixel);
                    g += Copy.greenOf(pixel);
                    b += Copy.blueOf(pixel);
                }
            }
            float share = 1f / (Copy.WHITE * (right - left) * (bottom - top));
            return new Rgb(r * share, g * share, b * share);
        }

        /** The paper's average over a square of pixels. */
        private Rgb there(int left, int top, int right, int bottom) {
            float r = 0;
            float g = 0;
            float b = 0;
            for (int row = top; row < bottom; row++) {
                for (int column = left; column < right; column++) {
                    int i = row * raster.frame().columns() + column;
                    r += raster.red()[i];
                    g += raster.green()[i];
                    b += raster.blue()[i];
                }
            }
            float share = 1f / ((right - left) * (bottom - top));
            return new Rgb(r * share, g * share, b * share);
        }

        private static float difference(Rgb one, Rgb other) {
            return Math.abs(one.r() - other.r()) + Math.abs(one.g() - other.g()) + Math.abs(one.b() - other.b());
        }

        /** Curvature that makes both ends follow the flow. */
        private float bend(float x, float y, float alongX, float alongY, float halfLength) {
            float before = turn(x - alongX * halfLength, y - alongY * halfLength, alongX, alongY);
            float after = turn(x + alongX * halfLength, y + alongY * halfLength, alongX, alongY);
            float bend = (after - before) / (2 * halfLength);
            return Math.abs(bend) * halfLength < STRAIGHTEST
                    ? 0
                    : Math.clamp(bend, -.7f / halfLength, .7f / halfLength);
        }

        /** Sine of the angle between the flow there and a direction, whichever way round the flow is given. */
        private float turn(float x, float y, float alongX, float alongY) {
            float thereX = flow.alongX(x, y);
            float thereY = flow.alongY(x, y);
            float sine = alongX * thereY - alongY * thereX;
            return alongX * thereX + alongY * thereY < 0 ? -sine : sine;
        }
    }

    private void set(List<Stroke> strokes) {
        int rows = raster.frame().rows();
        int band = (rows + BANDS - 1) / BANDS;
        List<List<Stroke>> touching = new ArrayList<>();
        for (int k = 0; k < BANDS; k++) {
            touching.add(new ArrayList<>());
        }
        for (Stroke stroke : strokes) {
            float reach = reach(stroke);
            int first = Math.max(0, (int) ((stroke.y() - reach) / band));
            int last = Math.min(BANDS - 1, (int) ((stroke.y() + reach) / band));
            for (int k = first; k <= last; k++) {
                touching.get(k).add(stroke);
            }
        }
        IntStream.range(0, BANDS).parallel().forEach(k -> {
            for (Stroke stroke : touching.get(k)) {
                set(stroke, k * band, Math.min(rows, (k + 1) * band));
            }
        });
    }

    private static float reach(Stroke stroke) {
        return Math.abs(stroke.alongY()) * stroke.halfLength()
                + stroke.halfWidth()
                + Math.abs(stroke.bend()) * stroke.halfLength() * stroke.halfLength() / 2
                + 1;
    }

    private void set(Stroke stroke, int firstRow, int endRow) {
        Frame frame = raster.frame();
        float reachY = reach(stroke);
        int top = Math.max(firstRow, (int) (stroke.y() - reachY));
        int bottom = Math.min(endRow - 1, (int) (stroke.y() + reachY));
        float half = halfSpan(stroke);
        for (int row = top; row <= bottom; row++) {
            float dy = row - stroke.y();
            float middle = middle(stroke, dy);
            int left = Math.max(0, (int) (stroke.x() + middle - half));
            int right = Math.min(frame.columns() - 1, (int) (stroke.x() + middle + half) + 1);
            for (int column = left; column <= right; column++) {
                float dx = column - stroke.x();
                float u = dx * stroke.alongX() + dy * stroke.alongY();
                if (Math.abs(u) > stroke.halfLength()) {
                    continue;
                }
                float v = dy * stroke.alongX() - dx * stroke.alongY() - stroke.bend() * u * u / 2;
                if (Math.abs(v) <= stroke.halfWidth()) {
                    tip.touch(
                            row * frame.columns() + column,
                            (column + .5f) / frame.scale(),
                            (row + .5f) / frame.scale(),
                            stroke,
                            u / stroke.halfLength(),
                            v / stroke.halfWidth());
                }
            }
        }
    }

    /** How far from its middle line a stroke reaches along a row. */
    private static float halfSpan(Stroke stroke) {
        float sag = Math.abs(stroke.bend()) * stroke.halfLength() * stroke.halfLength() / 2;
        return isSteep(stroke)
                ? (stroke.halfWidth() + sag) / Math.abs(stroke.alongY()) + 1
                : Math.abs(stroke.alongX()) * stroke.halfLength() + stroke.halfWidth() + sag + 1;
    }

    /** Where a row {@code dy} below the middle of a stroke meets its middle line; 0 for a stroke along the row. */
    private static float middle(Stroke stroke, float dy) {
        return isSteep(stroke) ? dy * stroke.alongX() / stroke.alongY() : 0;
    }

    private static boolean isSteep(Stroke stroke) {
        return Math.abs(stroke.alongY()) > .3f;
    }
}
