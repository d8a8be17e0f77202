package dev.easel.studio.model.object;

import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.Path;

/** What sports are played with. */
final class Sports {
    private Sports() {}

    static void surfboard(Hand hand) {
        Material board = hand.stuff(Material.of(0xF4C63C).glossy(.9f));
        Path outline = Outline.svg(
                "M0 -280 C34 -238 46 -172 44 -112 C42 -58 28 -18 0 0 C-28 -18 -42 -58 -44 -112 C-46 -172 -34 -238 0 -280Z");
        hand.body(board, 8, outline);
        Rgb stripe = hand.colour(1, 0xE2503A);
        hand.flat(canvas -> {
            canvas.clipPath(outline, true);
            canvas.drawPath(Outline.box(-3, -280, 3, 0), Ink.fill(board.colour().times(.55f)));
            canvas.drawPath(Outline.svg("M-60 -120 Q0 -92 60 -134 L60 -104 Q0 -62 -60 -92Z"), Ink.fill(stripe));
            canvas.drawPath(Outline.svg("M-60 -82 Q0 -52 60 -94 L60 -84 Q0 -42 -60 -72Z"), Ink.fill(Rgb.WHITE, .9f));
        });
        hand.shine(.4f, "M-22 -236 C-34 -200 -38 -160 -36 -130 L-30 -130 C-31 -160 -27 -198 -16 -232Z");
    }

    static void snowboard(Hand hand) {
        Material board = hand.stuff(Material.of(0x2E6AD0).glossy(.8f));
        Hand tilted = hand.at(-27, 0, 1, 12);
        Path outline = Outline.svg(
                "M-20 -250 Q4 -272 28 -250 Q36 -236 33 -200 Q26 -130 33 -60 Q36 -22 28 -8 Q4 12 -20 -8 Q-28 -22 -25 -60 Q-18 -130 -25 -200 Q-28 -236 -20 -250Z");
        tilted.body(board, 5, outline);
        Rgb mark = hand.colour(1, 0xF4F4F4);
        tilted.flat(canvas -> {
            canvas.clipPath(outline, true);
            canvas.drawPath(
                    Outline.svg("M-40 -250 L44 -222 L44 -204 L-40 -232Z M-40 -44 L44 -16 L44 2 L-40 -26Z"),
                    Ink.fill(mark));
        });
        Material binding = Material.of(0x24262C).glossy(.4f);
        for (float y : new float[] {-176, -86}) {
            tilted.body(binding, 4, Outline.rounded(-26, y - 13, 34, y + 13, 6));
            tilted.body(Material.metal(0xA8B0BA), 2, Outline.rounded(-8, y - 9, 16, y + 9, 4));
        }
    }

    static void baseballBat(Hand hand) {
        Material wood = hand.stuff(Material.wood(0xC88A48).glossy(.5f));
        Hand tilted = hand.at(-36, -6, 1, 18);
        tilted.turned(wood, Lathe.smooth(0, .1f, -270, 8, -266, 17, -240, 21, -190, 20, -130, 13, -80, 9, -12, 8));
        tilted.turned(Material.leather(0x2A2420), Lathe.straight(0, .1f, -76, 9.4f, -10, 8.8f));
        tilted.turned(wood, Lathe.smooth(0, .1f, -12, 9, -8, 15, 0, 14, 3, 9));
        tilted.flat(Ink.fill(Rgb.WHITE, .35f), Outline.rounded(-12, -256, -6, -140, 3));
    }

    static void baseballGlove(Hand hand) {
        Material hide = hand.stuff(Material.leather(0x9A5A2C));
        Rgb seam = hide.colour().times(.45f);
        float[][] fingers = {{-62, -84, -84, -160}, {-30, -100, -40, -196}, {4, -104, 8, -202}, {38, -94, 54, -180}};
        for (float[] f : fingers) {
            hand.body(hide, 16, Outline.limb(f[0], f[1], 26, f[2], f[3], 20));
        }
        hand.body(hide.shade(.9f), 12, "M-24 -180 L30 -182 L34 -96 L-26 -96Z");
        hand.body(hide, 20, Outline.limb(70, -62, 26, 100, -134, 19));
        hand.body(hide, 26, "M-90 -96 Q-96 -24 -40 -4 L48 0 Q92 -18 92 -78 Q40 -120 -90 -96Z");
        hand.flat(Ink.fading(0, -66, 52, hide.colour().times(.4f), .8f), Outline.oval(-2, -66, 52, 40));
        hand.flat(
                Ink.line(seam, .8f, 2.2f),
                Outline.svg(
                        "M62 -148 L84 -104 M56 -122 L88 -124 M52 -98 L82 -98 M-80 -92 Q-60 -30 -10 -16 M-48 -96 L-56 -176 M-14 -104 L-16 -186 M22 -104 L30 -182"));
        hand.ball(Material.of(0xF4F0E6), -2, -70, 30);
        hand.flat(Ink.line(Rgb.of(0xC8382E), .9f, 2), Outline.svg("M-24 -88 Q-8 -70 -24 -50 M20 -90 Q4 -70 20 -50"));
    }

