package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;

/** What stands in kitchens and bathrooms and is plugged in or plumbed in. */
final class Appliances {
    private static final Material STEEL = Material.metal(0xB8BEC6);
    private static final Rgb PANE = Rgb.of(0x1E2630);

    private Appliances() {}

    static void refrigerator(Hand hand) {
        Material shell = hand.stuff(Material.of(0xE4EAEE).glossy(.6f));
        hand.body(Material.of(0x3A4048), 2, Outline.box(-64, -8, 64, 0));
        hand.body(shell.shade(.8f), 5, Outline.rounded(-74, -252, 74, -5, 8));
        hand.body(shell, 7, Outline.rounded(-72, -250, 72, -166, 8));
        hand.body(shell, 7, Outline.rounded(-72, -161, 72, -8, 8));
        hand.body(STEEL, 3, Outline.rounded(-60, -216, -52, -176, 4));
        hand.body(STEEL, 3, Outline.rounded(-60, -150, -52, -84, 4));
        hand.flat(Ink.fill(Rgb.WHITE, .35f), Outline.rounded(44, -240, 58, -22, 6));
    }

    static void oven(Hand hand) {
        Material shell = hand.stuff(Material.of(0xDDE1E4).glossy(.5f));
        hand.body(shell.shade(.8f), 4, Outline.rounded(-96, -190, 96, 0, 5));
        hand.body(shell.shade(1.12f), Form.plane(0, -.8f), Outline.polygon(-92, -208, 92, -208, 100, -188, -100, -188));
        hand.flat(canvas -> {
            for (int i = 0; i < 4; i++) {
                float x = i % 2 == 0 ? -44 : 44;
                float y = i < 2 ? -202 : -193;
                canvas.drawPath(Outline.oval(x, y, 26, 3.6f), Ink.fill(Rgb.of(0x22262C)));
                canvas.drawPath(Outline.oval(x, y, 18, 2.2f), Ink.line(Rgb.of(0x6A727C), .8f, 1));
            }
        });
        hand.body(shell, 4, Outline.rounded(-98, -188, 98, -152, 3));
        for (int i = 0; i < 5; i++) {
            hand.ball(Material.of(0x30343A).glossy(.6f), -68 + i * 34, -170, 9);
        }
        hand.body(shell, 5, Outline.rounded(-90, -146, 90, -16, 6));
        hand.body(Material.of(PANE).glossy(1), Form.plane(0, 0), Outline.rounded(-66, -116, 66, -36, 8));
        hand.flat(Ink.fading(0, -48, 70, Rgb.of(0xF08A2E), .7f), Outline.rounded(-62, -112, 62, -40, 6));
        hand.flat(Ink.line(Rgb.of(0x8A929C), .8f, 2), Outline.svg("M-58 -64 L58 -64 M-58 -84 L58 -84"));
        hand.flat(Ink.fill(Rgb.WHITE, .18f), Outline.polygon(-62, -70, -20, -112, 6, -112, -62, -46));
        hand.body(STEEL, 4, Outline.rounded(-70, -136, 70, -126, 5));
    }

    static void microwave(Hand hand) {
        Material shell = hand.stuff(Material.of(0xD6DADE).glossy(.5f));
        hand.body(Material.of(0x30343A), 2, Outline.rounded(-98, -8, -74, 0, 2));
        hand.body(Material.of(0x30343A), 2, Outline.rounded(74, -8, 98, 0, 2));
        hand.body(shell, 6, Outline.rounded(-116, -136, 116, -5, 8));
        hand.body(Material.of(PANE).glossy(1), Form.plane(0, 0), Outline.rounded(-102, -122, 48, -20, 8));
        hand.flat(Ink.fading(-28, -70, 80, Rgb.of(0xF6C86A), .45f), Outline.rounded(-92, -112, 38, -30, 6));
        hand.flat(Ink.fill(Rgb.WHITE, .2f), Outline.polygon(-92, -60, -40, -112, -14, -112, -92, -34));
        hand.body(STEEL, 3, Outline.rounded(52, -118, 60, -24, 4));
        hand.flat(Rgb.of(0x10241C), Outline.rounded(70, -120, 106, -102, 3));
        hand.light(Rgb.of(0x5CF0A0), Outline.svg("M76 -115 h6 v8 h-6Z M88 -115 h3 v8 h-3Z M95 -115 h6 v8 h-6Z"));
        for (int i = 0; i < 9; i++) {
            float x = 71 + i % 3 * 12;
            float y = -94 + i / 3 * 14;
            hand.body(shell.shade(.78f), 2, Outline.rounded(x, y, x + 10, y + 10, 2));
        }
        hand.ball(STEEL, 88, -34, 10);
    }

