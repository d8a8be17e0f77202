package dev.easel.imaging;

/** Width and height of a picture, in pixels. */
public record PixelSize(int width, int height) {

    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("a picture needs at least one pixel: " + width + "x" + height);
        }
    }

    /** Number of pixels. */
    public int area() {
        return Math.multiplyExact(width, height);
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
