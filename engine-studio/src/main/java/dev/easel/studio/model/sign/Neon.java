package dev.easel.studio.model.sign;

import dev.easel.studio.lettering.Block;
import dev.easel.studio.lettering.Face;
import dev.easel.studio.model.Letters;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.craft.Hand;
import dev.easel.studio.model.craft.Ink;
import dev.easel.studio.model.craft.Lathe;
import dev.easel.studio.model.craft.Material;
import dev.easel.studio.model.craft.Outline;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Part;
import io.github.humbleui.skija.Path;
import io.github.humbleui.types.Rect;

/** Letters of glowing tubes before a dark panel. The prompt's colour is the colour of the light. */
final class Neon implements Model {
    private static final float LEGS = 84;
    private static final float MARGIN = 34;
    private static final Rgb PINK = Rgb.of(0xFF4FA3);

    @Override
    public Extent extent(Look look) {
        Rect panel = panel(look);
        return new Extent(panel.getWidth(), panel.getHeight() + LEGS);
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Hand hand = new Hand(look, sketch);
        Rect panel = panel(look);
        float middle = (panel.getTop() + panel.getBottom()) / 2;
        for (float x : new float[] {-panel.getWidth() * .36f, panel.getWidth() * .36f}) {
            hand.turned(Material.metal(0x50545E), Lathe.straight(x, 0, panel.getBottom() - 6, 4, 0, 5));
        }
        hand.body(Material.of(0x1E1B2A).glossy(.3f), 5, Board.rounded(panel, 12));
        Rgb light = look.lettering()
                .map(part -> Letters.colour(part, look.colour(0, PINK)))
                .orElse(look.colour(0, PINK));
        Path tubes = look.lettering().map(part -> letters(part).at(0, middle)).orElseGet(() -> arrow(middle));
        Rgb frame = look.colour(1, Rgb.of(0x58D8F0));
        Path border = Board.rounded(panel.inflate(-13), 9);
        hand.flat(Ink.line(frame.times(.9f), 3), border);
        hand.flat(Ink.soft(light, .55f, 9), tubes);
        sketch.letters(canvas -> canvas.drawPath(tubes, Ink.fill(light.mix(Rgb.WHITE, .35f))));
        hand.glow(canvas -> {
            canvas.drawPath(border, Ink.line(frame, .5f, 3));
            canvas.drawPath(tubes, Ink.soft(light, .5f, 12));
            canvas.drawPath(tubes, Ink.fill(light.mix(Rgb.WHITE, .3f), .75f));
        });
        hand.glow(0, middle, panel.getWidth() * .7f, light, .22f);
    }

    private static Rect panel(Look look) {
        float width = 150;
        float height = 90;
        if (look.lettering().isPresent()) {
            Block block = letters(look.lettering().get());
            width = block.width();
            height = block.height();
        }
        float top = -LEGS - height - 2 * MARGIN;
        return Rect.makeLTRB(-width / 2 - MARGIN, top, width / 2 + MARGIN, -LEGS);
    }

    private static Block letters(Part part) {
        boolean capitals = Letters.text(part).equals(Letters.text(part).toUpperCase(java.util.Locale.ROOT));
        return Letters.set(part, capitals ? Face.CONDENSED : Face.SCRIPT, 260, 116);
    }

    private static Path arrow(float y) {
        return Outline.polygon(-60, y - 12, 16, y - 12, 16, y - 36, 62, y, 16, y + 36, 16, y + 12, -60, y + 12);
    }
}