    static void toaster(Hand hand) {
        Material shell = hand.stuff(Material.metal(0xC4CAD2));
        Material crust = Material.of(0xB87434).glossy(.1f);
        for (float x : new float[] {-36, 30}) {
            hand.body(crust, 6, Outline.svg("M" + (x - 34) + " -96 l0 -50 q-6 -26 16 -26 l40 0 q22 0 16 26 l0 50Z"));
            hand.flat(
                    Rgb.of(0xE8BC78),
                    Outline.svg("M" + (x - 27) + " -98 l0 -46 q-4 -20 12 -20 l34 0 q16 0 12 20 l0 46Z"));
        }
        hand.body(Material.of(0x26282C), 2, Outline.rounded(-92, -9, 92, 0, 4));
        hand.body(shell, 22, "M-104 -8 L-104 -78 Q-104 -120 -64 -120 L64 -120 Q104 -120 104 -78 L104 -8Z");
        hand.flat(Rgb.of(0x1C1E22), Outline.rounded(-78, -122, 78, -114, 4));
        hand.body(Material.of(0x26282C).glossy(.6f), 4, Outline.rounded(96, -86, 116, -72, 4));
        hand.ball(Material.of(0x26282C).glossy(.8f), 68, -34, 11);
        hand.shine(.5f, "M-88 -76 Q-88 -104 -60 -106 L-30 -106 L-30 -99 L-58 -99 Q-80 -97 -80 -76Z");
    }

    static void sink(Hand hand) {
        Material basin = hand.stuff(Material.of(0xF0F2F4).glossy(.9f));
        hand.body(basin.shade(.84f), 9, "M-30 -110 Q-26 -30 -42 0 L42 0 Q26 -30 30 -110Z");
        hand.body(basin, 14, "M-118 -144 Q-112 -70 -44 -68 L44 -68 Q112 -70 118 -144Z");
        hand.body(basin.shade(1.08f), Form.plane(0, -.7f), Outline.oval(0, -146, 122, 20));
        hand.flat(
                Ink.down(-160, -132, basin.colour().times(.5f), basin.colour().times(.86f)),
                Outline.oval(0, -144, 102, 13));
        hand.flat(Ink.fill(Rgb.of(0x6EC4E8), .7f), Outline.oval(0, -141, 78, 8));
        hand.body(
                STEEL,
                5,
                "M-9 -154 L-9 -206 Q-9 -236 18 -236 Q44 -236 44 -204 L44 -186 L31 -186 L31 -202 Q31 -223 18 -223 Q6 -223 6 -206 L6 -154Z");
        for (float x : new float[] {-52, 66}) {
            hand.body(STEEL, 4, Outline.limb(x, -158, 7, x, -180, 7));
            hand.body(STEEL, 4, Outline.rounded(x - 17, -192, x + 17, -180, 6));
        }
        hand.flat(Ink.fill(Rgb.of(0x9ADCF4), .8f), Outline.svg("M33 -186 L42 -186 L43 -144 L32 -144Z"));
    }

