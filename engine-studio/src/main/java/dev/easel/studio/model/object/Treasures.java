package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.model.craft.Texture;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;

/** What heroes look for. */
final class Treasures {
    private static final Material GOLD = Material.metal(0xE8B03A);
    private static final int[] GEMS = {0xD8243A, 0x2A7AD8, 0x2AA86A, 0x9A3AC8};

    private Treasures() {}

    static void chest(Hand hand) {
        Material wood = hand.stuff(Material.wood(0x8A5428));
        Material iron = Material.metal(0xC89A3E);
        boolean open = !hand.is("closed");
        if (open) {
            hand.body(wood.shade(.45f), 4, "M-104 -92 L-104 -150 Q-100 -196 0 -196 Q100 -196 104 -150 L104 -92Z");
            hand.body(
                    wood.shade(.7f),
                    6,
                    "M-104 -148 Q-100 -196 0 -196 Q100 -196 104 -148 L94 -140 Q84 -178 0 -178 Q-84 -178 -94 -140Z");
            hoard(hand);
        } else {
            hand.body(
                    wood,
                    Form.roll(-96, 62),
                    Outline.svg("M-108 -88 L-108 -116 Q-104 -158 -60 -158 L60 -158 Q104 -158 108 -116 L108 -88Z"));
            for (float x : new float[] {-98, 0, 98}) {
                hand.body(iron, Form.roll(-96, 64), Outline.rounded(x - 11, -160 + Math.abs(x) * .06f, x + 11, -88, 4));
            }
        }
        hand.body(wood, 4, Outline.box(-104, -92, 104, 0));
        hand.flat(canvas -> {
            for (float y : new float[] {-62, -32}) {
                canvas.drawLine(-104, y, 104, y, Ink.line(wood.colour().times(.4f), 1.8f));
            }
        });
        hand.body(iron, 4, Outline.box(-108, -96, 108, -82));
        hand.body(iron, 4, Outline.box(-108, -10, 108, 0));
        for (float x : new float[] {-98, 98}) {
            hand.body(iron, 4, Outline.box(x - 11, -96, x + 11, 0));
            for (float y : new float[] {-86, -46, -8}) {
                hand.ball(iron.shade(1.2f), x, y, 3.4f);
            }
        }
        hand.body(iron.shade(1.1f), 6, Outline.rounded(-20, -100, 20, -56, 6));
        hand.flat(
                Rgb.of(0x2A1A10),
                Outline.all(Outline.circle(0, -82, 5), Outline.polygon(-3, -82, 3, -82, 5, -66, -5, -66)));
    }

    private static void hoard(Hand hand) {
        hand.body(GOLD, 14, "M-98 -90 Q-80 -122 -40 -128 Q-10 -142 26 -130 Q70 -128 98 -90Z");
        hand.flat(canvas -> {
            for (int i = 0; i < 40; i++) {
                float x = hand.between(-88, 88);
                float y = -92 - hand.between(0, 1) * (40 - Math.abs(x) * .38f);
                Rgb coin = GOLD.shade(hand.between(.8f, 1.25f)).colour();
                canvas.drawPath(Outline.oval(x, y + 1.6f, 10, 5.4f), Ink.fill(coin.times(.55f)));
                canvas.drawPath(Outline.oval(x, y, 10, 5.4f), Ink.fill(coin));
                canvas.drawPath(Outline.oval(x, y, 7, 3.6f), Ink.line(coin.mix(Rgb.WHITE, .55f), .8f, .9f));
            }
        });
        for (int i = 0; i < GEMS.length; i++) {
            gem(hand, Rgb.of(GEMS[i]), -58 + i * 39, -112 - (i % 2) * 12, 11);
        }
        hand.glow(0, -116, 90, Rgb.of(0xFFD060), .4f);
    }

    /** A cut stone seen from the side. */
    static void gem(Hand hand, Rgb colour, float x, float y, float size) {
        Material stone = Material.of(colour).glossy(1.2f);
        hand.face(
                stone,
                0,
                -.5f,
                x - size,
                y,
                x - size * .55f,
                y - size * .6f,
                x + size * .55f,
                y - size * .6f,
                x + size,
                y);
        hand.face(stone.shade(.8f), -.4f, .3f, x - size, y, x, y, x, y + size);
        hand.face(stone.shade(.66f), .4f, .3f, x, y, x + size, y, x, y + size);
        hand.flat(
                Ink.fill(Rgb.WHITE, .6f),
                Outline.polygon(x - size * .5f, y - size * .5f, x, y - size * .5f, x - size * .3f, y - size * .1f));
    }

