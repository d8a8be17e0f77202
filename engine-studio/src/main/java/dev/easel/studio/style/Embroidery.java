package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.sin;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.setting.Ambience;

/** Needle painting: every colour is filled with stitches that run its own way, on linen that is left bare at the edge. */
final class Embroidery implements Style {
    private static final int THREADS = 26;
    private static final float PITCH = 3.3f; // units between threads
    private static final float STITCH = 19; // units from one hole to the next
    private static final float MARGIN = 30; // units of bare linen all around
    private static final float SHADING = .45f; // how much each stitch takes from the painted picture
    private static final Rgb LINEN = Rgb.of(0xE8DDC8);
    /** Angles of stitches, in radians; a colour has one of them. */
    private static final float[] ANGLES = {-.62f, -.3f, .06f, .36f, .7f, 1.2f, -1.1f};

    @Override
    public boolean keepsLetters() {
        return false;
    }

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        Planes.clamp(raster);
        Kuwahara.apply(raster, 2.2f);
        Swatches threads =
                Swatches.of(Swatches.pick(
                                raster,
                                THREADS,
                                scene.palette().stream().map(Tint::rgb).toList())
                        .stream()
                        .map(c -> c.with(.06f + .92f * c.l(), 1.12f))
                        .toList());
        Labels labels = Labels.of(
                        raster, (i, _, _) -> threads.nearest(raster.red()[i], raster.green()[i], raster.blue()[i]))
                .settled(raster.frame().pixels(2.6f));
        try (Copy painted = Copy.of(raster)) {
            sew(raster, painted, threads, labels, Long.hashCode(seed) & 0xffff);
        }
    }

    private static void sew(Raster raster, Copy painted, Swatches threads, Labels labels, int salt) {
        Coarse borders = labels.borders(raster.frame(), 1.4f);
        raster.paint((i, x, y) -> {
            int thread = labels.at(i);
            Stitch stitch = Stitch.at(x, y, thread, salt);
            linen(raster, i, x, y);
            float inside = sewn(raster, stitch);
            if (inside <= 0) {
                return;
            }
            int middle = Planes.index(raster, stitch.x, stitch.y);
            Rgb own = threads.rgb(thread);
            float light = stitch.light * (1 - .34f * smooth(.08f, .3f, borders.at(i)));
            raster.cover(
                    i,
                    clamp(mix(own.r(), painted.red(middle), SHADING) * light),
                    clamp(mix(own.g(), painted.green(middle), SHADING) * light),
                    clamp(mix(own.b(), painted.blue(middle), SHADING) * light),
                    inside);
        });
    }

    /** Whole stitches are left out where the linen is bare; 0 or 1. */
    private static float sewn(Raster raster, Stitch stitch) {
        float edge = Math.min(
                Math.min(stitch.x, raster.frame().width() - stitch.x),
                Math.min(stitch.y, raster.frame().height() - stitch.y));
        return edge > MARGIN + 9 * (stitch.chance - .5f) ? 1 : 0;
    }

    /** Plain weave. */
    private static void linen(Raster raster, int i, float x, float y) {
        float warp = sin(x * 2.1f) * sin(y * 2.1f);
        float slub = Noise.value(x * .35f, y * .02f) + Noise.value(x * .02f + 9, y * .35f) - 1;
        raster.cover(i, LINEN.times(1 + .055f * warp + .07f * slub), 1);
    }

    /**
     * The stitch that covers a point.
     *
     * @param x of its middle
     * @param y of its middle
     * @param light how bright it is at the point: 1 on the average
     * @param chance a number from 0 to 1 that belongs to this stitch
     */
    private record Stitch(float x, float y, float light, float chance) {

        static Stitch at(float x, float y, int thread, int salt) {
            float angle = ANGLES[(int) (Noise.hash(thread, salt) * ANGLES.length)];
            float cosine = Curves.cos(angle);
            float sine = sin(angle);
            float along = x * cosine + y * sine;
            float across = (y * cosine - x * sine) / PITCH;
            int row = (int) Math.floor(across);
            float place = across - row;
            float begin = Noise.hash(row, thread + salt);
            float length = along / STITCH + begin;
            int number = (int) Math.floor(length);
            float part = length - number;
            float chance = Noise.hash(row * 31 + number, thread + salt + 7);
            float round = sin((float) Math.PI * place);
            float hole = smooth(0, .1f, part) * smooth(1, .9f, part);
            float sheen = 1 + .07f * Curves.cos(2 * (angle - .7f));
            float light = (.66f + .46f * round) * (.72f + .28f * hole) * sheen * (.93f + .14f * chance);
            float middle = (number + .5f - begin) * STITCH;
            float beside = (row + .5f) * PITCH;
            return new Stitch(middle * cosine - beside * sine, middle * sine + beside * cosine, light, chance);
        }
    }
}
