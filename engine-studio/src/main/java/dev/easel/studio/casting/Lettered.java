package dev.easel.studio.casting;

import dev.easel.studio.lettering.Face;
import dev.easel.studio.lexicon.Panel;
import dev.easel.studio.model.Letters;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.paint.Rgb;
import io.github.humbleui.types.Rect;

/** A drawing with writing on the panel that its noun has for it. */
record Lettered(Model model, Panel panel) implements Model {
    private static final Rgb DARK = Rgb.of(0x30282A);
    private static final Rgb LIGHT = Rgb.of(0xFAF4E6);

    @Override
    public Extent extent(Look look) {
        return model.extent(look);
    }

    @Override
    public float stature(Look look) {
        return model.stature(look);
    }

    @Override
    public float overhang(Look look) {
        return model.overhang(look);
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        model.draw(look, sketch);
        look.lettering()
                .ifPresent(part ->
                        Letters.paint(sketch, part, Face.valueOf(panel.face()), ink(look), box(model.extent(look))));
    }

    private Rgb ink(Look look) {
        Rgb natural = panel.dark() ? LIGHT : DARK;
        return look.entity().colours().isEmpty() ? natural : Letters.inkOn(look.colour(0, natural));
    }

    private Rect box(Extent extent) {
        float left = -extent.width() / 2;
        float top = -extent.height();
        return Rect.makeLTRB(
                left + panel.left() * extent.width(),
                top + panel.top() * extent.height(),
                left + panel.right() * extent.width(),
                top + panel.bottom() * extent.height());
    }
}
