package dev.easel.studio.model.craft;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.paint.Curves;
import io.github.humbleui.skija.Canvas;
import java.util.function.Consumer;

/**
 * A sketch inside a sketch: what is drawn on it appears turned, scaled and moved on the other, relief included. So one
 * thing can be part of another.
 *
 * @param x where the inner origin is
 * @param y where the inner origin is
 * @param scale outer units per inner unit
 * @param degrees clockwise turn
 */
public record Moved(Sketch sketch, float x, float y, float scale, float degrees) implements Sketch {

    @Override
    public void solid(Surface surface, Consumer<Canvas> drawing) {
        float radians = (float) (degrees * Math.PI / 180);
        float cos = Curves.cos(radians) / scale;
        float sin = Curves.sin(radians) / scale;
        Surface.Bump inner = surface.bump();
        Surface.Bump outer = (px, py) -> {
            float dx = px - x;
            float dy = py - y;
            return scale * inner.at(cos * dx + sin * dy, cos * dy - sin * dx);
        };
        sketch.solid(
                new Surface(surface.roundness() * scale, outer, surface.bumpStrength(), surface.gloss()),
                placed(drawing));
    }

    @Override
    public void flat(Consumer<Canvas> drawing) {
        sketch.flat(placed(drawing));
    }

    @Override
    public void letters(Consumer<Canvas> drawing) {
        sketch.letters(placed(drawing));
    }

    @Override
    public void glow(Consumer<Canvas> drawing) {
        sketch.glow(placed(drawing));
    }

    private Consumer<Canvas> placed(Consumer<Canvas> drawing) {
        return canvas -> {
            canvas.translate(x, y);
            canvas.rotate(degrees);
            canvas.scale(scale, scale);
            drawing.accept(canvas);
        };
    }
}
