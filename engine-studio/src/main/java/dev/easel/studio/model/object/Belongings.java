package dev.easel.studio.model.object;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** What people carry, give, play and hang up. */
final class Belongings {
    private Belongings() {}

    static void clock(Hand hand) {
        Material frame = hand.stuff(Material.wood(0x7A4A26));
        hand.body(frame, 12, Outline.circle(0, -104, 104));
        hand.body(
                Material.metal(0xD8AA4A), 4, Outline.without(Outline.circle(0, -104, 88), Outline.circle(0, -104, 80)));
        Rgb dial = hand.colour(0xF6F0E2); // whoever asks for a blue clock expects more than a blue rim
        hand.body(Material.of(dial.argb() & 0xffffff), Form.plane(0, 0), Outline.circle(0, -104, 81));
        Rgb dark = Rgb.of(dial.luma() > .4f ? 0x2A2430 : 0xF6F0E2);
        hand.flat(canvas -> {
            for (int i = 0; i < 60; i++) {
                float a = i * .10472f;
                float in = i % 5 == 0 ? 62 : 71;
                canvas.drawLine(
                        Curves.cos(a) * in,
                        -104 + Curves.sin(a) * in,
                        Curves.cos(a) * 75,
                        -104 + Curves.sin(a) * 75,
                        Ink.line(dark, i % 5 == 0 ? 4.6f : 1.2f));
            }
            canvas.drawPath(Outline.limb(0, -104, 4.5f, -34, -130, 2.4f), Ink.fill(dark));
            canvas.drawPath(Outline.limb(0, -104, 3.6f, 30, -156, 1.6f), Ink.fill(dark));
            canvas.drawLine(0, -104, 14, -52, Ink.line(Rgb.of(0xC8302A), 1.8f));
            canvas.drawCircle(0, -104, 6, Ink.fill(Rgb.of(0xC8302A)));
            canvas.drawPath(Outline.circle(0, -104, 81), Ink.fading(-40, -150, 90, Rgb.WHITE, .35f));
        });
    }

    static void umbrella(Hand hand) {
        Rgb cloth = hand.colour(0xD8352E);
        Rgb second = hand.colour(1, cloth.times(.8f).argb() & 0xffffff);
        hand.body(
                Material.wood(0x3E2A20),
                3,
                "M-5 -190 L5 -190 L5 -22 Q5 2 -18 2 Q-39 2 -39 -18 L-29 -20 Q-29 -8 -18 -8 Q-5 -8 -5 -24Z");
        float[] ribs = {-118, -76, -27, 27, 76, 118};
        for (int i = 0; i < 5; i++) {
            float left = ribs[i];
            float right = ribs[i + 1];
            Path panel = Outline.svg("M0 -196 C" + left * .5f + " -192 " + left + " -150 " + left + " -96 Q"
                    + (left + right) / 2 + " " + (-120 + Math.abs(left + right) * .03f) + " " + right + " -96 C" + right
                    + " -150 " + right * .5f + " -192 0 -196Z");
            hand.body(
                    Material.cloth(0).coloured(i % 2 == 0 ? cloth : second).glossy(.2f),
                    Form.egg(0, -96, 124, 104),
                    panel);
        }
        hand.body(Material.metal(0xB8B8C0), 2, Outline.limb(0, -196, 2.4f, 0, -212, 2));
    }

    static void balloon(Hand hand) {
        Rgb colour = hand.colour(0xE0352E);
        hand.line(Rgb.of(0xC8C0B8), 1.6f, Outline.svg("M0 -96 C-10 -70 12 -50 0 -26 Q-6 -12 2 0"));
        Material rubber = hand.stuff(Material.of(colour).glossy(1.1f));
        hand.turned(
                rubber,
                Lathe.smooth(0, 0, -264, 1, -262, 18, -250, 40, -226, 61, -190, 70, -152, 58, -120, 26, -104, 5));
        hand.body(rubber, 3, "M-5 -106 L5 -106 L10 -95 Q0 -99 -10 -95Z");
        hand.flat(Ink.soft(Rgb.WHITE, .6f, 4), Outline.oval(-28, -214, 11, 20));
        hand.flat(Ink.fading(20, -140, 50, colour.mix(Rgb.WHITE, .6f), .4f), Outline.oval(4, -180, 64, 74));
    }

