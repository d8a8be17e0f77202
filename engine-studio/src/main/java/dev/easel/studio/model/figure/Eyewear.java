package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** Glasses and masks, in the head's own measure. */
final class Eyewear {
    private final Sketch sketch;
    private final Worn worn;

    Eyewear(Sketch sketch, Worn worn) {
        this.sketch = sketch;
        this.worn = worn;
    }

    void glasses() {
        boolean dark = worn.noun().equals("sunglasses");
        boolean thick = worn.noun().equals("goggles");
        sketch.flat(canvas -> {
            for (int side = -1; side <= 1; side += 2) {
                float x = Face.TURN + (side < 0 ? -16 : 17.5f);
                Path lens = Outline.oval(x, 7, side < 0 ? 11.5f : 13.5f, 12);
                canvas.drawPath(
                        lens, dark ? Ink.fill(Rgb.of(0x18181E), .92f) : Ink.fill(Rgb.of(0xD8ECF8), thick ? .4f : .16f));
                canvas.drawPath(lens, Ink.line(worn.colour(), thick ? 4 : 2.2f));
                canvas.drawPath(
                        Points.from(x - 6, 1).to(x - 3, -2).to(x + 1, -2.4f).curve(), Ink.line(Rgb.WHITE, 1.4f, .7f));
            }
            canvas.drawPath(
                    Points.from(Face.TURN - 4.4f, 5)
                            .to(Face.TURN, 3)
                            .to(Face.TURN + 4.4f, 5)
                            .curve(),
                    Ink.line(worn.colour(), 2));
            canvas.drawLine(Face.TURN + 31, 5, 38, 2, Ink.line(worn.colour(), 2.2f));
        });
    }

    void mask() {
        Path eyes = Outline.union(Outline.oval(Face.TURN - 15.5f, 6, 9, 8), Outline.oval(Face.TURN + 17, 6, 11, 8));
        sketch.solid(
                Surface.round(4),
                canvas -> canvas.drawPath(
                        Outline.without(
                                Points.from(-38, -8)
                                        .to(-8, -4)
                                        .to(36, -9)
                                        .to(40, 6)
                                        .to(24, 19)
                                        .to(Face.TURN, 14)
                                        .to(-28, 19)
                                        .to(-38, 8)
                                        .blob(),
                                eyes),
                        Ink.fill(worn.colour())));
    }
}
