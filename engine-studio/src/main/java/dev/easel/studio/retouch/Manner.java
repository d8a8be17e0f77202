package dev.easel.studio.retouch;

import static dev.easel.studio.paint.Curves.clamp;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import java.util.stream.IntStream;

/**
 * How a picture is made, as far as it can be measured without knowing what it shows: how strong detail of each size is (fine
 * lines, strokes, soft patches), and its grain. After Bae, Paris and Durand (ACM Transactions on Graphics 25(3), 2006), who
 * match the strength of detail between two pictures; here in five bands of brightness. Immutable.
 */
final class Manner {
    /** Between which blurs the bands lie, as shares of the shorter side. */
    private static final float[] SIZES = {.0012f, .0025f, .005f, .01f, .02f};

    private static final double LEAST = .35;
    private static final double MOST = 2.8;
    /** Of grain, less than this is not seen. */
    private static final float FAINT = .004f;

    /** Spread of the brightness in each band, the finest first. */
    private final double[] bands;

    /** Standard deviation of the noise, of 1. */
    private final float grain;

    private Manner(double[] bands, float grain) {
        this.bands = bands;
        this.grain = grain;
    }

    /** The manner of a picture. */
    static Manner of(Raster raster) {
        float grain = Denoising.noise(raster);
        float[] light = light(raster);
        float[][] blurred = blurred(light, raster);
        double[] bands = new double[SIZES.length];
        for (int n = 0; n < bands.length; n++) {
            bands[n] = spread(n == 0 ? light : blurred[n - 1], blurred[n]);
        }
        // Grain is no stroke, however fine.
        bands[0] = Math.sqrt(Math.max(1e-8, bands[0] * bands[0] - grain * grain));
        return new Manner(bands, grain);
    }

    /** Gives a picture the detail and the grain of this manner; its colours stay. */
    void applyTo(Raster raster, long seed) {
        Manner own = of(raster);
        if (own.grain > FAINT && own.grain > 1.5f * grain) {
            Denoising.apply(raster, own.grain);
        }
        float[] light = light(raster);
        float[][] blurred = blurred(light, raster);
        double[] gains = IntStream.range(0, bands.length)
                .mapToDouble(n -> Math.clamp(bands[n] / Math.max(1e-4, own.bands[n]), LEAST, MOST))
                .toArray();
        double missing = grain * grain - own.grain * own.grain;
        float added = missing > FAINT * FAINT ? (float) Math.sqrt(missing) : 0;
        int columns = raster.frame().columns();
        raster.paint((i, _, _) -> {
            double wanted = blurred[bands.length - 1][i];
            for (int n = 0; n < bands.length; n++) {
                float finer = n == 0 ? light[i] : blurred[n - 1][i];
                wanted += (finer - blurred[n][i]) * gains[n];
            }
            float change = (float) wanted - light[i] + added * white(i % columns, i / columns, seed);
            raster.red()[i] = clamp(raster.red()[i] + change);
            raster.green()[i] = clamp(raster.green()[i] + change);
            raster.blue()[i] = clamp(raster.blue()[i] + change);
        });
    }

    /** White noise of unit variance. */
    private static float white(int column, int row, long seed) {
        return (Noise.hash(column + Math.floorMod(seed, 7919), row) - .5f) * (float) Math.sqrt(12);
    }

    private static float[] light(Raster raster) {
        float[] light = new float[raster.red().length];
        raster.paint((i, _, _) -> light[i] = raster.get(i).luma());
        return light;
    }

    private static float[][] blurred(float[] light, Raster raster) {
        int columns = raster.frame().columns();
        int rows = raster.frame().rows();
        return IntStream.range(0, SIZES.length)
                .mapToObj(n -> {
                    float[] plane = light.clone();
                    Blur.gaussian(plane, columns, rows, Math.max(.5f, SIZES[n] * Math.min(columns, rows)));
                    return plane;
                })
                .toArray(float[][]::new);
    }

    private static double spread(float[] finer, float[] coarser) {
        return Math.sqrt(IntStream.range(0, finer.length)
                        .mapToDouble(i -> (double) (finer[i] - coarser[i]) * (finer[i] - coarser[i]))
                        .sum()
                / finer.length);
    }
}