    static void gift(Hand hand) {
        Material paper = hand.stuff(Material.of(0xC8304A).glossy(.4f));
        Material ribbon = Material.of(hand.colour(1, 0xF2CC58)).glossy(.6f);
        hand.face(paper, -.25f, .1f, -92, -120, 10, -112, 10, 0, -86, -14);
        hand.face(paper.shade(.82f), .7f, .1f, 10, -112, 92, -124, 86, -20, 10, 0);
        hand.face(paper.shade(1.12f), 0, -.85f, -98, -144, 10, -134, 98, -150, -4, -160);
        hand.face(paper.shade(1.04f), -.25f, .1f, -98, -144, 10, -134, 10, -108, -97, -117);
        hand.face(paper.shade(.86f), .7f, .1f, 10, -134, 98, -150, 97, -121, 10, -108);
        hand.face(ribbon, -.25f, .1f, -56, -140, -32, -138, -32, -5, -54, -8);
        hand.face(ribbon.shade(.86f), .7f, .1f, 44, -140, 64, -143, 61, -13, 44, -8);
        hand.body(
                ribbon,
                8,
                "M0 -146 C-30 -196 -74 -192 -62 -160 C-54 -140 -20 -142 0 -146Z M0 -146 C30 -196 74 -192 62 -160 C54 -140 20 -142 0 -146Z");
        hand.flat(
                Ink.fill(ribbon.colour().times(.55f), .8f),
                Outline.svg(
                        "M-8 -148 C-26 -172 -50 -176 -46 -162 C-42 -150 -22 -148 -8 -148Z M8 -148 C26 -172 50 -176 46 -162 C42 -150 22 -148 8 -148Z"));
        hand.body(ribbon, 7, Outline.rounded(-12, -160, 12, -138, 8));
    }

    static void guitar(Hand hand) {
        Material top = hand.stuff(Material.wood(0xD8964A).glossy(.6f));
        Material dark = Material.wood(0x4A2C1A);
        Path body = Outline.svg(
                "M0 -132 C-34 -136 -52 -118 -50 -98 C-48 -84 -42 -80 -48 -68 C-66 -54 -72 -34 -60 -16 C-46 2 -18 0 0 0"
                        + " C18 0 46 2 60 -16 C72 -34 66 -54 48 -68 C42 -80 48 -84 50 -98 C52 -118 34 -136 0 -132Z");
        hand.body(dark, 4, body);
        hand.body(
                top,
                3,
                Outline.svg(
                        "M0 -128 C-32 -132 -48 -116 -46 -98 C-44 -84 -38 -80 -44 -66 C-62 -52 -68 -34 -57 -18 C-44 -3 -18 -4 0 -4"
                                + " C18 -4 44 -3 57 -18 C68 -34 62 -52 44 -66 C38 -80 44 -84 46 -98 C48 -116 32 -132 0 -128Z"));
        hand.flat(Rgb.of(0x1E120C), Outline.circle(0, -84, 18));
        hand.line(Rgb.of(0xF0E0C0), 1.6f, Outline.circle(0, -84, 21));
        hand.line(Rgb.of(0x6A2A1A), 2, Outline.circle(0, -84, 24));
        hand.body(dark, 3, Outline.rounded(-24, -38, 24, -28, 3));
        hand.body(dark, 3, Outline.polygon(-8, -232, 8, -232, 9.5f, -100, -9.5f, -100));
        hand.body(dark, 3, "M-9 -230 L-14 -270 Q0 -278 14 -270 L9 -230Z");
        for (int i = 0; i < 3; i++) {
            hand.ball(Material.metal(0xE8E0D0), -17, -264 + i * 12, 4);
            hand.ball(Material.metal(0xE8E0D0), 17, -264 + i * 12, 4);
        }
        hand.flat(canvas -> {
            for (int i = 0; i < 10; i++) {
                float y = -222 + i * 12f;
                canvas.drawLine(-8, y, 8, y, Ink.line(Rgb.of(0xC8C0B0), 1));
            }
            for (int i = 0; i < 6; i++) {
                canvas.drawLine(-5.5f + i * 2.2f, -244, -7.5f + i * 3, -33, Ink.line(Rgb.of(0xF4EAD8), .9f, .7f));
            }
        });
        hand.shine(
                .3f,
                "M-42 -112 Q-38 -124 -24 -124 L-22 -118 Q-34 -116 -36 -104Z M-58 -44 Q-62 -30 -54 -18 L-50 -22 Q-54 -32 -52 -42Z");
    }

