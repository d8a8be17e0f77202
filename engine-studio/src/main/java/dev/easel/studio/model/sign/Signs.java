package dev.easel.studio.model.sign;

import static dev.easel.studio.model.craft.Thing.sized;
import static java.util.Map.entry;

import dev.easel.studio.lettering.Face;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.Rect;
import java.util.Map;

/** All that is made to be read, by name. */
public final class Signs {
    private Signs() {}

    public static Map<String, Model> all() {
        return Map.ofEntries(
                entry("board sign", new Board(Material.wood(0x9A6236), Face.CONDENSED, 96, Signs::wooden)),
                entry("placard", new Board(Material.of(0xF6F1E4).glossy(0), Face.CONDENSED, 78, Signs::placard)),
                entry("billboard", new Board(Material.of(0xF7F3E8).glossy(.1f), Face.CONDENSED, 120, Signs::billboard)),
                entry("banner", new Board(Material.cloth(0xC83A34), Face.CONDENSED, 92, Signs::banner)),
                entry("chalkboard", new Board(Material.of(0x2B3A34).glossy(0), Face.HAND, 40, Signs::chalkboard)),
                entry("neon sign", new Neon()),
                entry("shop front", sized(330, 262, ShopFront::draw)),
                entry("title lettering", new Title()));
    }

    private static void wooden(Hand hand, Material wood, Rect board) {
        posts(hand, wood.shade(.75f), board, 8);
        hand.body(wood, 5, Board.rounded(board, 6));
        Board.edge(hand, board, 8, wood.colour().times(.55f), 2.6f);
        bolts(hand, board);
    }

    private static void placard(Hand hand, Material card, Rect board) {
        hand.turned(Material.wood(0xB98A54), Lathe.straight(0, 0, board.getBottom() - 10, 6, 0, 6));
        hand.body(card, 2, Board.rounded(board, 3));
    }

    private static void billboard(Hand hand, Material paper, Rect board) {
        posts(hand, Material.metal(0x7A808A), board, 9);
        hand.body(Material.metal(0x5A606A), 3, Board.rounded(board.inflate(6), 4));
        hand.body(paper, 1.5f, Board.rounded(board, 1));
    }

    private static void banner(Hand hand, Material cloth, Rect board) {
        for (float x : new float[] {board.getLeft() - 2, board.getRight() + 2}) {
            hand.turned(Material.wood(0x8A6038), Lathe.straight(x, 0, board.getTop() - 12, 4, 0, 5));
        }
        Material folded = cloth.rough((x, y) -> 5 * Curves.sin(x * .05f + y * .01f), 1);
        hand.body(
                folded,
                4,
                Outline.svg("M" + board.getLeft() + " " + board.getTop() + " Q0 " + (board.getTop() + 9) + " "
                        + board.getRight() + " " + board.getTop() + " L" + board.getRight() + " " + board.getBottom()
                        + " Q0 " + (board.getBottom() + 9) + " " + board.getLeft() + " " + board.getBottom() + "Z"));
    }

    private static void chalkboard(Hand hand, Material slate, Rect board) {
        Material wood = Material.wood(0xA87848);
        for (int side = -1; side <= 1; side += 2) {
            float x = side * (board.getWidth() / 2 - 6);
            hand.body(
                    wood,
                    3,
                    Outline.polygon(
                            x - 7,
                            board.getBottom() - 4,
                            x + 7,
                            board.getBottom() - 4,
                            x + side * 6 + 6,
                            0,
                            x + side * 6 - 6,
                            0));
        }
        hand.body(wood, 4, Board.rounded(board.inflate(9), 5));
        hand.body(slate, 2, Board.rounded(board, 2));
    }

    private static void posts(Hand hand, Material stuff, Rect board, float radius) {
        float x = board.getWidth() * .34f;
        for (float at : new float[] {-x, x}) {
            hand.turned(stuff, Lathe.straight(at, 0, board.getTop() - 6, radius, 0, radius + 1));
        }
    }

    private static void bolts(Hand hand, Rect board) {
        for (float x : new float[] {board.getLeft() + 15, board.getRight() - 15}) {
            for (float y : new float[] {board.getTop() + 15, board.getBottom() - 15}) {
                hand.ball(Material.metal(0x8A8A90), x, y, 2.6f);
            }
        }
    }

    /** Ink for what is printed on a light ground. */
    static final Rgb INK = Rgb.of(0x2A2420);
}
