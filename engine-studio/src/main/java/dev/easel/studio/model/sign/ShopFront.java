package dev.easel.studio.model.sign;

import dev.easel.studio.lettering.Face;
import dev.easel.studio.model.Letters;
import dev.easel.studio.model.craft.Foliage;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.Rect;

/** A small shop seen from the street: a board for its name, a striped awning, a lit window and a door. */
final class ShopFront {
    private static final Rgb LAMP = Rgb.of(0xFFE0A0);

    private ShopFront() {}

    static void draw(Hand hand) {
        Material wall = hand.stuff(Material.of(0x4E7A72).glossy(.1f));
        Rgb trim = hand.colour(1, 0xF2E6CC);
        hand.body(wall, 3, Outline.box(-158, -230, 158, 0));
        hand.body(wall.shade(.8f), 4, Outline.box(-164, -250, 164, -228));
        hand.flat(wall.colour().times(.55f), Outline.box(-158, -16, 158, 0));
        window(hand, trim);
        door(hand, wall, trim);
        board(hand, trim);
        awning(hand, hand.colour(2, 0xC8453A), trim);
        Foliage.clump(hand, Rgb.of(0x4A8A4A), 5, -142, -26, 18, 24);
        hand.body(Material.of(0xB06A44), 3, Outline.polygon(-154, -16, -130, -16, -134, 0, -150, 0));
    }

    private static void window(Hand hand, Rgb trim) {
        hand.flat(trim, Outline.box(-124, -128, 46, -28));
        hand.flat(Ink.down(-128, -28, Rgb.of(0xFFE8B8), Rgb.of(0xE8A860)), Outline.box(-116, -120, 38, -36));
        hand.flat(canvas -> {
            int[] wares = {0xB8503C, 0xE0B04A, 0x6A8A4A, 0x8A5A8A, 0xD8803C};
            for (int i = 0; i < 10; i++) {
                float x = -106 + i * 15;
                float height = 12 + 10 * hand.dice().nextFloat();
                canvas.drawPath(
                        Outline.rounded(x, -48 - height, x + 11, -48, 4), Ink.fill(Rgb.of(wares[i % wares.length])));
            }
            canvas.drawPath(Outline.box(-116, -48, 38, -44), Ink.fill(Rgb.of(0x7A4A2A)));
        });
        hand.glow(-38, -80, 110, LAMP, .16f);
        hand.line(trim, 4, Outline.svg("M-39 -124 L-39 -32"));
        hand.shine(.22f, "M-108 -116 L-80 -116 L-108 -70Z");
    }

    private static void door(Hand hand, Material wall, Rgb trim) {
        hand.flat(trim, Outline.box(62, -132, 138, 0));
        hand.body(wall.shade(.7f), 2, Outline.box(69, -126, 131, 0));
        hand.flat(Ink.down(-118, -48, Rgb.of(0xFFE8B8), Rgb.of(0xE0A464)), Outline.box(78, -118, 122, -48));
        hand.ball(Material.metal(0xE0B84A), 124, -62, 3.6f);
    }

    /** The name, or an empty board. */
    private static void board(Hand hand, Rgb trim) {
        Material paint = Material.of(0x2E2A34)
                .coloured(hand.stuff(Material.of(0x4E7A72)).colour().times(.4f));
        Rect board = Rect.makeLTRB(-140, -222, 140, -170);
        hand.body(paint, 2.5f, Board.rounded(board, 4));
        hand.line(trim, 2, Board.rounded(board.inflate(-5), 3));
        hand.look()
                .lettering()
                .ifPresent(part -> Letters.paint(hand.sketch(), part, Face.SERIF, trim, board.inflate(-10)));
    }

    private static void awning(Hand hand, Rgb colour, Rgb trim) {
        float left = -146;
        float stripe = 292f / 12;
        hand.solid(dev.easel.studio.light.Surface.round(5), canvas -> {
            for (int i = 0; i < 12; i++) {
                float x = left + i * stripe;
                canvas.drawPath(
                        Outline.svg("M" + x * .94f + " -166 L" + (x + stripe) * .94f + " -166 L" + (x + stripe)
                                + " -132 A" + stripe / 2 + " 9 0 0 1 " + x + " -132Z"),
                        Ink.fill(i % 2 == 0 ? colour : trim));
            }
        });
    }
}
