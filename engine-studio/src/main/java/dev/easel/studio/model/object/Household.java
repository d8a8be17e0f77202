package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;

/** What lies, hangs and stands about in a home and an office. */
final class Household {
    private Household() {}

    static void hanger(Hand hand) {
        Material steel = Material.metal(0x8C929C);
        hand.body(steel, 3, Outline.limb(0, -96, 4, 0, -118, 4));
        hand.body(
                steel,
                3,
                Outline.cut(
                        Outline.without(Outline.circle(0, -138, 25), Outline.circle(0, -138, 17)),
                        Outline.box(-40, -138, 0, -100)));
        hand.body(
                hand.stuff(Material.wood(0xB07C48)),
                6,
                Outline.cut(
                        Outline.svg(
                                "M0 -106 Q14 -104 60 -72 L124 -26 Q140 -6 116 0 L-116 0 Q-140 -6 -124 -26 L-60 -72 Q-14 -104 0 -106Z"),
                        Outline.svg("M0 -82 Q40 -58 102 -16 L-102 -16 Q-40 -58 0 -82Z")));
    }

    static void towel(Hand hand) {
        Material cloth = hand.stuff(Material.cloth(0x58A4B8).rough((x, y) -> Curves.sin(x * .09f) * 5, .5f));
        hand.turned(Material.metal(0xC4CAD2), Lathe.lying(-204, -98, 9, -94, 6, 94, 6, 98, 9));
        hand.body(cloth.shade(.82f), 6, "M-62 -208 L84 -208 L84 -50 Q66 -44 48 -50 Q30 -44 10 -50 Q-20 -44 -62 -50Z");
        hand.body(cloth, 8, "M-84 -210 Q0 -218 64 -210 L66 -10 Q44 -2 26 -9 Q4 -2 -18 -9 Q-50 -2 -86 -10Z");
        hand.flat(
                Ink.line(cloth.colour().mix(Rgb.WHITE, .75f), .9f, 7),
                Outline.svg(
                        "M-85 -54 Q-50 -46 -18 -53 Q4 -46 26 -53 Q44 -46 66 -54 M-85 -38 Q-50 -30 -18 -37 Q4 -30 26 -37 Q44 -30 66 -38"));
    }

    static void fan(Hand hand) {
        Material body = hand.stuff(Material.of(0x4C8CB8).glossy(.6f));
        hand.turned(body.shade(.85f), Lathe.smooth(0, .22f, -26, 12, -22, 40, -15, 54, -10, 56));
        hand.body(body.shade(.8f), 5, Outline.limb(0, -84, 8, 0, -20, 10));
        hand.flat(Ink.fill(Rgb.of(0xE6EEF2), .4f), Outline.circle(0, -166, 92));
        for (int blade = 0; blade < 4; blade++) {
            hand.body(body.shade(1.06f), 7, Outline.petal(0, -166, 25 + 90f * blade, 76, 26));
        }
        for (int wire = 0; wire < 24; wire++) {
            float turn = wire * (float) Math.PI / 12;
            hand.line(
                    Rgb.of(0xC4CAD2),
                    1.4f,
                    Outline.polyline(
                            16 * Curves.cos(turn),
                            -166 + 16 * Curves.sin(turn),
                            90 * Curves.cos(turn),
                            -166 + 90 * Curves.sin(turn)));
        }
        for (float radius : new float[] {95, 58}) {
            hand.body(
                    Material.metal(0xC4CAD2),
                    3,
                    Outline.without(Outline.circle(0, -166, radius), Outline.circle(0, -166, radius - 5)));
        }
        hand.ball(body, 0, -166, 18);
    }

