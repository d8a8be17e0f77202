package dev.easel.studio.model.plant;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.craft.Foliage;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;
import java.util.Random;

/** Trees. */
final class Trees {
    private static final Rgb AUTUMN = Rgb.of(0xD8782A);
    private static final Rgb BLOSSOM = Rgb.of(0xF4B4CC);

    private Trees() {}

    static void oak(Hand hand) {
        Rgb leaves = leaves(hand, 0x5A9238);
        Material bark = bark(0x6A4A30);
        hand.body(
                bark,
                12,
                "M-36 0 Q-20 -10 -17 -52 Q-18 -92 -46 -122 L-34 -130 Q-12 -108 -4 -112 Q-2 -140 -10 -164 L6 -166 Q12 -130 16 -114 Q34 -122 44 -142 L56 -134"
                        + " Q44 -104 20 -84 Q16 -40 22 -22 Q28 -6 42 0 Q20 -6 6 -4 Q-16 -6 -36 0Z");
        if (hand.is("bare") || hand.is("dead")) {
            branches(hand, bark, 0, -120, -1.57f, 58, 8, 4);
            branches(hand, bark, -40, -124, -2.4f, 44, 6, 4);
            branches(hand, bark, 48, -136, -.75f, 40, 6, 4);
            return;
        }
        Foliage.crown(
                hand, leaves, 10, -62, -140, 54, 46, 66, -142, 52, 44, 0, -190, 74, 62, -48, -190, 54, 48, 52, -192, 54,
                48, 0, -134, 56, 38, -6, -222, 54, 40, -34, -160, 46, 40, 38, -158, 46, 38);
    }

    static void cherry(Hand hand) {
        Rgb petals = hand.colour(0xF4B4CC);
        Material bark = bark(0x4A3430);
        hand.body(
                bark,
                9,
                "M-24 0 Q-12 -20 -18 -54 Q-26 -92 -62 -126 L-52 -134 Q-20 -112 -8 -92 Q-2 -124 4 -156 L14 -154 Q8 -110 12 -86 Q34 -110 66 -120 L70 -108 Q30 -90 14 -56 Q8 -20 24 0Z");
        Foliage.crown(
                hand, petals, 9, -74, -136, 50, 38, 76, -126, 48, 36, 2, -176, 62, 46, -50, -164, 50, 38, 52, -160, 50,
                38, -18, -138, 44, 30, 30, -132, 42, 28, -4, -196, 44, 30);
        petals(hand, petals);
    }

    private static void petals(Hand hand, Rgb tone) {
        Random dice = new Random(hand.dice().nextLong());
        hand.flat(canvas -> {
            for (int i = 0; i < 26; i++) {
                float x = (dice.nextFloat() - .5f) * 190;
                float y = -dice.nextFloat() * 92 - 2;
                canvas.drawPath(Outline.leaf(x, y, dice.nextFloat() * 6, 5, 2.4f), Ink.fill(tone.mix(Rgb.WHITE, .3f)));
            }
        });
    }

    static void pine(Hand hand) {
        Rgb needles = leaves(hand, 0x2F6A48);
        hand.body(bark(0x5A3E2A), Form.barrel(0, 13), Outline.polygon(-10, -40, 10, -40, 13, 0, -13, 0));
        boolean snowy = hand.is("snowy") || hand.is("snow-covered");
        for (int tier = 0; tier < 7; tier++) {
            float foot = -26 - tier * 34f;
            float half = 84 - tier * 11.4f;
            Path skirt = skirt(hand, foot, half, 62);
            Material stuff = Material.of(needles.times(.74f + .045f * tier))
                    .glossy(0)
                    .rough((x, y) -> 6 * Noise.fractal(x * .12f + y * .02f, y * .05f, 3), .45f);
            hand.body(stuff, Surface.round(9).bumped((x, y) -> -x * x / (2.4f * half) + .3f * y, 1), skirt);
            if (snowy) {
                hand.body(Material.of(0xF4F8FC).glossy(0), 8, cap(foot, half));
            }
        }
        if (hand.is("christmas") || hand.is("decorated")) {
            decorations(hand);
        }
    }

    private static Path skirt(Hand hand, float foot, float half, float rise) {
        PathBuilder path = new PathBuilder().moveTo(0, foot - rise);
        path.quadTo(half * .34f, foot - rise * .4f, half, foot);
        int teeth = 7;
        for (int i = 1; i <= teeth * 2; i++) {
            float x = half - i * half / teeth;
            float y = foot + (i % 2 == 0 ? 8 * (1 - Math.abs(x) / half) + hand.between(-1, 5) : -7);
            path.lineTo(x, y);
        }
        path.quadTo(-half * .34f, foot - rise * .4f, 0, foot - rise);
        return path.closePath().build();
    }

