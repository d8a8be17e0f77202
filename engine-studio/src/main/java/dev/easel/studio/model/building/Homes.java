package dev.easel.studio.model.building;

import dev.easel.studio.model.craft.Foliage;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.model.craft.Texture;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** Houses with a gable: seen at an angle, the gable to the right and the long side to the left. */
final class Homes {
    private static final Rgb LAMP = Rgb.of(0xFFD88A);
    private static final Rgb FRAME = Rgb.of(0xF4EEE2);

    private Homes() {}

    static void house(Hand hand) {
        Material wall = hand.partStuff("walls", hand.stuff(Material.of(0xE8D8B8).glossy(0)));
        Material roof = shingles(hand.partColour("roof", 1, 0xA8503A));
        chimney(hand, 0xA86A54);
        shell(hand, wall, roof, Material.of(FRAME));
        window(hand, -92, -64, 30, 34, -.1f);
        window(hand, -52, -62, 26, 36, -.1f);
        window(hand, 86, -66, 30, 38, .04f);
        door(hand, 34, 28, 58, 0x6A3A2A);
        hand.flat(FRAME, Outline.circle(50, -126, 13));
        hand.flat(LAMP, Outline.circle(50, -126, 9.5f));
        bushes(hand);
    }

    static void cottage(Hand hand) {
        Material wall = hand.partStuff("walls", hand.stuff(Material.of(0xF4E8D2).glossy(0)));
        Material thatch = Material.wood(0xB8924E).coloured(hand.partColour("roof", 1, 0xB8924E));
        chimney(hand, 0x9A8A78);
        shell(hand, wall, thatch, Material.wood(0x6A4428));
        hand.flat(canvas -> {
            var beam = Ink.line(Rgb.of(0x5A3A22), 5);
            canvas.drawPath(
                    Outline.svg(
                            "M-2 -96 L104 -92 M10 -2 L10 -94 M104 -4 L104 -92 M50 -92 L50 -158 M22 -96 L50 -130 L80 -94"),
                    beam);
        });
        window(hand, -78, -60, 36, 32, -.1f);
        window(hand, 84, -60, 26, 34, .04f);
        door(hand, 40, 28, 62, 0x4A7A4A);
        bushes(hand);
        flowersAtWall(hand);
    }

    static void cabin(Hand hand) {
        Material logs = hand.partStuff("walls", hand.stuff(Material.wood(0x8A5A32)));
        Material roof = Material.wood(0x5A4636).coloured(hand.partColour("roof", 1, 0x5A4636));
        chimney(hand, 0x8A8480);
        shell(hand, logs, roof, Material.wood(0x6A4426));
        hand.flat(canvas -> {
            for (int i = 0; i < 9; i++) {
                float y = -6 - i * 10.4f;
                canvas.drawPath(
                        Outline.svg("M-116 " + (y - 8 + i * .4f) + " L-2 " + y + " L106 " + (y - 3)),
                        Ink.line(logs.colour().times(.4f), .8f, 2));
                canvas.drawPath(
                        Outline.svg("M-116 " + (y - 13 + i * .4f) + " L-2 " + (y - 5) + " L106 " + (y - 8)),
                        Ink.line(logs.colour().mix(Rgb.WHITE, .3f), .4f, 2));
            }
        });
        window(hand, -78, -62, 34, 32, -.1f);
        window(hand, 84, -62, 26, 32, .04f);
        door(hand, 40, 28, 60, 0x4A2E1C);
    }

    static void barn(Hand hand) {
        Material planks = hand.partStuff("walls", hand.stuff(Material.wood(0xB0352A)));
        Material roof = shingles(hand.partColour("roof", 1, 0x5A5A66));
        shell(hand, planks, roof, Material.of(FRAME));
        hand.flat(canvas -> {
            for (int i = 0; i < 10; i++) {
                float x = 4 + i * 11f;
                canvas.drawLine(
                        x,
                        -2,
                        x,
                        -94 - (50 - Math.abs(50 - i * 11f)),
                        Ink.line(planks.colour().times(.5f), .6f, 1.3f));
            }
        });
        Path gate = Outline.box(22, -66, 84, -2);
        hand.body(planks.shade(.86f), 2, gate);
        hand.line(FRAME, 4, gate);
        hand.line(FRAME, 3.4f, Outline.svg("M22 -2 L84 -66 M22 -66 L84 -2"));
        hand.flat(Rgb.of(0x2A1A18), Outline.box(40, -116, 66, -92));
        hand.line(FRAME, 3, Outline.box(40, -116, 66, -92));
    }

