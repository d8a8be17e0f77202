package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.setting.Ambience;

/** Sheets of coloured paper, the darker ones on top, each throwing a soft shadow on those below. */
final class Papercut implements Style {
    private static final int SHEETS = 13;
    private static final float CUT = 2; // units: finer than this the knife does not go
    private static final float DROP = 5; // units a shadow falls to the lower right
    private static final float SOFT = 5; // units
    private static final float DARK = .42f;

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
        Kuwahara.apply(raster, 2);
        Kuwahara.apply(raster, 1.2f);
        Swatches sheets =
                Swatches.of(Swatches.pick(
                                raster,
                                SHEETS,
                                scene.palette().stream().map(Tint::rgb).toList())
                        .stream()
                        .map(c -> c.with(.06f + .92f * c.l(), 1.14f))
                        .toList());
        Labels labels = Labels.of(
                        raster, (i, _, _) -> sheets.nearest(raster.red()[i], raster.green()[i], raster.blue()[i]))
                .settled(raster.frame().pixels(CUT));
        labels.paint(raster, sheets);
        shadows(raster, labels, sheets.size());
        fibres(raster);
    }

    /** Darker sheets lie higher: each level's outline, blurred and moved, darkens everything below it. */
    private static void shadows(Raster raster, Labels labels, int sheets) {
        Frame frame = raster.frame();
        int columns = frame.columns();
        float drop = DROP * frame.scale();
        Coarse[] above = above(frame, labels, sheets);
        raster.paint((i, _, _) -> {
            int row = i / columns;
            float shade = above[labels.at(i)].at(i - row * columns - drop * .7f, row - drop);
            float light = 1 - DARK * smooth(.02f, .9f, shade);
            raster.red()[i] *= light;
            raster.green()[i] *= light;
            raster.blue()[i] *= .5f + .5f * light * (1.16f - .16f * light); // shadows stay a little blue
        });
    }

    /** For each sheet how much of what lies above it is near: the greatest of all blurred outlines of higher sheets. */
    private static Coarse[] above(Frame frame, Labels labels, int sheets) {
        int factor = frame.pixels(1.5f);
        Coarse[] above = new Coarse[sheets];
        above[0] = Coarse.blank(frame, factor);
        for (int level = 1; level < sheets; level++) {
            int lowest = level;
            Coarse higher =
                    Coarse.of(frame, factor, i -> labels.at(i) < lowest ? 1 : 0).blurred(SOFT * frame.scale(), 2);
            for (int i = 0; i < higher.cells().length; i++) {
                higher.cells()[i] = Math.max(higher.cells()[i], above[level - 1].cells()[i]);
            }
            above[level] = higher;
        }
        return above;
    }

    private static void fibres(Raster raster) {
        raster.paint((i, x, y) -> {
            float fibre = Noise.fractal(x * .12f, y * .5f, 3) + Noise.fractal(x * .5f + 9, y * .12f, 3) - .88f;
            float light = 1 + fibre * .09f + (Grade.speck(x, y) - .5f) * .03f;
            raster.cover(
                    i,
                    new Rgb(
                            clamp(raster.red()[i] * light),
                            clamp(raster.green()[i] * light),
                            clamp(raster.blue()[i] * light)),
                    1);
        });
    }
}
