package dev.easel.studio.model.vehicle;

import dev.easel.studio.model.Hollow;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.model.craft.Thing;
import dev.easel.studio.model.craft.Vessel;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;

/** What floats. The keel stands on y = 0; on water the lowest tenth belongs under the surface. */
final class Boats {
    private Boats() {}

    static void sailboat(Hand hand) {
        Material hull =
                hand.partStuff("hull", hand.stuff(Material.wood(0x8C4A2C).glossy(.4f)));
        Material sail = Material.cloth(0)
                .coloured(hand.partColour("sails", 1, 0xF6F0E2))
                .rough((x, y) -> Curves.sin(y * .05f + x * .03f) * 4, .5f);
        hand.body(Material.wood(0x7A5232), 3, Outline.limb(6, -46, 4, 6, -266, 2.6f));
        hand.body(sail, Form.egg(90, -150, 150, 170), Outline.svg("M12 -256 Q92 -170 104 -70 Q56 -58 12 -66Z"));
        hand.body(
                sail.shade(.94f),
                Form.egg(30, -140, 150, 170),
                Outline.svg("M0 -250 Q-16 -130 -104 -62 Q-50 -66 0 -66Z"));
        hand.flat(
                Ink.line(sail.colour().times(.7f), .6f, 1.2f),
                Outline.svg(
                        "M12 -214 Q52 -206 66 -190 M12 -168 Q66 -160 88 -140 M12 -116 Q72 -106 100 -92 M0 -210 Q-10 -204 -14 -190 M0 -150 Q-24 -140 -40 -120"));
        hand.flat(hand.colour(2, 0xD8452E), Outline.svg("M6 -266 L42 -258 L6 -250Z"));
        hand.body(
                hull,
                Form.roll(-26, 40),
                Outline.svg("M-124 -52 Q0 -38 128 -56 Q116 -8 76 0 L-72 0 Q-112 -8 -124 -52Z"));
        hand.flat(Ink.line(hull.colour().mix(Rgb.WHITE, .7f), 4), Outline.svg("M-122 -46 Q0 -32 126 -50"));
        hand.flat(
                Ink.line(hull.colour().times(.5f), .6f, 1.4f),
                Outline.svg("M-117 -32 Q0 -18 121 -36 M-106 -16 Q0 -6 108 -20"));
    }

    /** Who is in it sits between its sides. */
    static Vessel rowboat() {
        return new Vessel(
                Thing.sized(304, 102, hand -> {
                    inside(hand);
                    side(hand);
                }),
                new Hollow.Mouth(62, 200),
                Boats::inside,
                Boats::side);
    }

    private static void inside(Hand hand) {
        Material wood = planks(hand);
        hand.body(wood.shade(.5f), Form.plane(0, -.5f), Outline.svg("M-146 -72 Q0 -96 146 -72 Q0 -36 -146 -72Z"));
        for (float x : new float[] {-62, 0, 62}) {
            hand.body(
                    wood.shade(1.1f),
                    2,
                    Outline.polygon(
                            x - 12,
                            -86 + Math.abs(x) * .04f,
                            x + 10,
                            -86 + Math.abs(x) * .04f,
                            x + 12,
                            -54 - Math.abs(x) * .06f,
                            x - 10,
                            -54 - Math.abs(x) * .06f));
        }
    }

    private static void side(Hand hand) {
        Material wood = planks(hand);
        hand.body(
                wood,
                Form.roll(-34, 46),
                Outline.svg("M-148 -74 Q0 -34 148 -74 Q136 -8 84 0 L-84 0 Q-136 -8 -148 -74Z"));
        hand.body(wood.shade(1.15f), 3, "M-150 -78 Q0 -36 150 -78 L148 -68 Q0 -26 -148 -68Z");
        hand.flat(
                Ink.line(wood.colour().times(.45f), .7f, 1.6f),
                Outline.svg("M-140 -52 Q0 -16 140 -52 M-122 -26 Q0 -2 122 -26"));
        hand.body(
                Material.wood(0xC89A5A),
                3,
                Outline.all(Outline.limb(-14, -84, 3.4f, 104, -14, 3.4f), Outline.limb(104, -14, 9, 124, -3, 6)));
    }

    private static Material planks(Hand hand) {
        return hand.stuff(Material.wood(0xA0622E).glossy(.2f));
    }

