package dev.easel.studio.model.object;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.model.craft.Thing;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;

/** Furniture. */
final class Furniture {
    private static final Surface TOP = Form.plane(0, -.8f);

    private Furniture() {}

    static void chair(Hand hand) {
        Material wood = hand.stuff(Material.wood(0xA86A38));
        for (float x : new float[] {-50, 58}) {
            hand.body(wood.shade(.72f), 4, Outline.limb(x, -96, 5, x + 3, -22, 4));
        }
        hand.body(wood.shade(.9f), 4, Outline.limb(-54, -206, 6, -50, -94, 6));
        hand.body(wood.shade(.9f), 4, Outline.limb(58, -206, 6, 58, -94, 6));
        for (float x : new float[] {-28, 2, 32}) {
            hand.body(wood.shade(.86f), 3, Outline.limb(x - 1, -182, 4, x, -100, 4));
        }
        hand.body(wood, 7, "M-62 -210 Q2 -226 66 -210 L65 -178 Q2 -194 -61 -178Z");
        hand.body(wood.shade(1.1f), TOP, Outline.polygon(-52, -112, 60, -112, 76, -82, -70, -82));
        hand.body(wood, 3, Outline.box(-70, -83, 76, -72));
        hand.body(wood, 4, Outline.limb(-62, -74, 6.5f, -66, -6, 5));
        hand.body(wood, 4, Outline.limb(68, -74, 6.5f, 72, -6, 5));
        hand.body(wood.shade(.86f), 3, Outline.limb(-62, -40, 3, 68, -40, 3));
    }

    static void table(Hand hand) {
        Material wood = hand.stuff(Material.wood(0x9C6234));
        for (float x : new float[] {-92, 92}) {
            hand.body(wood.shade(.66f), 5, Outline.limb(x, -106, 6, x, -24, 5));
        }
        for (float x : new float[] {-122, 122}) {
            hand.body(wood, 6, Outline.limb(x, -96, 9, x * 1.01f, -7, 7));
        }
        hand.body(wood.shade(.8f), 3, Outline.box(-124, -102, 124, -84));
        hand.body(wood.shade(1.12f), TOP, Outline.polygon(-112, -148, 112, -148, 144, -112, -144, -112));
        hand.body(wood, 3, Outline.rounded(-145, -113, 145, -101, 2));
    }

    static void desk(Hand hand) {
        Material wood = hand.stuff(Material.wood(0x8A5630));
        hand.body(wood.shade(.55f), 3, Outline.box(-116, -112, 116, -18));
        hand.body(wood.shade(1.12f), TOP, Outline.polygon(-120, -146, 120, -146, 142, -118, -142, -118));
        hand.body(wood, 3, Outline.rounded(-143, -119, 143, -107, 2));
        drawers(hand, wood, 44, 132);
        drawers(hand, wood, -132, -44);
        hand.body(wood.shade(.9f), 2, Outline.box(-44, -107, 44, -86));
        hand.ball(Material.metal(0xC8A04A), 0, -96, 4);
    }

    private static void drawers(Hand hand, Material wood, float left, float right) {
        hand.body(wood, 3, Outline.box(left, -107, right, 0));
        for (int i = 0; i < 3; i++) {
            float top = -102 + i * 33f;
            hand.body(wood.shade(1.05f), 3, Outline.rounded(left + 6, top, right - 6, top + 28, 2));
            hand.ball(Material.metal(0xC8A04A), (left + right) / 2, top + 14, 4);
        }
    }

