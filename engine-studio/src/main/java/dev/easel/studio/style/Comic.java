package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;

/** Bold outlines, clear colours in a few tones, dots where tones meet. */
final class Comic implements Style {
    private static final Rgb INK = Rgb.of(0x17121C);
    private static final Outlines PEN = new Outlines(2.6f, .016f);
    private static final int TONES = 5;
    private static final float PITCH = 5.2f; // units between dots

    @Override
    public Modelling modelling() {
        return Modelling.TWO_TONE;
    }

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        Planes.clamp(raster);
        float[] ink = PEN.of(raster, Flow.of(raster, 3));
        Kuwahara.apply(raster, 2.2f);
        raster.paint((i, x, y) -> {
            float luma = Planes.luma(raster, i);
            float place = luma * TONES;
            int step = (int) place;
            float dots = Screen.dots(x, y, PITCH, .707f, .707f);
            float tone = (step + smooth(dots - .12f, dots + .12f, place - step)) / TONES;
            float factor = luma < .01f ? 1 : mix(luma, tone, .55f) / luma;
            raster.red()[i] = colour(raster.red()[i], luma, factor);
            raster.green()[i] = colour(raster.green()[i], luma, factor);
            raster.blue()[i] = colour(raster.blue()[i], luma, factor);
            raster.cover(i, INK, ink[i]);
        });
        raster.scratch().giveBack(ink);
    }

    private static float colour(float channel, float luma, float factor) {
        return clamp((luma + (channel - luma) * 1.3f) * factor * 1.04f);
    }
}
