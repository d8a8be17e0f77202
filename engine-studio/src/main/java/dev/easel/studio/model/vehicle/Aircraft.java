package dev.easel.studio.model.vehicle;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;

/** What flies, in the air and beyond it. */
final class Aircraft {
    private static final Rgb LAMP = Rgb.of(0xFFE49A);
    private static final Rgb GLASS = Rgb.of(0x5FA8D0);

    private Aircraft() {}

    static void airship(Hand hand) {
        Material skin = hand.stuff(Material.of(0xE8944A).glossy(.5f));
        Rgb trim = hand.colour(1, 0x1F6A70);
        Material fins = Material.of(trim).glossy(.3f);
        hand.body(fins, 5, "M96 -96 L150 -140 Q158 -118 146 -98 L104 -84Z M96 -66 L150 -22 Q158 -44 146 -64 L104 -78Z");
        Lathe hull = Lathe.lying(-82, -152, 2, -140, 19, -108, 36, -50, 45, 20, 44, 84, 28, 128, 10, 140, 3);
        hand.turned(skin, hull);
        hand.flat(canvas -> {
            canvas.clipPath(hull.outline(), true);
            for (int i = -3; i <= 3; i++) {
                float w = i * 12.6f;
                canvas.drawPath(
                        Outline.svg("M-154 -82 C-130 " + (-82 + w * 1.1f) + " 70 " + (-82 + w * 1.3f) + " 142 -82"),
                        Ink.line(skin.colour().times(.55f), .5f, 1.3f));
            }
            canvas.drawPath(
                    Outline.svg("M-160 -78 C-130 -60 70 -56 146 -79 L146 -85 C70 -72 -130 -76 -160 -88Z"),
                    Ink.fill(trim));
            for (int i = 0; i < 6; i++) {
                float x = -118 + i * 42f;
                canvas.drawPath(
                        Outline.svg("M" + x + " -130 Q" + (x + 7) + " -82 " + x + " -34"),
                        Ink.line(skin.colour().times(.55f), .4f, 1.2f));
            }
        });
        hand.body(fins, 4, "M88 -84 L154 -92 Q160 -82 154 -72 L88 -78Z");
        hand.line(Rgb.of(0x4A3428), 1.6f, Outline.svg("M-48 -38 L-44 -26 M30 -38 L26 -26"));
        hand.body(Material.wood(0x6A3E2A), 7, "M-62 -28 L44 -28 Q48 -10 34 -3 L-44 -3 Q-60 -8 -62 -28Z");
        hand.body(Material.metal(0xC8983E), 2, Outline.box(-62, -30, 44, -26));
        Path windows = Outline.all(
                Outline.rounded(-50, -22, -38, -13, 3),
                Outline.rounded(-32, -22, -20, -13, 3),
                Outline.rounded(-14, -22, -2, -13, 3),
                Outline.rounded(4, -22, 16, -13, 3),
                Outline.rounded(22, -22, 34, -13, 3));
        hand.flat(LAMP, windows);
        hand.glow(canvas -> {
            canvas.drawPath(windows, Ink.fill(LAMP, .6f));
            canvas.drawPath(windows, Ink.soft(Rgb.of(0xFFB040), .6f, 6));
        });
        hand.body(Material.metal(0x8A8A90), 3, Outline.limb(44, -20, 4, 58, -20, 4));
        hand.flat(Ink.fill(Rgb.of(0x2A2A30), .55f), Outline.oval(62, -20, 3, 17));
        hand.flat(
                Ink.fill(Rgb.WHITE, .3f),
                Outline.svg("M-128 -100 C-90 -124 10 -122 60 -112 C10 -116 -90 -114 -128 -100Z"));
    }

    static void balloon(Hand hand) {
        Rgb main = hand.colour(0xD8402E);
        Rgb second = hand.colour(
                1,
                hand.look().entity().colours().isEmpty()
                        ? 0xF4C84A
                        : main.mix(Rgb.WHITE, .6f).argb() & 0xffffff);
        Lathe bag = Lathe.smooth(0, 0, -300, 2, -296, 34, -270, 78, -220, 102, -170, 96, -120, 60, -92, 24, -86, 20);
        hand.turned(
                hand.stuff(Material.cloth(0).coloured(main))
                        .coloured(main)
                        .glossy(.3f)
                        .textured((canvas, b, _) -> {
                            float[] seams = {-1.08f, -.82f, -.46f, 0, .46f, .82f, 1.08f};
                            for (int i = 0; i < 6; i += 2) {
                                canvas.drawPath(
                                        gore(seams[i + 1], seams[Math.min(6, i + 2)]), Ink.within(Ink.fill(second)));
                            }
                        }),
                bag);
        hand.flat(canvas -> {
            canvas.clipPath(bag.outline(), true);
            canvas.drawPath(
                    Outline.svg("M-110 -196 Q0 -166 110 -196 L110 -180 Q0 -150 -110 -180Z"),
                    Ink.fill(main.times(.55f), .5f));
        });
        hand.flat(Rgb.of(0x3A2418), Outline.oval(0, -87, 20, 4));
        hand.glow(0, -84, 46, Rgb.of(0xFFC060), .7f);
        hand.line(
                Rgb.of(0x5A4630), 1.5f, Outline.svg("M-19 -86 L-20 -38 M19 -86 L20 -38 M-7 -84 L-8 -38 M7 -84 L8 -38"));
        hand.body(Material.wicker(0xA8743A), Form.barrel(0, 30), Outline.svg("M-24 -40 L24 -40 L20 -3 Q0 2 -20 -3Z"));
        hand.body(Material.of(0x7A4A24), 3, Outline.rounded(-26, -43, 26, -36, 3));
    }