    static void church(Hand hand) {
        Material wall = hand.partStuff("walls", hand.stuff(Material.of(0xF2ECE0).glossy(0)));
        Material roof = shingles(hand.partColour("roof", 1, 0x5A6478));
        shell(hand, wall, roof, Material.of(FRAME));
        for (float x : new float[] {-98, -70, -42}) {
            lancet(hand, x, -28 + (x + 70) * .06f, 14, 44);
        }
        hand.face(wall, -.6f, .05f, -12, -238, 32, -236, 32, 0, -12, -3);
        hand.face(wall, .45f, .05f, 32, -236, 92, -238, 92, -4, 32, 0);
        hand.face(roof, -.6f, -.35f, -20, -232, 32, -228, 38, -330);
        hand.face(roof.shade(.86f), .55f, -.3f, 32, -228, 100, -233, 38, -330);
        hand.line(Rgb.of(0xE8C060), 3, Outline.svg("M38 -330 L38 -356 M29 -347 L47 -347"));
        lancet(hand, 62, -156, 22, 46);
        lancet(hand, 10, -158, 13, 44);
        hand.flat(FRAME.times(.8f), Outline.circle(62, -112, 17));
        hand.flat(Rgb.of(0x3A5A8A), Outline.circle(62, -112, 13));
        hand.line(FRAME, 1.6f, Outline.svg("M49 -112 L75 -112 M62 -125 L62 -99 M53 -121 L71 -103 M71 -121 L53 -103"));
        door(hand, 62, 32, 62, 0x6A4028);
    }

    /** Walls and roof. The corner is at x = 0; the long side reaches −116, the gable 108. */
    private static void shell(Hand hand, Material wall, Material roof, Material trim) {
        hand.face(wall, -.68f, .06f, -116, -92, 0, -100, 0, 0, -116, -12);
        hand.face(wall, .3f, .08f, 0, -100, 52, -172, 108, -96, 108, -5, 0, 0);
        hand.flat(
                Ink.veil(-104, -80, Rgb.of(0x201428), .4f, 0), Outline.polygon(-116, -92, 0, -100, 0, -74, -116, -72));
        hand.face(roof, -.55f, -.5f, -8, -92, 50, -182, -74, -164, -130, -84);
        hand.body(trim, 2, Outline.polygon(-10, -90, 50, -182, 53, -174, -2, -88));
        hand.body(trim, 2, Outline.polygon(50, -182, 116, -90, 108, -86, 50, -172));
        hand.flat(Ink.line(roof.colour().times(.5f), .7f, 2.4f), Outline.polyline(-130, -84, -8, -92));
    }

    private static Material shingles(Rgb colour) {
        return Material.masonry(0, 8).coloured(colour).rough((x, y) -> 0, 0);
    }

    private static void chimney(Hand hand, int colour) {
        Material brick = Material.masonry(colour, 6);
        hand.face(brick, -.6f, 0, -42, -206, -28, -208, -28, -150, -42, -150);
        hand.face(brick, .5f, 0, -28, -208, -12, -206, -12, -150, -28, -150);
        hand.body(brick.shade(.8f), 2, Outline.polygon(-45, -211, -28, -214, -9, -211, -9, -204, -45, -204));
        for (int i = 0; i < 3; i++) {
            hand.flat(Ink.soft(Rgb.WHITE, .26f - .05f * i, 4), Outline.circle(-24 + i * 9, -217 - i * 8, 6 + i * 2));
        }
    }

    private static void window(Hand hand, float x, float y, float w, float h, float skew) {
        float lean = w / 2 * skew;
        Path pane = Outline.polygon(
                x - w / 2,
                y - h / 2 - lean,
                x + w / 2,
                y - h / 2 + lean,
                x + w / 2,
                y + h / 2 + lean,
                x - w / 2,
                y + h / 2 - lean);
        hand.body(
                Material.of(FRAME),
                2,
                Outline.polygon(
                        x - w / 2 - 3,
                        y - h / 2 - 3 - lean,
                        x + w / 2 + 3,
                        y - h / 2 - 3 + lean,
                        x + w / 2 + 3,
                        y + h / 2 + 3 + lean,
                        x - w / 2 - 3,
                        y + h / 2 + 3 - lean));
        hand.flat(Ink.down(y - h / 2, y + h / 2, Rgb.of(0xFFC868), Rgb.of(0xFFE6B0)), pane);
        hand.glow(canvas -> {
            canvas.drawPath(pane, Ink.fill(LAMP, .35f));
            canvas.drawPath(pane, Ink.soft(LAMP, .25f, 7));
        });
        hand.line(FRAME, 2, Outline.polyline(x, y - h / 2, x, y + h / 2));
        hand.line(FRAME, 2, Outline.polyline(x - w / 2, y - lean, x + w / 2, y + lean));
    }