    static void radiator(Hand hand) {
        Material enamel = hand.stuff(Material.of(0xEDEBE4).glossy(.4f));
        for (float x : new float[] {-92, 92}) {
            hand.body(enamel.shade(.8f), 4, Outline.rounded(x - 9, -22, x + 9, 0, 4));
        }
        hand.body(enamel.shade(.7f), 4, Outline.rounded(-118, -146, 118, -34, 8));
        for (int rib = 0; rib < 9; rib++) {
            float x = -104 + 26 * rib;
            hand.body(enamel, Form.barrel(x, 12), Outline.rounded(x - 11, -166, x + 11, -16, 11));
        }
        hand.body(Material.metal(0xB8863C), 4, Outline.limb(116, -36, 6, 134, -36, 6));
        hand.body(Material.of(0x2C2A30), 4, Outline.rounded(126, -48, 146, -24, 6));
    }

    static void stapler(Hand hand) {
        Material shell = hand.stuff(Material.of(0xC23A34).glossy(.6f));
        hand.body(
                Material.of(0x2C2E34).glossy(.4f),
                5,
                "M-120 -14 Q-120 -20 -108 -20 L104 -20 Q122 -18 122 -4 L122 0 L-118 0Z");
        hand.body(Material.metal(0xB4BAC4), 3, "M-112 -52 L90 -34 L90 -24 L-112 -42Z");
        hand.body(shell, 9, "M-122 -68 Q-118 -86 -96 -84 L70 -62 Q112 -58 116 -34 L112 -20 L84 -20 L80 -36 L-120 -54Z");
        hand.flat(Rgb.of(0x2C2E34), Outline.circle(92, -36, 8));
        hand.shine(.4f, "M-104 -76 L66 -54 L66 -49 L-104 -70Z");
    }

