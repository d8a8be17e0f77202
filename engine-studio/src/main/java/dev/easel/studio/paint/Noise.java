package dev.easel.studio.paint;

import static dev.easel.studio.paint.Curves.mix;

/**
 * Value noise and what is built from it. All functions are pure; move the input to get another pattern. One unit of
 * input is one cell of the lattice; results are about 0 to 1 unless said otherwise.
 */
public final class Noise {
    private static final float GAIN = .5f;
    private static final int ACROSS = 374761393;
    private static final int DOWN = 668265263;
    private static final float UNIT = 1 / 16777216f;

    private Noise() {}

    /** A well-mixed number from 0 to 1 (exclusive) for a lattice point. */
    public static float hash(int x, int y) {
        return scramble(x * ACROSS + y * DOWN) * UNIT;
    }

    /** Smooth noise. */
    public static float value(float x, float y) {
        int column = floor(x);
        int row = floor(y);
        float u = quintic(x - column);
        float v = quintic(y - row);
        int corner = column * ACROSS + row * DOWN;
        float top = mix(scramble(corner), scramble(corner + ACROSS), u);
        float bottom = mix(scramble(corner + DOWN), scramble(corner + ACROSS + DOWN), u);
        return mix(top, bottom, v) * UNIT;
    }

    /** 24 well-mixed bits. */
    private static int scramble(int n) {
        n = (n ^ (n >>> 13)) * 1274126177;
        return (n ^ (n >>> 16)) & 0xffffff;
    }

    /** Fractal sum of {@code octaves} layers, each turned and twice as fine: clouds, stains, terrain. Mean .5, less for few octaves. */
    public static float fractal(float x, float y, int octaves) {
        float sum = 0;
        float gain = GAIN;
        for (int i = 0; i < octaves; i++) {
            sum += gain * value(x, y);
            float turned = 1.6f * x - 1.2f * y + 17.3f;
            y = 1.2f * x + 1.6f * y - 9.1f;
            x = turned;
            gain *= GAIN;
        }
        return sum;
    }

    /** Fractal sum of sharp crests: mountain ridges, marble veins, cracks. */
    public static float ridge(float x, float y, int octaves) {
        float sum = 0;
        float gain = GAIN;
        for (int i = 0; i < octaves; i++) {
            float crest = 1 - Math.abs(2 * value(x, y) - 1);
            sum += gain * crest * crest;
            float turned = 1.6f * x - 1.2f * y + 7.3f;
            y = 1.2f * x + 1.6f * y - 3.1f;
            x = turned;
            gain *= GAIN;
        }
        return sum;
    }

    /** Fractal sum of round lumps with sharp valleys between them: cumulus, foliage. */
    public static float billow(float x, float y, int octaves) {
        float sum = 0;
        float gain = GAIN;
        for (int i = 0; i < octaves; i++) {
            float lump = 2 * value(x, y) - 1;
            sum += gain * (float) Math.sqrt(lump * lump + .02f);
            float turned = 1.6f * x - 1.2f * y + 7.3f;
            y = 1.2f * x + 1.6f * y - 3.1f;
            x = turned;
            gain *= .46f;
        }
        return sum;
    }

    /** Billows whose input is bent by other noise, so that no lattice shows. */
    public static float puff(float x, float y) {
        float bendX = fractal(x * 1.7f, y * 1.7f, 3) - .5f;
        float bendY = fractal(x * 1.7f + 9, y * 1.7f + 4, 3) - .5f;
        return billow(x + bendX * .5f, y + bendY * .5f, 5);
    }

    /** A row of irregular round bumps along x: the top edge of clouds and bushes. */
    public static float bumps(float x) {
        int cell = (int) Math.floor(x);
        float highest = 0;
        for (int j = cell - 1; j <= cell + 1; j++) {
            float centre = j + .2f + .6f * hash(j, 71);
            float radius = .45f + .45f * hash(j, 12);
            float d = (x - centre) / radius;
            if (d * d < 1) {
                highest = Math.max(highest, (float) Math.sqrt(1 - d * d) * radius);
            }
        }
        return highest;
    }

    /** A third faster here than {@link Math#floor}, which goes by way of double. */
    private static int floor(float x) {
        int whole = (int) x;
        return x < whole ? whole - 1 : whole;
    }

    private static float quintic(float t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }
}
