package dev.easel.studio.model.animal;

import dev.easel.studio.model.outline.Ink;
import dev.easel.studio.model.outline.Outline;
import dev.easel.studio.model.outline.Points;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import java.util.Random;

/** Patterns of coats. */
final class Stripes {
    private Stripes() {}

    /** Tapering stripes from the back down the flanks; {@code deep} is how far down. */
    static void across(Canvas canvas, Path trunk, Coat coat, int count, float deep) {
        var area = trunk.getBounds();
        for (int i = 0; i < count; i++) {
            float x = area.getLeft() + area.getWidth() * (i + .6f) / count;
            float sway = (Noise.hash(i, 31) - .5f) * 16;
            float end = area.getTop() + area.getHeight() * (deep * .8f + .3f * Noise.hash(i, 57));
            float width = area.getWidth() / count * .17f;
            canvas.drawPath(
                    Outline.ribbon(
                            Points.from(x, area.getTop() - 4)
                                    .to(x + sway, (area.getTop() + end) / 2)
                                    .to(x + sway * .2f + 6, end)
                                    .list(),
                            width * 1.1f,
                            width,
                            .4f),
                    Ink.soft(coat.dark(), .85f, 1));
        }
    }

    /** Round or ragged spots of one size. */
    static void spots(Canvas canvas, Path trunk, Rgb colour, float every, float size, Random dice) {
        var area = trunk.getBounds();
        for (float y = area.getTop(); y < area.getBottom(); y += every) {
            for (float x = area.getLeft(); x < area.getRight(); x += every) {
                float cx = x + every * dice.nextFloat();
                float cy = y + every * dice.nextFloat();
                float r = size * (.7f + .6f * dice.nextFloat());
                canvas.drawPath(
                        Points.from(cx - r, cy)
                                .to(cx - r * .4f, cy - r * .8f)
                                .to(cx + r * .7f, cy - r * .7f)
                                .to(cx + r, cy + r * .2f)
                                .to(cx + r * .2f, cy + r * .9f)
                                .to(cx - r * .7f, cy + r * .6f)
                                .blob(),
                        Ink.fill(colour, .92f));
            }
        }
    }
}
