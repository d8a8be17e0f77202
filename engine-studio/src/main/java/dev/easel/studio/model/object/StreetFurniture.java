package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;

/** What cities put on their pavements. */
final class StreetFurniture {
    private StreetFurniture() {}

    static void hydrant(Hand hand) {
        Material iron = hand.stuff(Material.of(0xD8322A).glossy(.5f));
        Material bolt = Material.metal(0xC8CCD2);
        hand.turned(iron.shade(.9f), Lathe.straight(0, .18f, -36, 62, -18, 66, -12, 66));
        for (int side = -1; side <= 1; side += 2) {
            float nozzle = side * 60f;
            hand.turned(iron, Lathe.lying(-122, nozzle - 14, 24, nozzle + 14, 24));
            hand.turned(iron.shade(1.06f), Lathe.lying(-122, side * 76f - 8, 29, side * 76f + 8, 29));
            hand.ball(bolt, side * 87, -122, 8);
        }
        hand.turned(iron, Lathe.smooth(0, .2f, -168, 46, -168, 46, -60, 48, -34, 48, -24, 52));
        hand.turned(iron.shade(1.05f), Lathe.straight(0, .25f, -178, 58, -164, 58));
        hand.turned(iron, Lathe.smooth(0, .2f, -226, 12, -222, 26, -204, 42, -182, 50, -176, 50));
        hand.turned(bolt, Lathe.straight(0, .2f, -240, 11, -222, 13));
        hand.turned(iron.shade(.9f), Lathe.straight(0, .2f, -72, 53, -62, 53));
        hand.body(iron.shade(1.08f), Form.ball(0, -122, 40), Outline.circle(0, -122, 31));
        hand.body(iron.shade(.85f), 6, Outline.circle(0, -122, 21));
        hand.ball(bolt, 0, -122, 9);
        hand.shine(.3f, "M-38 -160 L-30 -160 L-30 -40 L-38 -40Z");
    }

    static void parkingMeter(Hand hand) {
        Material iron = hand.stuff(Material.metal(0x6E7884));
        hand.turned(iron.shade(.8f), Lathe.straight(0, .2f, -14, 26, -6, 30));
        hand.turned(iron.shade(.9f), Lathe.straight(0, .1f, -176, 8, 0, 9));
        hand.turned(iron, Lathe.straight(0, .2f, -182, 18, -170, 12));
        hand.body(iron, 14, "M-44 -180 L-50 -246 Q-46 -292 0 -292 Q46 -292 50 -246 L44 -180Z");
        hand.body(
                Material.of(0xF2F0E4).glossy(1),
                Form.plane(0, -.1f),
                Outline.svg("M-36 -236 Q-34 -278 0 -278 Q34 -278 36 -236Z"));
        hand.flat(Ink.line(Rgb.of(0x30343A), .9f, 2), Outline.svg("M-28 -240 Q-26 -268 0 -268 Q26 -268 28 -240"));
        hand.flat(Ink.line(Rgb.of(0xD8322A), 1, 3.4f), Outline.svg("M0 -240 L16 -262"));
        hand.flat(Rgb.of(0x22262C), Outline.rounded(-5, -222, 5, -198, 2));
        hand.ball(Material.metal(0xD8DCE2), 26, -208, 9);
        hand.flat(Rgb.of(0xF0B42E), Outline.rounded(-34, -218, -16, -202, 2));
    }
}
