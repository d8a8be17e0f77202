package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;

import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.stream.IntStream;

/**
 * What was on the paper, to read from while it is painted on. Ten bits a channel, four times as fine as the finished
 * picture: a third of the memory of the planes, and one look for all three channels.
 */
final class Copy implements AutoCloseable {
    /** What a channel of 1 is in {@link #packed}. */
    static final int WHITE = 1023;

    private static final int BITS = 10;

    private final Raster raster;
    /** Thirty bits a pixel, carried by a float so that planes are of one kind; they are never those of a NaN. */
    private final float[] pixels;

    private Copy(Raster raster, float[] pixels) {
        this.raster = raster;
        this.pixels = pixels;
    }

    /** Channels are cut to 0 to 1. */
    static Copy of(Raster raster) {
        float[] pixels = raster.scratch().floats();
        int columns = raster.frame().columns();
        float[] r = raster.red();
        float[] g = raster.green();
        float[] b = raster.blue();
        IntStream.range(0, raster.frame().rows()).parallel().forEach(row -> {
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                pixels[i] = Float.intBitsToFloat((level(r[i]) << (2 * BITS)) | (level(g[i]) << BITS) | level(b[i]));
            }
        });
        return new Copy(raster, pixels);
    }

    private static int level(float channel) {
        return (int) (clamp(channel) * WHITE + .5f);
    }

    /** A pixel with all its channels, for {@link #redOf} and the like. */
    int packed(int i) {
        return Float.floatToRawIntBits(pixels[i]);
    }

    /** 0 to {@link #WHITE}. */
    static int redOf(int packed) {
        return packed >>> (2 * BITS);
    }

    /** 0 to {@link #WHITE}. */
    static int greenOf(int packed) {
        return (packed >>> BITS) & WHITE;
    }

    /** 0 to {@link #WHITE}. */
    static int blueOf(int packed) {
        return packed & WHITE;
    }

    /** 0 to 1. */
    float red(int i) {
        return redOf(packed(i)) * (1f / WHITE);
    }

    /** 0 to 1. */
    float green(int i) {
        return greenOf(packed(i)) * (1f / WHITE);
    }

    /** 0 to 1. */
    float blue(int i) {
        return blueOf(packed(i)) * (1f / WHITE);
    }

    /** Perceived brightness, 0 to 1. */
    float luma(int i) {
        return Rgb.luma(red(i), green(i), blue(i));
    }

    /** Gives its memory back to the raster. */
    @Override
    public void close() {
        raster.scratch().giveBack(pixels);
    }
}
