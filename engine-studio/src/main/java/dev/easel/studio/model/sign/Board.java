package dev.easel.studio.model.sign;

import dev.easel.studio.lettering.Block;
import dev.easel.studio.lettering.Face;
import dev.easel.studio.model.Letters;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Part;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;

/** A flat thing around a text, as wide as the text needs, on something that holds it up. */
final class Board implements Model {
    /** Widest and highest block of letters, in units of the model. */
    private static final float WIDEST = 250;

    private static final float HIGHEST = 118;
    private static final float MARGIN = 24;
    /** An empty board. */
    private static final float EMPTY_WIDTH = 190;

    private static final float EMPTY_HEIGHT = 84;

    /** Said of what somebody holds: it needs no legs. */
    private static final String HELD = "held";

    /** What is left of the legs then. */
    private static final float IN_HANDS = 8;

    private final Material material;
    private final Face face;
    private final float legs;
    private final Frame frame;

    /** Draws a board's face and what holds it: the hand, the material, the board's outline, and how high it hangs. */
    interface Frame {
        void draw(Hand hand, Material material, Rect board);
    }

    /**
     * @param material of the face
     * @param face the usual typeface
     * @param legs how far above the ground its lower edge is
     */
    Board(Material material, Face face, float legs, Frame frame) {
        this.material = material;
        this.face = face;
        this.legs = legs;
        this.frame = frame;
    }

    @Override
    public Extent extent(Look look) {
        Rect board = board(look);
        return new Extent(board.getWidth() + 24, board.getHeight() - board.getBottom() + 14);
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Hand hand = new Hand(look, sketch);
        Rect board = board(look);
        Material stuff = hand.stuff(material);
        frame.draw(hand, stuff, board);
        look.lettering()
                .ifPresent(part ->
                        Letters.paint(sketch, part, face, Letters.inkOn(stuff.colour()), board.inflate(-MARGIN)));
    }

    private Rect board(Look look) {
        float width = EMPTY_WIDTH;
        float height = EMPTY_HEIGHT;
        if (look.lettering().isPresent()) {
            Part part = look.lettering().get();
            Block block = Letters.set(part, face, WIDEST, HIGHEST);
            width = block.width() + 2 * MARGIN;
            height = block.height() + 2 * MARGIN;
        }
        float foot = look.is(HELD) ? IN_HANDS : legs;
        return Rect.makeLTRB(-width / 2, -foot - height, width / 2, -foot);
    }

    /** The rectangle as an outline with round corners. */
    static Path rounded(Rect box, float radius) {
        return dev.easel.studio.model.craft.Outline.rounded(
                box.getLeft(), box.getTop(), box.getRight(), box.getBottom(), radius);
    }

    /** A line a little inside the edge. */
    static void edge(Hand hand, Rect box, float inside, Rgb colour, float width) {
        hand.line(colour, width, rounded(box.inflate(-inside), 5));
    }
}
