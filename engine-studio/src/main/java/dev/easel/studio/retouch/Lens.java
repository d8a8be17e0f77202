package dev.easel.studio.retouch;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.Arrays;
import java.util.stream.IntStream;

/** What a lens and a darkroom do: blur, sharpness, grain, vignette, border. */
final class Lens {
    /** How much brighter or darker than its neighbours a sharpened pixel may become. */
    private static final float HALO = .12f;

    private Lens() {}

    /** Blurs all of it; {@code radius} is a share of the shorter side. */
    static void blur(Raster raster, float radius) {
        int pixels = Math.max(
                1,
                Math.round(radius
                        * Math.min(raster.frame().columns(), raster.frame().rows())));
        for (float[] plane : raster.channels()) {
            Blur.box(plane, raster.frame().columns(), raster.frame().rows(), pixels, 3);
        }
    }

    /** Blurs what is far from the middle, where most subjects are. */
    static void blurAround(Raster raster) {
        float[][] sharp = copies(raster);
        blur(raster, .012f);
        float width = raster.frame().width();
        float height = raster.frame().height();
        raster.paint((i, x, y) -> {
            float dx = (x / width - .5f) / .3f;
            float dy = (y / height - .54f) / .4f;
            float keep = 1 - smooth(.75f, 1.35f, (float) Math.sqrt(dx * dx + dy * dy));
            mix(raster, sharp, i, keep);
        });
    }

    /**
     * Unsharp masking that leaves no halos: no pixel becomes much brighter or darker than those around it.
     *
     * @param sigma in pixels, of the detail to bring out
     */
    static void sharpen(Raster raster, float sigma, float amount) {
        int columns = raster.frame().columns();
        int rows = raster.frame().rows();
        for (float[] plane : raster.channels()) {
            float[] before = plane.clone();
            Blur.gaussian(plane, columns, rows, sigma);
            IntStream.range(0, rows).parallel().forEach(row -> {
                int above = Math.max(0, row - 1) * columns;
                int here = row * columns;
                int below = Math.min(rows - 1, row + 1) * columns;
                for (int x = 0; x < columns; x++) {
                    int left = Math.max(0, x - 1);
                    int right = Math.min(columns - 1, x + 1);
                    float least = Math.min(
                            Math.min(before[above + x], before[below + x]),
                            Math.min(Math.min(before[here + left], before[here + right]), before[here + x]));
                    float most = Math.max(
                            Math.max(before[above + x], before[below + x]),
                            Math.max(Math.max(before[here + left], before[here + right]), before[here + x]));
                    int i = here + x;
                    float sharp = before[i] + (before[i] - plane[i]) * amount;
                    plane[i] = clamp(sharp, Math.max(0, least - HALO), Math.min(1, most + HALO));
                }
            });
        }
    }

    static void vignette(Raster raster) {
        float width = raster.frame().width();
        float height = raster.frame().height();
        raster.paint((i, x, y) -> {
            float dx = x / width - .5f;
            float dy = y / height - .5f;
            raster.dim(i, new Rgb(.12f, .12f, .14f), smooth(.12f, .5f, dx * dx + dy * dy));
        });
    }

    static void grain(Raster raster, long seed) {
        raster.paint((i, x, y) -> {
            float grain = (Noise.value(x * 1.1f + seed % 997, y * 1.1f) - .5f) * .16f;
            raster.red()[i] = clamp(raster.red()[i] + grain);
            raster.green()[i] = clamp(raster.green()[i] + grain);
            raster.blue()[i] = clamp(raster.blue()[i] + grain);
        });
    }

    /** A border of one colour, a share of the shorter side wide. */
    static void border(Raster raster, Rgb colour, float share) {
        float wide = raster.frame().shortSide() * share;
        float width = raster.frame().width();
        float height = raster.frame().height();
        raster.paint((i, x, y) -> {
            if (x < wide || y < wide || x > width - wide || y > height - wide) {
                raster.cover(i, colour, 1);
            }
        });
    }

    private static void mix(Raster raster, float[][] other, int i, float share) {
        raster.cover(i, other[0][i], other[1][i], other[2][i], share);
    }

    static float[][] copies(Raster raster) {
        return Arrays.stream(raster.channels()).map(float[]::clone).toArray(float[][]::new);
    }
}
