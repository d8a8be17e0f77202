package dev.easel.studio.model.heavens;

import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A heaped cloud: round towers in the light on a soft flat base that dissolves in the air. */
final class Cumulus {
    private static final Rgb SHADE = Rgb.of(0xA4B4D0);
    private static final int BASE = 9; // lobes along the base
    private static final float HALF = 142; // how far the outermost of them is from the middle

    static final float WIDTH = 400;
    static final float HEIGHT = 170;

    private Cumulus() {}

    private record Lobe(float x, float y, float radius) {}

    static void cloud(Hand hand) {
        Rgb own = hand.colour(0xFFFFFF);
        Rgb lit = own.mix(Rgb.WHITE, .3f);
        Rgb shade = own.times(SHADE).mix(own, .25f);
        List<Lobe> lobes = lobes(hand.dice());
        float top = (float)
                lobes.stream().mapToDouble(lobe -> lobe.y - lobe.radius).min().orElseThrow();
        hand.flat(canvas -> {
            canvas.save();
            canvas.scale(1, (4 - HEIGHT) / top); // every cloud is as tall as another
            lobes.forEach(lobe -> paint(canvas, lobe, lit, shade));
            canvas.restore();
            canvas.drawRect(Rect.makeLTRB(-230, -96, 230, 40), Ink.within(Ink.veil(-96, 0, shade, 0, .62f)));
            canvas.drawRect(
                    Rect.makeLTRB(-230, -50, 230, 40),
                    Ink.veil(-50, -2, Rgb.BLACK, 1, 0).setBlendMode(BlendMode.DST_IN));
        });
    }

    /** A cloud's lobes from the farthest and highest to the nearest and lowest. */
    private static List<Lobe> lobes(Random dice) {
        List<Lobe> lobes = new ArrayList<>();
        float peak = (dice.nextFloat() - .5f) * .7f;
        for (int k = 0; k < BASE; k++) {
            float t = 2 * (k + .7f * (dice.nextFloat() - .5f)) / (BASE - 1) - 1;
            float rise = Math.max(.08f, 1 - (t - peak) * (t - peak)) * (.6f + .4f * dice.nextFloat());
            float x = t * HALF;
            float radius = (24 + 22 * rise) * (.8f + .4f * dice.nextFloat());
            lobes.add(new Lobe(x, -40 + 10 * dice.nextFloat(), radius));
            for (float up = .4f; up < 1; up += .28f) {
                float wander = 34 * (dice.nextFloat() - .5f);
                float smaller = (1.1f - .36f * up) * (.75f + .4f * dice.nextFloat());
                lobes.add(new Lobe(x * (1 - .3f * up) + wander, -40 - rise * 96 * up, radius * smaller));
            }
        }
        lobes.sort(Comparator.comparingDouble(Lobe::y));
        return lobes;
    }

    /** A lobe is bright above and dims downwards; the shade of the whole cloud comes over all of them. */
    private static void paint(Canvas canvas, Lobe lobe, Rgb lit, Rgb shade) {
        canvas.drawCircle(
                lobe.x,
                lobe.y,
                lobe.radius,
                Ink.around(
                                lobe.x - lobe.radius * .2f,
                                lobe.y - lobe.radius * .6f,
                                lobe.radius * 1.5f,
                                lit,
                                lit.mix(shade, .16f),
                                lit.mix(shade, .6f))
                        .setMaskFilter(MaskFilter.makeBlur(FilterBlurMode.NORMAL, 2.2f)));
    }
}
