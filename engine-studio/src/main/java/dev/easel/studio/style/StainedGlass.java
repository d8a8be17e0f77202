package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.setting.Ambience;

/** A church window: glowing panes along the forms, large ones split again, held by rounded lead. */
final class StainedGlass implements Style {
    private static final int GLASSES = 14;
    private static final float PANE = 105; // units between the panes an empty area is split into
    private static final float LEAD = 2.1f; // half the width of a strip of lead, in units
    private static final Rgb METAL = Rgb.of(0x1C1A20);

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
        Kuwahara.apply(raster, 2.6f);
        Swatches glass =
                Swatches.of(Swatches.pick(
                                raster,
                                GLASSES,
                                scene.palette().stream().map(Tint::rgb).toList())
                        .stream()
                        .map(c -> c.with(.16f + .84f * c.l(), 1 + .4f * smooth(.1f, .5f, c.l())))
                        .toList());
        Labels labels = Labels.of(
                        raster, (i, _, _) -> glass.nearest(raster.red()[i], raster.green()[i], raster.blue()[i]))
                .settled(raster.frame().pixels(3.5f));
        Coarse lead = labels.borders(raster.frame(), 1.6f);
        Cells cells = new Cells(Long.hashCode(seed));
        labels.paint(raster, glass);
        raster.paint((i, x, y) -> {
            Pane pane = cells.at(x, y);
            float shade = .86f + .3f * pane.shade() + (Noise.fractal(x * .03f, y * .05f, 3) - .44f) * .35f;
            float ripple = (Noise.value(x * .5f, y * .12f) - .5f) * .05f;
            for (float[] plane : raster.channels()) {
                plane[i] = clamp(plane[i] * (shade + ripple));
            }
            float strip = Math.max(smooth(.1f, .22f, lead.at(i)), smooth(LEAD + .7f, LEAD - .7f, pane.border()));
            float gleam = smooth(.55f, .8f, strip) * .1f * Noise.value(x * .4f, y * .4f);
            raster.cover(i, METAL.mix(Rgb.WHITE, gleam), strip);
        });
        new Bloom(.62f, 12, .6f).apply(raster);
        Grade.film(.12f, 1.1f, .3f, 0).apply(raster);
    }

    /**
     * A pane as seen from one point.
     *
     * @param border distance in units to the nearest border, about
     * @param shade how light its glass is, 0 to 1
     */
    private record Pane(float border, float shade) {}

    /** Irregular panes, the same at any resolution. */
    private record Cells(int salt) {

        Pane at(float x, float y) {
            int column = (int) Math.floor(x / PANE);
            int row = (int) Math.floor(y / PANE);
            float first = Float.MAX_VALUE;
            float second = Float.MAX_VALUE;
            float firstX = 0;
            float firstY = 0;
            float secondX = 0;
            float secondY = 0;
            float shade = 0;
            for (int b = row - 1; b <= row + 1; b++) {
                for (int a = column - 1; a <= column + 1; a++) {
                    float dx = (a + Noise.hash(a, b + salt)) * PANE - x;
                    float dy = (b + Noise.hash(a + 977, b + salt)) * PANE - y;
                    float d2 = dx * dx + dy * dy;
                    if (d2 < first) {
                        second = first;
                        secondX = firstX;
                        secondY = firstY;
                        first = d2;
                        firstX = dx;
                        firstY = dy;
                        shade = Noise.hash(a + 31, b + salt);
                    } else if (d2 < second) {
                        second = d2;
                        secondX = dx;
                        secondY = dy;
                    }
                }
            }
            float apart = (float) Math.hypot(secondX - firstX, secondY - firstY);
            return new Pane((second - first) / (2 * apart + 1e-3f), shade);
        }
    }
}