    private static Path cap(float foot, float half) {
        return Outline.svg("M0 " + (foot - 58) + " Q" + half * .3f + " " + (foot - 26) + " " + half * .86f + " "
                + (foot - 5) + " Q" + half * .5f + " " + (foot - 12) + " "
                + half * .34f + " " + (foot - 20) + " Q" + half * .1f + " " + (foot - 8) + " 0 " + (foot - 22) + " Q"
                + -half * .2f + " " + (foot - 6) + " " + -half * .36f + " "
                + (foot - 18) + " Q" + -half * .6f + " " + (foot - 12) + " " + -half * .86f + " " + (foot - 5) + " Q"
                + -half * .3f + " " + (foot - 26) + " 0 " + (foot - 58)
                + "Z");
    }

    private static void decorations(Hand hand) {
        int[] tones = {0xE8303A, 0xF0C040, 0x3A8AE0, 0xE86AC0};
        for (int i = 0; i < 18; i++) {
            float y = -34 - i * 12.4f;
            float x = Curves.sin(i * 2.3f) * (78 + y * .29f);
            Rgb tone = Rgb.of(tones[i % 4]);
            hand.ball(Material.of(tone).glossy(1.2f), x, y, 6);
            hand.glow(x, y, 16, tone, .6f);
        }
        hand.flat(Rgb.of(0xFFD850), Outline.star(0, -276, 5, 15, 6));
        hand.glow(0, -276, 44, Rgb.of(0xFFE080), .8f);
    }

    static void palm(Hand hand) {
        Rgb leaf = hand.colour(0x4A9A48);
        Material bark = Material.of(0x9A7448).glossy(0).textured(Trees::rings);
        hand.body(bark, 8, "M-30 0 Q-34 -90 8 -192 L20 -188 Q-8 -90 0 0Z");
        float[] back = {-.5f, -2.5f, -1.2f, -1.9f};
        float[] front = {.15f, 3f, -.25f, -2.9f, -.85f, -2.2f, .5f, 2.6f};
        for (float angle : back) {
            frond(hand, leaf.times(.74f), angle, 104);
        }
        for (int i = 0; i < 3; i++) {
            hand.ball(Material.of(0x6A4426).glossy(.3f), 4 + i * 10, -182 + (i % 2) * 7, 9);
        }
        for (float angle : front) {
            frond(hand, leaf.times(.9f + .1f * Curves.sin(angle * 3)), angle, 100);
        }
    }

    /** A feathered leaf that rises from the top of the trunk and hangs down at its end. */
    private static void frond(Hand hand, Rgb tone, float angle, float length) {
        float dx = Curves.cos(angle) * length;
        float rise = Curves.sin(angle) * length * .7f - 18;
        float[] xs = new float[15];
        float[] ys = new float[15];
        for (int i = 0; i < 15; i++) {
            float t = i / 14f;
            xs[i] = 14 + dx * t;
            ys[i] = -190 + rise * (t * 2 - t * t) + 62 * t * t * t;
        }
        hand.solid(Surface.round(3), canvas -> {
            for (int i = 1; i < 14; i++) {
                float along = (float) StrictMath.atan2(ys[i + 1] - ys[i - 1], xs[i + 1] - xs[i - 1]);
                float size = length * (.4f - .2f * Math.abs(i / 14f - .35f));
                for (int side = -1; side <= 1; side += 2) {
                    canvas.drawPath(
                            Outline.leaf(xs[i], ys[i], along + side * .72f, size, 3.4f),
                            Ink.fill(tone.times(side < 0 ? 1.06f : .84f)));
                }
            }
            canvas.drawPath(
                    Outline.leaf(xs[13], ys[13], (float) StrictMath.atan2(ys[14] - ys[13], xs[14] - xs[13]), 20, 3),
                    Ink.fill(tone));
            for (int i = 1; i < 15; i++) {
                canvas.drawLine(xs[i - 1], ys[i - 1], xs[i], ys[i], Ink.line(tone.mix(Rgb.of(0xD8D890), .4f), 2));
            }
        });
    }

    private static void rings(Canvas canvas, Rect b, Rgb base) {
        for (float y = b.getTop(); y < b.getBottom(); y += 9) {
            canvas.drawPath(
                    Outline.svg("M" + b.getLeft() + " " + y + " q" + b.getWidth() / 2 + " 7 " + b.getWidth() + " 0"),
                    Ink.within(Ink.line(base.times(.5f), .7f, 2)));
        }
    }