    static void hairDryer(Hand hand) {
        Material shell = hand.stuff(Material.of(0xD8457A).glossy(.8f));
        Material dark = Material.of(0x2C2C34).glossy(.4f);
        hand.line(Rgb.of(0x2C2C34), 5, Outline.svg("M44 -8 Q60 10 88 -10 Q104 -24 112 -4"));
        hand.body(shell.shade(.88f), 10, Outline.limb(26, -96, 20, 42, -14, 16));
        hand.flat(Rgb.of(0x2C2C34), Outline.rounded(14, -88, 26, -60, 5));
        hand.turned(dark, Lathe.lying(-122, -112, 30, -112, 30, -74, 24));
        hand.turned(shell, Lathe.lying(-122, -78, 26, -60, 34, 0, 46, 40, 50, 62, 44, 74, 26));
        hand.body(dark, Form.ball(70, -122, 30), Outline.oval(66, -122, 10, 28));
        hand.shine(.5f, "M-58 -146 Q0 -164 42 -162 L42 -154 Q0 -156 -56 -138Z");
    }

    static void remote(Hand hand) {
        Material shell = hand.stuff(Material.of(0x2E3238).glossy(.5f));
        hand.body(shell, 10, Outline.rounded(-36, -220, 36, 0, 16));
        hand.ball(Material.of(0xE0382E).glossy(.6f), -16, -198, 8);
        hand.flat(Ink.line(Rgb.of(0xA8B0BA), 1, 3), Outline.circle(0, -152, 22));
        hand.ball(Material.of(0x8A929C).glossy(.6f), 0, -152, 9);
        for (int i = 0; i < 12; i++) {
            float x = -20 + i % 3 * 20;
            float y = -112 + i / 3 * 22;
            hand.body(Material.of(0xC8CED6), 4, Outline.rounded(x - 7, y - 6, x + 7, y + 6, 4));
        }
        hand.flat(Rgb.of(0x3C8CE0), Outline.rounded(-26, -24, -4, -16, 3));
        hand.flat(Rgb.of(0x4CB45A), Outline.rounded(4, -24, 26, -16, 3));
    }

    static void toilet(Hand hand) {
        Material china = hand.stuff(Material.of(0xF2F4F6).glossy(.9f));
        hand.body(china.shade(.9f), 8, Outline.rounded(-96, -222, -26, -92, 12));
        hand.body(china.shade(1.04f), 5, Outline.rounded(-102, -236, -20, -214, 8));
        hand.body(STEEL, 3, Outline.rounded(-78, -242, -46, -234, 4));
        hand.body(china.shade(.86f), 10, "M-62 0 Q-40 -40 -52 -92 L34 -92 Q18 -44 38 0Z");
        hand.body(china, 16, "M-78 -112 Q-74 -44 -8 -40 Q84 -44 100 -112Z");
        hand.body(china.shade(1.06f), Form.plane(0, -.7f), Outline.oval(12, -112, 92, 17));
        hand.flat(
                Ink.down(-122, -102, china.colour().times(.45f), china.colour().times(.8f)),
                Outline.oval(16, -111, 66, 10));
        hand.flat(Ink.fill(Rgb.of(0x7CC4E4), .8f), Outline.oval(16, -108, 48, 6));
        hand.body(china.shade(.96f), 6, "M-66 -118 L-40 -206 Q-34 -214 -26 -206 L-50 -112Z");
        hand.shine(.45f, "M-60 -92 Q-46 -58 -14 -52 L-10 -58 Q-38 -66 -50 -94Z");
    }

    static void faucet(Hand hand) {
        Material steel = hand.stuff(STEEL);
        hand.turned(steel.shade(.85f), Lathe.straight(0, .2f, -16, 44, -4, 48));
        hand.turned(steel, Lathe.smooth(0, .1f, -132, 17, -60, 17, -26, 22, -14, 34));
        hand.body(
                steel,
                9,
                "M-17 -126 Q-17 -196 52 -196 Q112 -196 112 -132 L112 -116 L80 -116 L80 -132 Q80 -164 52 -164 Q17 -164 17 -126Z");
        hand.body(steel.shade(.9f), 4, Outline.rounded(74, -124, 118, -108, 4));
        hand.body(steel.shade(1.05f), 7, Outline.limb(-12, -64, 8, -76, -92, 10));
        hand.ball(Material.of(0x3C8CE0).glossy(.7f), -84, -96, 13);
        hand.flat(Ink.fill(Rgb.of(0x8AD4F4), .9f), Outline.svg("M96 -100 Q106 -76 96 -70 Q86 -76 96 -100Z"));
    }
}
