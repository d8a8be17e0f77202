package dev.easel.studio.retouch;

import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Raster;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the sky of a picture without knowing what a picture is: what reaches down from the upper edge, is smooth, has a
 * colour that skies have, and ends at an edge. Whatever does not show all of that clearly is no sky.
 */
final class SkyFinder {
    private static final int LONG_SIDE = 256;

    /** How much neighbouring cells may differ, and how rough they may be: tried from the most lenient on. */
    private static final float[][] LENIENCE = {{.055f, .05f}, {.036f, .032f}, {.022f, .018f}};

    /** Mean difference from one row to the next but one that is a horizon, if rows elsewhere differ far less. */
    private static final double HORIZON = .012;

    private final int factor;
    private final int columns;
    private final int rows;
    private final Lab[] colours;
    private final float[] roughness;

    private SkyFinder(Raster raster) {
        Frame frame = raster.frame();
        factor = Math.max(2, Math.max(frame.columns(), frame.rows()) / LONG_SIDE);
        // Of a small picture a cell is a few pixels only, and grain would look like leaves.
        float calm = 2.4f;
        Coarse red = Coarse.of(frame, factor, raster.red()).blurred(calm, 1);
        float[] green =
                Coarse.of(frame, factor, raster.green()).blurred(calm, 1).cells();
        float[] blue = Coarse.of(frame, factor, raster.blue()).blurred(calm, 1).cells();
        columns = red.columns();
        rows = red.rows();
        colours = new Lab[columns * rows];
        for (int i = 0; i < colours.length; i++) {
            colours[i] = Lab.of(red.cells()[i], green[i], blue[i]);
        }
        roughness = roughness();
    }

    /** How much sky every pixel is, from 0 to 1; empty if no sky is found with confidence. */
    static Optional<Matte> find(Raster raster) {
        var finder = new SkyFinder(raster);
        boolean[] region = {};
        for (float[] lenience : LENIENCE) {
            region = finder.grown(lenience[0], lenience[1]);
            if (finder.marks(region).convince()) {
                return Optional.of(finder.cut(raster, region));
            }
        }
        // Only the strictest: a lenient one takes the mountains with it.
        return finder.marks(region).convinceFaintly() ? Optional.of(finder.cut(raster, region)) : Optional.empty();
    }

    private SkyMarks marks(boolean[] region) {
        return SkyMarks.of(region, colours, columns);
    }

    private Matte cut(Raster raster, boolean[] region) {
        return new Matting(raster, factor, columns, rows, region).cut();
    }

    /** How much cells differ from the mean of those around them: waves and leaves do, air hardly does. */
    private float[] roughness() {
        float[] light = new float[colours.length];
        for (int i = 0; i < light.length; i++) {
            light[i] = colours[i].l();
        }
        float[] rough = new float[light.length];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < columns; x++) {
                float sum = 0;
                float squares = 0;
                int count = 0;
                for (int v = Math.max(0, y - 1); v <= Math.min(rows - 1, y + 1); v++) {
                    for (int u = Math.max(0, x - 1); u <= Math.min(columns - 1, x + 1); u++) {
                        float value = light[v * columns + u];
                        sum += value;
                        squares += value * value;
                        count++;
                    }
                }
                float mean = sum / count;
                rough[y * columns + x] = (float) Math.sqrt(Math.max(0, squares / count - mean * mean));
            }
        }
        return rough;
    }

    /** Blue, grey, white, the colours of dusk and dawn, and night; no green, no brown. */
    private static boolean isOfTheSky(Lab colour) {
        boolean dark = colour.l() < .38f && colour.chroma() < .14f && colour.b() < -.008f;
        boolean blue = colour.b() < -.012f && colour.a() < .09f && colour.l() > .25f;
        boolean pale = colour.chroma() < .045f && colour.l() > .5f;
        // Orange that is dark is brown: wood, earth, walls.
        boolean warm = colour.l() > .68f && colour.a() > -.015f && colour.chroma() < .2f;
        return dark || blue || pale || warm;
    }

    private boolean[] grown(float step, float rough) {
        boolean[] region = new boolean[colours.length];
        var open = new ArrayDeque<Integer>();
        for (int x = 0; x < columns; x++) {
            if (isOfTheSky(colours[x]) && roughness[x] < rough) {
                region[x] = true;
                open.add(x);
            }
        }
        while (!open.isEmpty()) {
            int i = open.remove();
            int x = i % columns;
            visit(i, x > 0 ? i - 1 : i, step, rough, region, open);
            visit(i, x < columns - 1 ? i + 1 : i, step, rough, region, open);
            visit(i, i >= columns ? i - columns : i, step, rough, region, open);
            visit(i, i < colours.length - columns ? i + columns : i, step, rough, region, open);
        }
        fillHoles(region);
        cutAtHorizon(region);
        return region;
    }

    /** Water has the sky's colour; the line at which they meet runs across, and nothing in the air does. */
    private void cutAtHorizon(boolean[] region) {
        double[] change = new double[rows];
        int[] wide = new int[rows];
        for (int y = 2; y < rows - 2; y++) {
            for (int x = 0; x < columns; x++) {
                int i = y * columns + x;
                if (region[i - 2 * columns] && region[i] && region[i + 2 * columns]) {
                    change[y] += Math.sqrt(colours[i - columns].distance2(colours[i + columns]));
                    wide[y]++;
                }
            }
            change[y] /= Math.max(1, wide[y]);
        }
        double[] sorted = Arrays.stream(change).filter(it -> it > 0).sorted().toArray();
        if (sorted.length < 8) {
            return;
        }
        double usual = sorted[sorted.length / 2];
        int horizon = -1;
        for (int y = rows / 5; y < rows - 2; y++) {
            boolean line = wide[y] > columns / 6 && change[y] > HORIZON && change[y] > 3 * usual;
            if (line && (horizon < 0 || change[y] > change[horizon])) {
                horizon = y;
            }
        }
        if (horizon >= 0) {
            Arrays.fill(region, horizon * columns, region.length, false);
        }
    }

    private void visit(int from, int to, float step, float rough, boolean[] region, ArrayDeque<Integer> open) {
        if (!region[to]
                && roughness[to] < rough
                && isOfTheSky(colours[to])
                && colours[from].distance2(colours[to]) < step * step) {
            region[to] = true;
            open.add(to);
        }
    }

    /** Clouds, the sun and birds are islands in the sky: what is pale or bright of them goes with it. */
    private void fillHoles(boolean[] region) {
        boolean[] seen = region.clone();
        for (int start = 0; start < seen.length; start++) {
            if (seen[start]) {
                continue;
            }
            var hole = new ArrayDeque<Integer>();
            var open = new ArrayDeque<Integer>();
            open.add(start);
            seen[start] = true;
            boolean closed = true;
            boolean airy = true;
            while (!open.isEmpty()) {
                int i = open.remove();
                hole.add(i);
                int x = i % columns;
                int y = i / columns;
                closed &= y < rows - 1;
                airy &= isOfTheSky(colours[i]);
                for (int next : new int[] {
                    x > 0 ? i - 1 : i,
                    x < columns - 1 ? i + 1 : i,
                    y > 0 ? i - columns : i,
                    y < rows - 1 ? i + columns : i
                }) {
                    if (!seen[next]) {
                        seen[next] = true;
                        open.add(next);
                    }
                }
            }
            if (closed && airy && hole.size() < seen.length / 12) {
                hole.forEach(i -> region[i] = true);
            }
        }
    }
}
