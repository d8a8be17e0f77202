package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;

/** Pen and brush: fine lines, a wash in three tones of diluted ink, and a breath of the scene's colour. */
final class Ink implements Style {
    private static final Rgb INK = Rgb.of(0x1C1A28);
    private static final Rgb WASH = Rgb.of(0x4A4C66);
    private static final Outlines PEN = new Outlines(1.7f, .011f);
    private static final float MARGIN = 22; // units of bare paper all around

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        float shift = Math.floorMod(seed, 97);
        Planes.clamp(raster);
        float[] pen = PEN.of(raster, Flow.of(raster, 3));
        Kuwahara.apply(raster, 3);
        Tones tones = Tones.of(raster);
        raster.paint((i, x, y) -> {
            float tooth = Paper.tooth(x, y);
            float painted = Paper.painted(raster.frame(), x, y, MARGIN, shift);
            float luma = Planes.luma(raster, i);
            float puddle = (Noise.fractal(x * .008f + shift, y * .008f, 2) - .38f) * .2f;
            float dark = 1 - tones.spread(luma) + puddle;
            float wash = (smooth(.3f, .36f, dark) + smooth(.54f, .6f, dark) + smooth(.76f, .82f, dark)) * .2f;
            float brightest = Math.max(.02f, Math.max(raster.red()[i], Math.max(raster.green()[i], raster.blue()[i])));
            float vivid = brightest - Math.min(raster.red()[i], Math.min(raster.green()[i], raster.blue()[i]));
            float strength = painted * (1 - .8f * vivid) * clamp((wash + dark * .16f) * (1 + puddle + tooth * .5f));
            float colour = painted * (.62f + tooth * .3f) * smooth(.03f, .3f, brightest);
            float light = 1 + tooth * .03f;
            raster.cover(
                    i,
                    light * wash(Paper.WHITE.r(), raster.red()[i] / brightest, WASH.r(), strength, colour),
                    light * wash(Paper.WHITE.g(), raster.green()[i] / brightest, WASH.g(), strength, colour),
                    light * wash(Paper.WHITE.b(), raster.blue()[i] / brightest, WASH.b(), strength, colour),
                    1);
            raster.cover(i, INK, pen[i] * smooth(-.42f, -.12f, tooth) * smooth(.2f, .8f, painted));
        });
        raster.scratch().giveBack(pen);
    }

    /** Paper under a tint, which is the channel's colour without its darkness, under ink. */
    private static float wash(float paper, float tint, float ink, float strength, float colour) {
        return paper * mix(1, tint, colour) * mix(1, ink, strength);
    }
}
