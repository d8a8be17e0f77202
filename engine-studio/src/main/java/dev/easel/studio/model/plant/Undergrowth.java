package dev.easel.studio.model.plant;

import dev.easel.studio.light.Surface;
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
import java.util.Random;

/** What grows low and is no flower. */
final class Undergrowth {

    private Undergrowth() {}

    static void mushroom(Hand hand) {
        Rgb red = hand.colour(0xC8302A);
        cap(hand, red, 52, 0, .5f);
        cap(hand, red, 0, 0, 1);
        if (hand.glows()) {
            hand.glow(0, -110, 120, hand.aura(), .6f);
        }
    }

    private static void cap(Hand hand, Rgb red, float x, float y, float size) {
        Hand here = hand.at(x, y, size, size < 1 ? 8 : -2);
        here.turned(Material.of(0xF2E8D8).glossy(0), Lathe.smooth(0, .16f, -110, 20, -70, 19, -24, 25, -5, 30));
        here.body(Material.of(0xE8DCC8).glossy(0), Form.plane(0, .5f), Outline.oval(0, -102, 62, 12));
        here.body(Material.of(0xF4ECDE).glossy(0), 4, "M-27 -82 Q0 -70 27 -82 L24 -66 Q12 -72 0 -62 Q-12 -72 -24 -66Z");
        Path dome = Outline.svg(
                "M-78 -102 C-78 -156 -38 -184 0 -184 C38 -184 78 -156 78 -102 Q62 -78 0 -77 Q-62 -78 -78 -102Z");
        here.body(Material.of(red).glossy(.8f), Form.egg(0, -102, 82, 84), dome);
        float[][] dots = {
            {-44, -124, 10},
            {-12, -150, 12},
            {30, -132, 13},
            {-22, -108, 6},
            {8, -112, 7},
            {58, -112, 7},
            {20, -168, 6},
            {-52, -148, 6}
        };
        for (float[] d : dots) {
            here.body(Material.of(0xFAF4EA).glossy(0), 3, Outline.oval(d[0], d[1], d[2], d[2] * .8f));
        }
    }

    static void grass(Hand hand) {
        blades(hand, hand.colour(0x5E9A3C), 46, 100, 2.6f);
    }

    static void reed(Hand hand) {
        blades(hand, hand.colour(0x6A8E4A), 26, 150, 2.6f);
        for (int i = 0; i < 6; i++) {
            float x = -36 + i * 14.5f;
            float top = -150 - 40 * Noise.hash(i, 4);
            Blossoms.stem(hand, x * .5f, 0, x, top, 1.6f);
            hand.body(Material.of(0x6A4022).glossy(0), 5, Outline.limb(x, top - 4, 5, x, top + 26, 5));
        }
    }

    private static void blades(Hand hand, Rgb tone, int count, float height, float width) {
        Random dice = new Random(hand.dice().nextLong());
        hand.solid(Surface.round(2), canvas -> {
            for (int i = 0; i < count; i++) {
                float at = (dice.nextFloat() - .5f) * 2;
                float lean = at * 34 + (dice.nextFloat() - .5f) * 30;
                float tall = height * (1 - .5f * at * at) * (.55f + .45f * dice.nextFloat());
                float x = at * 46;
                canvas.drawPath(
                        Outline.svg("M" + (x - width) + " 0 Q" + x + " " + -tall * .6f + " " + (x + lean) + " " + -tall
                                + " Q" + (x + width * 1.4f) + " " + -tall * .5f + " " + (x + width) + " 0Z"),
                        Ink.down(
                                -tall,
                                0,
                                tone.mix(Rgb.of(0xE8F0A0), .35f * dice.nextFloat() + .1f),
                                tone.times(.55f + .25f * dice.nextFloat())));
            }
        });
    }

    static void fern(Hand hand) {
        Rgb tone = hand.colour(0x4E8E3E);
        float[] leans = {-1.2f, 1.2f, -.85f, .85f, -.45f, .45f, -.1f, .15f};
        for (int i = 0; i < leans.length; i++) {
            frond(hand, tone.times(.7f + .05f * i), leans[i], 118 - 8 * Math.abs(leans[i]));
        }
    }

