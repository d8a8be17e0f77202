package dev.easel.studio.adherence;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.util.function.IntBinaryOperator;

/** Pictures whose pixels are computed, to try the judge on what is known. */
final class Drawings {
    private Drawings() {}

    /** A picture of {@code colour} at every column and row, as 0xAARRGGBB. */
    static Picture picture(PixelSize size, IntBinaryOperator colour) {
        byte[] bgra = new byte[4 * size.area()];
        for (int i = 0; i < size.area(); i++) {
            int argb = colour.applyAsInt(i % size.width(), i / size.width());
            for (int k = 0; k < 4; k++) {
                bgra[4 * i + k] = (byte) (argb >> (8 * k));
            }
        }
        return new Picture(size, bgra);
    }
}
