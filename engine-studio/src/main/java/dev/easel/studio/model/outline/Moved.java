package dev.easel.studio.model.outline;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.paint.Curves;
import io.github.humbleui.skija.Canvas;
import java.util.function.Consumer;

/** A sketch with a measure of its own: everything is scaled, then turned clockwise about the origin, then shifted. */
public final class Moved implements Sketch {
    private static final float RADIANS = (float) (Math.PI / 180);

    private final Sketch sketch;
    private final float degrees;
    private final Vec shift;
    private final float across;
    private final float down;

    public Moved(Sketch sketch, float degrees, Vec shift) {
        this(sketch, degrees, shift, 1, 1);
    }

    private Moved(Sketch sketch, float degrees, Vec shift, float across, float down) {
        this.sketch = sketch;
        this.degrees = degrees;
        this.shift = shift;
        this.across = across;
        this.down = down;
    }

    /** So many times as large. */
    public static Sketch scaled(Sketch sketch, float size) {
        return new Moved(sketch, 0, new Vec(0, 0), size, size);
    }

    /** With its origin elsewhere and x running to a {@code side}: 1 right, -1 left. */
    public static Sketch sided(Sketch sketch, float x, float y, int side) {
        return new Moved(sketch, 0, new Vec(x, y), side, 1);
    }

    @Override
    public void solid(Surface surface, Consumer<Canvas> drawing) {
        Surface sized =
                new Surface(surface.roundness() * down, surface.bump(), surface.bumpStrength(), surface.gloss());
        if (surface.bumpStrength() == 0) {
            sketch.solid(sized, moved(drawing));
            return;
        }
        Surface.Bump bump = surface.bump();
        float cos = Curves.cos(degrees * RADIANS);
        float sin = Curves.sin(degrees * RADIANS);
        Surface.Bump there = (x, y) -> {
            float dx = x - shift.x();
            float dy = y - shift.y();
            return bump.at((dx * cos + dy * sin) / across, (dy * cos - dx * sin) / down) * down;
        };
        sketch.solid(sized.bumped(there, surface.bumpStrength()), moved(drawing));
    }

    @Override
    public void flat(Consumer<Canvas> drawing) {
        sketch.flat(moved(drawing));
    }

    @Override
    public void letters(Consumer<Canvas> drawing) {
        sketch.letters(moved(drawing));
    }

    @Override
    public void glow(Consumer<Canvas> drawing) {
        sketch.glow(moved(drawing));
    }

    private Consumer<Canvas> moved(Consumer<Canvas> drawing) {
        return canvas -> {
            canvas.translate(shift.x(), shift.y());
            canvas.rotate(degrees);
            canvas.scale(across, down);
            drawing.accept(canvas);
        };
    }
}
