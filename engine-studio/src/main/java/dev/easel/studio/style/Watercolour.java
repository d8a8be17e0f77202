package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.pow;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Blur;
import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;

/**
 * Transparent washes on cotton paper. Areas are smoothed to washes and their outlines wobble; where nothing is drawn the
 * paint is still wet and runs; pigment gathers at the edges of a wash and in the valleys of the paper; the lightest
 * places stay bare. Paint is a power of its own colour, thicker paint a higher power, so it darkens without greying
 * (Bousseau et al. 2006).
 */
final class Watercolour implements Style {
    private static final float MARGIN = 26; // units of bare paper all around
    private static final float THINNEST = .02f;

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        float shift = Math.floorMod(seed, 97);
        Planes.clamp(raster);
        wash(raster);
        Coarse drawn = drawn(raster);
        run(raster, drawn, shift);
        pigment(raster, drawn, shift);
    }

    /** Smooths areas to washes but leaves what is small and strong, like an eye, to the fine brush. */
    private static void wash(Raster raster) {
        try (Copy fine = Copy.of(raster)) {
            Kuwahara.apply(raster, 2.2f);
            raster.paint((i, _, _) -> {
                float lost = fine.luma(i) - Planes.luma(raster, i);
                raster.cover(i, fine.red(i), fine.green(i), fine.blue(i), smooth(.06f, .2f, Math.abs(lost)));
            });
        }
    }

    /** How much is drawn around a place: 0 in an open sky, 1 where there are outlines. */
    private static Coarse drawn(Raster raster) {
        Frame frame = raster.frame();
        int factor = frame.pixels(4);
        Coarse luma = Coarse.of(frame, factor, i -> Planes.luma(raster, i));
        int columns = luma.columns();
        int rows = luma.rows();
        float[] from = luma.cells().clone();
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int i = row * columns + column;
                float across = from[row * columns + Math.min(columns - 1, column + 1)] - from[i];
                float down = from[Math.min(rows - 1, row + 1) * columns + column] - from[i];
                luma.cells()[i] = smooth(.02f, .07f, Math.abs(across) + Math.abs(down));
            }
        }
        luma.blurred(16 * frame.scale(), 2);
        for (int i = 0; i < from.length; i++) {
            luma.cells()[i] = clamp(luma.cells()[i] * 7);
        }
        return luma;
    }

    /** Moves the paint: a little along outlines, far where it is wet. */
    private static void run(Raster raster, Coarse drawn, float shift) {
        Frame frame = raster.frame();
        Coarse driftX = slow(frame, (x, y) -> Noise.fractal(x * .015f + shift, y * .015f, 3) - .44f);
        Coarse driftY = slow(frame, (x, y) -> Noise.fractal(x * .015f + 50, y * .015f + shift, 3) - .44f);
        try (Copy from = Copy.of(raster)) {
            raster.paint((i, x, y) -> {
                float wet = 1 - drawn.at(i);
                float slow = 8 + 46 * wet;
                float fine = 1.8f + 2 * wet;
                float dx = driftX.at(i) * slow + (Noise.value(x * .16f, y * .16f) - .5f) * fine;
                float dy = driftY.at(i) * slow + (Noise.value(x * .16f + 9, y * .16f) - .5f) * fine;
                int j = Planes.index(raster, x + dx, y + dy);
                raster.red()[i] = from.red(j);
                raster.green()[i] = from.green(j);
                raster.blue()[i] = from.blue(j);
            });
        }
    }

    /** Noise so slow that every fourth unit will do. */
    private static Coarse slow(Frame frame, Coarse.Field noise) {
        return Coarse.sampled(frame, frame.pixels(4), noise);
    }

    private static void pigment(Raster raster, Coarse drawn, float shift) {
        Frame frame = raster.frame();
        float[] luma = Planes.luma(raster);
        float[] around = raster.scratch().copy(luma);
        Coarse washes = slow(frame, (x, y) -> Noise.fractal(x * .0055f + shift, y * .0055f, 4) - .47f);
        Coarse fronts = slow(frame, (x, y) -> Noise.fractal(x * .0045f + shift, y * .007f + 3, 4) * 5);
        Coarse places = slow(frame, (x, y) -> smooth(.46f, .62f, Noise.value(x * .006f + 40, y * .006f + shift)));
        Coarse separations = slow(frame, (x, y) -> Noise.fractal(x * .009f + 20, y * .009f + shift, 3) * 2 - .8f);
        Blur.box(around, frame.columns(), frame.rows(), frame.pixels(3.4f), 2);
        raster.paint((i, x, y) -> {
            float painted = Paper.painted(frame, x, y, MARGIN, shift);
            float tooth = Paper.tooth(x, y);
            float lit = 1 + tooth * .045f;
            if (painted == 0) {
                raster.cover(i, Paper.WHITE.times(lit), 1);
                return;
            }
            float wet = 1 - drawn.at(i);
            float edge = around[i] - luma[i];
            float wash = washes.at(i);
            float rim = smooth(0, .5f, painted) * smooth(1, .5f, painted);
            float thickness = .95f
                    + Math.max(0, edge) * 3.2f
                    + wash * (.7f + .5f * wet)
                    + backrun(fronts.at(i)) * places.at(i) * .3f * wet * wet
                    + tooth * .5f
                    + rim * .5f;
            float bare = smooth(.86f, .97f, luma[i] + tooth * .12f)
                    + smooth(.05f, .2f, -edge) * smooth(.1f, -.1f, tooth) * .5f;
            float separation = separations.at(i) + tooth;
            paint(raster, i, thickness, separation, clamp(bare) * .85f, painted, lit);
        });
        raster.scratch().giveBack(luma);
        raster.scratch().giveBack(around);
    }

    /** Dark fronts where wet paint ran into drier paint: 0 to 1, sharp on one side. */
    private static float backrun(float height) {
        float within = height - (float) Math.floor(height);
        return within * within * within * smooth(1, .93f, within);
    }

    private static void paint(
            Raster raster, int i, float thickness, float separation, float bare, float painted, float lit) {
        float r = raster.red()[i];
        float g = raster.green()[i];
        float b = raster.blue()[i];
        float mean = (r + g + b) / 3;
        float dark = 1 - mean;
        float vivid = 1.22f;
        float grey = smooth(.2f, .03f, Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b)));
        float warm = separation * grey * .16f; // a painter's grey is a blue and an earth that part as they dry
        float thin = thickness * (1 - .22f * grey);
        raster.cover(
                i,
                lit
                        * mix(
                                Paper.WHITE.r(),
                                Paper.WHITE.r() * film(mix(mean, r, vivid) - .03f * dark + warm, thin, bare),
                                painted),
                lit
                        * mix(
                                Paper.WHITE.g(),
                                Paper.WHITE.g() * film(mix(mean, g, vivid) - .01f * dark + warm * .3f, thin, bare),
                                painted),
                lit
                        * mix(
                                Paper.WHITE.b(),
                                Paper.WHITE.b() * film(mix(mean, b, vivid) + .05f * dark - warm, thin, bare),
                                painted),
                1);
    }

    /** What a film of paint lets through; thinned a little, for paint is never as dark as night. */
    private static float film(float channel, float thickness, float bare) {
        return mix(pow(Math.max(THINNEST, mix(clamp(channel), 1, .09f)), thickness), 1, bare);
    }
}
