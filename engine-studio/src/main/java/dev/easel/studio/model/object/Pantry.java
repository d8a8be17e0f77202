package dev.easel.studio.model.object;

import dev.easel.studio.model.Hollow;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.model.craft.Thing;
import dev.easel.studio.model.craft.Vessel;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** Bread, cake, cheese and the basket for them. */
final class Pantry {
    private Pantry() {}

    static void bread(Hand hand) {
        Material crust = Material.of(hand.colour(0xC8813C))
                .glossy(.15f)
                .rough((x, y) -> Noise.fractal(x * .06f, y * .06f, 4) * 10, .4f);
        Path loaf = Outline.svg(
                "M-108 -24 C-122 -62 -84 -92 -20 -96 C50 -100 116 -80 112 -32 C110 -4 84 0 0 0 C-76 0 -100 -2 -108 -24Z");
        hand.body(crust, Form.egg(0, -46, 124, 54), loaf);
        hand.flat(canvas -> {
            canvas.clipPath(loaf, true);
            canvas.drawRect(loaf.getBounds(), Ink.veil(-40, 0, Rgb.of(0x6A3410), 0, .5f));
        });
        for (int i = 0; i < 4; i++) {
            float x = -70 + i * 42f;
            Path cut = Outline.svg("M" + (x - 8) + " -50 Q" + (x + 4) + " -76 " + (x + 26) + " -86 Q" + (x + 30)
                    + " -66 " + (x + 8) + " -44 Q" + x + " -42 " + (x - 8) + " -50Z");
            hand.body(Material.of(0xF2D49A).glossy(0), 5, cut);
            hand.flat(Ink.line(crust.colour().times(.55f), .8f, 1.6f), cut);
        }
    }

    static void cake(Hand hand) {
        Rgb icing = hand.colour(0xF4C4D0);
        Rgb natural = Rgb.of(0xE0B070);
        Material sponge = Material.of(hand.look().entity().colours().isEmpty() ? natural : icing.mix(natural, .25f))
                .glossy(0)
                .rough((x, y) -> Noise.fractal(x * .2f, y * .2f, 2) * 4, .3f);
        hand.turned(Material.of(0xEDEDF2).glossy(1), Lathe.smooth(0, .2f, -24, 112, -21, 112, -18, 60));
        hand.turned(sponge, Lathe.straight(0, .2f, -112, 88, -36, 88));
        hand.turned(Material.of(hand.colour(1, 0xF8F0E4)), Lathe.straight(0, .2f, -80, 89, -70, 89));
        hand.body(
                Material.of(icing).glossy(.6f),
                9,
                "M-91 -114 A91 19 0 0 1 91 -114 L91 -86 Q84 -72 76 -86 Q68 -98 60 -76 Q50 -52 40 -76 Q32 -90 22 -72 Q12 -58 2 -74"
                        + " Q-8 -88 -18 -68 Q-30 -46 -40 -72 Q-48 -90 -58 -78 Q-68 -60 -78 -80 Q-84 -92 -91 -84Z");
        hand.body(Material.of(icing).shade(1.1f), Form.plane(0, -.75f), Outline.oval(0, -115, 89, 18));
        for (int i = 0; i < 7; i++) {
            float x = -66 + i * 22f;
            float y = -116 - (i % 2) * 6 + (3 - Math.abs(i - 3)) * 3f;
            hand.ball(Material.of(0xC8203A).glossy(1), x, y - 6, 9);
        }
        for (float x : new float[] {-40, 0, 40}) {
            hand.body(Material.of(0x6FA8D8), 3, Outline.box(x - 3, -160, x + 3, -122));
            Lights.flame(hand, x, -162, .55f);
        }
    }

    static void cheese(Hand hand) {
        Material rind = hand.stuff(Material.of(0xF2BE3C).glossy(.3f));
        hand.face(rind.shade(1.16f), -.1f, -.85f, -104, -84, 88, -118, 104, -92);
        hand.face(rind, -.12f, .3f, -104, -84, 104, -92, 104, -8, -104, 0);
        float[][] holes = {
            {-60, -40, 13, 14},
            {-12, -58, 9, 10},
            {10, -26, 16, 15},
            {62, -58, 14, 16},
            {78, -24, 7, 8},
            {-88, -66, 6, 7}
        };
        for (float[] hole : holes) {
            hand.flat(
                    Ink.down(
                            hole[1] - hole[3],
                            hole[1] + hole[3],
                            rind.colour().times(.5f),
                            rind.colour().times(.9f)),
                    Outline.oval(hole[0], hole[1], hole[2], hole[3]));
        }
        hand.flat(Ink.line(rind.colour().mix(Rgb.WHITE, .5f), .8f, 2), Outline.polyline(-104, -84, 104, -92));
    }

