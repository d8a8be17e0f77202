package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.setting.Ambience;
import java.util.List;

/** A screen print: a dozen flat inks that lean to the prompt's palette, grain where they shade off, a double border. */
final class Poster implements Style {
    private static final int INKS = 13;
    private static final float STIPPLE = .16f; // how far the grain carries one ink into the next
    private static final float OUTER = 17; // units from the paper's edge to the border
    private static final float INNER = 27;

    @Override
    public Modelling modelling() {
        return Modelling.TWO_TONE;
    }

    @Override
    public boolean keepsLetters() {
        return false;
    }

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        Planes.clamp(raster);
        Kuwahara.apply(raster, 1.8f);
        Swatches inks = inks(raster, scene.palette().stream().map(Tint::rgb).toList());
        Labels labels = Labels.of(raster, (i, x, y) -> {
            float grain = (Grade.speck(x, y) - .5f) * STIPPLE;
            return inks.nearest(raster.red()[i] + grain, raster.green()[i] + grain, raster.blue()[i] + grain);
        });
        labels.paint(raster, inks);
        print(raster, inks.rgb(inks.size() - 1));
    }

    /** Cleaner than in the picture: a little more colour, a wider range from dark to light. */
    private static Swatches inks(Raster raster, List<Rgb> palette) {
        List<Lab> picked = Swatches.pick(raster, INKS, palette);
        float darkest = (float) picked.stream().mapToDouble(Lab::l).min().orElse(0);
        float lightest = (float) picked.stream().mapToDouble(Lab::l).max().orElse(1);
        float range = Math.max(.3f, lightest - darkest);
        return Swatches.of(picked.stream()
                .map(ink -> {
                    float place = (ink.l() - darkest) / range;
                    return ink.with(.82f * ink.l() + .18f * (.2f + .77f * place), 1.12f);
                })
                .toList());
    }

    /** The ink lies unevenly on the paper; a frame in the lightest ink goes around. */
    private static void print(Raster raster, Rgb light) {
        Frame frame = raster.frame();
        Rgb cream = light.mix(Rgb.of(0xFFF0D0), .6f);
        raster.paint((i, x, y) -> {
            float uneven = (Noise.fractal(x * .3f, y * .3f, 2) - .4f) * .03f + (Grade.speck(x + 50, y) - .5f) * .05f;
            raster.red()[i] = clamp(raster.red()[i] + uneven);
            raster.green()[i] = clamp(raster.green()[i] + uneven);
            raster.blue()[i] = clamp(raster.blue()[i] + uneven * .8f);
            float edge = Math.min(Math.min(x, frame.width() - x), Math.min(y, frame.height() - y));
            float border = Math.max(line(edge - OUTER, 2.6f), line(edge - INNER, .7f));
            if (border > 0) {
                raster.cover(i, cream, border);
            }
        });
    }

    private static float line(float distance, float halfWidth) {
        return smooth(halfWidth + .5f, halfWidth - .5f, Math.abs(distance));
    }
}
