package dev.easel.studio.model.building;

import dev.easel.studio.model.craft.Foliage;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.PathBuilder;

/** Towers and castles of stone, and what is left of them. */
final class Strongholds {
    private Strongholds() {}

    static void tower(Hand hand) {
        if (hand.is("art deco") || hand.is("elegant") || hand.is("retro-futurist") || hand.is("futuristic")) {
            Highrise.decoTower(hand);
            return;
        }
        Material stone = hand.stuff(Material.masonry(0xA49A8C, 11));
        roundTower(hand, stone, hand.partColour("roof", 1, 0x7A4A5A), 0, -14, 50, 330, true);
        Stonework.gateway(hand, 0, -14, 19, 54);
        Stonework.loophole(hand, 22, -96);
        hand.body(Material.hewn(0x8A8478, 18), 8, "M-70 0 Q-64 -24 -40 -20 L-30 -12 L30 -12 Q56 -26 70 0Z");
    }

    static void castle(Hand hand) {
        Material stone = hand.stuff(Material.masonry(0xB4AC9E, 10));
        Rgb roof = hand.partColour("roof", 1, 0x4A5E8A);
        roundTower(hand, stone.shade(.86f), roof, -46, -100, 20, 150, true);
        roundTower(hand, stone.shade(.86f), roof, 52, -100, 18, 122, true);
        hand.body(stone.shade(.92f), 3, Outline.box(-72, -186, 74, -60));
        battlements(hand, stone.shade(.92f), -74, 76, -186, 12);
        roundTower(hand, stone.shade(.95f), roof, 4, -128, 28, 178, true);
        for (float x : new float[] {-52, -24, 30, 56}) {
            Stonework.loophole(hand, x, -142);
        }
        hand.body(stone, 3, Outline.box(-132, -96, 132, 0));
        battlements(hand, stone, -132, 132, -96, 13);
        roundTower(hand, stone, roof, -128, 0, 30, 168, true);
        roundTower(hand, stone, roof, 128, 0, 30, 160, true);
        hand.body(stone.shade(1.05f), 3, Outline.box(-48, -120, 48, 0));
        battlements(hand, stone.shade(1.05f), -50, 50, -120, 11);
        Stonework.gateway(hand, 0, 0, 26, 66);
        Stonework.loophole(hand, -28, -92);
        Stonework.loophole(hand, 28, -92);
        Stonework.loophole(hand, -84, -56);
        Stonework.loophole(hand, 84, -56);
    }

    /** A round tower whose foot is at a point; with a pointed roof it is a good third taller. */
    private static void roundTower(
            Hand hand, Material stone, Rgb roof, float x, float y, float r, float height, boolean pointed) {
        float wall = pointed ? height * .58f : height * .9f;
        hand.turned(stone, Lathe.straight(x, .14f, y - wall, r, y - wall * .15f, r, y, r * 1.1f));
        Lathe gallery = Lathe.straight(
                x, .14f, y - wall - r * .5f, r * 1.22f, y - wall - r * .14f, r * 1.22f, y - wall + r * .14f, r);
        hand.turned(stone.shade(1.04f), gallery);
        for (int i = -2; i <= 2; i++) {
            hand.body(
                    stone.shade(1.04f),
                    2,
                    Outline.box(
                            x + i * r * .52f - r * .15f,
                            y - wall - r * .78f,
                            x + i * r * .52f + r * .15f,
                            y - wall - r * .4f));
        }
        Stonework.loophole(hand, x - r * .1f, y - wall * .62f);
        if (pointed) {
            Material tiles = Material.masonry(0, 7).coloured(roof).rough((_, _) -> 0, 0);
            float eaves = y - wall - r * .66f;
            hand.turned(
                    tiles,
                    Lathe.straight(x, .16f, y - height - r * .1f, .6f, eaves - r * .3f, r * 1.02f, eaves, r * 1.34f));
            pennant(hand, x, y - height - r * .05f, r);
        }
    }

