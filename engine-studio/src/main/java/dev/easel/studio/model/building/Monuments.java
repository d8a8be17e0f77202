package dev.easel.studio.model.building;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.types.Rect;

/** Temples, bridges, fountains, statues. */
final class Monuments {
    private static final Rgb LAMP = Rgb.of(0xFFD88A);

    private Monuments() {}

    static void temple(Hand hand) {
        Material marble = hand.stuff(Material.marble(0xEEE6DA));
        for (int step = 0; step < 3; step++) {
            float half = 134 - step * 8;
            hand.body(
                    marble.shade(.9f + step * .05f),
                    Form.plane(0, 0),
                    Outline.box(-half, -9 - step * 9, half, -step * 9));
        }
        hand.flat(
                Ink.down(-140, -26, marble.colour().times(.32f), marble.colour().times(.5f)),
                Outline.box(-106, -138, 106, -27));
        hand.glow(0, -60, 60, LAMP, .3f);
        for (int i = 0; i < 6; i++) {
            float x = -102 + i * 40.8f;
            hand.turned(marble.textured(Stonework::fluted), Lathe.smooth(x, 0, -130, 8, -80, 10, -34, 10.5f));
            hand.body(marble.shade(1.05f), 3, Outline.rounded(x - 14, -140, x + 14, -129, 3));
            hand.body(marble.shade(1.05f), 3, Outline.rounded(x - 13, -35, x + 13, -27, 3));
        }
        hand.body(marble, Form.plane(0, 0), Outline.box(-124, -160, 124, -139));
        hand.flat(Ink.line(marble.colour().times(.6f), .6f, 2), Outline.polyline(-124, -149, 124, -149));
        hand.body(marble.shade(1.05f), 3, Outline.polygon(-136, -159, 0, -212, 136, -159));
        hand.body(marble.shade(.82f), 3, Outline.polygon(-104, -164, 0, -203, 104, -164));
    }

    static void pagoda(Hand hand) {
        Rgb red = hand.colour(0xB8392E);
        Material roof =
                Material.masonry(0, 6).coloured(hand.colour(1, 0x3A5A5E)).rough((_, _) -> 0, 0);
        hand.body(Material.stone(0xA8A094), 4, Outline.polygon(-96, -16, 96, -16, 104, 0, -104, 0));
        float y = -14;
        for (int tier = 0; tier < 5; tier++) {
            float half = 62 - tier * 8.5f;
            float high = 38 - tier * 2f;
            hand.body(Material.of(red), Form.barrel(0, half * 1.6f), Outline.box(-half, y - high, half, y));
            hand.flat(eavesShadow(y, high, red), Outline.box(-half, y - high, half, y));
            windows(hand, half, y, high);
            float eaves = half + 30 - tier * 2;
            float top = y - high - 26 + tier;
            hand.body(
                    roof,
                    Form.plane(0, -.4f),
                    Outline.svg("M" + -eaves + " " + (y - high - 6) + " Q" + -half + " " + (y - high - 4) + " "
                            + -half * .7f + " " + top + " L"
                            + half * .7f + " " + top + " Q" + half + " " + (y - high - 4) + " " + eaves + " "
                            + (y - high - 6) + " Q"
                            + eaves * .8f + " " + (y - high + 7) + " 0 " + (y - high + 6) + " Q" + -eaves * .8f + " "
                            + (y - high + 7) + " "
                            + -eaves + " " + (y - high - 6) + "Z"));
            y = top + 2;
        }
        hand.turned(
                Material.metal(0xE0B04A),
                Lathe.smooth(0, 0, y - 52, 1, y - 38, 3, y - 34, 8, y - 26, 3, y - 20, 10, y - 10, 4, y, 14));
    }

    private static Paint eavesShadow(float y, float high, Rgb red) {
        return Ink.veil(y - high, y - high + 14, red.times(.2f), .6f, 0);
    }

    private static void windows(Hand hand, float half, float y, float high) {
        PathBuilder panes = new PathBuilder();
        for (int i = -1; i <= 1; i++) {
            float x = i * half * .58f;
            panes.addPath(
                    Outline.box(x - half * .17f, y - high * .74f, x + half * .17f, y - (i == 0 ? 0 : high * .2f)));
        }
        Path all = panes.build();
        hand.flat(Rgb.of(0xF0B858), all);
        hand.glow(canvas -> canvas.drawPath(all, Ink.fill(LAMP, .35f)));
        hand.line(Rgb.of(0x4A1E1A), 1.6f, all);
    }

    static void fountain(Hand hand) {
        Material stone = hand.stuff(Material.marble(0xD8D2CC));
        Material water = Material.of(0x7CC4E4).glossy(1).see(.9f);
        hand.turned(stone, Lathe.smooth(0, .16f, -46, 118, -38, 112, -26, 104, -19, 112));
        hand.body(stone.shade(1.1f), Form.plane(0, -.6f), Outline.oval(0, -46, 118, 22));
        hand.body(water, Form.plane(0, -.5f), Outline.oval(0, -45, 106, 17));
        hand.turned(stone, Lathe.smooth(0, .1f, -112, 10, -80, 9, -60, 18, -46, 22));
        hand.turned(stone, Lathe.smooth(0, .14f, -126, 66, -118, 50, -106, 14));
        hand.body(water, Form.plane(0, -.5f), Outline.oval(0, -126, 58, 8));
        hand.turned(stone, Lathe.smooth(0, .1f, -176, 6, -160, 8, -134, 12, -126, 14));
        hand.turned(stone, Lathe.smooth(0, .14f, -182, 30, -176, 22, -170, 7));
        hand.flat(canvas -> {
            for (int i = -6; i <= 6; i++) {
                float reach = i * 15f;
                canvas.drawPath(
                        Outline.svg("M" + i * 1.5f + " -196 Q" + reach * .45f + " -214 " + reach * .6f + " -128"),
                        Ink.line(Rgb.of(0xDDF2FC), .5f, 2.4f));
                canvas.drawPath(
                        Outline.svg("M" + i * 9.6f + " -126 Q" + i * 14.5f + " -122 " + i * 15f + " -48"),
                        Ink.line(Rgb.of(0xDDF2FC), .45f, 3));
                canvas.drawOval(Rect.makeXYWH(i * 15 - 8, -48, 16, 5), Ink.fill(Rgb.WHITE, .45f));
            }
            canvas.drawPath(Outline.svg("M-3 -182 Q0 -232 3 -182Z"), Ink.fill(Rgb.of(0xE8F8FF), .8f));
        });
    }