    static void telescope(Hand hand) {
        Material brass = hand.stuff(Material.metal(0xC8983E));
        Material wood = Material.wood(0x7A4A28);
        hand.body(wood.shade(.8f), 4, Outline.limb(8, -112, 5, 14, -5, 4));
        hand.body(wood, 4, Outline.limb(4, -114, 5.5f, -58, -5, 4.5f));
        hand.body(wood, 4, Outline.limb(12, -114, 5.5f, 76, -5, 4.5f));
        hand.ball(brass, 8, -118, 13);
        Hand tube = hand.at(8, -136, 1, 24);
        tube.turned(brass, Lathe.lying(0, -124, 27, -124, 27, -112, 27, -110, 23, -110, 23, -10, 22));
        tube.turned(Material.leather(0x5A2E20), Lathe.lying(0, -84, 23.6f, -84, 23.6f, -30, 23, -30, 23));
        tube.turned(brass.shade(1.1f), Lathe.lying(0, -12, 17, -12, 17, 64, 16));
        tube.turned(brass, Lathe.lying(0, 60, 11, 60, 11, 100, 11, 104, 15, 112, 15));
        for (float x : new float[] {-10, 62}) {
            tube.turned(brass.shade(1.2f), Lathe.lying(0, x - 4, x < 0 ? 24 : 18, x + 4, x < 0 ? 24 : 18));
        }
        tube.body(Material.of(0x8FC4E8).glossy(1.2f), 4, Outline.oval(-124, 0, 7, 26));
    }

    static void flag(Hand hand) {
        Rgb colour = hand.colour(0xD8352E);
        hand.turned(Material.metal(0xB8B0A0), Lathe.straight(-70, 0, -236, 3.4f, 0, 4.4f));
        hand.ball(Material.metal(0xE8B84A), -70, -238, 8);
        Material cloth = Material.cloth(0).coloured(colour).rough((x, y) -> Curves.sin(x * .055f + y * .008f) * 9, 1);
        Path sheet = Outline.svg(
                "M-67 -226 C-30 -250 0 -204 36 -222 C58 -232 76 -226 92 -218 L90 -118 C70 -128 54 -126 36 -118 C0 -102 -30 -148 -67 -124Z");
        Rgb second = hand.colour(1, colour.argb() & 0xffffff);
        Rgb third = hand.colour(2, hand.look().entity().colours().size() > 1 ? colour.argb() & 0xffffff : 0);
        boolean striped = hand.look().entity().colours().size() > 1;
        hand.body(
                cloth.textured((canvas, b, base) -> {
                    if (striped) {
                        canvas.drawPath(
                                Outline.svg(
                                        "M-70 -192 C-30 -216 0 -170 36 -188 C58 -198 76 -192 96 -184 L96 -150 C70 -160 54 -158 36 -152 C0 -136 -30 -182 -70 -158Z"),
                                Ink.within(Ink.fill(second)));
                        canvas.drawPath(
                                Outline.svg(
                                        "M-70 -158 C-30 -182 0 -136 36 -152 C54 -158 70 -160 96 -150 L96 -100 L-70 -100Z"),
                                Ink.within(Ink.fill(third)));
                    }
                }),
                4,
                sheet);
    }

    static void sign(Hand hand) {
        Material wood = hand.stuff(Material.wood(0xB07A44));
        hand.turned(wood.shade(.75f), Lathe.straight(0, 0, -196, 8, 0, 9));
        hand.body(wood, 4, "M-96 -190 L84 -192 L112 -160 L86 -126 L-94 -124Z");
        hand.flat(
                Ink.line(wood.colour().times(.5f), .8f, 2.4f),
                Outline.svg("M-86 -180 L80 -182 L100 -160 L80 -136 L-84 -134Z"));
        hand.flat(Ink.line(wood.colour().times(.35f), .8f, 4), Outline.svg("M-66 -168 L34 -168 M-66 -148 L10 -148"));
        for (float x : new float[] {-84, 70}) {
            hand.ball(Material.metal(0x8A8A90), x, -158, 3.4f);
        }
    }

