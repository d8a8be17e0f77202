package dev.easel.studio.model.plant;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import java.util.Random;

/** Flowers, each with its stalk. */
final class Flowers {
    private static final Rgb GREEN = Blossoms.GREEN;

    private Flowers() {}

    static void flower(Hand hand) {
        stalk(hand, 0, -150);
        head(hand, hand.colour(0xE85A8A), Rgb.of(0xF8CC48), 0, -156, 46, 8);
    }

    static void daisy(Hand hand) {
        stalk(hand, 0, -150);
        head(hand, hand.colour(0xF8F6F0), hand.colour(1, 0xF2B830), 0, -156, 46, 15);
    }

    static void sunflower(Hand hand) {
        stalk(hand, 0, -176);
        hand.body(Material.of(GREEN), 10, Outline.leaf(0, -70, -.5f, 66, 28));
        hand.body(Material.of(GREEN.times(.9f)), 10, Outline.leaf(0, -90, -2.7f, 62, 26));
        Rgb gold = hand.colour(0xF6B81E);
        head(hand, gold, Rgb.of(0x5A3418), 0, -182, 66, 18);
        Random dice = new Random(5);
        hand.body(Material.of(0x4A2C16).glossy(0), Form.ball(0, -182, 36), Outline.circle(0, -182, 30));
        hand.flat(canvas -> {
            for (int i = 0; i < 120; i++) { // seeds in Vogel's spiral
                float r = 2.6f * (float) Math.sqrt(i);
                float a = i * 2.39996f;
                Rgb tone = i < 36 ? Rgb.of(0x8A6A2A) : dice.nextBoolean() ? Rgb.of(0x7A4A20) : Rgb.of(0x3A2210);
                canvas.drawCircle(Curves.cos(a) * r, -182 + Curves.sin(a) * r, 1.3f, Ink.fill(tone));
            }
        });
    }

    static void rose(Hand hand) {
        stalk(hand, 0, -140);
        leafPair(hand, -64);
        hand.body(Material.of(GREEN), 5, "M-26 -146 Q0 -126 26 -146 Q14 -124 0 -120 Q-14 -124 -26 -146Z");
        Rgb red = hand.colour(0xC81E3A);
        Material petal = Material.of(red).glossy(.15f);
        hand.body(
                petal.shade(.74f),
                14,
                "M-36 -196 Q-46 -150 -14 -134 Q0 -130 14 -134 Q46 -150 36 -196 Q0 -214 -36 -196Z");
        hand.body(petal.shade(.6f), 10, "M-24 -202 Q-6 -220 22 -204 Q30 -184 20 -170 L-20 -170 Q-30 -188 -24 -202Z");
        hand.body(petal.shade(.8f), 8, "M-18 -200 Q2 -214 18 -198 Q12 -182 0 -178 Q-16 -182 -18 -200Z");
        hand.body(petal.shade(.62f), 4, "M-9 -198 Q2 -206 10 -196 Q4 -188 -4 -190Z");
        hand.body(petal.shade(.92f), 13, "M-38 -196 Q-24 -190 -10 -166 Q-2 -148 -12 -134 Q-48 -146 -38 -196Z");
        hand.body(petal, 13, "M38 -196 Q20 -190 4 -168 Q-8 -146 2 -131 Q50 -142 38 -196Z");
        hand.body(petal.shade(1.06f), 12, "M-36 -178 Q-10 -176 2 -150 Q6 -138 0 -130 Q-40 -136 -36 -178Z");
        shimmer(hand, 0, -170, red);
    }

    static void tulip(Hand hand) {
        stalk(hand, 0, -140);
        for (int side = -1; side <= 1; side += 2) {
            hand.body(
                    Material.of(GREEN.times(side < 0 ? .9f : 1.1f)),
                    8,
                    Outline.leaf(0, -2, -1.57f + side * .34f, 118, 24));
        }
        Rgb tone = hand.colour(0xE8384A);
        Material petal = Material.of(tone).glossy(.3f);
        hand.body(
                petal.shade(.7f),
                10,
                "M-20 -150 Q-30 -196 -14 -212 Q0 -196 0 -150Z M20 -150 Q30 -196 14 -212 Q0 -196 0 -150Z");
        hand.body(petal.shade(.9f), 14, "M-6 -134 Q-44 -138 -38 -176 Q-36 -196 -30 -206 Q-2 -178 -6 -134Z");
        hand.body(petal.shade(.9f), 14, "M6 -134 Q44 -138 38 -176 Q36 -196 30 -206 Q2 -178 6 -134Z");
        hand.body(
                petal.shade(1.06f),
                16,
                "M0 -132 Q-30 -140 -24 -176 Q-16 -198 0 -208 Q16 -198 24 -176 Q30 -140 0 -132Z");
        shimmer(hand, 0, -170, tone);
    }