    static void birch(Hand hand) {
        Rgb leaves = leaves(hand, 0x8AB848);
        Material bark = Material.of(0xF0ECE4).glossy(0).textured(Trees::birchBark);
        for (float[] t : new float[][] {{-4, 0, 9, 6, -190, 4}, {8, -96, 4, 44, -168, 2}, {0, -124, 4, -36, -184, 2}}) {
            hand.body(bark, 6, Outline.limb(t[0], t[1] - (t[1] == 0 ? 4 : 0), t[2], t[3], t[4], t[5]));
        }
        Foliage.crown(
                hand, leaves, 7, -34, -150, 38, 40, 40, -150, 38, 36, 4, -204, 44, 52, -26, -190, 34, 40, 32, -188, 34,
                38, 4, -158, 36, 34, 2, -236, 28, 28);
    }

    private static void birchBark(Canvas canvas, Rect b, Rgb base) {
        for (int i = 0; i < 16; i++) {
            float y = b.getTop() + Noise.hash(i, 3) * b.getHeight();
            float x = b.getLeft() + Noise.hash(i, 9) * b.getWidth();
            canvas.drawPath(
                    Outline.leaf(x, y, .1f, 5 + 7 * Noise.hash(i, 4), 1.8f),
                    Ink.within(Ink.fill(base.times(.14f), .85f)));
        }
    }

    static void willow(Hand hand) {
        Rgb leaves = leaves(hand, 0x7AA848);
        hand.body(
                bark(0x5A4632),
                12,
                "M-30 0 Q-14 -12 -13 -60 Q-16 -110 -40 -150 L-26 -156 Q-4 -128 0 -128 Q6 -140 28 -164 L38 -154 Q14 -120 14 -70 Q16 -16 34 0Z");
        Foliage.crown(hand, leaves.times(.8f), 8, -36, -190, 56, 34, 38, -192, 56, 34, 0, -206, 62, 34);
        for (int layer = 0; layer < 4; layer++) {
            Random dice = new Random(hand.dice().nextLong());
            Rgb tone = leaves.times(.66f + .12f * layer);
            float forward = layer * 9f;
            hand.solid(Surface.round(4).bumped((x, _) -> -x * x / 300, 1), canvas -> {
                for (int i = 0; i < 42; i++) {
                    float x = -100 + i * 4.9f + dice.nextFloat() * 5;
                    float top = -226 + x * x * .0045f + forward + 14 * dice.nextFloat();
                    float foot = -18 - dice.nextFloat() * 70 - (100 - Math.abs(x)) * .3f;
                    strand(canvas, dice, tone.times(.88f + .24f * dice.nextFloat()), x * .8f, top, x * 1.12f, foot);
                }
            });
        }
    }

    private static void strand(Canvas canvas, Random dice, Rgb tone, float x1, float y1, float x2, float y2) {
        for (float t = 0; t < 1; t += .07f) {
            float x = x1 + (x2 - x1) * (float) Math.sqrt(t);
            float y = y1 + (y2 - y1) * t;
            canvas.drawPath(Outline.leaf(x, y, 1.57f + (dice.nextFloat() - .5f) * .9f, 13, 2.6f), Ink.fill(tone));
        }
    }

    static void bush(Hand hand) {
        Rgb leaves = leaves(hand, 0x4E8A3A);
        Foliage.crown(
                hand, leaves, 9, -62, -44, 44, 42, 64, -42, 44, 40, 0, -66, 62, 54, -30, -40, 46, 38, 34, -38, 46, 36);
        if (hand.is("flowering") || hand.is("blooming")) {
            for (int i = 0; i < 12; i++) {
                float a = hand.between(0, 6.28f);
                float r = (float) Math.sqrt(hand.between(.05f, .8f));
                Blossoms.daisy(
                        hand,
                        hand.colour(1, 0xF07AA8),
                        Rgb.of(0xF8D860),
                        Curves.cos(a) * 90 * r,
                        -52 + Curves.sin(a) * 40 * r,
                        9,
                        6);
            }
        }
    }

    private static Rgb leaves(Hand hand, int natural) {
        Rgb seasonal = hand.is("autumn") || hand.is("autumnal")
                ? AUTUMN
                : hand.is("blossoming") || hand.is("blooming") ? BLOSSOM : Rgb.of(natural);
        return hand.look().partColour("leaves", hand.look().colour(0, seasonal));
    }

    private static Material bark(int colour) {
        return Material.wood(colour).rough((x, y) -> 5 * Noise.fractal(x * .22f, y * .04f, 3), .4f);
    }

    /** A bare branch that forks {@code forks} times. */
    private static void branches(
            Hand hand, Material bark, float x, float y, float angle, float length, float radius, int forks) {
        float toX = x + Curves.cos(angle) * length;
        float toY = y + Curves.sin(angle) * length;
        hand.body(bark, radius, Outline.limb(x, y, radius, toX, toY, radius * .6f));
        if (forks > 1) {
            branches(hand, bark, toX, toY, angle - hand.between(.3f, .6f), length * .66f, radius * .62f, forks - 1);
            branches(hand, bark, toX, toY, angle + hand.between(.3f, .6f), length * .66f, radius * .62f, forks - 1);
        }
    }
}
