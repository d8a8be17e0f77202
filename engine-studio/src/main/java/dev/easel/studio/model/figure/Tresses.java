package dev.easel.studio.model.figure;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import java.util.Random;

/** Locks and sheets of hair of one colour: the shapes that hairstyles are made of. */
final class Tresses {
    static final Surface LOCKS = new Surface(15, Surface.SMOOTH, 0, .42f);

    private final Sketch sketch;
    private final Rgb colour;

    Tresses(Sketch sketch, Rgb colour) {
        this.sketch = sketch;
        this.colour = colour;
    }

    void locks(Random dice, float tone, float[][] spines, float... radii) {
        sketch.solid(LOCKS, canvas -> {
            for (float[] spine : spines) {
                tuft(canvas, dice, tone, spine, radii);
            }
        });
    }

    void tuft(Canvas canvas, Random dice, float[] spine, float... radii) {
        tuft(canvas, dice, 1, spine, radii);
    }

    /** One lock with darker edges and a few strands along it. */
    void tuft(Canvas canvas, Random dice, float tone, float[] spine, float... radii) {
        Path lock = Outline.ribbon(spine, radii);
        canvas.drawPath(lock, Ink.fill(colour.times(tone * (.95f + .07f * dice.nextFloat()))));
        canvas.drawPath(Outline.strand(spine, .94f, radii), Ink.line(colour.times(tone * .72f), 1.6f, .55f));
        canvas.drawPath(Outline.strand(spine, -.94f, radii), Ink.line(colour.times(tone * .78f), 1.2f, .4f));
        for (int i = 0; i < 6; i++) {
            canvas.drawPath(
                    Outline.strand(spine, -.75f + .28f * i + .2f * dice.nextFloat(), radii),
                    Ink.line(strand(dice), 1 + dice.nextFloat(), .42f));
        }
    }

    void sheet(Canvas canvas, Random dice, float[] edge, float[] otherEdge) {
        canvas.drawPath(Outline.sheet(edge, otherEdge), Ink.fill(colour));
        for (int i = 1; i < 8; i++) {
            float share = (i + .6f * dice.nextFloat() - .3f) / 8;
            canvas.drawPath(
                    Outline.between(edge, otherEdge, share), Ink.line(strand(dice), 1 + dice.nextFloat(), .45f));
        }
    }

    void ball(float x, float y, float r, Random dice) {
        sketch.solid(new Surface(r, Surface.SMOOTH, 0, .4f), canvas -> {
            canvas.drawCircle(x, y, r, Ink.fill(colour.times(.92f)));
            canvas.save();
            canvas.clipPath(Path.makeCircle(x, y, r), true);
            for (int i = 0; i < 7; i++) {
                float at = r * (i - 3) / 3.5f;
                canvas.drawPath(
                        Points.from(x - r, y + at * .4f + r * .3f)
                                .to(x + at * .2f, y + at - r * .2f)
                                .to(x + r, y + at * .5f + r * .2f)
                                .curve(),
                        Ink.line(strand(dice), 2, .45f));
            }
            canvas.restore();
        });
    }

    private Rgb strand(Random dice) {
        return dice.nextFloat() < .55f ? colour.times(.72f) : colour.mix(Rgb.WHITE, .28f);
    }
}