    private static void pennant(Hand hand, float x, float y, float r) {
        hand.line(Rgb.of(0x5A4A3A), 1.6f, Outline.polyline(x, y + 2, x, y - r * .8f));
        hand.body(
                Material.cloth(0xD8453A),
                2,
                Outline.polygon(x, y - r * .8f, x + r * .8f, y - r * .56f, x, y - r * .34f));
    }

    private static void battlements(Hand hand, Material stone, float left, float right, float y, float step) {
        PathBuilder teeth = new PathBuilder();
        for (float x = left; x < right - step * .4f; x += step) {
            teeth.addPath(Outline.box(x, y - step * .8f, x + step * .56f, y + 1));
        }
        hand.body(stone, 2, teeth.build());
    }

    static void gate(Hand hand) {
        if (hand.is("torii") || hand.is("japanese")) {
            Material red = hand.stuff(Material.of(0xC8382A));
            for (float x : new float[] {-74, 74}) {
                hand.turned(red, Lathe.straight(x, .15f, -168, 9, -8, 11));
                hand.turned(Material.of(0x2A2226), Lathe.straight(x, .15f, -14, 13, -2, 13));
            }
            hand.body(red, 3, Outline.box(-96, -146, 96, -132));
            hand.body(red, 4, "M-122 -186 Q0 -168 122 -186 L116 -168 Q0 -154 -116 -168Z");
            hand.body(Material.of(0x2A2226), 3, "M-130 -196 Q0 -176 130 -196 L126 -184 Q0 -166 -126 -184Z");
            return;
        }
        Material stone = Material.masonry(0xA89E90, 12);
        Material iron = hand.stuff(Material.metal(0x3A3A44));
        for (float x : new float[] {-96, 96}) {
            hand.body(stone, 4, Outline.box(x - 18, -160, x + 18, 0));
            hand.body(stone.shade(1.1f), 3, Outline.box(x - 23, -172, x + 23, -158));
            hand.ball(stone.shade(1.1f), x, -186, 15);
        }
        for (int i = -7; i <= 7; i++) {
            float x = i * 10.4f;
            float top = -116 - 44 * (1 - Math.abs(i) / 8f);
            hand.body(iron, 2, Outline.limb(x, -6, 2, x, top, 2));
            hand.body(iron, 2, Outline.polygon(x - 4, top, x, top - 13, x + 4, top));
        }
        for (float y : new float[] {-16, -96}) {
            hand.body(iron, 2, Outline.box(-78, y - 3, 78, y + 3));
        }
    }

    static void ruins(Hand hand) {
        Material stone = hand.stuff(Material.stone(0xC4B49A));
        hand.body(
                stone.shade(.8f),
                3,
                Outline.svg(
                        "M-60 -20 L-60 -176 Q-58 -206 0 -210 L18 -200 L14 -188 L26 -182 L20 -172 Q-28 -178 -32 -148 L-32 -20Z"));
        float[][] columns = {{-116, 96}, {62, 150}, {116, 58}};
        for (float[] c : columns) {
            hand.turned(stone.textured(Stonework::fluted), Lathe.straight(c[0], .15f, -20 - c[1], 14, -22, 16));
            hand.body(
                    stone,
                    3,
                    Outline.polygon(
                            c[0] - 14,
                            -18 - c[1],
                            c[0] - 8,
                            -28 - c[1],
                            c[0] + 2,
                            -21 - c[1],
                            c[0] + 9,
                            -32 - c[1],
                            c[0] + 14,
                            -16 - c[1]));
            hand.body(stone, 3, Outline.box(c[0] - 20, -26, c[0] + 20, -14));
        }
        hand.body(stone, 4, Outline.box(44, -178, 82, -164));
        hand.body(stone.shade(.9f), 5, Outline.polygon(-140, -16, 140, -16, 148, 0, -148, 0));
        hand.body(stone, 5, Outline.polygon(-30, -2, -22, -30, 8, -34, 22, -2));
        Hand fallen = hand.at(-78, -14, 1, 90);
        fallen.turned(stone.textured(Stonework::fluted), Lathe.straight(0, .2f, -34, 12, 24, 12));
        for (float x : new float[] {-136, -44, 92, 132}) {
            Foliage.clump(hand, Rgb.of(0x6A8A4A), 4, x, -9, 15, 9);
        }
    }
}