    private static Path gore(float from, float to) {
        float a = from * 104;
        float b = to * 104;
        return Outline.svg("M0 -302 C" + a * .9f + " -290 " + a * 1.04f + " -210 " + a + " -190 C" + a * .9f + " -130 "
                + a * .3f + " -100 " + a * .2f + " -84 L" + b * .2f + " -84 C" + b * .3f + " -100 " + b * .9f + " -130 "
                + b + " -190 C" + b * 1.04f + " -210 " + b * .9f + " -290 0 -302Z");
    }

    static void rocket(Hand hand) {
        Material shell = hand.stuff(Material.of(0xF0EEEA).glossy(.8f));
        Rgb trim = hand.colour(1, hand.look().entity().colours().isEmpty() ? 0xD8382E : 0x3A3A46);
        boolean flying = !hand.look().poses("standing");
        float lift = 54;
        if (flying) {
            hand.flat(
                    Ink.down(-lift - 10, 0, Rgb.of(0xFFE890), Rgb.of(0xFF9A2E), Rgb.of(0xE8482A)),
                    Outline.svg("M-22 -58 Q-26 -28 0 0 Q26 -28 22 -58Z"));
            hand.glow(canvas -> {
                canvas.drawPath(
                        Outline.svg("M-20 -58 Q-22 -30 0 -2 Q22 -30 20 -58Z"),
                        Ink.down(-58, 0, Rgb.of(0xFFF4C0), Rgb.of(0xF08020), Rgb.of(0x702010)));
                canvas.drawCircle(0, -36, 90, Ink.fading(0, -36, 90, Rgb.of(0xFF9A3A), .6f));
            });
        }
        Material fin = Material.of(trim).glossy(.5f);
        hand.body(fin, 6, "M-34 -140 Q-80 -104 -74 -46 L-28 -74Z");
        hand.body(fin, 6, "M34 -140 Q80 -104 74 -46 L28 -74Z");
        hand.turned(Material.metal(0x6A6E78), Lathe.straight(0, .2f, -76, 20, -58, 28));
        hand.turned(shell, Lathe.smooth(0, .12f, -284, 1, -262, 16, -226, 32, -170, 43, -120, 41, -74, 28));
        hand.turned(fin, Lathe.smooth(0, .12f, -290, 1, -276, 9, -252, 21, -236, 28));
        hand.body(fin, 3, "M-5 -128 L5 -128 L4 -46 L-4 -46Z");
        hand.body(Material.metal(0xB8BCC8), 5, Outline.circle(0, -190, 21));
        hand.body(Material.of(GLASS).glossy(1.3f), Form.ball(0, -190, 16), Outline.circle(0, -190, 15));
        hand.shine(.7f, "M-9 -196 Q-6 -202 1 -202 Q-3 -198 -5 -192Z");
        hand.flat(
                Ink.line(shell.colour().times(.6f), .7f, 1.3f),
                Outline.svg("M-43 -150 Q0 -138 43 -150 M-37 -104 Q0 -94 37 -104"));
    }

