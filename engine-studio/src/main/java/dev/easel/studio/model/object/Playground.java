package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;

/** What is played on, out of doors and in a band. */
final class Playground {
    private static final Rgb[] RAINBOW = {
        Rgb.of(0xD83A34),
        Rgb.of(0xE8802C),
        Rgb.of(0xF0C030),
        Rgb.of(0x58A844),
        Rgb.of(0x3C8CC8),
        Rgb.of(0x4858B8),
        Rgb.of(0x8A4CA8),
        Rgb.of(0xD85890)
    };

    private Playground() {}

    static void swing(Hand hand) {
        Material pole = hand.stuff(Material.of(0xC8402E).glossy(.4f));
        for (int side = -1; side <= 1; side += 2) {
            hand.body(pole.shade(.8f), 5, Outline.limb(side * 112f, -238, 6, side * 92f, -14, 7));
            hand.body(pole, 5, Outline.limb(side * 112f, -238, 6, side * 146f, -4, 7));
        }
        hand.body(pole.shade(1.05f), 6, Outline.limb(-124, -240, 7, 124, -240, 7));
        for (int side = -1; side <= 1; side += 2) {
            hand.line(Rgb.of(0xB8B0A0), 4, Outline.polyline(side * 44f, -238, side * 44f, -70));
        }
        hand.body(Material.wood(0xB07C48), 4, "M-54 -76 L54 -76 L60 -62 L60 -54 L-60 -54 L-60 -62Z");
    }

    static void seesaw(Hand hand) {
        Material board = hand.stuff(Material.of(0xE0A830).glossy(.4f));
        hand.body(Material.of(0x3C78B4).glossy(.4f), 8, "M-16 -74 L16 -74 L50 0 L-50 0Z");
        Hand plank = hand.at(0, -72, 1, -9);
        plank.body(board, 5, Outline.rounded(-156, -10, 156, 8, 6));
        for (int side = -1; side <= 1; side += 2) {
            plank.body(Material.of(0xC8402E), 4, Outline.rounded(side * 132f - 26, -20, side * 132f + 26, -8, 5));
            plank.line(Rgb.of(0x9CA4AE), 6, Outline.svg("M" + side * 92f + " -8 v-34 m-10 0 h20"));
        }
        hand.body(Material.metal(0xB4BAC4), 4, Outline.circle(0, -68, 9));
    }

    static void tambourine(Hand hand) {
        Material rim = hand.stuff(Material.wood(0xB0703C));
        hand.body(Material.of(0xF2E8D2), Form.plane(-.1f, -.2f), Outline.circle(0, -100, 84));
        hand.body(rim, 7, Outline.without(Outline.circle(0, -100, 98), Outline.circle(0, -100, 80)));
        for (int pair = 0; pair < 8; pair++) {
            float turn = (pair + .5f) * (float) Math.PI / 4;
            float x = 89 * Curves.cos(turn);
            float y = -100 + 89 * Curves.sin(turn);
            hand.flat(Rgb.of(0x2C1A10), Outline.circle(x, y, 13));
            hand.body(Material.metal(0xD8B048), 4, Outline.circle(x, y, 11));
            hand.flat(Rgb.of(0x7C5C1C), Outline.circle(x, y, 2.4f));
        }
    }

    static void xylophone(Hand hand) {
        Material frame = hand.stuff(Material.wood(0x9C6434));
        hand.body(frame, 4, "M-146 -112 L146 -88 L146 -76 L-146 -98Z");
        hand.body(frame, 4, "M-146 -30 L146 -42 L146 -30 L-146 -14Z");
        for (int bar = 0; bar < RAINBOW.length; bar++) {
            float x = -126 + 36f * bar;
            float half = 62 - 4.6f * bar;
            hand.body(
                    Material.of(RAINBOW[bar]).glossy(.6f),
                    5,
                    Outline.rounded(x - 15, -62 - half, x + 15, -62 + half, 6));
            hand.flat(Rgb.of(0xE8E8EC), Outline.circle(x, -62 - half + 14, 3.4f));
            hand.flat(Rgb.of(0xE8E8EC), Outline.circle(x, -62 + half - 14, 3.4f));
        }
        hand.body(Material.wood(0xD8AC74), 3, Outline.limb(40, -84, 3.4f, 148, -150, 3.4f));
        hand.ball(Material.of(0xC8402E).glossy(.6f), 34, -80, 13);
    }

    static void whistle(Hand hand) {
        Material shell = hand.stuff(Material.metal(0xC8CED6));
        hand.body(shell, 12, "M-92 -112 L34 -112 Q92 -108 92 -56 Q90 0 34 0 Q-18 -2 -22 -56 L-92 -62Z");
        hand.flat(Rgb.of(0x1E2026), Outline.polygon(-40, -108, -8, -108, -16, -84, -40, -84));
        hand.body(shell.shade(.8f), 3, Outline.without(Outline.circle(96, -98, 17), Outline.circle(96, -98, 10)));
        hand.flat(Rgb.of(0x8C94A0), Outline.circle(34, -54, 20));
        hand.ball(Material.of(0xC87C3C), 36, -48, 13);
        hand.shine(.5f, "M-82 -104 L-46 -104 L-46 -97 L-82 -96Z");
    }

