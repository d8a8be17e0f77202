package dev.easel.imaging;

/**
 * An opaque picture in memory: 8 bits a channel, sRGB, rows from the top, four bytes a pixel in the order B, G, R, A
 * with A = 255 (the native order of the raster library, so that encoding copies nothing).
 *
 * <p>The array is handed over, not copied: whoever makes a picture must not write to it afterwards.
 */
public final class Picture {
    private final PixelSize size;
    private final byte[] bgra;

    /** Takes ownership of {@code bgra}, which holds {@code 4 * size.area()} bytes. */
    public Picture(PixelSize size, byte[] bgra) {
        if (bgra.length != Math.multiplyExact(4, size.area())) {
            throw new IllegalArgumentException(size + " needs " + 4L * size.area() + " bytes, got " + bgra.length);
        }
        this.size = size;
        this.bgra = bgra;
    }

    public PixelSize size() {
        return size;
    }

    /** The pixels themselves, not a copy: read only. */
    public byte[] bgra() {
        return bgra;
    }

    /** The pixel at column {@code x}, row {@code y} as 0xAARRGGBB. */
    public int argb(int x, int y) {
        int i = 4 * (y * size.width() + x);
        return (bgra[i + 3] & 0xff) << 24 | (bgra[i + 2] & 0xff) << 16 | (bgra[i + 1] & 0xff) << 8 | (bgra[i] & 0xff);
    }
}
