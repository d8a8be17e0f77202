package dev.easel.studio.model.sign;

import dev.easel.studio.lettering.Block;
import dev.easel.studio.lettering.Face;
import dev.easel.studio.model.Letters;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.Path;
import java.util.Optional;

/** A text that nothing carries: set over the picture, with an edge around each letter so that any ground will do. */
final class Title implements Model {
    private static final float CAPITALS = 100;
    /** Longer texts are broken into two lines, and very long ones into three. */
    private static final int LONG_LINE = 22;

    private static final float EDGE = 9;
    private static final Rgb CREAM = Rgb.of(0xFFF6E0);

    /** What stands where a title has no words. */
    private static final Path RULE =
            Outline.polygon(-120, -14, -16, -14, 0, -22, 16, -14, 120, -14, 120, -8, 16, -8, 0, 0, -16, -8, -120, -8);

    @Override
    public Extent extent(Look look) {
        return block(look)
                .map(block -> new Extent(block.width() + 2 * EDGE, block.height() + 2 * EDGE))
                .orElse(new Extent(240, 22));
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Rgb colour = look.lettering()
                .map(part -> Letters.colour(part, look.colour(0, CREAM)))
                .orElse(look.colour(0, CREAM));
        Rgb edge = colour.luma() > .45f ? Rgb.of(0x241C2C) : CREAM;
        Optional<Block> block = block(look);
        if (block.isEmpty()) {
            sketch.flat(canvas -> canvas.drawPath(RULE, Ink.fill(colour)));
            return;
        }
        Path letters = block.get().at(0, -EDGE - block.get().height() / 2);
        sketch.flat(canvas -> {
            canvas.drawPath(letters, Ink.line(edge, EDGE).setMode(PaintMode.STROKE_AND_FILL));
            canvas.drawPath(letters, Ink.fill(colour));
        });
    }

    private static Optional<Block> block(Look look) {
        return look.lettering().map(part -> {
            String text = Letters.text(part);
            int lines = 1 + Math.min(2, text.length() / LONG_LINE);
            return Block.ofHeight(text, Letters.face(part, Face.CONDENSED), lines, CAPITALS);
        });
    }
}
