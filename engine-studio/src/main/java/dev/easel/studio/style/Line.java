package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;

/** Nothing but lines on white: fine ones along every form, bold ones around what stands out, as in a colouring book. */
final class Line implements Style {
    private static final Rgb PAPER = Rgb.of(0xFDFCF9);
    private static final Rgb INK = Rgb.of(0x1E2129);
    private static final Outlines FINE = new Outlines(1.6f, .011f);
    private static final Outlines BOLD = new Outlines(3.2f, .045f);
    private static final float VIVID = 2.4f; // so that forms that are as bright as what is behind them stand out
    private static final float DARKNESS = .6f; // exponent that opens up the dark, so that nights have lines too

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
        raster.paint((i, _, _) -> {
            float luma = Planes.luma(raster, i);
            for (float[] plane : raster.channels()) {
                plane[i] = Curves.pow(clamp(mix(luma, plane[i], VIVID)), DARKNESS);
            }
        });
        Kuwahara.apply(raster, 2.4f);
        Flow flow = Flow.of(raster, 4);
        float[] fine = FINE.of(raster, flow);
        float[] bold = BOLD.of(raster, flow);
        raster.paint((i, _, _) -> {
            raster.cover(i, PAPER, 1);
            raster.cover(i, INK, Math.max(.86f * smooth(.3f, .8f, fine[i]), smooth(.3f, .7f, bold[i])));
        });
        raster.scratch().giveBack(fine);
        raster.scratch().giveBack(bold);
    }
}