    private static void lancet(Hand hand, float x, float y, float w, float h) {
        Path shape = Outline.svg(
                "M" + (x - w / 2) + " " + y + " l0 " + -h * .62f + " q0 " + -h * .28f + " " + w / 2 + " " + -h * .38f
                        + " q" + w / 2 + " " + h * .1f + " " + w / 2 + " " + h * .38f + " l0 " + h * .62f + "Z");
        hand.flat(Ink.down(y - h, y, Rgb.of(0x5A7AB8), Rgb.of(0xE8B860), Rgb.of(0xC85A4A)), shape);
        hand.glow(canvas -> canvas.drawPath(shape, Ink.fill(LAMP, .22f)));
        hand.line(Rgb.of(0xC8BCA8), 2, shape);
    }

    private static void door(Hand hand, float x, float w, float h, int colour) {
        hand.body(Material.of(FRAME), 2, Outline.box(x - w / 2 - 3, -h - 3, x + w / 2 + 3, -1));
        hand.body(hand.partStuff("door", Material.wood(colour)), 3, Outline.box(x - w / 2, -h, x + w / 2, -1));
        hand.ball(Material.metal(0xE8B84A), x + w * .32f, -h * .45f, 2.4f);
    }

    private static void bushes(Hand hand) {
        for (float x : new float[] {-104, -70, 106}) {
            Foliage.clump(hand, Rgb.of(0x5A8A3E), 5, x, -13, 22, 14);
        }
    }

    private static void flowersAtWall(Hand hand) {
        hand.flat(canvas -> {
            int[] tones = {0xF06A8A, 0xF8D04A, 0xF4F0F8};
            for (int i = 0; i < 26; i++) {
                canvas.drawCircle(
                        -118 + i * 4.2f + (i * 37 % 5), -8 - (i * 53 % 17), 2.6f, Ink.fill(Rgb.of(tones[i % 3])));
            }
        });
    }

    static void tent(Hand hand) {
        Material cloth = hand.stuff(Material.cloth(0xE08A3A));
        hand.face(cloth.shade(.5f), 0, 0, -4, -148, 76, 0, -40, 0);
        hand.face(cloth, -.55f, -.4f, -4, -148, -64, -142, -132, -14, -40, 0);
        hand.body(
                cloth.shade(1.05f),
                Form.plane(.1f, -.3f),
                Outline.svg("M-4 -148 Q2 -70 -14 0 L-40 0 Q-30 -70 -4 -148Z"));
        hand.body(cloth, Form.plane(.4f, -.3f), Outline.svg("M-4 -148 Q40 -60 86 0 L52 0 Q20 -60 -4 -148Z"));
        hand.line(Rgb.of(0xC8B898), 1.6f, Outline.svg("M-64 -142 L-136 -2 M-4 -148 L104 -2"));
        hand.line(Rgb.of(0x6A4A2E), 4, Outline.svg("M-4 -148 L-4 -158"));
        hand.glow(10, -34, 60, LAMP, .4f);
    }

    static void igloo(Hand hand) {
        Material snow =
                hand.stuff(Material.of(0xE8F2FA).glossy(.1f)).textured(Texture.masonry(20, Rgb.of(0x8FB0D0), .6f));
        hand.body(
                snow,
                Form.egg(-12, 0, 118, 122),
                Outline.svg("M-130 0 C-130 -72 -80 -122 -12 -122 C56 -122 106 -72 106 0Z"));
        hand.body(snow, Form.egg(66, 0, 62, 76), Outline.svg("M10 0 C10 -50 36 -72 68 -72 C100 -72 126 -48 126 0Z"));
        Path mouth = Outline.svg("M38 0 C38 -34 52 -50 70 -50 C88 -50 104 -34 104 0Z");
        hand.flat(Ink.down(-50, 0, Rgb.of(0x1E2C48), Rgb.of(0x4A5878)), mouth);
        hand.glow(70, -16, 46, LAMP, .35f);
    }

    static void well(Hand hand) {
        Material stone = Material.masonry(0x9A948C, 13);
        hand.turned(stone, Lathe.straight(0, .2f, -72, 60, -12, 60));
        hand.body(Material.stone(0xB0A89C), Form.plane(0, -.6f), Outline.oval(0, -72, 66, 15));
        hand.flat(Ink.down(-82, -62, Rgb.of(0x15202E), Rgb.of(0x35506A)), Outline.oval(0, -71, 51, 10));
        Material wood = Material.wood(0x7A5030);
        hand.body(wood, 4, Outline.limb(-58, -78, 5, -58, -166, 5));
        hand.body(wood, 4, Outline.limb(58, -78, 5, 58, -166, 5));
        hand.turned(wood, Lathe.lying(-130, -58, 5, -58, 5, 58, 5));
        hand.line(Rgb.of(0xC8A868), 2.4f, Outline.polyline(0, -130, 0, -96));
        hand.turned(Material.wood(0x9A6A3A), Lathe.straight(0, .2f, -98, 15, -74, 12));
        hand.face(hand.stuff(shingles(Rgb.of(0xA8503A))), -.1f, -.5f, -90, -150, -60, -206, 60, -206, 90, -150);
    }
}