    static void wildflower(Hand hand) {
        int[] tones = {0x5AC8F0, 0xE86AD8, 0xF8B84A, 0xA884F0, 0xF07A8A};
        float[][] places = {
            {-44, -110, 21}, {38, -126, 23}, {-6, -168, 27}, {64, -74, 17}, {-70, -62, 16}, {22, -64, 15}
        };
        for (int i = 0; i < places.length; i++) {
            float[] p = places[i];
            Blossoms.stem(hand, p[0] * .2f, 0, p[0], p[1], 2);
            hand.body(
                    Material.of(GREEN.times(.85f + .06f * i)),
                    4,
                    Outline.leaf(p[0] * .3f, -8, -1.57f + p[0] * .009f, 54, 8));
        }
        for (int i = 0; i < places.length; i++) {
            float[] p = places[i];
            Rgb tone = hand.look().entity().colours().isEmpty()
                    ? Rgb.of(tones[i % tones.length])
                    : hand.colour(i % hand.look().entity().colours().size(), 0);
            head(hand, tone, Rgb.of(0xFFF2B0), p[0], p[1], p[2], 6);
        }
    }

    static void bunch(Hand hand) {
        Blossoms.bunch(hand, hand.colour(0xE0607A), 0, -26, 186);
        hand.body(Material.of(GREEN.times(.8f)), 6, "M-10 -44 L10 -44 L24 0 L12 -3 L4 0 L-6 -2 L-16 0 L-24 -2Z");
        hand.body(
                Material.of(hand.colour(1, 0xF4E6D0)).glossy(.4f), 5, "M-15 -46 Q0 -38 15 -46 L17 -30 Q0 -22 -17 -30Z");
    }

    /** A head of petals that shines when it is said to. */
    private static void head(Hand hand, Rgb petal, Rgb middle, float x, float y, float radius, int petals) {
        Blossoms.daisy(hand, petal, middle, x, y, radius, petals);
        shimmer(hand, x, y, petal);
    }

    private static void shimmer(Hand hand, float x, float y, Rgb tone) {
        if (hand.glows()) {
            hand.glow(x, y, 44, tone, .6f);
            hand.glow(x, y, 14, tone.mix(Rgb.WHITE, .5f), .6f);
            Path[] sparks = new Path[5];
            for (int i = 0; i < sparks.length; i++) {
                sparks[i] =
                        Outline.circle(x + hand.between(-36, 36), y - hand.between(-20, 44), hand.between(.8f, 1.8f));
            }
            hand.light(tone.mix(Rgb.WHITE, .6f), Outline.all(sparks));
        }
    }

    private static void stalk(Hand hand, float x, float top) {
        Blossoms.stem(hand, x - 6, 0, x, top, 3.4f);
        leafPair(hand, top * .32f);
    }

    private static void leafPair(Hand hand, float y) {
        hand.body(Material.of(GREEN).glossy(.2f), 6, Outline.leaf(-4, y, -.6f, 48, 15));
        hand.body(Material.of(GREEN.times(.88f)).glossy(.2f), 6, Outline.leaf(-4, y + 12, -2.5f, 44, 14));
    }

    static void lilyPad(Hand hand) {
        Rgb green = hand.colour(0x4A8A4A);
        Path pad = Outline.svg(
                "M0 -34 L34 -61 Q112 -54 108 -30 Q100 -3 0 -2 Q-104 -4 -108 -32 Q-104 -62 0 -64 Q16 -64 24 -62Z");
        hand.body(Material.of(green).glossy(.5f), Form.plane(0, -.5f), pad);
        hand.flat(canvas -> {
            for (int i = 0; i < 9; i++) {
                float a = i * .62f + .3f;
                canvas.drawLine(
                        0,
                        -34,
                        Curves.cos(a) * 92,
                        -33 + Curves.sin(a) * 27,
                        Ink.line(green.mix(Rgb.WHITE, .35f), .5f, 1.4f));
            }
        });
        Rgb bloom = hand.colour(1, 0xF4C4DC);
        for (int ring = 0; ring < 3; ring++) {
            int petals = 9 - ring * 2;
            for (int i = 0; i < petals; i++) {
                float a = -2.9f + 2.66f * i / (petals - 1);
                float length = 46 - ring * 9;
                hand.body(
                        Material.of(bloom.times(.86f + .06f * ring).mix(Rgb.WHITE, .12f * ring)),
                        6,
                        Outline.petal(-22, -38, a, length * (.7f + .3f * Math.abs(Curves.sin(a))), 9));
            }
        }
        hand.ball(Material.of(0xF6CC4A), -22, -46, 8);
        shimmer(hand, -22, -54, bloom);
    }
}