    static void oar(Hand hand) {
        Material wood = hand.stuff(Material.wood(0xC8945A).glossy(.2f));
        hand.body(wood, 5, Outline.limb(0, -100, 7, 0, -284, 6));
        hand.body(wood.shade(.85f), 5, Outline.rounded(-14, -294, 14, -280, 6));
        hand.body(wood.shade(1.06f), 6, "M-7 -116 Q-30 -92 -30 -40 Q-28 -4 0 0 Q28 -4 30 -40 Q30 -92 7 -116Z");
        hand.flat(Ink.line(hand.colour(1, 0xC8402E), .9f, 12), Outline.svg("M-29 -34 Q0 -26 29 -34"));
    }

    static void unicycle(Hand hand) {
        Material frame = hand.stuff(Material.of(0xC8402E).glossy(.6f));
        hand.body(Material.of(0x26282E), 6, Outline.without(Outline.circle(0, -74, 74), Outline.circle(0, -74, 62)));
        for (int spoke = 0; spoke < 12; spoke++) {
            float turn = spoke * (float) Math.PI / 6;
            hand.line(
                    Rgb.of(0xB4BAC4),
                    1.6f,
                    Outline.polyline(0, -74, 62 * Curves.cos(turn), -74 + 62 * Curves.sin(turn)));
        }
        hand.body(
                frame, 5, Outline.all(Outline.limb(-12, -72, 6, -10, -176, 6), Outline.limb(12, -72, 6, 10, -176, 6)));
        hand.body(frame, 5, Outline.limb(0, -172, 8, 0, -238, 6));
        hand.body(
                Material.of(0x26282E).glossy(.3f),
                8,
                "M-58 -266 Q-30 -254 0 -254 Q32 -254 58 -272 Q62 -238 30 -234 L-30 -234 Q-62 -236 -58 -266Z");
        hand.body(Material.metal(0xB4BAC4), 4, Outline.circle(0, -74, 12));
        hand.line(Rgb.of(0x9CA4AE), 6, Outline.polyline(-22, -102, 22, -46));
        hand.body(
                Material.of(0x26282E),
                4,
                Outline.all(Outline.rounded(-46, -110, -10, -98, 4), Outline.rounded(10, -50, 46, -38, 4)));
    }

    static void birdbath(Hand hand) {
        Material stone = hand.stuff(Material.stone(0xB8B4AC));
        hand.turned(
                stone,
                Lathe.smooth(
                        0, .2f, -196, 104, -186, 106, -164, 64, -154, 26, -140, 18, -60, 22, -40, 34, -26, 58, -19, 62,
                        -12, 62));
        hand.body(stone.shade(1.12f), Form.plane(0, -.7f), Outline.oval(0, -197, 104, 25));
        hand.flat(Ink.down(-218, -180, Rgb.of(0x5C9CBC), Rgb.of(0x9CD0E4)), Outline.oval(0, -196, 92, 19));
        hand.flat(Ink.line(Rgb.WHITE, .6f, 1.8f), Outline.oval(-14, -196, 34, 6));
    }

    static void hose(Hand hand) {
        Rgb green = hand.colour(0x3C9450);
        for (int coil = 3; coil >= 0; coil--) {
            float y = -24 - 20f * coil;
            hand.body(
                    Material.of(green.times(1 - .05f * coil)).glossy(.5f),
                    9,
                    Outline.without(
                            Outline.oval(0, y, 112 - 3f * coil, 34), Outline.oval(0, y - 2, 90 - 3f * coil, 20)));
        }
        hand.line(green.times(.5f), 19, Outline.svg("M96 -72 Q150 -40 132 -20 Q120 -8 150 -8"));
        hand.line(green, 15, Outline.svg("M96 -72 Q150 -40 132 -20 Q120 -8 150 -8"));
        hand.body(Material.metal(0xD8A83C), 5, "M146 -20 L186 -14 L186 -2 L146 4Z");
    }

    static void lawnmower(Hand hand) {
        Material shell = hand.stuff(Material.of(0xD8452E).glossy(.6f));
        hand.line(Rgb.of(0x2C2E34), 9, Outline.svg("M52 -60 L128 -176 L152 -178"));
        hand.body(shell, 12, "M-128 -34 Q-126 -82 -70 -88 L40 -88 Q84 -82 88 -34Z");
        hand.body(Material.of(0x2C2E34).glossy(.4f), 8, Outline.rounded(-56, -126, 20, -82, 10));
        hand.body(Material.metal(0xB4BAC4), 4, Outline.rounded(-34, -140, -2, -124, 6));
        hand.flat(Ink.line(Rgb.of(0x8C94A0), .9f, 3), Outline.svg("M-44 -112 H8 M-44 -102 H8 M-44 -92 H8"));
        for (float[] wheel : new float[][] {{-92, 28}, {64, 36}}) {
            hand.body(Material.of(0x26282E), 6, Outline.circle(wheel[0], -wheel[1], wheel[1]));
            hand.body(Material.metal(0xC8CED6), 4, Outline.circle(wheel[0], -wheel[1], wheel[1] * .45f));
        }
    }
}
