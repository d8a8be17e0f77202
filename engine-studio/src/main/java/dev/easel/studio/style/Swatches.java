package dev.easel.studio.style;

import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A small palette made from a picture, dark to light, and a quick answer to "which of them is nearest?". Found by
 * k-means in Oklab over a grid of samples, with vivid samples counting more, so that a red scarf in a green meadow gets
 * a colour of its own.
 */
final class Swatches {
    private static final int BITS = 5;
    private static final int SIDE = 1 << BITS;
    private static final int SAMPLES_ACROSS = 72;
    private static final int ROUNDS = 5;
    private static final float VIVID = 14;
    private static final float HUE = 3;
    private static final float PULL = .55f;

    private final List<Lab> colours;
    private final Rgb[] rgb;
    private final byte[] nearest;

    private Swatches(List<Lab> colours) {
        this.colours = List.copyOf(colours);
        rgb = colours.stream().map(Lab::rgb).toArray(Rgb[]::new);
        nearest = new byte[SIDE * SIDE * SIDE];
        IntStream.range(0, SIDE).parallel().forEach(r -> {
            for (int g = 0; g < SIDE; g++) {
                for (int b = 0; b < SIDE; b++) {
                    Lab lab = Lab.of(r / (SIDE - 1f), g / (SIDE - 1f), b / (SIDE - 1f));
                    nearest[(r << (2 * BITS)) + (g << BITS) + b] = (byte) closest(colours, lab);
                }
            }
        });
    }

    /** A palette of exactly these colours. */
    static Swatches of(List<Lab> colours) {
        return new Swatches(
                colours.stream().sorted(Comparator.comparingDouble(Lab::l)).toList());
    }

    /**
     * A palette of a picture.
     *
     * @param count how many colours, at most 127
     * @param anchors colours that the palette leans to; each draws its nearest swatch to itself
     */
    static List<Lab> pick(Raster raster, int count, List<Rgb> anchors) {
        return pick(samples(raster), count, anchors);
    }

    /** A palette of samples of a picture; see the other {@code pick}. */
    static List<Lab> pick(List<Lab> samples, int count, List<Rgb> anchors) {
        List<Lab> centres = spread(samples, count);
        for (int round = 0; round < ROUNDS; round++) {
            centres = centred(samples, centres);
        }
        List<Lab> palette = new ArrayList<>(centres);
        for (Rgb anchor : anchors) {
            Lab wanted = Lab.of(anchor);
            int k = closest(palette, wanted);
            palette.set(k, palette.get(k).mix(wanted, PULL));
        }
        return palette;
    }

    int size() {
        return rgb.length;
    }

    Rgb rgb(int swatch) {
        return rgb[swatch];
    }

    Lab lab(int swatch) {
        return colours.get(swatch);
    }

    /** Number of the swatch that looks most like a colour; channels are clipped to 0 to 1. */
    int nearest(float r, float g, float b) {
        return nearest[(level(r) << (2 * BITS)) + (level(g) << BITS) + level(b)];
    }

    private static int level(float channel) {
        return Math.clamp((int) (channel * (SIDE - 1) + .5f), 0, SIDE - 1);
    }

    private static List<Lab> samples(Raster raster) {
        int step = Math.max(1, raster.frame().columns() / SAMPLES_ACROSS);
        List<Lab> samples = new ArrayList<>();
        for (int row = step / 2; row < raster.frame().rows(); row += step) {
            for (int column = step / 2; column < raster.frame().columns(); column += step) {
                samples.add(Lab.of(raster.get(row * raster.frame().columns() + column)));
            }
        }
        return samples;
    }

    /** First centres: the commonest lightness, then always the sample farthest from all centres so far. */
    private static List<Lab> spread(List<Lab> samples, int count) {
        List<Lab> centres = new ArrayList<>();
        centres.add(samples.get(samples.size() / 2));
        float[] distance = new float[samples.size()];
        Arrays.fill(distance, Float.MAX_VALUE);
        while (centres.size() < count) {
            int farthest = 0;
            for (int i = 0; i < distance.length; i++) {
                distance[i] = Math.min(distance[i], samples.get(i).distance2(centres.getLast()));
                if (distance[i] > distance[farthest]) {
                    farthest = i;
                }
            }
            centres.add(samples.get(farthest));
        }
        return centres;
    }

    private static List<Lab> centred(List<Lab> samples, List<Lab> centres) {
        double[][] sums = new double[centres.size()][4];
        for (Lab sample : samples) {
            double[] sum = sums[closest(centres, sample)];
            double weight = 1 + VIVID * sample.chroma();
            sum[0] += sample.l() * weight;
            sum[1] += sample.a() * weight;
            sum[2] += sample.b() * weight;
            sum[3] += weight;
        }
        List<Lab> moved = new ArrayList<>();
        for (int k = 0; k < sums.length; k++) {
            double[] sum = sums[k];
            moved.add(
                    sum[3] == 0
                            ? centres.get(k)
                            : new Lab((float) (sum[0] / sum[3]), (float) (sum[1] / sum[3]), (float) (sum[2] / sum[3])));
        }
        return moved;
    }

    private static int closest(List<Lab> colours, Lab wanted) {
        int best = 0;
        for (int k = 1; k < colours.size(); k++) {
            if (difference(colours.get(k), wanted) < difference(colours.get(best), wanted)) {
                best = k;
            }
        }
        return best;
    }

    /** A wrong hue shows more in flat areas than a wrong lightness. */
    private static float difference(Lab one, Lab other) {
        float dl = one.l() - other.l();
        float da = one.a() - other.a();
        float db = one.b() - other.b();
        return dl * dl + HUE * (da * da + db * db);
    }
}
