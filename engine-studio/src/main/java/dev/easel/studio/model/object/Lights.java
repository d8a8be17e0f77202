package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;

/** Candles, lanterns, lamps. */
final class Lights {
    static final Rgb WARM = Rgb.of(0xFFB45A);
    private static final Rgb CORE = Rgb.of(0xFFF4CC);

    private Lights() {}

    static void candle(Hand hand) {
        Material wax = hand.stuff(Material.of(0xF0E4CC).glossy(.3f));
        Material brass = Material.metal(0xC8953E);
        hand.turned(brass, Lathe.smooth(0, .24f, -18, 46, -14, 50, -11, 46));
        hand.body(brass.shade(.85f), Form.plane(0, -.6f), Outline.oval(0, -18, 46, 10));
        hand.turned(wax, Lathe.straight(0, .2f, -138, 24, -18, 25));
        hand.body(wax, 4, "M-24 -138 Q-27 -110 -21 -104 Q-16 -100 -15 -120 Q-8 -116 -7 -98 Q-4 -84 0 -100 L2 -132Z");
        hand.flat(wax.colour().mix(WARM, .35f), Outline.oval(0, -138, 24, 5));
        hand.flat(Ink.veil(-140, -80, WARM, .6f, 0), Outline.box(-24, -138, 24, -80));
        hand.line(Rgb.of(0x2A1C14), 2.2f, Outline.svg("M0 -138 Q2 -146 0 -152"));
        flame(hand, 0, -146, 1);
    }

    /** A candle flame whose foot is at a point. */
    static void flame(Hand hand, float x, float y, float size) {
        Hand there = hand.at(x, y, size, 0);
        there.flat(Rgb.of(0xFFD27A), Outline.svg("M0 2 C-13 -2 -14 -20 0 -50 C14 -20 13 -2 0 2Z"));
        there.glow(0, -20, 110, WARM, .7f);
        there.glow(canvas -> {
            canvas.drawPath(
                    Outline.svg("M0 2 C-13 -2 -14 -20 0 -50 C14 -20 13 -2 0 2Z"),
                    Ink.down(-50, 2, Rgb.of(0xFFB040), Rgb.of(0xFFE28A), Rgb.of(0xE8742A)));
            canvas.drawPath(Outline.svg("M0 -4 C-6 -8 -6 -16 0 -34 C6 -16 6 -8 0 -4Z"), Ink.fill(CORE));
        });
    }

    static void lantern(Hand hand) {
        boolean paper =
                hand.look().madeOf("paper") || hand.is("paper") || hand.look().poses("floating");
        if (paper) {
            paperLantern(hand);
            return;
        }
        Material iron = Material.metal(0x4A4650);
        Rgb light = hand.colour(0xFFB45A);
        hand.body(iron, 3, Outline.without(Outline.circle(0, -186, 18), Outline.circle(0, -186, 13)));
        hand.turned(iron, Lathe.smooth(0, .2f, -174, 8, -166, 12, -152, 40, -146, 54, -140, 54));
        hand.turned(Material.of(light.mix(Rgb.WHITE, .35f)).see(.9f), Lathe.straight(0, .16f, -138, 42, -26, 42));
        hand.flat(
                Ink.around(0, -76, 66, CORE, light.mix(CORE, .35f), light.times(.8f)),
                Lathe.straight(0, .16f, -138, 42, -26, 42).outline());
        hand.through(
                0, -76, 84, light, Lathe.straight(0, .16f, -138, 42, -26, 42).outline());
        flame(hand, 0, -52, .9f);
        for (float x : new float[] {-42, -16, 16, 42}) {
            hand.body(iron, 2, Outline.limb(x, -138, 2.4f, x * 1.04f, -24, 2.6f));
        }
        hand.turned(iron, Lathe.straight(0, .2f, -28, 50, -22, 54, -10, 52));
        hand.turned(iron, Lathe.straight(0, .2f, -140, 52, -133, 48));
        hand.glow(0, -80, 130, light, .6f);
    }

    private static void paperLantern(Hand hand) {
        Rgb paper = hand.colour(0xE8542E);
        Lathe body = Lathe.smooth(0, .2f, -178, 36, -160, 58, -110, 76, -60, 62, -36, 36);
        hand.turned(Material.of(paper).glossy(0), body);
        hand.flat(Ink.around(0, -96, 84, CORE, paper.mix(WARM, .6f), paper), body.outline());
        hand.through(0, -96, 110, paper.mix(WARM, .4f), body.outline());
        hand.flat(canvas -> {
            for (int i = 0; i < 9; i++) {
                float y = -168 + i * 15.5f;
                float w = body.at(y);
                canvas.drawPath(
                        Outline.svg("M" + -w + " " + y + " Q0 " + (y + w * .26f) + " " + w + " " + y),
                        Ink.line(paper.times(.55f), .6f, 1.4f));
            }
        });
        Material black = Material.of(0x33262C);
        hand.turned(black, Lathe.straight(0, .2f, -188, 34, -176, 37));
        hand.turned(black, Lathe.straight(0, .2f, -38, 37, -28, 34));
        hand.line(Rgb.of(0xD8A84A), 3, Outline.svg("M0 -24 L0 -2 M-4 -20 L-5 -3 M4 -20 L5 -3"));
        hand.glow(0, -104, 140, paper.mix(WARM, .6f), .65f);
    }

    static void lamp(Hand hand) {
        Material shade = hand.stuff(Material.cloth(0xE8C890));
        Material brass = Material.metal(0xB8873E);
        hand.turned(brass, Lathe.smooth(0, .2f, -22, 12, -16, 40, -12, 48, -10, 48));
        hand.turned(brass, Lathe.smooth(0, .1f, -110, 5, -88, 6, -70, 20, -48, 24, -30, 10, -20, 12));
        Lathe cover = Lathe.smooth(0, .16f, -206, 40, -160, 58, -110, 84);
        hand.turned(shade, cover);
        hand.flat(
                Ink.around(
                        0,
                        -126,
                        96,
                        CORE,
                        shade.colour().mix(WARM, .4f),
                        shade.colour().times(.92f)),
                cover.outline());
        hand.through(0, -126, 110, shade.colour().mix(WARM, .6f), cover.outline());
        hand.flat(Ink.line(shade.colour().times(.6f), .8f, 3), Outline.svg("M-84 -110 Q0 -92 84 -110"));
        hand.flat(Ink.line(shade.colour().times(.6f), .8f, 2.4f), Outline.svg("M-40 -206 Q0 -198 40 -206"));
        hand.glow(0, -118, 150, WARM, .5f);
    }
}
