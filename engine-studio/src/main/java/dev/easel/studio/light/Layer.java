package dev.easel.studio.light;

import dev.easel.studio.paint.Frame;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorType;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Picture;
import io.github.humbleui.skija.PictureRecorder;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.function.Consumer;

/**
 * A shape on its own transparent sheet, no larger than the shape: premultiplied 0xAARRGGBB pixels and where the sheet
 * lies on the paper.
 */
public final class Layer {
    private static final int INVISIBLE = 3;
    /** Sheets of fewer pixels are drawn at once. */
    private static final int SMALL = 96 * 96;
    /** Pixels of a sheet along each side of a pixel of its coarse sheet. */
    private static final int COARSE = 8;

    private static final ValueLayout.OfInt LITTLE_ENDIAN_INT = ValueLayout.JAVA_INT.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final int left;
    private final int top;
    private final int columns;
    /** Each row by itself: one array for all, 18 MB at 2K, would lie in the heap until all of it is collected. */
    private final int[][] rows;

    private Layer(int left, int top, int columns, int[][] rows) {
        this.left = left;
        this.top = top;
        this.columns = columns;
        this.rows = rows;
    }

    /** Column of the paper under the sheet's first column. */
    public int left() {
        return left;
    }

    /** Row of the paper under the sheet's first row. */
    public int top() {
        return top;
    }

    public int columns() {
        return columns;
    }

    public int rows() {
        return rows.length;
    }

    /** The pixels of a row themselves, not a copy: whoever drew the layer may retouch them before it is painted. */
    public int[] row(int row) {
        return rows[row];
    }

    /** Draws in units, anywhere on the paper. */
    public static Layer draw(Frame frame, Consumer<Canvas> drawing) {
        return draw(frame, Rect.makeXYWH(0, 0, frame.width(), frame.height()), drawing);
    }

    /** Draws in units inside the given bounds, which the shape must not leave; the tighter they are the faster. */
    public static Layer draw(Frame frame, Rect bounds, Consumer<Canvas> drawing) {
        int left = Math.max(0, (int) Math.floor(bounds.getLeft() * frame.scale()));
        int top = Math.max(0, (int) Math.floor(bounds.getTop() * frame.scale()));
        int columns = Math.min(frame.columns(), (int) Math.ceil(bounds.getRight() * frame.scale())) - left;
        int rows = Math.min(frame.rows(), (int) Math.ceil(bounds.getBottom() * frame.scale())) - top;
        if (columns <= 0 || rows <= 0) {
            return new Layer(left, top, 0, new int[0][]);
        }
        if (columns * rows < SMALL) {
            return drawn(frame, left, top, columns, rows, drawing);
        }
        // Recorded, since it is played twice: a drawing that throws dice must come out the same both times.
        try (Picture picture = recorded(bounds, drawing)) {
            return found(frame, left, top, columns, rows, canvas -> canvas.drawPicture(picture));
        }
    }

    private static Picture recorded(Rect bounds, Consumer<Canvas> drawing) {
        try (var recorder = new PictureRecorder()) {
            drawing.accept(recorder.beginRecording(bounds));
            return recorder.finishRecordingAsPicture();
        }
    }

    /** Looks where the shape is on a coarse sheet first: most shapes are much smaller than the bounds they are given. */
    private static Layer found(Frame frame, int left, int top, int columns, int rows, Consumer<Canvas> drawing) {
        int across = (columns + COARSE - 1) / COARSE;
        int down = (rows + COARSE - 1) / COARSE;
        try (Arena arena = Arena.ofConfined()) {
            Sheet coarse = Sheet.transparent(arena, across, down);
            coarse.draw(canvas -> {
                canvas.scale(1f / COARSE, 1f / COARSE);
                canvas.translate(-left, -top);
                canvas.scale(frame.scale(), frame.scale());
                drawing.accept(canvas);
            });
            Layer where = coarse.cropped(1, 0, 0);
            if (where.isEmpty()) {
                return where;
            }
            // A cell more on each side, for edges too faint to show on the coarse sheet.
            int first = Math.max(0, (where.left - 1) * COARSE);
            int upper = Math.max(0, (where.top - 1) * COARSE);
            int end = Math.min(columns, (where.left + where.columns + 1) * COARSE);
            int lower = Math.min(rows, (where.top + where.rows() + 1) * COARSE);
            return drawn(frame, left + first, top + upper, end - first, lower - upper, drawing);
        }
    }

    private static Layer drawn(Frame frame, int left, int top, int columns, int rows, Consumer<Canvas> drawing) {
        try (Arena arena = Arena.ofConfined()) {
            Sheet sheet = Sheet.transparent(arena, columns, rows);
            sheet.draw(canvas -> {
                canvas.translate(-left, -top);
                canvas.scale(frame.scale(), frame.scale());
                drawing.accept(canvas);
            });
            return sheet.cropped(INVISIBLE, left, top);
        }
    }

    /** True if nothing of the shape is on the paper. */
    public boolean isEmpty() {
        return rows.length == 0;
    }

    /** Coverage of a pixel of the sheet, 0 to 1. */
    public float alpha(int column, int row) {
        return (rows[row][column] >>> 24) / 255f;
    }

    /** Native memory to draw on: premultiplied bytes B, G, R, A whatever the platform prefers, row by row. */
    private record Sheet(MemorySegment memory, int columns, int rows) {
        static Sheet transparent(Arena arena, int columns, int rows) {
            return new Sheet(arena.allocate(4L * columns * rows, 4), columns, rows); // comes zeroed
        }

        void draw(Consumer<Canvas> drawing) {
            var info = new ImageInfo(columns, rows, ColorType.BGRA_8888, ColorAlphaType.PREMUL);
            try (Surface surface = Surface.wrapPixels(info, memory.address(), 4L * columns)) {
                drawing.accept(surface.getCanvas());
            }
        }

        /** What is at least so opaque, and where it is on a paper whose first column and row are so far away. */
        Layer cropped(int opacity, int left, int top) {
            int y0 = 0;
            while (y0 < rows && isBlank(y0, opacity)) {
                y0++;
            }
            if (y0 == rows) {
                return new Layer(left, top, 0, new int[0][]);
            }
            int y1 = rows - 1;
            while (isBlank(y1, opacity)) {
                y1--;
            }
            int x0 = columns;
            int x1 = -1;
            for (int y = y0; y <= y1; y++) {
                int first = 0;
                while (first < x0 && alpha(first, y) < opacity) {
                    first++;
                }
                int last = columns - 1;
                while (last > x1 && alpha(last, y) < opacity) {
                    last--;
                }
                x0 = Math.min(x0, first);
                x1 = Math.max(x1, last);
            }
            int width = x1 - x0 + 1;
            int[][] pixels = new int[y1 - y0 + 1][width];
            for (int y = 0; y < pixels.length; y++) {
                long from = 4L * ((long) (y0 + y) * columns + x0);
                MemorySegment.copy(memory, LITTLE_ENDIAN_INT, from, pixels[y], 0, width);
            }
            return new Layer(left + x0, top + y0, width, pixels);
        }

        private boolean isBlank(int row, int opacity) {
            for (int column = 0; column < columns; column++) {
                if (alpha(column, row) >= opacity) {
                    return false;
                }
            }
            return true;
        }

        private int alpha(int column, int row) {
            return memory.getAtIndex(LITTLE_ENDIAN_INT, (long) row * columns + column) >>> 24;
        }
    }
}
