package dev.easel.studio.model.vehicle;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** What rolls. All face the left. */
final class RoadAndRail {
    private static final Rgb TYRE = Rgb.of(0x26262C);
    private static final Rgb PANE_TOP = Rgb.of(0x3E6484);
    private static final Rgb PANE_FOOT = Rgb.of(0xA8CCE0);

    private RoadAndRail() {}

    static void car(Hand hand) {
        Material paint = hand.stuff(Material.of(0xC8302A).glossy(1));
        hand.flat(Ink.fill(Rgb.of(0x101018)), Outline.rounded(-134, -34, 134, -12, 8));
        Path body = Outline.svg(
                "M-148 -32 Q-152 -56 -136 -62 L-84 -72 Q-60 -112 -28 -116 L44 -116 Q76 -112 98 -76 L134 -66 Q152 -58 148 -30 Q146 -18 136 -18"
                        + " L116 -18 Q112 -48 84 -48 Q56 -48 52 -18 L-54 -18 Q-58 -48 -86 -48 Q-114 -48 -118 -18 L-136 -18 Q-146 -18 -148 -32Z");
        hand.body(paint, 20, body);
        hand.flat(canvas -> {
            canvas.clipPath(body, true);
            canvas.drawRect(body.getBounds(), Ink.veil(-46, -18, Rgb.of(0x180810), 0, .42f));
            canvas.drawPath(
                    Outline.svg("M-146 -56 Q0 -74 146 -58 L146 -54 Q0 -66 -146 -52Z"), Ink.fill(Rgb.WHITE, .35f));
        });
        pane(hand, "M-72 -74 Q-52 -104 -28 -107 L-2 -107 L-2 -72Z");
        pane(hand, "M8 -107 L42 -107 Q66 -104 84 -76 L84 -72 L8 -72Z");
        hand.flat(
                Ink.line(paint.colour().times(.4f), .8f, 1.6f),
                Outline.svg("M-70 -70 Q-68 -40 -50 -24 M3 -110 L3 -26 M86 -72 Q90 -56 78 -46"));
        hand.flat(Ink.line(Rgb.WHITE, .7f, 2.6f), Outline.svg("M-20 -62 L-8 -62 M26 -62 L38 -62"));
        hand.body(
                Material.metal(0xC8CCD4),
                2,
                "M-152 -34 L-134 -34 L-134 -26 L-150 -26Z M134 -34 L152 -34 L150 -26 L134 -26Z");
        hand.flat(Rgb.of(0xFFF4CC), Outline.svg("M-146 -56 Q-136 -62 -128 -58 Q-130 -48 -146 -46Z"));
        hand.glow(-142, -52, 34, Rgb.of(0xFFE8A0), .6f);
        hand.flat(Rgb.of(0xE02A2A), Outline.svg("M146 -54 Q138 -60 132 -56 L134 -46 L147 -46Z"));
        wheel(hand, -86, -22, 22);
        wheel(hand, 84, -22, 22);
    }

    static void bus(Hand hand) {
        Material paint = hand.stuff(Material.of(0xF0B42E).glossy(.7f));
        hand.flat(Ink.fill(Rgb.of(0x101018)), Outline.rounded(-150, -36, 150, -14, 6));
        Path body = Outline.svg(
                "M-160 -26 L-160 -116 Q-158 -134 -140 -134 L144 -134 Q160 -134 160 -118 L160 -22 L128 -22 Q124 -50 100 -50 Q76 -50 72 -22 L-72 -22"
                        + " Q-76 -50 -100 -50 Q-124 -50 -128 -22 L-156 -22Z");
        hand.body(paint, 9, body);
        pane(hand, "M-154 -112 Q-152 -120 -142 -120 L-124 -120 L-124 -74 L-156 -74Z");
        for (int i = 0; i < 5; i++) {
            float x = -114 + i * 44f;
            pane(hand, "M" + x + " -120 l36 0 l0 44 l-36 0Z");
        }
        pane(hand, "M108 -120 L148 -120 Q152 -120 152 -114 L152 -32 L128 -32 Q128 -50 108 -54Z");
        Rgb stripe = hand.colour(1, 0x2A2A30);
        hand.flat(stripe, Outline.box(-159, -68, 106, -62));
        hand.flat(stripe, Outline.box(-159, -56, -126, -52));
        hand.flat(Rgb.of(0xFFF4CC), Outline.oval(-153, -40, 6, 8));
        hand.glow(-153, -40, 32, Rgb.of(0xFFE8A0), .6f);
        wheel(hand, -100, -23, 23);
        wheel(hand, 100, -23, 23);
    }