    static void key(Hand hand) {
        Material metal = hand.stuff(Material.metal(0xD0A040));
        Path bow = Outline.without(Outline.circle(0, -160, 42), Outline.circle(0, -160, 25));
        hand.body(metal, 8, bow);
        for (int i = 0; i < 3; i++) {
            float a = -1.5708f + (i - 1) * 1.5708f;
            hand.ball(metal, Curves.cos(a) * 46, -160 + Curves.sin(a) * 46, 10);
        }
        hand.turned(
                metal,
                Lathe.smooth(0, .1f, -122, 9, -116, 14, -110, 9, -104, 13, -98, 7, -90, 7, -16, 7, -8, 10, -2, 4));
        hand.body(
                metal,
                3,
                "M6 -58 L38 -58 L38 -44 L26 -44 L26 -38 L38 -38 L38 -18 L28 -18 L28 -26 L18 -26 L18 -18 L6 -18Z");
    }

    static void crown(Hand hand) {
        Material metal = hand.stuff(GOLD);
        boolean silver = hand.look().madeOf("silver");
        Rgb lining = hand.colour(1, silver ? 0x3A3A8A : 0x9A1F3A);
        hand.body(Material.cloth(0).coloured(lining.times(.6f)), 8, "M-84 -92 Q0 -116 84 -92 L80 -40 Q0 -60 -80 -40Z");
        for (float x : new float[] {-58, 0, 58}) {
            hand.body(metal.shade(.62f), 4, Outline.polygon(x - 22, -78, x, -124, x + 22, -78));
        }
        Path front =
                Outline.svg("M-92 -30 L-104 -130 Q-88 -96 -68 -76 Q-54 -108 -44 -146 Q-26 -100 -16 -74 Q-6 -110 0 -160"
                        + " Q6 -110 16 -74 Q26 -100 44 -146 Q54 -108 68 -76 Q88 -96 104 -130 L92 -30 Q0 0 -92 -30Z");
        hand.body(metal, Form.barrel(0, 116), front);
        float[][] tips = {{-104, -134}, {-44, -150}, {0, -164}, {44, -150}, {104, -134}};
        for (float[] tip : tips) {
            hand.ball(metal.shade(1.15f), tip[0], tip[1], 8);
        }
        hand.body(metal, 5, "M-95 -44 Q0 -14 95 -44 L93 -24 Q0 6 -93 -24Z");
        for (int i = -2; i <= 2; i++) {
            float y = -21 - i * i * 2.6f;
            hand.ball(Material.of(GEMS[Math.abs(i) % 3]).glossy(1.2f), i * 36, y, 7.5f);
            hand.flat(Ink.fill(Rgb.WHITE, .7f), Outline.circle(i * 36 - 2.4f, y - 2.6f, 1.8f));
        }
        hand.ball(Material.of(GEMS[1]).glossy(1.2f), 0, -76, 10);
        hand.flat(Ink.fill(Rgb.WHITE, .7f), Outline.circle(-3, -80, 2.4f));
    }

    static void sword(Hand hand) {
        Material steel = hand.stuff(Material.metal(0xB8C2CE));
        Material hilt = Material.metal(0xC8963A);
        hand.face(steel.textured(Texture.PLAIN), -.5f, -.1f, -12, -178, 0, -178, 0, 0, -9, -26);
        hand.face(steel.textured(Texture.PLAIN).shade(.84f), .5f, -.1f, 0, -178, 12, -178, 9, -26, 0, 0);
        hand.flat(Ink.line(steel.colour().times(.5f), .7f, 1.4f), Outline.polyline(0, -172, 0, -44));
        hand.flat(Ink.line(Rgb.WHITE, .6f, 1), Outline.polyline(-9, -170, -7, -34));
        hand.body(hilt, 4, "M-44 -190 Q0 -180 44 -190 Q50 -182 42 -176 Q0 -166 -42 -176 Q-50 -182 -44 -190Z");
        hand.turned(
                Material.leather(0).coloured(hand.colour(1, 0x6A2A2A)).textured(Treasures::wrapping),
                Lathe.straight(0, 0, -232, 6, -210, 8, -186, 6.5f));
        hand.ball(hilt, 0, -240, 10);
        if (hand.is("magic") || hand.is("enchanted") || hand.glows()) {
            hand.glow(0, -90, 110, hand.aura(), .5f);
        }
    }

    private static void wrapping(Canvas canvas, Rect b, Rgb base) {
        for (float y = b.getTop() - 6; y < b.getBottom(); y += 6) {
            canvas.drawLine(b.getLeft(), y + 6, b.getRight(), y, Ink.within(Ink.line(base.times(.45f), 1.4f)));
        }
    }