    /** A three-master; a pirate's has dark sails and flies the skull and bones. */
    static void galleon(Hand hand) {
        boolean pirate = hand.look().entity().noun().equals("pirate ship");
        Material hull = hand.partStuff("hull", hand.stuff(Material.wood(pirate ? 0x54331F : 0x7A4A2A)));
        Material sail = Material.cloth(0)
                .coloured(hand.partColour("sails", 1, pirate ? 0x3A3438 : 0xF2E8D4))
                .rough((x, y) -> Curves.sin(x * .06f) * 5, .35f);
        Material mast = Material.wood(0x5A3A22);
        float[][] masts = {{-76, 206, .8f}, {10, 262, 1}, {88, 190, .72f}};
        hand.line(
                Rgb.of(0x4A382A), 1, Outline.svg("M-166 -92 L-76 -210 L10 -262 L88 -192 L128 -98 M-150 -76 L-76 -150"));
        hand.body(mast, 3, Outline.limb(-118, -72, 4, -176, -104, 2.4f));
        for (float[] m : masts) {
            hand.body(mast, 3, Outline.limb(m[0], -64, 5, m[0], -m[1], 2.6f));
            for (int i = 0; i < 3; i++) {
                float w = (58 - i * 13) * m[2];
                float bottom = -86 - i * 56 * m[2];
                float top = bottom - 48 * m[2];
                hand.body(
                        sail.shade(1 - i * .03f),
                        Form.egg(m[0] - 6, (top + bottom) / 2, w * 1.3f, 40),
                        Outline.svg("M" + (m[0] - w * .86f) + " " + top + " L" + (m[0] + w * .86f) + " " + top + " Q"
                                + (m[0] + w * 1.06f) + " "
                                + (top + bottom) / 2 + " " + (m[0] + w) + " " + bottom + " Q" + m[0] + " "
                                + (bottom - 13) + " " + (m[0] - w) + " "
                                + bottom + " Q" + (m[0] - w * .7f) + " " + (top + bottom) / 2 + " " + (m[0] - w * .86f)
                                + " " + top + "Z"));
                hand.body(mast, 2, Outline.limb(m[0] - w, top, 2.2f, m[0] + w, top, 2.2f));
            }
            if (!pirate) {
                hand.body(
                        Material.cloth(0).coloured(hand.colour(2, 0xB8302A)),
                        2,
                        Outline.svg("M" + m[0] + " " + (-m[1] - 2) + " q14 -6 30 2 q-14 4 -30 10Z"));
            }
        }
        if (pirate) {
            skull(hand, 11, -111, 1);
            jollyRoger(hand, 12, -274);
        }
        hand.body(
                hull,
                Form.roll(-34, 50),
                Outline.svg(
                        "M-150 -80 L-112 -70 Q0 -56 84 -66 L92 -98 L152 -104 Q150 -30 120 0 L-86 0 Q-134 -20 -150 -80Z"));
        Rgb gilt = Rgb.of(0xE0B050);
        hand.flat(Ink.line(gilt, 3), Outline.svg("M-147 -72 L-110 -62 Q0 -48 88 -58 L150 -62"));
        hand.flat(
                Ink.line(hull.colour().times(.5f), .7f, 1.6f),
                Outline.svg("M-138 -46 Q0 -24 144 -40 M-122 -22 Q0 -8 134 -20"));
        for (int i = 0; i < 7; i++) {
            hand.flat(
                    Rgb.of(0x241810),
                    Outline.rounded(
                            -100 + i * 32,
                            -46 + Math.abs(i - 3) * -.8f,
                            -88 + i * 32,
                            -35 + Math.abs(i - 3) * -.8f,
                            2));
        }
        for (int i = 0; i < 3; i++) {
            hand.flat(Rgb.of(0xFFD070), Outline.rounded(100 + i * 16, -88, 110 + i * 16, -74, 3));
        }
        hand.glow(122, -81, 36, Rgb.of(0xFFB850), .5f);
    }

    /** A black flag whose mast side starts at a point. */
    private static void jollyRoger(Hand hand, float x, float y) {
        hand.body(
                Material.cloth(0x18161A),
                2,
                Outline.svg("M" + x + " " + y + " q20 -8 38 0 q12 4 22 -1 l-1 32 q-12 5 -22 0 q-18 -7 -37 1Z"));
        skull(hand, x + 28, y + 14, .46f);
    }

    /** A white skull over crossed bones. */
    private static void skull(Hand hand, float x, float y, float size) {
        Rgb bone = Rgb.of(0xEDE8DC);
        Hand mark = hand.at(x, y, size, 0);
        mark.line(bone, 5, Outline.svg("M-26 6 L26 24 M26 6 L-26 24"));
        mark.flat(
                bone,
                Outline.all(
                        Outline.circle(-26, 4, 4),
                        Outline.circle(-28, 9, 4),
                        Outline.circle(26, 4, 4),
                        Outline.circle(28, 9, 4),
                        Outline.circle(-26, 26, 4),
                        Outline.circle(-28, 21, 4),
                        Outline.circle(26, 26, 4),
                        Outline.circle(28, 21, 4)));
        mark.flat(bone, Outline.all(Outline.oval(0, -6, 18, 17), Outline.rounded(-10, 4, 10, 18, 4)));
        mark.flat(
                Rgb.of(0x141216),
                Outline.all(
                        Outline.oval(-7, -4, 5, 5.5f),
                        Outline.oval(7, -4, 5, 5.5f),
                        Outline.polygon(0, 1, 3, 7, -3, 7)));
        mark.line(Rgb.of(0x141216), 1.4f, Outline.svg("M-4 12 V18 M0 12 V18 M4 12 V18"));
    }
}