    static void train(Hand hand) {
        Material boiler = hand.stuff(Material.of(0x2E6A4A).glossy(.8f));
        Rgb red = hand.colour(1, 0xC83A2A);
        Material brass = Material.metal(0xD8A84A);
        hand.body(Material.metal(0x3A3A42), 4, Outline.box(-130, -50, 140, -38));
        hand.body(Material.of(red), 4, "M-134 -50 L-134 -30 L-176 -6 L-168 -40Z");
        hand.turned(boiler, Lathe.lying(-82, -140, 34, -140, 34, 40, 34));
        hand.turned(Material.metal(0x2E2E36), Lathe.lying(-82, -152, 31, -148, 36, -136, 36));
        for (float x : new float[] {-90, -34, 12}) {
            hand.turned(brass, Lathe.lying(-82, x, 35, x + 6, 35));
        }
        hand.turned(Material.metal(0x2E2E36), Lathe.smooth(-106, .2f, -174, 22, -164, 17, -140, 11, -112, 13));
        hand.turned(brass, Lathe.smooth(-56, .1f, -136, 5, -128, 13, -114, 14));
        hand.turned(brass, Lathe.smooth(-6, .1f, -132, 4, -126, 10, -114, 11));
        hand.body(boiler, 5, Outline.box(40, -148, 132, -48));
        hand.body(Material.of(red), 6, "M30 -150 Q86 -176 142 -150 L142 -142 L30 -142Z");
        hand.flat(
                Ink.down(-134, -100, Rgb.of(0xFFD890), Rgb.of(0xE8A850)),
                Outline.all(Outline.rounded(52, -134, 82, -100, 4), Outline.rounded(92, -134, 120, -100, 4)));
        hand.glow(88, -116, 60, Rgb.of(0xFFB850), .4f);
        hand.line(brass.colour(), 3, Outline.rounded(50, -92, 122, -58, 4));
        hand.flat(Rgb.of(0xFFF4CC), Outline.oval(-152, -104, 7, 10));
        hand.glow(-156, -104, 56, Rgb.of(0xFFE8A0), .8f);
        for (int i = 0; i < 3; i++) {
            hand.flat(
                    Ink.soft(Rgb.of(0xE8E8F0), .6f - .12f * i, 5),
                    Outline.circle(-100 + i * 26, -186 - i * 10, 12 + i * 5));
        }
        spoked(hand, -112, -18, 18, red);
        spoked(hand, -66, -18, 18, red);
        spoked(hand, -6, -30, 30, red);
        spoked(hand, 64, -30, 30, red);
        spoked(hand, 118, -18, 18, red);
        hand.body(Material.metal(0xC0C4CC), 2, Outline.limb(-66, -16, 3, 70, -22, 3));
    }

    static void bicycle(Hand hand) {
        Material paint = hand.stuff(Material.of(0xC8342E).glossy(1));
        for (float x : new float[] {-84, 84}) {
            hand.body(Material.of(TYRE), 3, Outline.without(Outline.circle(x, -52, 52), Outline.circle(x, -52, 46)));
            hand.flat(canvas -> {
                canvas.drawPath(Outline.circle(x, -52, 44.5f), Ink.line(Rgb.of(0xB8BCC4), 2));
                for (int i = 0; i < 18; i++) {
                    float a = i * .349f;
                    canvas.drawLine(
                            x,
                            -52,
                            x + Curves.cos(a) * 44,
                            -52 + Curves.sin(a) * 44,
                            Ink.line(Rgb.of(0xC0C4CC), .8f, .9f));
                }
            });
            hand.ball(Material.metal(0x9A9EA8), x, -52, 5);
        }
        hand.body(
                paint,
                3,
                Outline.all(
                        Outline.limb(-84, -52, 3, -58, -138, 4),
                        Outline.limb(-62, -122, 4, 32, -120, 4),
                        Outline.limb(-62, -118, 4, -2, -50, 4),
                        Outline.limb(-2, -50, 4, 36, -138, 4),
                        Outline.limb(-2, -50, 3.4f, 84, -52, 3),
                        Outline.limb(32, -120, 3, 84, -52, 3)));
        hand.body(
                Material.metal(0x9A9EA8), 3, Outline.without(Outline.circle(-2, -50, 15), Outline.circle(-2, -50, 11)));
        hand.line(Rgb.of(0x3A3A42), 2, Outline.svg("M-2 -65 L84 -57 M-2 -35 L84 -47"));
        hand.body(
                Material.metal(0x8A8E98),
                2,
                Outline.all(Outline.limb(-2, -50, 2.6f, 12, -28, 2.6f), Outline.limb(6, -26, 3, 22, -27, 3)));
        hand.body(Material.leather(0x5A3420), 5, "M14 -146 Q40 -152 64 -146 Q66 -138 52 -138 Q30 -136 14 -146Z");
        hand.body(
                Material.metal(0xA8ACB8),
                3,
                Outline.all(
                        Outline.limb(-58, -138, 3, -62, -154, 3),
                        Outline.limb(-62, -154, 3, -44, -160, 3),
                        Outline.limb(-62, -154, 3, -84, -152, 3)));
        hand.body(Material.leather(0x5A3420), 3, Outline.limb(-44, -160, 4.4f, -32, -158, 4.4f));
    }