    static void sofa(Hand hand) {
        Material cloth =
                hand.stuff(Material.cloth(0x3F7076).rough((x, y) -> Noise.fractal(x * .03f, y * .03f, 2) * 12, .25f));
        for (float x : new float[] {-118, 118}) {
            hand.body(Material.wood(0x5A3A22), 3, Outline.limb(x, -20, 6, x, -4, 4));
        }
        hand.body(cloth.shade(.92f), 16, Outline.rounded(-126, -132, 126, -40, 26));
        hand.body(cloth, 18, Outline.rounded(-110, -126, -2, -58, 16));
        hand.body(cloth, 18, Outline.rounded(2, -126, 110, -58, 16));
        hand.body(cloth.shade(.8f), 8, Outline.rounded(-120, -48, 120, -14, 8));
        hand.body(cloth.shade(1.06f), 14, Outline.rounded(-106, -72, 0, -38, 13));
        hand.body(cloth.shade(1.06f), 14, Outline.rounded(0, -72, 106, -38, 13));
        hand.body(cloth, 20, Outline.rounded(-144, -98, -100, -12, 21));
        hand.body(cloth, 20, Outline.rounded(100, -98, 144, -12, 21));
        Material cushion = Material.cloth(0).coloured(hand.colour(1, 0xE0A850));
        hand.part(square(cushion), -74, -74, 1, -12);
    }

    private static Model square(Material cushion) {
        return Thing.sized(
                50,
                50,
                hand -> hand.body(cushion, 18, "M-26 -50 Q0 -44 26 -50 Q20 -24 26 0 Q0 -6 -26 0 Q-20 -24 -26 -50Z"));
    }

    static void bed(Hand hand) {
        Material wood = hand.stuff(Material.wood(0x8C5A34));
        Material linen = Material.cloth(0xF2ECE2).rough((x, y) -> Noise.fractal(x * .03f, y * .05f, 2) * 12, .3f);
        Material quilt = Material.cloth(0)
                .coloured(hand.look().entity().material() == null ? hand.colour(0x4A78B0) : hand.colour(1, 0x4A78B0))
                .rough((x, y) -> Noise.fractal(x * .025f, y * .04f, 3) * 16, .35f);
        Material frame = wood.coloured(
                hand.look().entity().material() == null
                                && !hand.look().entity().colours().isEmpty()
                        ? hand.colour(0x8C5A34).times(.78f)
                        : wood.colour());
        hand.body(frame, 5, "M-112 -60 L-112 -158 Q0 -196 112 -158 L112 -60Z");
        hand.body(frame.shade(.86f), 4, "M-98 -70 L-98 -148 Q0 -180 98 -148 L98 -70Z");
        hand.body(linen, 10, Outline.rounded(-112, -104, 112, -60, 8));
        hand.body(linen.shade(1.05f), 15, Outline.rounded(-96, -126, -6, -88, 16));
        hand.body(linen.shade(1.05f), 15, Outline.rounded(6, -126, 96, -88, 16));
        hand.body(linen, 8, Outline.polygon(-114, -98, 114, -98, 122, -78, -122, -78));
        hand.body(quilt, 12, "M-118 -88 L118 -88 L134 -26 Q66 -18 0 -22 Q-66 -26 -134 -18Z");
        hand.body(frame, 4, "M-138 -46 Q0 -66 138 -46 L138 -10 L-138 -10Z");
        for (float x : new float[] {-132, 132}) {
            hand.body(frame, 4, Outline.rounded(x - 7, -58, x + 7, 0, 3));
        }
    }

    static void bench(Hand hand) {
        Material wood = hand.stuff(Material.wood(0xA06A3A));
        Material iron = Material.metal(0x3E4048);
        for (int side = -1; side <= 1; side += 2) {
            hand.body(iron, 3, Outline.limb(side * 112, -126, 4, side * 106, -52, 4));
            hand.body(iron, 3, Outline.limb(side * 106, -54, 4, side * 98, -8, 4));
            hand.body(iron, 3, Outline.limb(side * 118, -48, 4.5f, side * 122, -4, 4.5f));
            hand.body(iron, 3, Outline.limb(side * 112, -88, 4, side * 126, -84, 4));
            hand.body(iron, 3, Outline.limb(side * 126, -84, 4, side * 122, -46, 4));
        }
        for (int i = 0; i < 3; i++) {
            hand.body(wood.shade(1 - i * .04f), 4, Outline.rounded(-132, -132 + i * 20, 132, -117 + i * 20, 4));
        }
        hand.body(wood.shade(1.08f), TOP, Outline.polygon(-126, -66, 126, -66, 130, -57, -130, -57));
        hand.body(wood.shade(1.08f), TOP, Outline.polygon(-130, -55, 130, -55, 134, -46, -134, -46));
        hand.body(wood, 3, Outline.rounded(-135, -46, 135, -38, 2));
    }

