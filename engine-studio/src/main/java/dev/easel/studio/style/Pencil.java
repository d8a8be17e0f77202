package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;

/** Graphite on drawing paper: contours, and hatching that crosses where it gets dark. */
final class Pencil implements Style {
    private static final Rgb PAPER = new Rgb(.975f, .968f, .95f);
    private static final Rgb GRAPHITE = Rgb.of(0x2B2A30);
    private static final Outlines CONTOURS = new Outlines(1.6f, .009f);
    private static final float MARGIN = 20; // units of bare paper all around
    private static final float SPACING = 3.6f; // units between hatching lines

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        float shift = Math.floorMod(seed, 97);
        Planes.clamp(raster);
        float[] contours = CONTOURS.of(raster, Flow.of(raster, 3));
        Kuwahara.apply(raster, 2);
        Tones tones = Tones.of(raster);
        raster.paint((i, x, y) -> {
            float tooth = Paper.tooth(x * 1.6f, y * 1.6f);
            float inside = frame(raster, x, y, shift);
            float dark = clamp(.98f - tones.spread(Planes.luma(raster, i))) * inside;
            float hatching = hatch(x, y, .8f, .6f, dark, .1f) * .3f
                    + hatch(x + 40, y, .94f, .34f, dark, .42f) * .3f
                    + hatch(x, y + 70, .5f, -.866f, dark, .64f) * .34f;
            float smudge = dark * dark * .42f + dark * .1f;
            float line = contours[i] * inside * .95f;
            float graphite = 1 - (1 - clamp(hatching)) * (1 - smudge) * (1 - line);
            raster.cover(i, PAPER.times(1 + tooth * .025f), 1);
            raster.cover(i, GRAPHITE, clamp(graphite * (.96f + tooth * .6f)) * .94f);
        });
        raster.scratch().giveBack(contours);
    }

    /** A drawing fades out towards the paper's edge in loose strokes. */
    private static float frame(Raster raster, float x, float y, float shift) {
        float edge = Math.min(
                Math.min(x, raster.frame().width() - x),
                Math.min(y, raster.frame().height() - y));
        float loose = (Noise.value((x * .8f + y * .6f) / 90, (y * .8f - x * .6f) / SPACING + shift) - .5f) * MARGIN * 2;
        return smooth(MARGIN * .4f, MARGIN * 1.5f, edge + loose);
    }

    /** Lines across a direction, the heavier the darker it is beyond {@code from}; 0 to 1. */
    private static float hatch(float x, float y, float cosine, float sine, float dark, float from) {
        if (dark <= from) {
            return 0;
        }
        float along = x * cosine + y * sine;
        float across = y * cosine - x * sine;
        float wobble = (Noise.value(along / 60, across / 40) - .5f) * 3;
        float place = (across + wobble) / SPACING;
        float line = Math.abs(place - (float) Math.floor(place) - .5f) * 2; // 0 on a line, 1 between
        float lift = Noise.value(along / 34, (float) Math.floor(place) * 7.3f);
        float width = clamp((dark - from) * 1.5f) * (.55f + .6f * lift);
        return smooth(width + .22f, width - .22f, line) * smooth(0, .12f, dark - from);
    }
}
