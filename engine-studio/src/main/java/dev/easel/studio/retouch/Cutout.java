package dev.easel.studio.retouch;

import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;

/**
 * What stands on a plain ground, cut out of its picture: a product on white, a transparent PNG. Anything else would need
 * to know what a picture shows.
 */
public final class Cutout {
    private static final int LONG_SIDE = 256;
    /** Share of the border that must be of the ground's colour. */
    private static final double PLAIN = .88;
    /** How much the ground's colour may vary, and from one cell to the next: a shadow or a vignette is no plain ground. */
    private static final float VARIES = .05f;

    private static final float STEP = .03f;
    /** What is as like the ground as this is the ground, seen through a handle or between legs. */
    private static final float SAME = .008f;
    /** Mean difference between subject and ground, at the edge between them. */
    private static final double EDGE = .07;
    /** Shares of the picture that a subject has. */
    private static final double LEAST = .015;

    private static final double MOST = .85;

    private final Raster raster;
    private final Matte ground;
    private final int left;
    private final int top;
    private final int right;
    private final int bottom;

    private Cutout(Raster raster, Matte ground, int[] bounds) {
        this.raster = raster;
        this.ground = ground;
        left = bounds[0];
        top = bounds[1];
        right = bounds[2];
        bottom = bounds[3];
    }