    static void tractor(Hand hand) {
        Material paint = hand.stuff(Material.of(0x3E8A3A).glossy(.8f));
        Rgb hub = hand.partColour("wheels", 1, 0xF0C83A);
        hand.body(Material.metal(0x3A3A42), 4, Outline.box(-110, -66, 60, -46));
        hand.body(paint, 12, "M-124 -104 Q-122 -116 -106 -116 L0 -120 L0 -58 L-118 -58 Q-126 -60 -124 -104Z");
        hand.flat(
                Ink.line(paint.colour().times(.45f), .8f, 3),
                Outline.svg("M-112 -100 L-112 -70 M-104 -100 L-104 -70 M-96 -100 L-96 -70 M-80 -84 L-12 -86"));
        hand.turned(Material.metal(0x3A3A42), Lathe.straight(-72, .2f, -172, 4, -150, 5.5f, -116, 5.5f));
        hand.body(paint.shade(.9f), 4, Outline.polygon(0, -120, 6, -178, 86, -178, 92, -110, 60, -60, 0, -60));
        pane(hand, "M10 -118 L15 -170 L46 -170 L46 -118Z");
        pane(hand, "M54 -118 L54 -170 L78 -170 L82 -118Z");
        hand.body(paint, 4, Outline.rounded(-4, -188, 96, -176, 5));
        hand.body(paint, 8, "M16 -76 Q30 -128 84 -128 Q124 -124 130 -86 L116 -86 Q108 -112 80 -112 Q46 -110 36 -76Z");
        hand.flat(Rgb.of(0xFFF4CC), Outline.oval(-121, -92, 4, 8));
        bigWheel(hand, 72, -54, 54, hub);
        bigWheel(hand, -88, -32, 32, hub);
    }

    private static void bigWheel(Hand hand, float x, float y, float r, Rgb hub) {
        hand.solid(Surface.round(r * .22f), canvas -> {
            canvas.drawCircle(x, y, r * .95f, Ink.fill(TYRE));
            for (int i = 0; i < 22; i++) {
                float a = i * .2856f;
                canvas.drawLine(
                        x + Curves.cos(a) * r * .86f,
                        y + Curves.sin(a) * r * .86f,
                        x + Curves.cos(a + .08f) * r * .96f,
                        y + Curves.sin(a + .08f) * r * .96f,
                        Ink.line(TYRE, r * .08f));
            }
        });
        hand.body(Material.of(hub), 5, Outline.circle(x, y, r * .55f));
        hand.flat(hub.times(.55f), Outline.circle(x, y, r * .34f));
        hand.ball(Material.metal(0x8A8A90), x, y, r * .13f);
    }

    private static void wheel(Hand hand, float x, float y, float r) {
        hand.body(Material.of(TYRE).glossy(.2f), r * .3f, Outline.circle(x, y, r));
        hand.body(
                hand.partStuff("wheels", Material.metal(0xC4C8D0)),
                Form.ball(x, y, r * .9f),
                Outline.circle(x, y, r * .6f));
        hand.flat(canvas -> {
            for (int i = 0; i < 5; i++) {
                float a = i * 1.2566f - 1.57f;
                canvas.drawPath(
                        Outline.petal(
                                x + Curves.cos(a) * r * .16f, y + Curves.sin(a) * r * .16f, a, r * .36f, r * .12f),
                        Ink.fill(Rgb.of(0x3A3C44)));
            }
            canvas.drawCircle(x, y, r * .12f, Ink.fill(Rgb.of(0x5A5C64)));
        });
    }

    private static void spoked(Hand hand, float x, float y, float r, Rgb colour) {
        hand.body(
                Material.of(colour),
                r * .12f,
                Outline.without(Outline.circle(x, y, r), Outline.circle(x, y, r * .78f)));
        hand.flat(canvas -> {
            for (int i = 0; i < 10; i++) {
                float a = i * .6283f;
                canvas.drawLine(
                        x,
                        y,
                        x + Curves.cos(a) * r * .8f,
                        y + Curves.sin(a) * r * .8f,
                        Ink.line(colour.times(.8f), r * .09f));
            }
        });
        hand.ball(Material.metal(0x8A8E98), x, y, r * .22f);
    }

    private static void pane(Hand hand, String svg) {
        Path glass = Outline.svg(svg);
        var b = glass.getBounds();
        hand.flat(Ink.down(b.getTop(), b.getBottom(), PANE_TOP, PANE_FOOT), glass);
        hand.flat(canvas -> {
            canvas.clipPath(glass, true);
            float x = b.getLeft() + b.getWidth() * .2f;
            canvas.drawPath(
                    Outline.polygon(
                            x,
                            b.getBottom(),
                            x + b.getHeight() * .5f,
                            b.getTop(),
                            x + b.getHeight() * .5f + 9,
                            b.getTop(),
                            x + 9,
                            b.getBottom()),
                    Ink.fill(Rgb.WHITE, .28f));
        });
    }
}
