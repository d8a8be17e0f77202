package dev.easel.studio.model.building;

import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** Lighthouses and windmills. */
final class Mills {

    private Mills() {}

    static void lighthouse(Hand hand) {
        Material white = Material.of(0xF4F0E8).glossy(.1f);
        Rgb stripe = hand.colour(0xC8352E);
        hand.body(
                Material.hewn(0x7A7470, 22),
                10,
                "M-96 0 Q-88 -30 -60 -28 Q-44 -46 -4 -40 Q40 -48 58 -30 Q90 -30 98 0Z");
        Lathe body = Lathe.straight(0, .16f, -230, 26, -34, 46);
        hand.turned(
                white.textured((canvas, b, _) -> {
                    for (int i = 0; i < 3; i++) {
                        float y = -212 + i * 66f;
                        canvas.drawPath(
                                Outline.svg("M-60 " + y + " Q0 " + (y + 14) + " 60 " + y + " l0 32 Q0 " + (y + 46)
                                        + " -60 " + (y + 32) + "Z"),
                                Ink.within(Ink.fill(stripe)));
                    }
                }),
                body);
        hand.turned(Material.of(0x3A3A46), Lathe.straight(0, .2f, -240, 36, -234, 36, -228, 27));
        Path room = Lathe.straight(0, .16f, -274, 19, -240, 19).outline();
        hand.flat(Ink.across(-19, 19, Rgb.of(0xE8B048), Rgb.of(0xFFF4C8), Rgb.of(0xE8B048)), room);
        hand.line(
                Rgb.of(0x2E2E3A),
                2,
                Outline.svg("M-19 -274 L-19 -240 M-7 -274 L-7 -238 M7 -274 L7 -238 M19 -274 L19 -240"));
        hand.line(
                Rgb.of(0x2E2E3A),
                1.6f,
                Outline.svg(
                        "M-35 -252 Q0 -244 35 -252 M-35 -252 L-35 -238 M35 -252 L35 -238 M-18 -248 L-18 -234 M18 -248 L18 -234"));
        hand.turned(Material.of(stripe.times(.9f)), Lathe.smooth(0, .2f, -304, 2, -296, 8, -276, 24));
        hand.ball(Material.metal(0xE0B050), 0, -306, 4);
        for (float y : new float[] {-190, -124}) {
            Stonework.loophole(hand, 4, y);
        }
        Stonework.gateway(hand, 2, -32, 11, 30);
        hand.glow(0, -257, 90, Rgb.of(0xFFE8A0), .8f);
        hand.glow(canvas -> {
            Path beams = Outline.svg("M0 -257 L-190 -290 L-190 -216Z M0 -257 L190 -290 L190 -216Z");
            canvas.drawPath(beams, Ink.fading(0, -257, 190, Rgb.of(0xFFEDB0), .55f));
        });
    }

    static void windmill(Hand hand) {
        Material wall = hand.stuff(Material.of(0xF0E6D4).glossy(0));
        hand.turned(wall, Lathe.straight(0, .16f, -170, 34, -8, 58));
        Stonework.gateway(hand, 0, -4, 15, 42);
        Stonework.loophole(hand, -12, -88);
        Stonework.loophole(hand, 14, -130);
        hand.turned(
                Material.wood(0x7A4A34).coloured(hand.partColour("roof", 1, 0x7A4A34)),
                Lathe.smooth(0, .2f, -206, 2, -198, 16, -180, 34, -168, 38));
        hand.body(Material.wood(0x6A4630), 3, Outline.box(-62, -70, 62, -63));
        Hand hub = hand.at(0, -172, 1, 18);
        for (int i = 0; i < 4; i++) {
            Hand arm = hub.at(0, 0, 1, 90 * i);
            arm.body(Material.wood(0x6A4630), 2, Outline.limb(0, 0, 3.4f, 0, -124, 2.4f));
            arm.body(hand.partStuff("sails", Material.cloth(0xF4ECDC)), 2, Outline.box(2, -122, 28, -26));
            arm.flat(canvas -> {
                for (int k = 0; k < 7; k++) {
                    canvas.drawLine(2, -122 + k * 16, 28, -122 + k * 16, Ink.line(Rgb.of(0x7A5A40), 1.6f));
                }
                canvas.drawLine(15, -122, 15, -26, Ink.line(Rgb.of(0x7A5A40), 1.4f));
                canvas.drawLine(28, -122, 28, -26, Ink.line(Rgb.of(0x7A5A40), 1.6f));
            });
        }
        hand.ball(Material.metal(0x8A7A60), 0, -172, 9);
    }
}
