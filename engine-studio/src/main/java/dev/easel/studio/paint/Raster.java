package dev.easel.studio.paint;

import static dev.easel.studio.paint.Curves.clamp;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The paper: one float for each channel of each pixel, row by row from the top. Painting runs on all cores, a row at a
 * time, and never reads what another row writes, so the result does not depend on the number of cores.
 *
 * <p>Not safe for use by several threads at once, apart from what its own methods spread over the cores.
 */
public final class Raster {
    /** Paints one pixel: {@code i} is its index in the planes, {@code x} and {@code y} its centre in units. */
    @FunctionalInterface
    public interface Brush {
        void at(int i, float x, float y);
    }

    private final Frame frame;
    private final float[] r;
    private final float[] g;
    private final float[] b;
    private final Scratch scratch;

    /** A black raster. */
    public Raster(Frame frame) {
        this.frame = frame;
        int area = frame.columns() * frame.rows();
        r = new float[area];
        g = new float[area];
        b = new float[area];
        scratch = new Scratch(area);
    }

    void blacken() {
        Arrays.fill(r, 0);
        Arrays.fill(g, 0);
        Arrays.fill(b, 0);
    }

    public Frame frame() {
        return frame;
    }

    /** The red plane itself, not a copy: {@code columns * rows} values. */
    public float[] red() {
        return r;
    }

    /** The green plane itself. */
    public float[] green() {
        return g;
    }

    /** The blue plane itself. */
    public float[] blue() {
        return b;
    }

    /** Red, green and blue: the planes themselves. */
    public float[][] channels() {
        return new float[][] {r, g, b};
    }

    /** Room for work on all pixels. */
    public Scratch scratch() {
        return scratch;
    }

    /** Runs the brush over every pixel. */
    public void paint(Brush brush) {
        paint(0, frame.height(), brush);
    }

    /** Runs the brush over the rows between two heights in units; what lies off the paper is left out. */
    public void paint(float top, float bottom, Brush brush) {
        paint(0, top, frame.width(), bottom, brush);
    }

    /** Runs the brush over a rectangle given in units; what lies off the paper is left out. */
    public void paint(float left, float top, float right, float bottom, Brush brush) {
        int columns = frame.columns();
        float scale = frame.scale();
        int firstColumn = Math.max(0, (int) Math.floor(left * scale));
        int endColumn = Math.min(columns, (int) Math.ceil(right * scale));
        int firstRow = Math.max(0, (int) Math.floor(top * scale));
        int endRow = Math.min(frame.rows(), (int) Math.ceil(bottom * scale));
        if (firstColumn >= endColumn || firstRow >= endRow) {
            return;
        }
        IntStream.range(firstRow, endRow).parallel().forEach(row -> {
            float y = (row + .5f) / scale;
            for (int column = firstColumn; column < endColumn; column++) {
                brush.at(row * columns + column, (column + .5f) / scale, y);
            }
        });
    }

    public Rgb get(int i) {
        return new Rgb(r[i], g[i], b[i]);
    }

    /** Covers a pixel with a colour of the given opacity. */
    public void cover(int i, Rgb colour, float opacity) {
        cover(i, colour.r(), colour.g(), colour.b(), opacity);
    }

    /** Covers a pixel with a colour of the given opacity. */
    public void cover(int i, float red, float green, float blue, float opacity) {
        r[i] += (red - r[i]) * opacity;
        g[i] += (green - g[i]) * opacity;
        b[i] += (blue - b[i]) * opacity;
    }

    /** Takes light from a pixel: at full strength each channel keeps the given share. */
    public void dim(int i, Rgb share, float strength) {
        r[i] *= 1 - strength * (1 - share.r());
        g[i] *= 1 - strength * (1 - share.g());
        b[i] *= 1 - strength * (1 - share.b());
    }

    /** Adds light to a pixel, softly saturating towards white (screen blending); what is brighter than white stays. */
    public void shine(int i, Rgb light, float strength) {
        shine(i, light.r() * strength, light.g() * strength, light.b() * strength);
    }

    /** Adds light to a pixel, softly saturating towards white (screen blending); what is brighter than white stays. */
    public void shine(int i, float red, float green, float blue) {
        r[i] = screen(r[i], red);
        g[i] = screen(g[i], green);
        b[i] = screen(b[i], blue);
    }

    private static float screen(float channel, float light) {
        return channel >= 1 ? channel : channel + (1 - channel) * Math.min(light, 1);
    }

    /** A round soft light around a point; {@code radius} in units is where it has fallen to a third. */
    public void glow(float cx, float cy, float radius, Rgb light, float strength) {
        float reach = radius * 3;
        paint(cx - reach, cy - reach, cx + reach, cy + reach, (i, x, y) -> {
            float dx = x - cx;
            float dy = y - cy;
            float d2 = (dx * dx + dy * dy) / (radius * radius);
            if (d2 < 9) {
                shine(i, light, Math.min(1, Curves.exp(-d2 * 1.1f) * strength));
            }
        });
    }

    /** The picture as it now is, channels cut to 0 to 1 and rounded to eight bits. */
    public Picture toPicture() {
        byte[] bgra = new byte[4 * r.length];
        int columns = frame.columns();
        IntStream.range(0, frame.rows()).parallel().forEach(row -> {
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                bgra[4 * i] = eight(b[i]);
                bgra[4 * i + 1] = eight(g[i]);
                bgra[4 * i + 2] = eight(r[i]);
                bgra[4 * i + 3] = -1;
            }
        });
        return new Picture(new PixelSize(columns, frame.rows()), bgra);
    }

    private static byte eight(float channel) {
        return (byte) (clamp(channel) * 255 + .5f);
    }
}
