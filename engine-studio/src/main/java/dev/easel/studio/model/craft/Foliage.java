package dev.easel.studio.model.craft;

import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import java.util.Random;

/** Masses of leaves or blossom. */
public final class Foliage {
    private static final float TAU = (float) (2 * Math.PI);

    private Foliage() {}

    /**
     * A crown of leaf clumps in the ovals given as x, y, radiusX, radiusY each, back to front.
     *
     * @param leaf length of one leaf
     */
    public static void crown(Hand hand, Rgb colour, float leaf, float... ovals) {
        int clumps = ovals.length / 4;
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int i = 0; i < ovals.length; i += 4) {
            left = Math.min(left, ovals[i] - ovals[i + 2]);
            right = Math.max(right, ovals[i] + ovals[i + 2]);
            top = Math.min(top, ovals[i + 1] - ovals[i + 3]);
            bottom = Math.max(bottom, ovals[i + 1] + ovals[i + 3]);
        }
        Surface.Bump whole = Form.egg((left + right) / 2, (top + bottom) / 2, (right - left) / 2, (bottom - top) / 2)
                .bump();
        for (int i = 0; i < clumps; i++) {
            float depth = clumps == 1 ? 1 : (float) i / (clumps - 1);
            Rgb shade = colour.saturated(1.3f).times(.74f).mix(colour.mix(Rgb.WHITE, .12f), depth);
            clump(hand, shade, leaf, whole, ovals[4 * i], ovals[4 * i + 1], ovals[4 * i + 2], ovals[4 * i + 3]);
        }
    }

    /** One round mass of leaves. */
    public static void clump(Hand hand, Rgb colour, float leaf, float x, float y, float rx, float ry) {
        clump(hand, colour, leaf, Form.egg(x, y, rx, ry).bump(), x, y, rx, ry);
    }

    private static void clump(
            Hand hand, Rgb colour, float leaf, Surface.Bump whole, float x, float y, float rx, float ry) {
        Random dice = new Random(hand.dice().nextLong());
        Surface.Bump ball = Form.egg(x, y, rx, ry).bump();
        Surface leafy = Surface.round(1)
                .glossy(.04f)
                .bumped(
                        (px, py) -> .45f * ball.at(px, py)
                                + .4f * whole.at(px, py)
                                + .3f * leaf * Noise.value(1.3f * px / leaf, 1.3f * py / leaf),
                        1);
        int leaves = (int) Math.clamp(rx * ry / (leaf * leaf) * 3.2f, 40, 900);
        hand.solid(leafy, canvas -> {
            canvas.drawPath(
                    Outline.oval(x, y, rx * .86f, ry * .86f),
                    Ink.fill(colour.saturated(1.25f).times(.68f)));
            for (int i = 0; i < leaves; i++) {
                float angle = dice.nextFloat() * TAU;
                float reach = (float) Math.sqrt(dice.nextFloat()) * .95f;
                float lx = x + Curves.cos(angle) * reach * rx;
                float ly = y + Curves.sin(angle) * reach * ry;
                float upper = .5f - .5f * (ly - y) / ry;
                Rgb tone = colour.saturated(1.25f - .25f * upper)
                        .times(.72f + .3f * upper + .16f * dice.nextFloat())
                        .mix(Rgb.of(0xFFF3B0), .22f * dice.nextFloat() * upper);
                blade(canvas, dice, tone, lx, ly, leaf);
            }
        });
    }

    private static void blade(Canvas canvas, Random dice, Rgb tone, float x, float y, float leaf) {
        Path shape = Outline.leaf(x, y, dice.nextFloat() * TAU, leaf * (.7f + .5f * dice.nextFloat()), leaf * .42f);
        canvas.drawPath(shape, Ink.fill(tone));
    }
}