    static void tennisRacket(Hand hand) {
        Material frame = hand.stuff(Material.of(0xD8362E).glossy(.9f));
        Hand tilted = hand.at(-42, -2, 1, 14);
        Path head = Outline.oval(0, -204, 58, 72);
        tilted.flat(canvas -> {
            canvas.clipPath(head, true);
            for (int i = -6; i <= 6; i++) {
                canvas.drawLine(i * 9.2f, -280, i * 9.2f, -126, Ink.line(Rgb.of(0xF0F0EA), .9f, 1.4f));
                canvas.drawLine(-60, -204 + i * 10.5f, 60, -204 + i * 10.5f, Ink.line(Rgb.of(0xF0F0EA), .9f, 1.4f));
            }
        });
        tilted.body(frame, 4, Outline.without(Outline.oval(0, -204, 63, 77), Outline.oval(0, -204, 54, 68)));
        tilted.body(frame, 4, "M-34 -146 L-7 -96 L-7 -84 L7 -84 L7 -96 L34 -146 L26 -150 L0 -108 L-26 -150Z");
        tilted.turned(Material.leather(0x26242A), Lathe.straight(0, .1f, -88, 8.5f, -4, 9.5f));
        tilted.turned(frame, Lathe.straight(0, .1f, -6, 11, 2, 11));
    }

    static void sportsBall(Hand hand) {
        Material hide = hand.stuff(Material.of(0xE8762C).glossy(.35f));
        hand.ball(hide, 0, -92, 92);
        hand.flat(canvas -> {
            canvas.clipPath(Outline.circle(0, -92, 92), true);
            canvas.drawPath(
                    Outline.svg("M-92 -92 L92 -92 M0 -184 L0 0 M-66 -160 Q-16 -92 -66 -24 M66 -160 Q16 -92 66 -24"),
                    Ink.line(Rgb.of(0x2A1A14), .95f, 4));
        });
    }

    static void skis(Hand hand) {
        Material board = hand.stuff(Material.of(0xD8342E).glossy(.8f));
        Rgb mark = hand.colour(1, 0xF4F4F4);
        for (int side = -1; side <= 1; side += 2) {
            pole(hand.at(side * 84f, 0, 1, side * 7f));
        }
        for (int side = -1; side <= 1; side += 2) {
            Hand ski = hand.at(side * 26f, 0, 1, side * 5f);
            Path outline = Outline.svg(
                    "M-16 -4 Q0 4 16 -4 Q12 -80 13 -140 Q14 -220 18 -252 Q14 -288 0 -292 Q-14 -288 -18 -252 Q-14 -220 -13 -140 Q-12 -80 -16 -4Z");
            ski.body(board, 4, outline);
            ski.flat(canvas -> {
                canvas.clipPath(outline, true);
                canvas.drawPath(
                        Outline.svg("M-20 -258 L20 -236 L20 -224 L-20 -246Z M-20 -34 L20 -12 L20 0 L-20 -22Z"),
                        Ink.fill(mark));
            });
            ski.body(Material.of(0x24262C).glossy(.4f), 3, Outline.rounded(-11, -136, 11, -96, 4));
            ski.body(Material.metal(0xA8B0BA), 2, Outline.rounded(-9, -156, 9, -144, 3));
        }
    }

    private static void pole(Hand hand) {
        hand.body(Material.metal(0x9AA2AC), 2, Outline.limb(0, -4, 2.4f, 0, -212, 3.4f));
        hand.body(Material.of(0x26282E), 3, Outline.limb(0, -206, 5, 0, -238, 6));
        hand.body(Material.of(0x26282E), 2, Outline.oval(0, -24, 13, 4));
    }
}
