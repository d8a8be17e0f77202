package dev.easel.studio.model;

import dev.easel.studio.light.Layer;
import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Frame;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.types.Rect;
import java.util.BitSet;
import java.util.function.Consumer;

/**
 * What a drawing covers of its extent, coarsely: a horse leaves most of the ground it stands on free.
 *
 * @param columns cells across the extent
 * @param rows cells from the top of the extent to the ground
 * @param covered the cells of which the bodies cover at least half, row by row
 */
public record Silhouette(int columns, int rows, BitSet covered) {
    private static final int ROWS = 40;

    public static Silhouette of(Model model, Look look) {
        Model.Extent extent = model.extent(look);
        int columns = Math.max(1, Math.round(ROWS * extent.width() / extent.height()));
        var bodies = new Bodies(extent, new Frame(columns, ROWS, ROWS / extent.height()), new BitSet(columns * ROWS));
        model.draw(look, bodies);
        return new Silhouette(columns, ROWS, bodies.covered);
    }

    /**
     * Whether the drawing covers a place of its extent.
     *
     * @param across 0 at the left edge, 1 at the right
     * @param down 0 at the top, 1 on the ground
     */
    public boolean covers(float across, float down) {
        int column = (int) Math.floor(across * columns);
        int row = (int) Math.floor(down * rows);
        return column >= 0 && column < columns && row >= 0 && row < rows && covered.get(row * columns + column);
    }

    /** How much of the extent is covered, 0 to 1. */
    public float share() {
        return covered.cardinality() / (float) (columns * rows);
    }

    /** Keeps where bodies are; what is flat lies on them, and light covers nothing. */
    private record Bodies(Model.Extent extent, Frame frame, BitSet covered) implements Sketch {
        @Override
        public void solid(Surface surface, Consumer<Canvas> drawing) {
            Layer layer = Layer.draw(frame, Rect.makeWH(extent.width(), extent.height()), canvas -> {
                canvas.translate(extent.width() / 2, extent.height());
                drawing.accept(canvas);
            });
            for (int row = 0; row < layer.rows(); row++) {
                for (int column = 0; column < layer.columns(); column++) {
                    if (layer.alpha(column, row) >= .5f) {
                        covered.set((layer.top() + row) * frame.columns() + layer.left() + column);
                    }
                }
            }
        }

        @Override
        public void flat(Consumer<Canvas> drawing) {}

        @Override
        public void glow(Consumer<Canvas> drawing) {}
    }
}
