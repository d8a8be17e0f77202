package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;

/** What stands and hangs in gardens. */
final class Garden {
    private Garden() {}

    static void fence(Hand hand) {
        Material wood = hand.stuff(Material.wood(0xF4F1E8));
        for (float y : new float[] {-96, -40}) {
            hand.body(wood.shade(.82f), 4, Outline.rounded(-200, y - 8, 200, y + 8, 3));
        }
        for (int i = 0; i < 9; i++) {
            float x = -184 + i * 46;
            hand.body(wood, 4, Outline.polygon(x - 14, 0, x - 14, -122, x, -142, x + 14, -122, x + 14, 0));
            for (float y : new float[] {-96, -40}) {
                hand.flat(Rgb.of(0x6A6660), .8f, Outline.circle(x, y, 2));
            }
        }
    }

    static void birdhouse(Hand hand) {
        Material wood = hand.stuff(Material.wood(0x4E9AB8));
        Material roof = hand.partStuff("roof", Material.wood(0xB8442E));
        hand.turned(Material.wood(0x7A5634), Lathe.straight(0, .1f, -100, 9, 0, 10));
        hand.body(wood.shade(.8f), 3, Outline.rounded(-66, -108, 66, -96, 3));
        hand.body(wood, 4, "M-56 -104 L-56 -196 L0 -250 L56 -196 L56 -104Z");
        hand.flat(
                Ink.line(wood.colour().times(.6f), .5f, 1.6f),
                Outline.svg("M-28 -104 L-28 -220 M0 -104 L0 -246 M28 -104 L28 -220"));
        hand.body(roof, 5, "M0 -276 L-84 -192 L-70 -178 L0 -248 L70 -178 L84 -192Z");
        hand.flat(wood.colour().times(.3f), Outline.circle(0, -178, 23));
        hand.flat(Ink.line(wood.colour().times(.65f), 1, 4), Outline.circle(0, -178, 24));
        hand.body(Material.wood(0xC89A5C), 3, Outline.limb(0, -132, 5, 0, -126, 5));
    }

    static void beehive(Hand hand) {
        Material straw = hand.stuff(Material.wicker(0xDDA83E));
        hand.body(Material.wood(0x7A5230), 4, Outline.rounded(-104, -22, 104, -8, 4));
        for (float x : new float[] {-76, 76}) {
            hand.body(Material.wood(0x6A4628), 3, Outline.limb(x, -14, 8, x, -6, 7));
        }
        float[] half = {88, 94, 92, 84, 70, 50, 26};
        for (int i = half.length - 1; i >= 0; i--) {
            float y = -38 - i * 28;
            hand.turned(
                    straw.shade(i % 2 == 0 ? 1 : .92f),
                    Lathe.smooth(
                            0,
                            .12f,
                            y - 17,
                            half[i] * .86f,
                            y - 9,
                            half[i] * .98f,
                            y + 6,
                            half[i],
                            y + 17,
                            half[i] * .9f));
        }
        hand.flat(Rgb.of(0x2A1A0C), Outline.svg("M-20 -24 Q-20 -58 0 -58 Q20 -58 20 -24Z"));
        float[][] bees = {{-96, -176, -20}, {92, -128, 24}, {30, -66, 8}};
        for (float[] bee : bees) {
            bee(hand.at(bee[0], bee[1], 1, bee[2]));
        }
    }

    private static void bee(Hand hand) {
        hand.flat(
                Rgb.of(0xF2F8FF),
                .85f,
                Outline.svg("M0 -3 Q-10 -16 -2 -18 Q6 -16 2 -3Z M3 -3 Q6 -16 12 -14 Q16 -9 5 -2Z"));
        hand.body(Material.of(0xF4C22E), 4, Outline.oval(0, 0, 11, 7));
        hand.flat(Rgb.of(0x241A12), Outline.svg("M-5 -6 L-1 -7 L-1 7 L-5 6Z M3 -7 L7 -5 L7 5 L3 7Z"));
    }

    static void doghouse(Hand hand) {
        Material wood = hand.stuff(Material.wood(0xC84A34));
        Material roof = hand.partStuff("roof", Material.of(0x5A4A44));
        hand.body(wood, 4, "M-96 0 L-96 -120 L0 -196 L96 -120 L96 0Z");
        hand.flat(
                Ink.line(wood.colour().times(.55f), .5f, 1.8f),
                Outline.svg("M-96 -30 H96 M-96 -60 H96 M-96 -90 H96 M-94 -120 H94 M-58 -150 H58"));
        hand.body(Material.of(0xF4F0E6), 4, "M-56 0 L-56 -62 Q-56 -112 0 -112 Q56 -112 56 -62 L56 0Z");
        hand.flat(Rgb.of(0x241612), Outline.svg("M-46 0 L-46 -62 Q-46 -102 0 -102 Q46 -102 46 -62 L46 0Z"));
        hand.body(roof, 6, "M0 -226 L-124 -122 L-110 -100 L0 -190 L110 -100 L124 -122Z");
        hand.body(
                Material.of(0xF4F0E6).glossy(.3f),
                5,
                "M-26 -128 q-12 -10 -12 2 q-12 4 0 11 q2 12 12 4 L26 -111 q10 8 12 -4 q12 -7 0 -11 q0 -12 -12 -2Z");
    }

    static void hammock(Hand hand) {
        Material wood = Material.wood(0x7A5230);
        Material cloth = hand.stuff(Material.cloth(0xE8E0CC));
        Rgb stripe = hand.colour(1, 0xD0543A);
        for (int side = -1; side <= 1; side += 2) {
            hand.body(wood, 6, Outline.limb(side * 196f, -4, 9, side * 206f, -214, 8));
            hand.line(
                    Rgb.of(0xB89A6A),
                    2,
                    Outline.svg("M%s -196 L%s -132 M%s -196 L%s -140 M%s -196 L%s -148"
                            .formatted(side * 204, side * 132, side * 204, side * 140, side * 204, side * 146)));
        }
        hand.body(cloth.shade(.72f), 8, "M-146 -150 Q0 -96 146 -150 L134 -128 Q0 -60 -134 -128Z");
        String front =
                "M-134 -130 Q0 -56 134 -130 Q150 -146 146 -150 Q120 -36 0 -34 Q-120 -36 -146 -150 Q-150 -146 -134 -130Z";
        hand.body(cloth, 12, front);
        hand.flat(canvas -> {
            canvas.clipPath(Outline.svg(front), true);
            for (int i = 0; i < 3; i++) {
                float drop = i * 22f;
                canvas.drawPath(
                        Outline.svg("M-150 %s Q0 %s 150 %s".formatted(-138 + drop, -56 + drop, -138 + drop)),
                        Ink.line(stripe, .9f, 7));
            }
        });
        hand.body(Material.wood(0xA87844), 4, Outline.limb(-140, -154, 5, -130, -126, 5));
        hand.body(Material.wood(0xA87844), 4, Outline.limb(140, -154, 5, 130, -126, 5));
    }

    static void stairs(Hand hand) {
        Material stone = hand.stuff(Material.stone(0xB4AA9C));
        int steps = 6;
        for (int i = steps - 1; i >= 0; i--) {
            float left = -140 + i * 34;
            float top = -38f * (i + 1);
            hand.face(stone.shade(.94f), 0, .1f, left, 0, left, top, 140, top, 140, 0);
            hand.face(stone.shade(1.2f), 0, -.8f, left - 8, top, left + 6, top - 12, 140, top - 12, 140, top);
            hand.face(stone.shade(.74f), -.5f, 0, left - 8, top, left - 8, top + 6, 140, top + 6, 140, top);
        }
    }
}
