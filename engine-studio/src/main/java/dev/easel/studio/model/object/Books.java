package dev.easel.studio.model.object;

import dev.easel.studio.lettering.Face;
import dev.easel.studio.model.Letters;
import dev.easel.studio.model.craft.Form;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.Rect;

/** Books, alone and stacked. */
final class Books {
    private static final Rgb PAGES = Rgb.of(0xEFE4C8);
    private static final Rgb GOLD = Rgb.of(0xE0B050);
    private static final int[] BINDINGS = {0x8E2F2F, 0x2F5A7A, 0x3F6B44, 0x7A5A2A, 0x5A3A6A};

    private Books() {}

    static void book(Hand hand) {
        if (hand.is("open")) {
            open(hand);
            return;
        }
        Material cover = hand.stuff(Material.leather(0x8E2F2F));
        hand.face(cover.shade(.7f), .7f, 0, 62, -204, 78, -196, 78, -8, 62, 0);
        hand.body(Material.of(PAGES), 2, Outline.box(60, -198, 74, -6));
        hand.flat(canvas -> {
            for (int i = 0; i < 5; i++) {
                canvas.drawLine(62 + i * 2.6f, -197, 62 + i * 2.6f, -8, Ink.line(PAGES.times(.65f), .6f, .6f));
            }
        });
        hand.body(cover, 5, Outline.rounded(-76, -206, 64, 0, 5));
        hand.body(cover.shade(.86f), 7, Outline.rounded(-78, -206, -56, 0, 6));
        hand.line(GOLD, 2.4f, Outline.rounded(-44, -194, 52, -12, 4));
        hand.line(GOLD, 1.2f, Outline.rounded(-38, -188, 46, -18, 3));
        if (hand.look().lettering().isPresent()) {
            Letters.paint(
                    hand.sketch(),
                    hand.look().lettering().get(),
                    Face.SERIF,
                    cover.colour().luma() > .5f ? Letters.inkOn(cover.colour()) : GOLD.mix(Rgb.WHITE, .35f),
                    Rect.makeLTRB(-32, -176, 40, -60));
            return;
        }
        hand.flat(GOLD, Outline.star(4, -118, 8, 26, 12));
        hand.flat(cover.colour(), Outline.circle(4, -118, 9));
        hand.line(GOLD, 3, Outline.svg("M-22 -66 L30 -66 M-14 -54 L22 -54"));
    }

    private static void open(Hand hand) {
        Material cover = hand.stuff(Material.leather(0x8E2F2F));
        hand.body(
                cover,
                4,
                "M-124 -14 L-112 -84 Q-60 -98 0 -82 Q60 -98 112 -84 L124 -14 Q60 -22 0 -2 Q-60 -22 -124 -14Z");
        for (int side = -1; side <= 1; side += 2) {
            var page = Outline.svg("M0 -8 Q-58 -34 -116 -20 L-106 -92 Q-54 -108 0 -86Z");
            hand.body(Material.of(PAGES).glossy(0), 10, side < 0 ? page : Outline.mirrored(page));
        }
        hand.flat(canvas -> {
            for (int side = -1; side <= 1; side += 2) {
                for (int i = 0; i < 7; i++) {
                    float y = -84 + i * 9.4f;
                    float out = side * (92 + i * 1.6f);
                    canvas.drawPath(
                            Outline.svg("M" + side * 12 + " " + (y + 6) + " Q" + side * 50 + " " + (y - 12) + " " + out
                                    + " " + (y - 4)),
                            Ink.line(Rgb.of(0x6A5A48), .6f, 1.8f));
                }
            }
        });
        hand.flat(
                Ink.across(-20, 20, PAGES.times(.9f), PAGES.times(.5f), PAGES.times(.9f)), Outline.box(-2, -86, 2, -6));
    }

    static void stack(Hand hand) {
        float y = 0;
        for (int i = 0; i < 5; i++) {
            Rgb binding = i == 2 || i == 0 ? hand.colour(i == 0 ? 0 : 1, BINDINGS[i]) : hand.colour(i, BINDINGS[i]);
            float left = -96 + hand.between(-2, 16);
            float right = 96 - hand.between(0, 18);
            float thick = hand.between(29, 35);
            lying(hand, Material.leather(0).coloured(binding), left, right, y, thick);
            y -= thick + 1;
        }
    }

    /** A closed book that lies with its spine to the viewer. */
    private static void lying(Hand hand, Material cover, float left, float right, float y, float thick) {
        float top = y - thick;
        hand.face(cover.shade(1.1f), 0, -.8f, left + 8, top - 7, right - 8, top - 7, right, top + 2, left, top + 2);
        hand.body(cover, Form.roll(y - thick / 2, thick * .8f), Outline.rounded(left, top, right, y, 5));
        for (float x : new float[] {left + 14, right - 22}) {
            hand.flat(GOLD, .9f, Outline.box(x, top + 1.5f, x + 3, y - 1.5f));
            hand.flat(GOLD, .9f, Outline.box(x + 5, top + 1.5f, x + 6.4f, y - 1.5f));
        }
        float middle = (left + right) / 2;
        float length = hand.between(22, 40);
        hand.line(GOLD, 3, Outline.polyline(middle - length, y - thick * .58f, middle + length, y - thick * .58f));
        hand.line(
                GOLD,
                2,
                Outline.polyline(middle - length * .6f, y - thick * .36f, middle + length * .6f, y - thick * .36f));
    }
}
