package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;

/** Fruit. */
final class Fruit {
    private static final Rgb STEM = Rgb.of(0x5A3A1E);
    private static final Rgb LEAF = Rgb.of(0x5E9A3A);

    private Fruit() {}

    static void apple(Hand hand) {
        Material skin = hand.stuff(Material.of(0xCB2320).glossy(.9f).textured(Fruit::streaks));
        Path body = Outline.svg("M0 -152 C-18 -176 -60 -180 -80 -156 C-106 -124 -92 -58 -62 -16 C-46 5 -20 3 0 -1"
                + " C20 3 46 5 62 -16 C92 -58 106 -124 80 -156 C60 -180 18 -176 0 -152Z");
        hand.body(skin, Form.egg(0, -88, 98, 92), body);
        hand.flat(Ink.soft(skin.colour().times(.3f), .75f, 5), Outline.oval(0, -154, 28, 7));
        stem(hand, 0, -152, 9, -194);
        leaf(hand, 7, -178, -.35f, 56);
        hand.flat(Ink.soft(Rgb.WHITE, .5f, 4), Outline.oval(-46, -128, 13, 17));
        hand.flat(Ink.fading(10, -8, 74, skin.colour().mix(Rgb.WHITE, .5f), .28f), body);
    }

    static void pear(Hand hand) {
        Material skin = hand.stuff(Material.of(0xB9C044).glossy(.5f).textured(Fruit::freckles));
        Lathe body =
                Lathe.smooth(0, 0, -186, 8, -183, 24, -158, 38, -118, 48, -72, 76, -36, 78, -10, 58, -1, 34, 0, 12);
        hand.turned(skin, body);
        hand.flat(Ink.fading(46, -50, 70, Rgb.of(0xC8542A), .35f), body.outline());
        stem(hand, 0, -184, 10, -212);
        leaf(hand, 6, -202, -.1f, 50);
        hand.flat(Ink.soft(Rgb.WHITE, .38f, 5), Outline.oval(-38, -76, 11, 21));
    }

    static void orange(Hand hand) {
        Material peel = hand.stuff(Material.of(0xF08A1E)
                .glossy(.5f)
                .rough((x, y) -> Noise.fractal(x * .15f, y * .15f, 2) * 6, .22f));
        hand.ball(peel, 0, -88, 88);
        hand.flat(Ink.soft(peel.colour().times(.5f), .7f, 3), Outline.oval(6, -160, 13, 6));
        hand.flat(Rgb.of(0x6E7A2E), Outline.star(6, -161, 5, 8, 3.4f));
        leaf(hand, 8, -163, -.35f, 58);
        hand.flat(Ink.soft(Rgb.WHITE, .34f, 6), Outline.oval(-34, -130, 15, 13));
    }

    static void banana(Hand hand) {
        Material peel = hand.stuff(Material.of(0xF2C832).glossy(.35f));
        String[] fruits = {
            "M70 -128 C74 -70 36 -34 -34 -30 C-62 -30 -90 -38 -102 -50 C-106 -56 -102 -62 -94 -60 C-30 -48 18 -66 44 -130Z",
            "M74 -130 C90 -64 50 -10 -30 -2 C-56 0 -82 -6 -94 -16 C-98 -22 -94 -28 -86 -27 C-24 -22 30 -56 52 -128Z",
        };
        for (int i = 0; i < fruits.length; i++) {
            Material shade = peel.shade(i == 0 ? .88f : 1);
            hand.body(shade, 16, fruits[i]);
        }
        hand.flat(
                Ink.line(peel.colour().times(.7f), .7f, 1.6f),
                Outline.svg("M62 -126 C74 -66 34 -22 -34 -15 C-56 -13 -76 -17 -88 -22"));
        hand.body(Material.of(peel.colour().times(.55f)), 5, "M44 -126 L54 -150 L76 -152 L80 -128 Q60 -118 44 -126Z");
        hand.flat(Rgb.of(0x4A3418), Outline.oval(-90, -22, 5, 6));
        hand.flat(Rgb.of(0x4A3418), Outline.oval(-98, -55, 4.5f, 5.5f));
    }