    static void orb(Hand hand) {
        Rgb colour = hand.colour(0x5AB4F0);
        Material stand = Material.metal(0xB8873E);
        hand.turned(stand, Lathe.smooth(0, .22f, -40, 34, -30, 24, -22, 30, -12, 46, -9, 46));
        hand.ball(Material.of(colour.times(.7f)).glossy(1.2f).see(.86f), 0, -106, 74);
        Path ball = Outline.circle(0, -106, 73);
        hand.flat(canvas -> {
            canvas.clipPath(ball, true);
            canvas.drawPaint(Ink.fading(-8, -92, 62, colour.mix(Rgb.WHITE, .75f), .9f));
            for (int i = 0; i < 6; i++) {
                float turn = i * 1.05f;
                float x = Curves.cos(turn) * 40;
                float y = -106 + Curves.sin(turn) * 34;
                canvas.drawPath(
                        Outline.svg("M" + x + " " + y + " q" + -y * .2f + " " + x * .4f + " " + (-x * .9f) + " "
                                + (-106 - y) * .8f),
                        Ink.line(colour.mix(Rgb.WHITE, .6f), .35f, 4));
            }
        });
        hand.through(-4, -98, 80, colour, ball);
        hand.flat(Ink.soft(Rgb.WHITE, .75f, 3), Outline.oval(-28, -146, 16, 9));
        Path[] sparks = new Path[16];
        for (int i = 0; i < sparks.length; i++) {
            float r = 60 * (float) Math.sqrt(hand.dice().nextFloat());
            float a = hand.between(0, 6.28f);
            sparks[i] = Outline.circle(Curves.cos(a) * r, -106 + Curves.sin(a) * r, hand.between(.8f, 2.2f));
        }
        hand.light(colour.mix(Rgb.WHITE, .7f), Outline.all(sparks));
        hand.glow(0, -106, 140, colour, .5f);
    }

    static void crystal(Hand hand) {
        Material stone =
                hand.stuff(Material.crystal(0x9A6AE0)).textured(Texture.PLAIN).see(.92f);
        shard(hand, stone.shade(.86f), -44, 0, -82, -118, 22);
        shard(hand, stone.shade(.9f), 46, 0, 84, -134, 24);
        shard(hand, stone, 0, 0, 6, -204, 36);
        shard(hand, stone.shade(1.05f), -26, 0, -44, -84, 18);
        shard(hand, stone.shade(1.05f), 30, 0, 40, -66, 17);
        hand.body(Material.stone(0x5A5466), 12, "M-84 0 Q-86 -20 -58 -22 Q-36 -34 0 -26 Q34 -36 62 -22 Q88 -20 84 0Z");
        hand.glow(0, -90, 110, stone.colour(), hand.glows() ? .7f : .25f);
    }

    /** A six-sided column with a point, of which three sides show. */
    private static void shard(Hand hand, Material stone, float x, float y, float tipX, float tipY, float w) {
        float sx = x + (tipX - x) * .74f;
        float sy = y + (tipY - y) * .74f;
        hand.face(stone.shade(1.05f), -.7f, 0, x - w * .7f, y, x - w * .2f, y, sx - w * .3f, sy + 6, sx - w, sy);
        hand.face(stone, -.05f, .05f, x - w * .2f, y, x + w * .5f, y, sx + w * .45f, sy + 6, sx - w * .3f, sy + 6);
        hand.face(stone.shade(.72f), .7f, 0, x + w * .5f, y, x + w * .7f, y, sx + w, sy, sx + w * .45f, sy + 6);
        hand.face(stone.shade(1.2f), -.6f, -.5f, sx - w, sy, sx - w * .3f, sy + 6, tipX, tipY);
        hand.face(stone.shade(1.3f), 0, -.6f, sx - w * .3f, sy + 6, sx + w * .45f, sy + 6, tipX, tipY);
        hand.face(stone.shade(.85f), .6f, -.5f, sx + w * .45f, sy + 6, sx + w, sy, tipX, tipY);
        hand.flat(
                Ink.fill(Rgb.WHITE, .35f),
                Outline.polygon(x - w * .1f, y, x + w * .06f, y, sx - w * .02f, sy + 10, sx - w * .2f, sy + 10));
    }

    static void anvil(Hand hand) {
        Hand middle = hand.at(21, 0, 1, 0);
        Material iron = hand.stuff(Material.metal(0x4E545E));
        middle.body(Material.wood(0x7A5230), 6, "M-74 0 L-66 -62 L66 -62 L74 0Z");
        middle.body(
                iron.shade(.8f),
                6,
                "M-70 -60 L-70 -78 Q-28 -82 -26 -104 L-40 -134 L46 -134 L34 -104 Q36 -82 78 -78 L78 -60Z");
        middle.body(
                iron,
                8,
                "M-46 -176 L92 -176 L92 -146 Q60 -142 46 -130 L-30 -130 Q-72 -138 -134 -172 Q-96 -178 -46 -176Z");
        middle.body(iron.shade(1.25f), Form.plane(0, -.8f), Outline.polygon(-46, -177, -36, -184, 88, -184, 92, -176));
        middle.flat(Rgb.of(0x1A1C20), Outline.box(70, -182, 80, -178));
    }
}