    static void door(Hand hand) {
        Material wood = hand.stuff(Material.wood(0x7A4A2A));
        Material frame = Material.stone(0xC8BEB0);
        hand.body(frame, 4, Outline.rounded(-70, -216, 70, 0, 4));
        hand.body(wood, 3, Outline.box(-56, -204, 56, -2));
        float[][] panels = {{-44, -190, -6, -112}, {6, -190, 44, -112}, {-44, -94, -6, -18}, {6, -94, 44, -18}};
        for (float[] p : panels) {
            hand.flat(
                    Ink.fill(wood.colour().times(.5f), .8f),
                    Outline.rounded(p[0] - 2, p[1] - 2, p[2] + 2, p[3] + 2, 2));
            hand.body(wood.shade(1.08f), 7, Outline.rounded(p[0], p[1], p[2], p[3], 2));
        }
        hand.ball(Material.metal(0xE0B04A), 46, -102, 6);
        hand.body(frame.shade(.9f), 3, Outline.rounded(-78, -7, 78, 0, 2));
    }

    static void window(Hand hand) {
        Material frame = hand.stuff(Material.wood(0xF0EAE0));
        hand.body(frame, 4, Outline.rounded(-82, -206, 82, -12, 4));
        var pane = Outline.box(-70, -194, 70, -24);
        hand.flat(Ink.down(-194, -24, Rgb.of(0x6FA4D8), Rgb.of(0xB4D4EC), Rgb.of(0xE4F0F4)), pane);
        hand.flat(canvas -> {
            canvas.clipPath(pane, true);
            canvas.drawPath(Outline.polygon(-70, -90, 20, -194, 52, -194, -70, -54), Ink.fill(Rgb.WHITE, .3f));
            canvas.drawPath(Outline.polygon(10, -24, 70, -94, 70, -70, 32, -24), Ink.fill(Rgb.WHITE, .22f));
        });
        hand.body(frame, 3, Outline.box(-4, -196, 4, -22));
        hand.body(frame, 3, Outline.box(-72, -114, 72, -106));
        hand.body(frame.shade(1.05f), 4, Outline.rounded(-92, -14, 92, 0, 3));
        if (hand.is("lit") || hand.glows()) {
            hand.through(0, -110, 150, Lights.WARM, pane);
        }
    }

    static void mirror(Hand hand) {
        Material frame = hand.stuff(Material.metal(0xD8A848));
        hand.body(frame, 9, Outline.all(Outline.oval(0, -118, 78, 112), Outline.circle(0, -228, 15)));
        hand.flat(frame.colour().times(.4f), Outline.oval(0, -118, 64, 98));
        var glass = Outline.oval(0, -118, 62, 96);
        hand.body(Material.of(0xA8C4D4).glossy(1.2f), Form.plane(-.1f, -.2f), glass);
        hand.flat(canvas -> {
            canvas.clipPath(glass, true);
            canvas.drawPaint(Ink.down(-214, -22, Rgb.of(0xDCEBF2), Rgb.of(0x8FB0C4), Rgb.of(0x5F7F98)));
            canvas.drawPath(Outline.polygon(-70, -110, 20, -220, 46, -220, -70, -78), Ink.fill(Rgb.WHITE, .4f));
            canvas.drawPath(Outline.polygon(-20, -20, 70, -130, 70, -116, -4, -24), Ink.fill(Rgb.WHITE, .25f));
        });
        hand.body(frame, 6, "M-34 -8 Q0 -26 34 -8 L42 0 L-42 0Z");
        for (int i = 0; i < 16; i++) {
            float a = i * .3927f;
            hand.ball(frame, Curves.cos(a) * 71, -118 + Curves.sin(a) * 105, 5);
        }
    }