    static void grapes(Hand hand) {
        Material skin = hand.stuff(Material.of(0x6B2F86).glossy(.9f));
        hand.body(Material.wood(0x6A4A28), 3, Outline.limb(0, -150, 3, 12, -196, 4));
        int[] rows = {4, 5, 4, 4, 3, 2, 1};
        for (int row = 0; row < rows.length; row++) {
            for (int i = 0; i < rows[row]; i++) {
                float x = (i - (rows[row] - 1) / 2f) * 32 + hand.between(-4, 4);
                float y = -150 + row * 21 + hand.between(-4, 4);
                hand.ball(skin.shade(hand.between(.82f, 1.06f)), x, y, 19.5f);
                hand.flat(Ink.soft(Rgb.WHITE, .5f, 1.4f), Outline.oval(x - 7, y - 8, 3.6f, 3));
            }
        }
        leaf(hand, 10, -172, -.5f, 62);
        leaf(hand, 4, -170, 3.5f, 50);
    }

    /** A bowlful: at the height of the bowl's mouth, as wide as that. */
    static void heap(Hand bowl) {
        Hand hand = bowl.natural();
        grapes(hand.at(-60, -84, .34f, 8));
        banana(hand.at(40, -98, .5f, -14));
        orange(hand.at(-14, -92, .4f, 0));
        pear(hand.at(66, -76, .34f, 12));
        apple(hand.at(-46, -62, .36f, -6));
        orange(hand.at(50, -60, .34f, 5));
        apple(hand.at(4, -58, .38f, 4));
    }

    private static void stem(Hand hand, float x, float y, float bend, float top) {
        hand.body(Material.wood(0x5A3A1E), 2.5f, Outline.limb(x, y, 2.6f, x + bend, top, 4));
        hand.flat(STEM.mix(Rgb.WHITE, .3f), Outline.oval(x + bend, top - 1, 3, 1.8f));
    }

    private static void leaf(Hand hand, float x, float y, float angle, float length) {
        hand.body(Material.of(LEAF).glossy(.4f), 6, Outline.leaf(x, y, angle, length, length * .42f));
        hand.flat(
                Ink.line(LEAF.mix(Rgb.WHITE, .4f), .8f, 1.3f),
                Outline.polyline(x, y, x + Curves.cos(angle) * length * .9f, y + Curves.sin(angle) * length * .9f));
    }

    /** Fine lighter lines that run from the stalk over the shoulders. */
    private static void streaks(Canvas canvas, Rect b, Rgb base) {
        Rgb gold = base.mix(Rgb.of(0xFFE08A), .55f);
        canvas.drawCircle(0, b.getTop() + 8, 80, Ink.within(Ink.fading(0, b.getTop() + 8, 80, gold, .4f)));
        canvas.drawRect(
                b, Ink.within(Ink.veil(b.getTop() + b.getHeight() * .6f, b.getBottom(), base.times(.5f), 0, .5f)));
        for (int i = 0; i < 44; i++) {
            float from = (Noise.hash(i, 1) - .5f) * 50;
            float to = (Noise.hash(i, 2) - .5f) * 210;
            float end = b.getTop() + (.35f + .5f * Noise.hash(i, 3)) * b.getHeight();
            Path streak = Outline.svg(
                    "M" + from + " " + (b.getTop() + 16) + " Q" + to * .9f + " " + b.getTop() + " " + to + " " + end);
            Rgb tone = i % 3 == 0 ? gold : base.times(.62f);
            canvas.drawPath(streak, Ink.within(Ink.line(tone, .22f, .8f + 1.6f * Noise.hash(i, 4))));
        }
        for (int i = 0; i < 46; i++) {
            float x = b.getLeft() + Noise.hash(i, 6) * b.getWidth();
            float y = b.getTop() + (.2f + .7f * Noise.hash(i, 7)) * b.getHeight();
            canvas.drawCircle(x, y, .9f, Ink.within(Ink.fill(gold, .7f)));
        }
    }

    private static void freckles(Canvas canvas, Rect b, Rgb base) {
        for (int i = 0; i < 90; i++) {
            float x = b.getLeft() + Noise.hash(i, 16) * b.getWidth();
            float y = b.getTop() + Noise.hash(i, 17) * b.getHeight();
            canvas.drawCircle(x, y, .7f + Noise.hash(i, 2) * .8f, Ink.within(Ink.fill(base.times(.55f), .55f)));
        }
    }
}
