package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;

/** What lies in the drawers of a kitchen. */
final class Utensils {
    private static final Rgb STEEL = Rgb.of(0xC4CAD2);

    private Utensils() {}

    static void rollingPin(Hand hand) {
        Material wood = hand.stuff(Material.wood(0xD8AC74).glossy(.2f));
        for (int side = -1; side <= 1; side += 2) {
            float end = side * 146f;
            float inner = side * 98f;
            hand.body(wood.shade(.86f), 7, Outline.limb(end, -32, 9, inner, -32, 6));
            hand.body(wood.shade(.8f), 7, Outline.circle(end, -32, 11));
        }
        hand.turned(wood, Lathe.lying(-32, -104, 24, -98, 31, -98, 31, 98, 31, 98, 31, 104, 24));
    }

    static void whisk(Hand hand) {
        for (float wide : new float[] {58, 40, 22, 6}) {
            hand.line(
                    STEEL.times(wide > 30 ? .8f : 1),
                    3.6f,
                    Outline.svg("M-7 -112 C" + -wide + " -180 " + -wide + " -272 0 -274 C" + wide + " -272 " + wide
                            + " -180 7 -112"));
        }
        hand.turned(
                hand.stuff(Material.wood(0xA8703C)),
                Lathe.smooth(0, .12f, -124, 12, -112, 15, -64, 11, -18, 14, -6, 12, -2, 7));
        hand.turned(Material.metal(0xC4CAD2), Lathe.straight(0, .12f, -126, 13, -112, 13));
    }

    static void spatula(Hand hand) {
        Material steel = Material.metal(0xC4CAD2);
        hand.body(steel, 3, Outline.limb(0, -200, 5, 0, -104, 5));
        hand.body(
                steel.shade(1.05f),
                4,
                Outline.cut(
                        Outline.svg("M-38 -270 L38 -270 Q44 -236 32 -196 Q0 -186 -32 -196 Q-44 -236 -38 -270Z"),
                        Outline.all(
                                Outline.rounded(-20, -256, -13, -212, 3),
                                Outline.rounded(-3.5f, -256, 3.5f, -212, 3),
                                Outline.rounded(13, -256, 20, -212, 3))));
        hand.body(hand.stuff(Material.of(0xC8402E).glossy(.5f)), 6, Outline.limb(0, -112, 8, 0, -12, 12));
        hand.flat(Rgb.of(0x20181A), Outline.circle(0, -16, 4));
    }

    static void grater(Hand hand) {
        Material steel = hand.stuff(Material.metal(0xC4CAD2));
        hand.body(
                Material.of(0x2C2A30).glossy(.5f),
                6,
                Outline.without(Outline.rounded(-40, -236, 40, -184, 22), Outline.rounded(-26, -222, 26, -190, 12)));
        hand.body(steel, Form.barrel(0, 74), Outline.polygon(-46, -194, 46, -194, 62, 0, -62, 0));
        for (int row = 0; row < 8; row++) {
            for (int column = 0; column < 5; column++) {
                float y = -172 + row * 20;
                float x = (column - 2) * (16 + row * .7f) + (row % 2 == 0 ? 0 : 8);
                hand.flat(Rgb.of(0x3A3E46), Outline.oval(x, y, 4.6f, 5.6f));
                hand.flat(Ink.line(Rgb.WHITE, .8f, 1.8f), Outline.svg("M" + (x - 5) + " " + (y + 2) + " q5 7 10 0"));
            }
        }
        hand.flat(Ink.line(steel.colour().times(.5f), .7f, 2), Outline.polyline(-47, -184, 47, -184));
    }

    static void corkscrew(Hand hand) {
        Material steel = Material.metal(0xC4CAD2);
        hand.body(steel, 3, Outline.limb(0, -206, 6, 0, -136, 5));
        StringBuilder worm = new StringBuilder("M0 -142");
        for (int turn = 0; turn < 6; turn++) {
            worm.append(turn % 2 == 0 ? " q26 10 0 22" : " q-26 10 0 22");
        }
        hand.line(STEEL.times(.6f), 9, Outline.svg(worm.toString()));
        hand.line(STEEL, 6, Outline.svg(worm + " L0 -1"));
        hand.turned(
                hand.stuff(Material.wood(0x8C5630)),
                Lathe.lying(-212, -74, 8, -66, 16, -30, 13, 0, 17, 30, 13, 66, 16, 74, 8));
    }

    static void thermos(Hand hand) {
        Material shell = hand.stuff(Material.metal(0x3C7C64));
        hand.turned(shell, Lathe.straight(0, .14f, -188, 40, -176, 46, -8, 46, -2, 42));
        hand.turned(Material.metal(0xC4CAD2), Lathe.straight(0, .14f, -250, 30, -242, 34, -190, 38, -186, 38));
        hand.flat(Ink.line(Rgb.WHITE, .7f, 3), Outline.svg("M-46 -60 Q0 -48 46 -60 M-46 -50 Q0 -38 46 -50"));
        hand.body(
                shell.shade(.8f),
                5,
                Outline.without(Outline.rounded(34, -160, 70, -76, 16), Outline.rounded(42, -148, 58, -88, 9)));
        hand.shine(.4f, "M-34 -170 L-26 -170 L-26 -16 L-34 -18Z");
    }

    static void blender(Hand hand) {
        Material base = hand.stuff(Material.of(0x2E3038).glossy(.6f));
        Rgb drink = hand.colour(1, 0xD8567C);
        hand.body(
                Material.of(0xDCEAF0).glossy(1),
                5,
                Outline.without(Outline.rounded(40, -232, 84, -120, 18), Outline.rounded(46, -220, 72, -134, 12)));
        hand.body(
                Material.of(0xDCEAF0).glossy(1),
                Form.barrel(0, 58),
                Outline.polygon(-58, -248, 58, -248, 44, -92, -44, -92));
        hand.flat(
                Ink.down(-190, -96, drink.mix(Rgb.WHITE, .25f), drink),
                Outline.polygon(-50, -190, 50, -190, 42, -98, -42, -98));
        hand.flat(drink.mix(Rgb.WHITE, .45f), Outline.oval(0, -190, 50, 6));
        hand.body(base, 6, Outline.rounded(-62, -268, 62, -246, 8));
        hand.body(base, 5, Outline.rounded(-20, -282, 20, -264, 6));
        hand.body(base, 10, "M-50 -96 L50 -96 L66 -8 Q66 0 58 0 L-58 0 Q-66 0 -66 -8Z");
        for (int button = 0; button < 3; button++) {
            hand.flat(button == 0 ? Rgb.of(0xE0503C) : Rgb.of(0xB8BEC8), Outline.circle(-28 + 28f * button, -34, 8));
        }
        hand.shine(.5f, "M-46 -238 L-36 -238 L-30 -104 L-36 -104Z");
    }
}
