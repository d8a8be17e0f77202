package dev.easel.studio.adherence;

import dev.easel.imaging.Picture;

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

    /** The part of it between two columns of the box. */
    Shape columns(int from, int to) {
        boolean[] part = new boolean[(to - from) * height];
        int count = 0;
        for (int row = 0; row < height; row++) {
            for (int column = from; column < to; column++) {
                if (has(column, row)) {
                    part[row * (to - from) + column - from] = true;
                    count++;
                }
            }
        }
        return new Shape(picture, left + from, top, to - from, height, part, count).trimmed();
    }

    /** The part of it between two rows of the box. */
    Shape rows(int from, int to) {
        boolean[] part = new boolean[width * (to - from)];
        int count = 0;
        for (int i = 0; i < part.length; i++) {
            part[i] = mask[from * width + i];
            count += part[i] ? 1 : 0;
        }
        return new Shape(picture, left, top + from, width, to - from, part, count).trimmed();
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
