package dev.easel.studio.paint;

import dev.easel.imaging.PixelSize;

/**
 * The picture's own measure. Everything is designed in <em>units</em>: a picture of any size and shape covers a million
 * square units (a square one is 1000 × 1000), x to the right, y downwards, the origin at the top left. So a scene looks
 * the same at 1K and at 2K, and a thing covers the same share of a portrait as of a panorama.
 *
 * @param columns pixels across
 * @param rows pixels down
 * @param scale pixels per unit
 */
public record Frame(int columns, int rows, float scale) {
    private static final float UNITS = 1000;

    public static Frame of(PixelSize size) {
        float scale = (float) Math.sqrt((double) size.width() * size.height()) / UNITS;
        return new Frame(size.width(), size.height(), scale);
    }

    /** Width in units. */
    public float width() {
        return columns / scale;
    }

    /** Height in units. */
    public float height() {
        return rows / scale;
    }

    /** The shorter side in units: what must hold the subject, whatever the shape. */
    public float shortSide() {
        return Math.min(width(), height());
    }

    /** A length in units as whole pixels, at least one. */
    public int pixels(float units) {
        return Math.max(1, Math.round(units * scale));
    }
}