    static Vessel basket() {
        return new Vessel(
                Thing.sized(214, 206, Pantry::fruitBasket),
                new Hollow.Mouth(98, 186),
                Pantry::farSide,
                Pantry::nearSide);
    }

    private static void fruitBasket(Hand hand) {
        farSide(hand);
        fruit(hand);
        nearSide(hand);
    }

    private static void farSide(Hand hand) {
        Material rod = rod(hand);
        hand.body(rod, 4, Outline.without(Outline.oval(0, -106, 86, 96), Outline.oval(0, -104, 76, 85)));
        hand.body(rod.shade(.55f), 3, Outline.oval(0, -100, 98, 19));
    }

    private static void fruit(Hand hand) {
        if (hand.is("empty")) {
            return;
        }
        int[] fruit = {0xC8302A, 0xE8A02A, 0x8AA83A, 0xC8302A, 0xE8A02A};
        for (int i = 0; i < fruit.length; i++) {
            hand.ball(Material.of(hand.colour(1, fruit[i])).glossy(.7f), -66 + i * 33, -104 - (i % 2) * 9, 23);
        }
    }

    private static void nearSide(Hand hand) {
        Material wicker = wicker(hand);
        Material rod = rod(hand);
        Lathe body = Lathe.smooth(0, .16f, -100, 100, -60, 92, -16, 76);
        Path front =
                Outline.svg("M-100 -100 A100 19 0 0 0 100 -100 L97 -84 Q92 -56 76 -14 Q0 6 -76 -14 Q-92 -56 -97 -84Z");
        hand.body(wicker, body.surface(), front);
        hand.body(rod, 4, Outline.svg("M-103 -106 A102 20 0 0 0 103 -106 L101 -94 A100 19 0 0 1 -101 -94Z"));
        hand.body(rod, 3, Outline.svg("M-78 -18 Q0 2 78 -18 L76 -8 Q0 8 -76 -8Z"));
    }

    private static Material wicker(Hand hand) {
        return hand.stuff(Material.wicker(0xB8823E));
    }

    private static Material rod(Hand hand) {
        return Material.of(wicker(hand).colour().times(.9f));
    }

    static void pumpkin(Hand hand) {
        Material skin = hand.stuff(Material.of(0xE8791E).glossy(.4f));
        float[] ribs = {-70, 70, -44, 44, -18, 18, 0};
        for (float x : ribs) {
            float width = 46 - Math.abs(x) * .12f;
            hand.body(
                    skin.shade(.84f + .16f * (1 - Math.abs(x) / 70)),
                    Form.egg(x, -72, width, 78),
                    Outline.oval(x, -73 + Math.abs(x) * .06f, width, 72 - Math.abs(x) * .12f));
        }
        hand.body(
                Material.wood(0x6A7A34), 6, "M-14 -138 Q-10 -166 -26 -178 L-8 -184 Q10 -168 12 -138 Q0 -132 -14 -138Z");
        if (hand.is("carved") || hand.glows() || hand.is("halloween")) {
            Path face = Outline.svg(
                    "M-56 -88 L-38 -118 L-20 -88Z M20 -88 L38 -118 L56 -88Z M-10 -72 L0 -88 L10 -72Z"
                            + " M-62 -60 L-40 -54 L-30 -44 L-18 -54 L18 -54 L30 -44 L40 -54 L62 -60 Q44 -18 0 -18 Q-44 -18 -62 -60Z");
            hand.flat(Ink.around(0, -60, 70, Rgb.of(0xFFF0A0), Rgb.of(0xFF9A2A)), face);
            hand.light(Rgb.of(0xC88A20), face);
            hand.glow(0, -60, 120, Rgb.of(0xFF9A3A), .5f);
        }
    }
}
