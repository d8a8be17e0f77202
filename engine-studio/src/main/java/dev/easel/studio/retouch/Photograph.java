package dev.easel.studio.retouch;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import java.util.stream.IntStream;

/** Pixels of a picture as floats, on paper of a given size. */
final class Photograph {
    private Photograph() {}

    /** Where a point of the new picture comes from in the old one, in pixels; outside, edges repeat. */
    @FunctionalInterface
    interface Origin {
        float[] of(float x, float y);
    }

    /** The middle of a picture, as large as fills the paper. */
    static Raster filling(Picture picture, PixelSize size) {
        float scale = scale(picture.size(), size, true);
        return fitted(picture, size, scale);
    }

    private static float scale(PixelSize from, PixelSize to, boolean fill) {
        float x = (float) from.width() / to.width();
        float y = (float) from.height() / to.height();
        return fill ? Math.min(x, y) : Math.max(x, y);
    }

    private static Raster fitted(Picture picture, PixelSize size, float scale) {
        Raster source = raster(picture);
        if (picture.size().equals(size)) {
            return source;
        }
        float left = (picture.size().width() - size.width() * scale) / 2;
        float top = (picture.size().height() - size.height() * scale) / 2;
        return Resampling.part(source, left, top, scale, size);
    }

    /** A picture's own pixels. */
    static Raster raster(Picture picture) {
        Raster raster = new Raster(Frame.of(picture.size()));
        byte[] bgra = picture.bgra();
        int columns = picture.size().width();
        IntStream.range(0, picture.size().height()).parallel().forEach(row -> {
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                raster.blue()[i] = (bgra[4 * i] & 0xff) / 255f;
                raster.green()[i] = (bgra[4 * i + 1] & 0xff) / 255f;
                raster.red()[i] = (bgra[4 * i + 2] & 0xff) / 255f;
            }
        });
        return raster;
    }

    /**
     * A new raster whose every pixel is taken from another one: bilinear, or the mean of a block where it shrinks.
     *
     * @param scale old pixels per new one
     */
    static Raster remapped(Raster from, PixelSize size, float scale, Origin origin) {
        Raster to = new Raster(Frame.of(size));
        int samples = Math.clamp(Math.round(scale), 1, 4);
        IntStream.range(0, size.height()).parallel().forEach(row -> {
            float[] sum = new float[3];
            for (int column = 0; column < size.width(); column++) {
                sum[0] = 0;
                sum[1] = 0;
                sum[2] = 0;
                for (int s = 0; s < samples * samples; s++) {
                    float x = column + (s % samples + .5f) / samples;
                    int down = s / samples;
                    float y = row + (down + .5f) / samples;
                    float[] at = origin.of(x, y);
                    add(from, at[0] - .5f, at[1] - .5f, sum);
                }
                int i = row * size.width() + column;
                float share = 1f / (samples * samples);
                to.red()[i] = sum[0] * share;
                to.green()[i] = sum[1] * share;
                to.blue()[i] = sum[2] * share;
            }
        });
        return to;
    }

    private static void add(Raster from, float x, float y, float[] sum) {
        int columns = from.frame().columns();
        int rows = from.frame().rows();
        float cx = Math.clamp(x, 0, columns - 1);
        float cy = Math.clamp(y, 0, rows - 1);
        int left = (int) cx;
        int top = (int) cy;
        int right = Math.min(left + 1, columns - 1);
        int bottom = Math.min(top + 1, rows - 1);
        float fx = cx - left;
        float fy = cy - top;
        int a = top * columns + left;
        int b = top * columns + right;
        int c = bottom * columns + left;
        int d = bottom * columns + right;
        float wa = (1 - fx) * (1 - fy);
        float wb = fx * (1 - fy);
        float wc = (1 - fx) * fy;
        float wd = fx * fy;
        sum[0] += from.red()[a] * wa + from.red()[b] * wb + from.red()[c] * wc + from.red()[d] * wd;
        sum[1] += from.green()[a] * wa + from.green()[b] * wb + from.green()[c] * wc + from.green()[d] * wd;
        sum[2] += from.blue()[a] * wa + from.blue()[b] * wb + from.blue()[c] * wc + from.blue()[d] * wd;
    }
}
