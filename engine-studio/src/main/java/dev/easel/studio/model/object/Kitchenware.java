package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;

/** What stands on a stove. */
final class Kitchenware {
    private Kitchenware() {}

    static void pan(Hand hand) {
        Material iron = hand.stuff(Material.metal(0x4A4E56));
        Material grip = Material.wood(0x6A4226);
        hand.body(grip, 6, Outline.limb(76, -58, 8, 176, -84, 10));
        hand.flat(Rgb.of(0x241812), Outline.oval(172, -83, 5, 4));
        hand.body(iron.shade(.8f), 4, Outline.limb(52, -50, 8, 84, -60, 8));
        hand.body(iron, 9, "M-184 -62 Q-176 -10 -120 0 L8 0 Q64 -10 72 -62Z");
        hand.body(iron.shade(1.15f), Form.plane(0, -.7f), Outline.oval(-56, -62, 128, 26));
        hand.flat(
                Ink.down(-86, -38, iron.colour().times(.4f), iron.colour().times(.72f)),
                Outline.oval(-56, -60, 116, 21));
        hand.shine(.3f, "M-160 -36 Q-148 -14 -120 -8 L-100 -8 Q-136 -18 -148 -38Z");
    }

    static void pot(Hand hand) {
        Material enamel = hand.stuff(Material.of(0xC8402E).glossy(.8f));
        Material knob = Material.of(0x26242A).glossy(.6f);
        for (int side = -1; side <= 1; side += 2) {
            hand.body(
                    enamel.shade(.8f),
                    5,
                    Outline.without(
                            Outline.rounded(side * 118f - 26, -112, side * 118f + 26, -84, 12),
                            Outline.rounded(side * 118f - 14, -105, side * 118f + 14, -91, 6)));
        }
        hand.turned(enamel, Lathe.smooth(0, .12f, -126, 112, -126, 112, -60, 112, -26, 108, -10, 92));
        hand.turned(Material.metal(0xC8CED6), Lathe.straight(0, .12f, -134, 116, -124, 116));
        hand.turned(enamel.shade(1.05f), Lathe.smooth(0, .12f, -168, 18, -164, 52, -150, 92, -136, 112));
        hand.turned(knob, Lathe.smooth(0, .2f, -190, 10, -186, 17, -176, 14, -166, 9));
        hand.shine(.4f, "M-92 -112 L-78 -112 L-76 -20 L-86 -22Z");
    }

    static void cauldron(Hand hand) {
        Material iron = hand.stuff(Material.metal(0x3A3C44));
        Rgb brew = hand.colour(1, 0x6CC83C);
        for (float x : new float[] {-62, 62}) {
            hand.body(iron.shade(.8f), 5, Outline.limb(x * .9f, -26, 11, x, -9, 8));
        }
        hand.turned(iron, Lathe.smooth(0, .1f, -146, 86, -120, 100, -84, 112, -48, 98, -26, 66, -20, 44));
        hand.body(iron.shade(1.15f), 6, Outline.oval(0, -150, 104, 25));
        hand.flat(Ink.down(-172, -132, brew.times(.5f), brew), Outline.oval(0, -151, 90, 18));
        float[][] bubbles = {{-46, -156, 15}, {-12, -164, 20}, {30, -158, 13}, {56, -152, 9}, {12, -148, 10}};
        for (float[] bubble : bubbles) {
            hand.ball(Material.of(brew).glossy(1), bubble[0], bubble[1], bubble[2]);
        }
        for (int side = -1; side <= 1; side += 2) {
            hand.body(
                    iron.shade(.9f),
                    3,
                    Outline.without(Outline.circle(side * 112f, -104, 19), Outline.circle(side * 112f, -104, 12)));
        }
        hand.shine(.25f, "M-82 -118 Q-92 -92 -84 -64 L-74 -66 Q-82 -92 -70 -118Z");
    }
}