    static void rug(Hand hand) {
        Material cloth = hand.stuff(Material.cloth(0xA83A34));
        Rgb border = hand.colour(1, 0xE8D2A0);
        Rgb dark = cloth.colour().times(.5f);
        for (int i = 0; i <= 40; i++) {
            float y = -i * 2.2f;
            float half = 140 - i * .85f;
            hand.line(Rgb.of(0xE8DCC0), 1.6f, Outline.svg("M%s %s l-9 1 M%s %s l9 1".formatted(-half, y, half, y)));
        }
        hand.body(cloth, 3, Outline.polygon(-140, 0, -106, -88, 106, -88, 140, 0));
        hand.flat(Ink.line(border, 1, 4), Outline.polygon(-122, -8, -96, -80, 96, -80, 122, -8));
        hand.flat(Ink.line(dark, 1, 2), Outline.polygon(-112, -13, -90, -75, 90, -75, 112, -13));
        hand.flat(border, Outline.polygon(-66, -43, 0, -68, 66, -43, 0, -19));
        hand.flat(dark, Outline.polygon(-50, -43, 0, -62, 50, -43, 0, -25));
        hand.flat(cloth.colour().mix(Rgb.WHITE, .25f), Outline.polygon(-26, -43, 0, -53, 26, -43, 0, -34));
        for (int side = -1; side <= 1; side += 2) {
            hand.flat(border, Outline.polygon(side * 100f, -18, side * 92f, -40, side * 78f, -18));
            hand.flat(border, Outline.polygon(side * 84f, -72, side * 88f, -58, side * 66f, -72));
        }
    }

    static void easel(Hand hand) {
        Material wood = hand.stuff(Material.wood(0xA8743C));
        hand.body(wood.shade(.66f), 4, Outline.limb(4, -250, 5, 34, -10, 6));
        hand.body(wood, 4, Outline.limb(-6, -286, 6, -84, -6, 7));
        hand.body(wood, 4, Outline.limb(6, -286, 6, 84, -6, 7));
        hand.body(wood.shade(.86f), 3, Outline.limb(-62, -60, 5, 62, -60, 5));
        hand.body(Material.cloth(0xF4F0E4), 2, Outline.rounded(-92, -238, 92, -112, 2));
        hand.flat(canvas -> {
            canvas.clipPath(Outline.box(-86, -232, 86, -118), true);
            canvas.drawPath(Outline.box(-90, -240, 90, -110), Ink.down(-232, -150, Rgb.of(0x6AB4E4), Rgb.of(0xFBE0B4)));
            canvas.drawPath(Outline.circle(40, -196, 15), Ink.fill(Rgb.of(0xFBC84A)));
            canvas.drawPath(
                    Outline.svg("M-90 -150 L-54 -196 L-24 -164 L6 -184 L90 -140 V-110 H-90Z"),
                    Ink.fill(Rgb.of(0x7A8CB4)));
            canvas.drawPath(
                    Outline.svg("M-90 -146 Q-30 -166 20 -140 T90 -138 V-110 H-90Z"), Ink.fill(Rgb.of(0x5A9C4E)));
        });
        hand.body(wood, 4, Outline.rounded(-102, -114, 102, -98, 3));
        hand.body(wood, 4, Outline.rounded(-16, -256, 16, -232, 4));
    }

    static void blanket(Hand hand) {
        Material wool =
                hand.stuff(Material.cloth(0x4A78A8).rough((x, y) -> Noise.fractal(x * .05f, y * .05f, 2) * 6, .3f));
        Rgb stripe = hand.colour(1, 0xF0E6D0);
        for (int i = 0; i < 3; i++) {
            float top = -38 - i * 36;
            float in = i * 4;
            hand.body(wool.shade(.94f + .05f * i), 16, Outline.rounded(-122 + in, top, 122 - in, top + 40, 19));
            hand.line(wool.colour().times(.6f), 2, Outline.svg("M%s %s H%s".formatted(-100 + in, top + 21, 120 - in)));
            for (float x : new float[] {54, 78}) {
                hand.flat(stripe, Outline.rounded(x, top + 2, x + 12, top + 38, 3));
            }
        }
    }
}