    static void statue(Hand hand) {
        Material stone = hand.stuff(Material.marble(0xE4E0DC));
        hand.body(stone.shade(.9f), 4, Outline.box(-56, -18, 56, 0));
        hand.body(stone, 4, Outline.box(-44, -74, 44, -16));
        hand.body(stone.shade(1.05f), 4, Outline.box(-52, -84, 52, -72));
        Path robe = Outline.svg("M-22 -192 Q-34 -140 -36 -84 L34 -84 Q36 -140 22 -192 Q0 -204 -22 -192Z");
        hand.body(
                stone.rough((x, y) -> Curves.sin(x * .42f + y * .01f) * 3 * Math.min(1, (y + 200) / 90), 1),
                Form.barrel(0, 44),
                robe);
        hand.body(
                stone, 9, Outline.all(Outline.limb(18, -188, 10, 34, -150, 8), Outline.limb(34, -150, 8, 10, -136, 7)));
        hand.body(
                stone,
                9,
                Outline.all(Outline.limb(-18, -188, 10, -40, -214, 8), Outline.limb(-40, -214, 8, -36, -252, 6)));
        hand.body(stone, 6, Outline.limb(0, -190, 8, 0, -206, 8));
        hand.body(stone, Form.egg(0, -220, 17, 21), Outline.oval(0, -220, 16, 20));
        hand.body(
                stone.shade(.92f),
                6,
                "M-17 -220 Q-18 -244 0 -244 Q19 -244 17 -218 Q12 -232 0 -232 Q-12 -232 -17 -220Z");
        hand.turned(stone, Lathe.smooth(-36, .1f, -266, 9, -258, 6, -250, 3));
        hand.flat(
                Ink.line(stone.colour().times(.6f), .8f, 1.4f),
                Outline.svg("M-5 -220 q2 -2 4 0 M3 -220 q2 -2 4 0 M0 -218 l-1 6 l2 0 M-3 -208 q3 2 6 0"));
    }

    /** A level road or railway on arches. */
    static void viaduct(Hand hand) {
        Material stone = hand.stuff(Material.masonry(0xB0A08A, 11));
        var arches = new StringBuilder("M-228 0 L-228 -128 L228 -128 L228 0");
        for (int i = 4; i >= 0; i--) {
            float x = (i - 2) * 92f;
            arches.append(
                    " L" + (x + 36) + " 0 L" + (x + 36) + " -66 A36 36 0 0 0 " + (x - 36) + " -66 L" + (x - 36) + " 0");
        }
        hand.body(stone.shade(.6f), 2, Outline.svg(arches.append("Z").toString()));
        hand.body(stone, 3, Outline.svg(arches.toString().replace("M-228", "M-230")));
        for (int i = -2; i <= 2; i++) {
            hand.flat(
                    Ink.line(stone.colour().times(.55f), .8f, 4),
                    Outline.svg("M" + (i * 92 + 38) + " -66 A38 38 0 0 0 " + (i * 92 - 38) + " -66"));
        }
        hand.body(stone.shade(1.1f), 4, Outline.box(-230, -138, 230, -124));
        hand.body(stone.shade(1.04f), 3, Outline.box(-230, -146, 230, -138));
    }

    static void bridge(Hand hand) {
        Material stone = hand.stuff(Material.masonry(0xA89C8A, 11));
        Path body = Outline.svg(
                "M-180 0 L-180 -66 Q0 -122 180 -66 L180 0 L140 0 Q136 -50 92 -58 Q58 -56 54 0 L44 0 L38 -16 Q30 -78 0"
                        + " -80 Q-30 -78 -38 -16 L-44 0 L-54 0 Q-58 -56 -92 -58 Q-136 -50 -140 0Z");
        hand.flat(
                Ink.down(-80, 0, stone.colour().times(.35f), stone.colour().times(.55f)),
                Outline.svg("M-44 0 Q-30 -76 4 -80 Q36 -76 44 0 L30 0 Q24 -62 8 -66 Q-24 -60 -30 0Z"));
        hand.body(stone, 3, body);
        hand.flat(
                Ink.line(stone.colour().times(.55f), .8f, 4),
                Outline.svg(
                        "M-42 -4 Q-34 -80 0 -82 Q34 -80 42 -4 M-140 -4 Q-134 -52 -96 -60 Q-58 -56 -54 -4 M140 -4 Q134"
                                + " -52 96 -60 Q58 -56 54 -4"));
        hand.body(stone.shade(1.1f), 4, "M-184 -64 Q0 -120 184 -64 L184 -74 Q0 -130 -184 -74Z");
        for (int i = -4; i <= 4; i++) {
            float x = i * 42f;
            float y = -103 + i * i * 2.3f;
            hand.body(stone.shade(1.05f), 3, Outline.box(x - 5, y - 18, x + 5, y + 2));
        }
        hand.body(stone.shade(1.14f), 4, "M-184 -82 Q0 -138 184 -82 L184 -90 Q0 -146 -184 -90Z");
    }
}
