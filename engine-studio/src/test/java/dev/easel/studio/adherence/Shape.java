package dev.easel.studio.adherence;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One connected patch of a picture.
 *
 * @param picture where it is
 * @param mask which pixels of the box belong to it, row by row
 * @param area how many those are
 */
@SuppressWarnings("ArrayRecordComponent") // shapes are never compared by equals
public record Shape(Picture picture, int left, int top, int width, int height, boolean[] mask, int area) {

    boolean has(int column, int row) {
        return mask[row * width + column];
    }

    int argb(int column, int row) {
        return picture.argb(left + column, top + row);
    }

    /** Whether a pixel shows the thing itself, and not what is behind it. */
    boolean isSolid(int column, int row) {
        return has(column, row) && argb(column, row) >>> 24 != 0;
    }

    float centreX() {
        return left + width / 2f;
    }

    float centreY() {
        return top + height / 2f;
    }

    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }

    /** The same in a picture that shows no more than its box. */
    public Shape cut() {
        byte[] bgra = new byte[4 * width * height];
        for (int row = 0; row < height; row++) {
            int from = 4 * ((top + row) * picture.size().width() + left);
            System.arraycopy(picture.bgra(), from, bgra, 4 * row * width, 4 * width);
        }
        return new Shape(new Picture(new PixelSize(width, height), bgra), 0, 0, width, height, mask, area);
    }

    /** The same on so little paper that neither side is longer than so many pixels. */
    Shape shrunk(int longest) {
        int by = Math.ceilDiv(Math.max(width, height), longest);
        if (by == 1) {
            return this;
        }
        int columns = Math.ceilDiv(width, by);
        int rows = Math.ceilDiv(height, by);
        boolean[] small = new boolean[columns * rows];
        byte[] bgra = new byte[4 * small.length];
        int count = 0;
        for (int i = 0; i < small.length; i++) {
            small[i] = mean(i % columns * by, i / columns * by, by, bgra, 4 * i);
            count += small[i] ? 1 : 0;
        }
        return new Shape(new Picture(new PixelSize(columns, rows), bgra), 0, 0, columns, rows, small, count);
    }

    /** Writes the mean colour of a square; whether most of the square belongs to the shape. */
    private boolean mean(int x0, int y0, int side, byte[] bgra, int at) {
        int[] sum = new int[3];
        int inside = 0;
        int all = 0;
        for (int y = y0; y < Math.min(y0 + side, height); y++) {
            for (int x = x0; x < Math.min(x0 + side, width); x++) {
                all++;
                if (has(x, y)) {
                    inside++;
                    int argb = argb(x, y);
                    for (int k = 0; k < 3; k++) {
                        sum[k] += (argb >> (8 * k)) & 255;
                    }
                }
            }
        }
        for (int k = 0; k < 3; k++) {
            bgra[at + k] = (byte) (sum[k] / Math.max(1, inside));
        }
        bgra[at + 3] = (byte) 255;
        return 2 * inside >= all;
    }

    /** All of them as one, with whatever lies between them left out. */
    static Shape together(List<Shape> shapes) {
        int left = shapes.stream().mapToInt(Shape::left).min().orElseThrow();
        int top = shapes.stream().mapToInt(Shape::top).min().orElseThrow();
        int width = shapes.stream().mapToInt(Shape::right).max().orElseThrow() - left;
        int height = shapes.stream().mapToInt(Shape::bottom).max().orElseThrow() - top;
        boolean[] mask = new boolean[width * height];
        for (Shape shape : shapes) {
            for (int row = 0; row < shape.height; row++) {
                for (int column = 0; column < shape.width; column++) {
                    mask[(shape.top - top + row) * width + shape.left - left + column] |= shape.has(column, row);
                }
            }
        }
        int area = shapes.stream().mapToInt(Shape::area).sum();
        return new Shape(shapes.getFirst().picture(), left, top, width, height, mask, area);
    }

    /** The lighter half of it. */
    Shape lit() {
        int[] lightness = IntStream.range(0, mask.length)
                .map(i -> isSolid(i % width, i / width) ? lightness(argb(i % width, i / width)) : -1)
                .toArray();
        int[] sorted = IntStream.of(lightness).filter(l -> l >= 0).sorted().toArray();
        int middle = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        boolean[] inside = new boolean[mask.length];
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            inside[i] = lightness[i] >= middle;
            count += inside[i] ? 1 : 0;
        }
        return new Shape(picture, left, top, width, height, inside, count);
    }

    private static int lightness(int argb) {
        return 299 * ((argb >> 16) & 255) + 587 * ((argb >> 8) & 255) + 114 * (argb & 255);
    }

    /** The same without empty rows and columns around it. */
    Shape trimmed() {
        int x0 = width;
        int x1 = -1;
        int y0 = height;
        int y1 = -1;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                x0 = Math.min(x0, i % width);
                x1 = Math.max(x1, i % width);
                y0 = Math.min(y0, i / width);
                y1 = Math.max(y1, i / width);
            }
        }
        if (x1 < 0) {
            return new Shape(picture, left, top, 0, 0, new boolean[0], 0);
        }
        int columns = x1 - x0 + 1;
        boolean[] inside = new boolean[columns * (y1 - y0 + 1)];
        for (int y = y0; y <= y1; y++) {
            System.arraycopy(mask, y * width + x0, inside, (y - y0) * columns, columns);
        }
        return new Shape(picture, left + x0, top + y0, columns, y1 - y0 + 1, inside, area);
    }
}
