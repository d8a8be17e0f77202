package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;

import dev.easel.studio.paint.Raster;

/**
 * The range of tones that a picture really uses. Drawings spread it over the whole range from paper to black, or a night
 * would be nothing but black.
 *
 * @param dark brightness that only a twentieth of the picture is below
 * @param light brightness that only a twentieth is above
 */
record Tones(float dark, float light) {
    private static final int LEVELS = 256;
    private static final int STRIDE = 7;
    private static final float TAIL = .04f;
    private static final float NARROWEST = .35f;
    private static final float SHARE = .75f; // how much of the way tones are spread

    static Tones of(Raster raster) {
        int[] count = new int[LEVELS];
        int all = 0;
        for (int i = 0; i < raster.red().length; i += STRIDE) {
            count[(int) (clamp(Planes.luma(raster, i)) * (LEVELS - 1))]++;
            all++;
        }
        return new Tones(quantile(count, all * TAIL), quantile(count, all * (1 - TAIL)));
    }

    private static float quantile(int[] count, float wanted) {
        int level = 0;
        for (int sum = count[0]; sum < wanted && level < LEVELS - 1; sum += count[level]) {
            level++;
        }
        return level / (LEVELS - 1f);
    }

    /** Where a brightness stands in the spread range, 0 to 1. */
    float spread(float luma) {
        float middle = (dark + light) / 2;
        float half = Math.max(NARROWEST, light - dark) / 2;
        float spread = clamp((luma - middle + half) / (2 * half));
        return luma + (spread - luma) * SHARE;
    }
}