    private static void frond(Hand hand, Rgb tone, float lean, float length) {
        hand.solid(Surface.round(2.4f), canvas -> {
            float x = lean * 6;
            float y = 0;
            float angle = -1.57f + lean * .35f;
            for (int i = 0; i < 16; i++) {
                float step = length / 15;
                float size = 30 * (1 - i / 17f) * Math.min(1, .4f + i * .2f);
                for (int side = -1; side <= 1; side += 2) {
                    canvas.drawPath(
                            Outline.leaf(x, y, angle + side * 1.15f, size, size * .24f),
                            Ink.fill(tone.times(side < 0 ? 1.08f : .86f)));
                }
                float nextX = x + Curves.cos(angle) * step;
                float nextY = y + Curves.sin(angle) * step;
                canvas.drawLine(x, y, nextX, nextY, Ink.line(tone.times(.7f), 2));
                x = nextX;
                y = nextY;
                angle += lean * .062f;
            }
        });
    }

    static void cactus(Hand hand) {
        Material skin = hand.stuff(Material.of(0x4E8E52).glossy(.1f).textured(Undergrowth::ribs));
        arm(hand, skin, -30, -96, -66, -150, 15);
        arm(hand, skin, 30, -74, 62, -134, 14);
        hand.body(skin, Form.barrel(0, 36), Outline.svg("M-30 0 L-32 -176 Q-32 -212 0 -212 Q32 -212 32 -176 L30 0Z"));
        spines(hand);
        Blossoms.daisy(hand, hand.colour(1, 0xF06A9A), Rgb.of(0xF8D850), 6, -210, 14, 7);
    }

    private static void arm(Hand hand, Material skin, float x, float y, float outX, float top, float r) {
        hand.body(
                skin, r, Outline.all(Outline.limb(x * .6f, y, r, outX, y, r), Outline.limb(outX, y, r, outX, top, r)));
    }

    private static void ribs(Canvas canvas, Rect b, Rgb base) {
        for (float x = b.getLeft() + 6; x < b.getRight(); x += 9) {
            canvas.drawLine(x, b.getTop(), x, b.getBottom(), Ink.within(Ink.line(base.times(.55f), .6f, 1.8f)));
        }
    }

    private static void spines(Hand hand) {
        hand.flat(canvas -> {
            for (int i = 0; i < 54; i++) {
                float x = -26 + (i % 6) * 10.4f;
                float y = -14 - Math.floorDiv(i, 6) * 22 - i % 2 * 10;
                canvas.drawPath(
                        Outline.svg(
                                "M" + x + " " + y + " l-4 -4 M" + x + " " + y + " l4 -4 M" + x + " " + y + " l0 -5"),
                        Ink.line(Rgb.of(0xF0EAC8), .9f, .9f));
            }
        });
    }

    static void vine(Hand hand) {
        Rgb green = hand.colour(0x4E8A3A);
        for (int strand = 0; strand < 3; strand++) {
            float phase = strand * 2.1f;
            float left = -34 + strand * 34f;
            float top = -212 + strand * 3;
            int stock = strand;
            hand.solid(Surface.round(4), canvas -> {
                for (int i = 0; i < 22; i++) {
                    float y = top + i * 9.4f;
                    float x = left + 12 * Curves.sin(i * .42f + phase);
                    float nextX = left + 12 * Curves.sin((i + 1) * .42f + phase);
                    canvas.drawLine(x, y, nextX, y + 9.4f, Ink.line(Rgb.of(0x5A4628), 2.4f));
                    canvas.drawPath(
                            Outline.leaf(x, y, i % 2 == 0 ? .5f : 2.6f, 22, 9),
                            Ink.fill(green.times(.76f + .34f * Noise.hash(i, stock))));
                }
            });
        }
        if (hand.is("flowering")) {
            for (int i = 0; i < 6; i++) {
                Blossoms.daisy(
                        hand, hand.colour(1, 0xA06AE0), Rgb.of(0xF8E070), hand.between(-42, 42), -196 + i * 34, 10, 6);
            }
        }
    }
}