    /** The subject of a picture; empty if it does not stand on a plain ground. */
    public static Optional<Cutout> of(Picture picture) {
        Raster raster = Photograph.raster(picture);
        Frame frame = raster.frame();
        int factor = Math.max(1, Math.max(frame.columns(), frame.rows()) / LONG_SIDE);
        Coarse red = Coarse.of(frame, factor, raster.red());
        float[] green = Coarse.of(frame, factor, raster.green()).cells();
        float[] blue = Coarse.of(frame, factor, raster.blue()).cells();
        int columns = red.columns();
        int rows = red.rows();
        Lab[] cells = new Lab[columns * rows];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Lab.of(red.cells()[i], green[i], blue[i]);
        }
        int[] border = border(columns, rows);
        Lab plain = median(cells, border);
        boolean[] region = grown(cells, columns, border, plain);
        long edge = Arrays.stream(border).filter(i -> region[i]).count();
        int area = 0;
        for (boolean cell : region) {
            area += cell ? 0 : 1;
        }
        double share = (double) area / region.length;
        if (edge < PLAIN * border.length || share < LEAST || share > MOST || contrast(cells, columns, region) < EDGE) {
            return Optional.empty();
        }
        Matte ground = new Matting(raster, factor, columns, rows, region).cut();
        return Optional.of(new Cutout(raster, ground, bounds(frame, ground)));
    }

    private static int[] border(int columns, int rows) {
        int[] border = new int[2 * (columns + rows)];
        for (int x = 0; x < columns; x++) {
            border[x] = x;
            border[columns + x] = (rows - 1) * columns + x;
        }
        for (int y = 0; y < rows; y++) {
            border[2 * columns + y] = y * columns;
            border[2 * columns + rows + y] = y * columns + columns - 1;
        }
        return border;
    }

    private static Lab median(Lab[] cells, int[] border) {
        return new Lab(
                middle(Arrays.stream(border).mapToDouble(i -> cells[i].l()).toArray()),
                middle(Arrays.stream(border).mapToDouble(i -> cells[i].a()).toArray()),
                middle(Arrays.stream(border).mapToDouble(i -> cells[i].b()).toArray()));
    }

    private static float middle(double[] values) {
        Arrays.sort(values);
        return (float) values[values.length / 2];
    }

    private static boolean[] grown(Lab[] cells, int columns, int[] border, Lab plain) {
        boolean[] region = new boolean[cells.length];
        var open = new ArrayDeque<Integer>();
        for (int i : border) {
            if (!region[i] && cells[i].distance2(plain) < VARIES * VARIES) {
                region[i] = true;
                open.add(i);
            }
        }
        while (!open.isEmpty()) {
            int i = open.remove();
            int x = i % columns;
            for (int next : new int[] {
                x > 0 ? i - 1 : i,
                x < columns - 1 ? i + 1 : i,
                i >= columns ? i - columns : i,
                i < cells.length - columns ? i + columns : i
            }) {
                if (!region[next]
                        && cells[next].distance2(plain) < VARIES * VARIES
                        && cells[next].distance2(cells[i]) < STEP * STEP) {
                    region[next] = true;
                    open.add(next);
                }
            }
        }
        for (int i = 0; i < region.length; i++) {
            region[i] |= cells[i].distance2(plain) < SAME * SAME;
        }
        return region;
    }

    private static double contrast(Lab[] cells, int columns, boolean[] region) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < region.length - 2 * columns - 2; i++) {
            for (int step : new int[] {1, columns}) {
                // The cell at the edge is a mixture of both.
                if (region[i] != region[i + step]) {
                    sum += Math.sqrt(cells[i].distance2(cells[i + 2 * step]));
                    count++;
                }
            }
        }
        return count == 0 ? 0 : sum / count;
    }

    private static int[] bounds(Frame frame, Matte ground) {
        int[] bounds = {frame.columns(), frame.rows(), 0, 0};
        for (int row = 0; row < frame.rows(); row++) {
            for (int column = 0; column < frame.columns(); column++) {
                if (ground.share(row * frame.columns() + column) < .5f) {
                    bounds[0] = Math.min(bounds[0], column);
                    bounds[1] = Math.min(bounds[1], row);
                    bounds[2] = Math.max(bounds[2], column + 1);
                    bounds[3] = Math.max(bounds[3], row + 1);
                }
            }
        }
        return bounds;
    }

    /** Whether the lower edge of its picture cuts it off: a bust, not a figure. */
    private boolean isCutOff() {
        return bottom >= raster.frame().rows() - 1;
    }

    /**
     * Lays the subject onto a picture, with a shadow where it stands.
     *
     * @param across middle of it, a share of the width
     * @param down its feet, a share of the height; what its own picture cuts off stands on the lower edge
     * @param height of it, a share of the paper's shorter side; less if it would not fit
     */
    void lay(Raster onto, float across, float down, float height) {
        Frame frame = onto.frame();
        float wide = (float) (right - left) / (bottom - top);
        float tall = Math.min(
                height * Math.min(frame.columns(), frame.rows()),
                Math.min(.94f * frame.columns() / wide, .94f * frame.rows()));
        float feet = isCutOff() ? frame.rows() : down * frame.rows();
        feet = Math.max(feet, tall * 1.02f);
        float half = tall * wide / 2;
        float middle = Math.clamp(across * frame.columns(), half, Math.max(half, frame.columns() - half));
        float step = (bottom - top) / tall;
        if (!isCutOff()) {
            shade(onto, middle / frame.scale(), feet / frame.scale(), half / frame.scale());
        }
        int width = Math.max(1, Math.round(2 * half));
        int rows = Math.max(1, Math.round(tall));
        Raster small = Resampling.part(alone(), left, top, step, new PixelSize(width, rows));
        Raster solid = Resampling.part(solidity(), left, top, step, new PixelSize(width, rows));
        float dim = Math.min(1, .55f + 1.1f * brightness(onto));
        for (int y = 0; y < rows; y++) {
            int row = Math.round(feet - tall) + y;
            for (int x = 0; x < width && row >= 0 && row < frame.rows(); x++) {
                int column = Math.round(middle - half) + x;
                if (column >= 0 && column < frame.columns()) {
                    int from = y * width + x;
                    onto.cover(row * frame.columns() + column, small.get(from).times(dim), solid.red()[from]);
                }
            }
        }
    }

    /** The subject without what shines through its edges from the ground. */
    private Raster alone() {
        Raster alone = new Raster(raster.frame());
        float[][] planes = raster.channels();
        float[][] plain = ground.colours().channels();
        float[][] result = alone.channels();
        alone.paint((i, _, _) -> {
            float share = ground.share(i);
            for (int c = 0; c < 3; c++) {
                float own = (planes[c][i] - share * plain[c][i]) / Math.max(.35f, 1 - share);
                result[c][i] = Math.clamp(share > 0 ? own : planes[c][i], 0, 1);
            }
        });
        return alone;
    }

    private Raster solidity() {
        Raster solid = new Raster(raster.frame());
        solid.paint((i, _, _) -> solid.red()[i] = 1 - ground.share(i));
        return solid;
    }

    private static float brightness(Raster raster) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < raster.frame().columns() * raster.frame().rows(); i += 23) {
            sum += raster.get(i).luma();
            count++;
        }
        return (float) (sum / count);
    }

    private static void shade(Raster onto, float x, float y, float half) {
        float flat = half * .16f;
        onto.paint(x - half * 2, y - flat * 3, x + half * 2, y + flat * 3, (i, u, v) -> {
            float dx = (u - x) / (half * 1.05f);
            float dy = (v - y + flat * .4f) / flat;
            onto.dim(i, new Rgb(.34f, .34f, .38f), .6f * smooth(2.4f, 0, dx * dx + dy * dy));
        });
    }
}