    static void pillow(Hand hand) {
        Material cloth =
                hand.stuff(Material.cloth(0xE8E2D6).rough((x, y) -> Noise.fractal(x * .03f, y * .03f, 2) * 10, .3f));
        hand.body(cloth, 34, "M-96 -112 Q0 -96 96 -112 Q82 -56 98 -2 Q0 -14 -98 -2 Q-82 -56 -96 -112Z");
        hand.flat(
                Ink.line(cloth.colour().times(.7f), .7f, 1.6f),
                Outline.svg("M-88 -104 Q0 -88 88 -104 Q74 -56 90 -9 Q0 -22 -90 -9 Q-74 -56 -88 -104Z"));
    }

    static void tie(Hand hand) {
        Material silk = hand.stuff(Material.cloth(0xB8303C).glossy(.4f));
        Rgb stripe = hand.colour(1, silk.colour().mix(Rgb.WHITE, .45f).argb() & 0xffffff);
        Path blade = Outline.svg("M-15 -206 L15 -206 L42 -48 L0 0 L-42 -48Z");
        hand.body(silk.shade(.7f), 4, "M8 -200 L24 -200 L34 -70 L18 -52 L2 -70Z");
        hand.body(silk, 8, blade);
        hand.flat(canvas -> {
            canvas.clipPath(blade, true);
            for (int i = 0; i < 7; i++) {
                float y = -220 + i * 38f;
                canvas.drawPath(Outline.polygon(-60, y + 34, 60, y - 10, 60, y, -60, y + 44), Ink.fill(stripe, .85f));
            }
        });
        hand.body(silk.shade(1.1f), 8, "M-27 -246 Q0 -238 27 -246 L16 -200 Q0 -194 -16 -200Z");
        hand.flat(Ink.line(silk.colour().times(.5f), .6f, 2), Outline.svg("M-15 -203 Q0 -197 15 -203"));
    }

    static void suitcase(Hand hand) {
        Material shell = hand.stuff(Material.leather(0x8A5630));
        Material trim = hand.partStuff("trim", Material.leather(0x4A2C1A));
        Material brass = Material.metal(0xD8B050);
        hand.body(
                trim,
                5,
                Outline.without(Outline.rounded(-44, -186, 44, -132, 18), Outline.rounded(-30, -172, 30, -126, 9)));
        hand.body(shell, 12, Outline.rounded(-132, -150, 132, 0, 18));
        hand.flat(Ink.line(shell.colour().times(.5f), .8f, 3), Outline.svg("M-132 -82 H132"));
        for (float x : new float[] {-84, 84}) {
            hand.body(trim, 3, Outline.rounded(x - 11, -151, x + 11, 0, 3));
            hand.body(brass, 3, Outline.rounded(x - 14, -92, x + 14, -70, 3));
        }
        for (int i = 0; i < 4; i++) {
            float x = i % 2 == 0 ? -118 : 118;
            float y = i < 2 ? -136 : -14;
            hand.body(trim, 5, Outline.circle(x, y, 16));
            hand.ball(brass, x, y, 4);
        }
        hand.body(brass, 3, Outline.rounded(-14, -96, 14, -68, 4));
        hand.shine(.22f, "M-66 -142 L52 -142 L42 -132 L-66 -132Z");
    }

    static void cage(Hand hand) {
        Material wire = hand.stuff(Material.metal(0xD0A848));
        hand.flat(Ink.line(wire.colour().times(.55f), .9f, 3), Outline.oval(0, -24, 86, 12));
        bars(hand, wire.colour().times(.55f), 4, new float[] {-70, -36, 0, 36, 70});
        hand.body(Material.wood(0x8A5A32), 3, Outline.limb(-44, -84, 4, 44, -84, 4));
        bars(hand, wire.colour(), 5, new float[] {-88, -54, -18, 18, 54, 88});
        hand.body(wire, 3, Outline.without(Outline.oval(0, -150, 90, 13), Outline.oval(0, -150, 84, 8)));
        hand.turned(wire, Lathe.straight(0, .12f, -26, 92, -8, 92));
        hand.ball(wire, 0, -228, 8);
        hand.body(wire, 3, Outline.without(Outline.circle(0, -248, 15), Outline.circle(0, -248, 9)));
    }

    /** Upright as far as the ring, then bent together under the knob. */
    private static void bars(Hand hand, Rgb colour, float width, float[] places) {
        for (float x : places) {
            var bar = Outline.svg("M%s -14 L%s -150 Q%s -214 0 -228".formatted(x, x, x));
            hand.solid(Surface.round(width / 2), canvas -> canvas.drawPath(bar, Ink.line(colour, width)));
        }
    }
}
