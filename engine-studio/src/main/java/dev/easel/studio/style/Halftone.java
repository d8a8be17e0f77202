package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.mix;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;

/** Four-colour newsprint: dots of cyan, magenta, yellow and black on rotated screens, multiplied on cream paper. */
final class Halftone implements Style {
    private static final Rgb NEWSPRINT = Rgb.of(0xFBF4E2);
    private static final Rgb CYAN = Rgb.of(0x00A4DC);
    private static final Rgb MAGENTA = Rgb.of(0xE8247C);
    private static final Rgb YELLOW = Rgb.of(0xFFE100);
    private static final Rgb BLACK = Rgb.of(0x1E1A20);
    private static final Outlines PEN = new Outlines(1.7f, .02f);
    private static final float PITCH = 5.6f; // units between dots
    private static final float SHARP = .11f;

    @Override
    public Modelling modelling() {
        return Modelling.TWO_TONE;
    }

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        Planes.clamp(raster);
        float[] line = PEN.of(raster, Flow.of(raster, 3));
        raster.paint((i, x, y) -> {
            float luma = Planes.luma(raster, i);
            float r = clamp(mix(luma, raster.red()[i], 1.25f));
            float g = clamp(mix(luma, raster.green()[i], 1.25f));
            float b = clamp(mix(luma, raster.blue()[i], 1.25f));
            float k = 1 - Math.max(r, Math.max(g, b));
            float black = k * k; // colour makes the dark rich; black only deepens it
            float rest = 1 - black;
            float cyan = ink(1 - r / rest, Screen.dots(x, y, PITCH, .966f, .259f)); // 15°
            float magenta = ink(1 - g / rest, Screen.dots(x, y, PITCH, .259f, .966f)); // 75°
            float yellow = ink(1 - b / rest, Screen.dots(x, y, PITCH, 1, 0));
            float key = Math.max(ink(black, Screen.dots(x, y, PITCH, .707f, .707f)), line[i]);
            Rgb paper = NEWSPRINT;
            raster.cover(
                    i,
                    paper.r()
                            * mix(1, CYAN.r(), cyan)
                            * mix(1, MAGENTA.r(), magenta)
                            * mix(1, YELLOW.r(), yellow)
                            * mix(1, BLACK.r(), key),
                    paper.g()
                            * mix(1, CYAN.g(), cyan)
                            * mix(1, MAGENTA.g(), magenta)
                            * mix(1, YELLOW.g(), yellow)
                            * mix(1, BLACK.g(), key),
                    paper.b()
                            * mix(1, CYAN.b(), cyan)
                            * mix(1, MAGENTA.b(), magenta)
                            * mix(1, YELLOW.b(), yellow)
                            * mix(1, BLACK.b(), key),
                    1);
        });
        raster.scratch().giveBack(line);
    }

    private static float ink(float amount, float dots) {
        float reach = amount * (1 + 2 * SHARP) - SHARP; // no ink leaves no dot, full ink no hole
        return smooth(1 - dots - SHARP, 1 - dots + SHARP, reach);
    }
}
