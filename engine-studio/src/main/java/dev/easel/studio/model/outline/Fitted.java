package dev.easel.studio.model.outline;

import dev.easel.studio.light.Surface;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.types.Rect;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.function.Consumer;

/**
 * Makes a model of a drawing: draws it once, small and unlit, to see where it lies, then centres it above the origin.
 * Glows do not count. So extents are always true, whatever somebody wears, holds or does.
 */
public final class Fitted implements Model {
    private static final int PIXELS = 480;
    private static final float UNIT = 1600f / PIXELS;
    private static final float MIDDLE = 800;
    private static final float GROUND = 1200;
    private static final int FAINT = 8;
    private static final ImageInfo SHEET = new ImageInfo(PIXELS, PIXELS, ColorType.ALPHA_8, ColorAlphaType.PREMUL);

    private final Drawing drawing;

    public Fitted(Drawing drawing) {
        this.drawing = drawing;
    }

    @Override
    public Extent extent(Look look) {
        Rect bounds = bounds(look);
        return new Extent(bounds.getWidth(), bounds.getHeight());
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Rect bounds = bounds(look);
        Vec home = new Vec(-(bounds.getLeft() + bounds.getRight()) / 2, -bounds.getBottom());
        drawing.draw(look, new Moved(sketch, 0, home));
    }

    @Override
    public float stature(Look look) {
        return drawing.stature(look);
    }

    @Override
    public float overhang(Look look) {
        return drawing.overhang(look);
    }

    /** Where the drawing lies, a pixel of the small picture too wide rather than too narrow. */
    private Rect bounds(Look look) {
        byte[] coverage = new byte[PIXELS * PIXELS];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sheet = arena.allocate(coverage.length);
            try (var surface = io.github.humbleui.skija.Surface.wrapPixels(SHEET, sheet.address(), PIXELS)) {
                Canvas canvas = surface.getCanvas();
                canvas.scale(1 / UNIT, 1 / UNIT);
                canvas.translate(MIDDLE, GROUND);
                drawing.draw(look, new Silhouette(canvas));
            }
            MemorySegment.copy(sheet, ValueLayout.JAVA_BYTE, 0, coverage, 0, coverage.length);
        }
        int left = PIXELS;
        int top = PIXELS;
        int right = 0;
        int bottom = 0;
        for (int i = 0; i < coverage.length; i++) {
            if ((coverage[i] & 255) >= FAINT) {
                left = Math.min(left, i % PIXELS);
                right = Math.max(right, i % PIXELS + 1);
                top = Math.min(top, i / PIXELS);
                bottom = i / PIXELS + 1;
            }
        }
        if (right == 0) {
            throw new IllegalStateException(look.entity().id() + ": the drawing is empty");
        }
        return Rect.makeLTRB(left * UNIT - MIDDLE, top * UNIT - GROUND, right * UNIT - MIDDLE, bottom * UNIT - GROUND);
    }

    /** Draws everything at once on one sheet, unlit. */
    private record Silhouette(Canvas canvas) implements Sketch {
        @Override
        public void solid(Surface surface, Consumer<Canvas> drawing) {
            flat(drawing);
        }

        @Override
        public void flat(Consumer<Canvas> drawing) {
            canvas.save();
            drawing.accept(canvas);
            canvas.restore();
        }

        @Override
        public void glow(Consumer<Canvas> drawing) {
            // Light has no body.
        }
    }
}