    static void spaceship(Hand hand) {
        Material hull = hand.stuff(Material.of(0xB8C4D2).glossy(.9f));
        Rgb trim = hand.colour(1, 0xD8582E);
        for (float y : new float[] {-88, -40}) {
            hand.glow(canvas ->
                    canvas.drawOval(Rect.makeXYWH(118, y - 12, 60, 24), Ink.fading(126, y, 60, Rgb.of(0x5AC8FF), .9f)));
            hand.turned(hull.shade(.6f), Lathe.lying(y, 60, 12, 90, 15, 120, 12));
            hand.light(Rgb.of(0x9AE8FF), Outline.oval(121, y, 3.5f, 10));
        }
        hand.face(hull.shade(.8f), .1f, -.6f, -10, -84, 70, -142, 112, -140, 92, -78);
        hand.turned(hull, Lathe.lying(-64, -168, 2, -150, 9, -100, 20, -30, 33, 40, 36, 90, 30, 108, 22));
        hand.face(hull.shade(.9f), -.05f, .4f, -30, -52, 66, -2, 112, -2, 88, -46);
        hand.body(Material.of(trim), 2, "M48 -10 L66 -2 L112 -2 L109 -10Z M62 -136 L70 -142 L112 -140 L110 -134Z");
        Path canopy = Outline.svg("M-118 -76 Q-88 -104 -40 -98 L-34 -86 Q-80 -76 -118 -76Z");
        hand.body(Material.of(0x2E5E86).glossy(1.4f), 9, canopy);
        hand.shine(.55f, "M-100 -82 Q-80 -96 -52 -94 Q-78 -90 -92 -81Z");
        hand.flat(canvas -> {
            canvas.drawPath(
                    Outline.svg("M-8 -95 Q4 -64 -8 -33 M52 -99 Q62 -64 52 -29"),
                    Ink.line(hull.colour().times(.5f), .7f, 1.4f));
            canvas.drawPath(Outline.svg("M-150 -62 L84 -60 L84 -52 L-140 -58Z"), Ink.fill(trim, .9f));
        });
        for (int i = 0; i < 5; i++) {
            hand.light(LAMP, Outline.rounded(0 + i * 10, -76, 6 + i * 10, -70, 2));
        }
    }

    static void ufo(Hand above) {
        Hand hand = above.at(0, 30, 1, 0);
        Material metal = hand.stuff(Material.metal(0x9CA8B8));
        hand.glow(canvas -> canvas.drawPath(
                Outline.svg("M-40 -46 L-96 20 L96 20 L40 -46Z"), Ink.veil(-46, 20, Rgb.of(0x9AFFC8), .5f, 0)));
        hand.body(
                Material.glass(0x8FE0D8).see(.8f),
                Form.egg(0, -92, 58, 52),
                Outline.svg("M-54 -92 Q-52 -144 0 -146 Q52 -144 54 -92Z"));
        hand.body(
                Material.of(0x6ABF5A),
                Form.egg(0, -108, 20, 24),
                Outline.svg("M0 -132 Q20 -132 18 -112 Q12 -94 0 -92 Q-12 -94 -18 -112 Q-20 -132 0 -132Z"));
        hand.flat(Rgb.of(0x14201A), Outline.all(Outline.oval(-8, -113, 4.6f, 6.4f), Outline.oval(8, -113, 4.6f, 6.4f)));
        hand.shine(.5f, "M-40 -104 Q-36 -132 -12 -138 Q-28 -126 -32 -102Z");
        hand.turned(metal.shade(.7f), Lathe.smooth(0, .1f, -62, 110, -46, 62, -36, 40, -32, 38));
        hand.turned(metal, Lathe.smooth(0, .08f, -98, 54, -90, 78, -72, 128, -62, 140, -56, 128));
        for (int i = -3; i <= 3; i++) {
            Rgb lamp = Rgb.of(new int[] {0xFF6A5A, 0xFFD84A, 0x6AF0FF}[(i + 3) % 3]);
            float y = -60 + (9 - i * i) * .6f;
            hand.flat(lamp, Outline.oval(i * 36, y, 8, 5));
            hand.glow(i * 36, y, 22, lamp, .8f);
        }
    }

    static void airplane(Hand hand) {
        Material hull = hand.stuff(Material.of(0xF2F2F0).glossy(.8f));
        Rgb trim = hand.colour(1, hand.look().entity().colours().isEmpty() ? 0x2A5FA8 : 0xF4F2EC);
        hand.body(hull.shade(.8f), 4, "M-8 -74 L62 -122 L80 -120 L44 -70Z");
        hand.body(Material.of(trim), 4, "M100 -70 L136 -128 L158 -128 L148 -62Z");
        hand.body(hull.shade(.85f), 3, "M118 -64 L160 -82 L172 -80 L150 -56Z");
        hand.turned(hull, Lathe.lying(-58, -168, 3, -158, 13, -136, 20, -60, 23, 60, 21, 130, 12, 164, 3));
        hand.flat(
                Ink.fill(trim), Outline.svg("M-164 -50 Q-60 -36 80 -42 L158 -56 L156 -50 L80 -34 Q-60 -28 -156 -44Z"));
        hand.body(hull.shade(.94f), 4, "M-16 -50 L50 -4 L78 -2 L48 -48Z");
        hand.turned(Material.metal(0x8A92A0), Lathe.lying(-24, -22, 8, -16, 10, 16, 8));
        hand.flat(
                Ink.down(-76, -62, Rgb.of(0x2A4A6A), Rgb.of(0x6AA0C8)),
                Outline.svg("M-156 -66 Q-146 -76 -132 -76 L-128 -65Z"));
        for (int i = 0; i < 15; i++) {
            float x = -112 + i * 15f;
            hand.flat(Rgb.of(0x3E6A90), Outline.rounded(x, -68, x + 7, -59, 3));
        }
        hand.shine(.35f, "M-140 -72 Q-60 -82 60 -76 Q-60 -77 -140 -69Z");
    }
}
