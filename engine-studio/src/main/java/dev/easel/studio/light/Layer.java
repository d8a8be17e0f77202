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
    private final int rows;
    private final int[] pixels;

    private Layer(int left, int top, int columns, int rows, int[] pixels) {
        this.left = left;
        this.top = top;
        this.columns = columns;
        this.rows = rows;
        this.pixels = pixels;
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
        return rows;
    }

    /** The pixels themselves, row by row, not a copy: whoever drew the layer may retouch them before it is painted. */
    public int[] pixels() {
        return pixels;
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
            return new Layer(left, top, 0, 0, new int[0]);
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
        int[] coarse = pixels(across, down, canvas -> {
            canvas.scale(1f / COARSE, 1f / COARSE);
            canvas.translate(-left, -top);
            canvas.scale(frame.scale(), frame.scale());
            drawing.accept(canvas);
        });
        int x0 = across;
        int y0 = down;
        int x1 = -1;
        int y1 = -1;
        for (int i = 0; i < coarse.length; i++) {
            if (coarse[i] >>> 24 != 0) {
                x0 = Math.min(x0, i % across);
                x1 = Math.max(x1, i % across);
                y0 = Math.min(y0, i / across);
                y1 = i / across;
            }
        }
        if (x1 < 0) {
            return new Layer(left, top, 0, 0, new int[0]);
        }
        // A cell more on each side, for edges too faint to show on the coarse sheet.
        int first = Math.max(0, (x0 - 1) * COARSE);
        int upper = Math.max(0, (y0 - 1) * COARSE);
        int end = Math.min(columns, (x1 + 2) * COARSE);
        int lower = Math.min(rows, (y1 + 2) * COARSE);
        return drawn(frame, left + first, top + upper, end - first, lower - upper, drawing);
    }

    private static Layer drawn(Frame frame, int left, int top, int columns, int rows, Consumer<Canvas> drawing) {
        int[] pixels = pixels(columns, rows, canvas -> {
            canvas.translate(-left, -top);
            canvas.scale(frame.scale(), frame.scale());
            drawing.accept(canvas);
        });
        return new Layer(left, top, columns, rows, pixels).cropped();
    }

    private static int[] pixels(int columns, int rows, Consumer<Canvas> drawing) {
        int[] pixels = new int[columns * rows];
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment sheet = arena.allocate(4L * columns * rows, 4); // comes zeroed: transparent
            try (Surface surface = Surface.wrapPixels(info(columns, rows), sheet.address(), 4L * columns)) {
                drawing.accept(surface.getCanvas());
            }
            MemorySegment.copy(sheet, LITTLE_ENDIAN_INT, 0, pixels, 0, pixels.length);
        }
        return pixels;
    }

    /** Bytes B, G, R, A whatever the platform prefers, so that a pixel reads as 0xAARRGGBB. */
    private static ImageInfo info(int columns, int rows) {
        return new ImageInfo(columns, rows, ColorType.BGRA_8888, ColorAlphaType.PREMUL);
    }

    /** True if nothing of the shape is on the paper. */
    public boolean isEmpty() {
        return pixels.length == 0;
    }

    /** Coverage of a pixel of the sheet, 0 to 1. */
    public float alpha(int column, int row) {
        return (pixels[row * columns + column] >>> 24) / 255f;
    }

    private Layer cropped() {
        int y0 = 0;
        while (y0 < rows && isBlank(y0)) {
            y0++;
        }
        if (y0 == rows) {
            return new Layer(left, top, 0, 0, new int[0]);
        }
        int y1 = rows - 1;
        while (isBlank(y1)) {
            y1--;
        }
        int x0 = columns;
        int x1 = -1;
        for (int y = y0; y <= y1; y++) {
            int row = y * columns;
            int first = 0;
            while (first < x0 && pixels[row + first] >>> 24 < INVISIBLE) {
                first++;
            }
            int last = columns - 1;
            while (last > x1 && pixels[row + last] >>> 24 < INVISIBLE) {
                last--;
            }
            x0 = Math.min(x0, first);
            x1 = Math.max(x1, last);
        }
        int width = x1 - x0 + 1;
        int height = y1 - y0 + 1;
        int[] inside = new int[width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(pixels, (y0 + y) * columns + x0, inside, y * width, width);
        }
        return new Layer(left + x0, top + y0, width, height, inside);
    }

    private boolean isBlank(int row) {
        for (int i = row * columns; i < (row + 1) * columns; i++) {
            if (pixels[i] >>> 24 >= INVISIBLE) {
                return false;
            }
        }
        return true;
    }
}