    static void calculator(Hand hand) {
        hand.body(hand.stuff(Material.of(0x3A3E48).glossy(.3f)), 9, Outline.rounded(-76, -224, 76, 0, 14));
        hand.flat(Rgb.of(0xB8CCB0), Outline.rounded(-60, -208, 60, -160, 5));
        hand.line(Rgb.of(0x24301E), 4, Outline.svg("M20 -196 v11 m0 4 v11 M32 -196 h14 v12 h-14 v14 h14"));
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 4; column++) {
                float x = -45 + 30f * column;
                float y = -134 + 27f * row;
                boolean sum = column == 3 && row == 4;
                hand.body(
                        Material.of(sum ? 0xE88A34 : column == 3 || row == 0 ? 0x7C8290 : 0xE4E4DE),
                        4,
                        Outline.rounded(x - 12, y - 10, x + 12, y + 10, 5));
            }
        }
    }

    static void binoculars(Hand hand) {
        Material shell = hand.stuff(Material.of(0x33363C).glossy(.4f));
        hand.body(shell.shade(.8f), 6, Outline.rounded(-34, -150, 34, -84, 8));
        hand.body(Material.metal(0x8C9098), Form.barrel(0, 12), Outline.rounded(-11, -168, 11, -74, 6));
        for (int side = -1; side <= 1; side += 2) {
            Hand barrel = hand.at(side * 52f, 0, 1, 0);
            barrel.turned(
                    shell,
                    Lathe.smooth(0, .2f, -192, 24, -176, 26, -160, 24, -150, 27, -110, 36, -60, 44, -14, 48, -8, 48));
            barrel.body(Material.of(0x17181C), Form.plane(0, -.6f), Outline.oval(0, -191, 24, 7));
            barrel.flat(Ink.fading(-6, -193, 18, Rgb.of(0x9CC4E8), .8f), Outline.oval(0, -191, 18, 5));
            barrel.flat(Ink.line(Rgb.of(0x8C9098), .8f, 2.4f), Outline.svg("M-46 -30 Q0 -14 46 -30"));
        }
    }

    static void mattress(Hand hand) {
        Material cloth = hand.stuff(
                Material.cloth(0xE8ECF2).rough((x, y) -> 4 * Curves.sin(x * .13f) * Curves.sin(y * .16f), .6f));
        hand.body(cloth.shade(.8f), 9, "M-146 -56 L146 -56 L146 -12 Q146 0 134 0 L-134 0 Q-146 0 -146 -12Z");
        hand.body(
                cloth,
                Form.plane(0, -.6f),
                Outline.svg(
                        "M-112 -104 L112 -104 Q120 -104 124 -98 L148 -60 Q150 -52 140 -52 L-140 -52 Q-150 -52 -148 -60 L-124 -98 Q-120 -104 -112 -104Z"));
        hand.flat(Ink.line(hand.colour(1, 0x7C98C4), .9f, 4), Outline.svg("M-146 -46 L146 -46 M-144 -8 L144 -8"));
    }

    static void stroller(Hand hand) {
        Material hood = hand.stuff(Material.cloth(0x3E74B4));
        Material frame = Material.metal(0xB4BAC4);
        hand.body(frame, 4, Outline.all(Outline.limb(-62, -92, 5, 72, -22, 5), Outline.limb(66, -96, 5, -66, -22, 5)));
        hand.body(frame, 4, Outline.limb(84, -128, 5, 128, -196, 5));
        hand.body(Material.of(0x26282E), 6, Outline.limb(118, -200, 8, 142, -190, 8));
        hand.body(hood.shade(.86f), 10, "M-104 -132 L96 -132 Q92 -84 50 -78 L-52 -78 Q-100 -86 -104 -132Z");
        hand.body(hood, 8, "M-104 -134 Q-110 -226 -14 -230 L-14 -134Z");
        hand.flat(
                Ink.line(hood.colour().times(.6f), .8f, 2.4f), Outline.svg("M-14 -134 L-60 -214 M-14 -134 L-98 -176"));
        hand.body(hood.shade(1.1f), 6, "M-14 -150 L98 -150 L96 -126 L-14 -126Z");
        for (float x : new float[] {-68, 74}) {
            hand.body(
                    Material.of(0x26282E), 5, Outline.without(Outline.circle(x, -26, 26), Outline.circle(x, -26, 17)));
            hand.body(frame, 3, Outline.circle(x, -26, 6));
            hand.line(Rgb.of(0xB4BAC4), 2, Outline.polyline(x - 18, -26, x + 18, -26));
            hand.line(Rgb.of(0xB4BAC4), 2, Outline.polyline(x, -44, x, -8));
        }
    }

    /** Standing upright, as books do. */
    static void domino(Hand hand) {
        hand.body(hand.stuff(Material.of(0xF4F0E4).glossy(.6f)), 9, Outline.rounded(-52, -204, 52, 0, 14));
        Rgb ink = Rgb.of(0x1E1C20);
        hand.line(ink, 4, Outline.polyline(-40, -102, 40, -102));
        for (float[] dot : new float[][] {
            {-26, -178}, {26, -178}, {0, -153}, {-26, -128}, {26, -128}, {-26, -74}, {0, -51}, {26, -28}
        }) {
            hand.flat(ink, Outline.circle(dot[0], dot[1], 9));
        }
    }

    static void playingCard(Hand hand) {
        hand.body(hand.stuff(Material.of(0xFBF9F4).glossy(.3f)), 4, Outline.rounded(-74, -212, 74, 0, 12));
        Rgb red = hand.colour(1, 0xD02838);
        heart(hand, red, 0, -106, 1);
        heart(hand, red, -52, -176, .34f);
        heart(hand.at(0, -212, 1, 180), red, -52, -176, .34f);
        for (int end = 0; end < 2; end++) {
            Hand corner = end == 0 ? hand : hand.at(0, -212, 1, 180);
            corner.line(red, 4, Outline.svg("M-60 -192 L-52 -208 L-44 -192 M-57 -197 L-47 -197"));
        }
    }

    private static void heart(Hand hand, Rgb colour, float x, float y, float size) {
        hand.at(x, y, size, 0)
                .flat(
                        colour,
                        Outline.svg(
                                "M0 40 C-52 4 -44 -40 -20 -40 C-8 -40 0 -30 0 -20 C0 -30 8 -40 20 -40 C44 -40 52 4 0 40Z"));
    }
}
