package dev.easel.studio.model.craft;

import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.PaintStrokeJoin;
import io.github.humbleui.skija.Shader;
import java.util.Arrays;

/** Paints for the vector canvas: plain, stroked, graded, soft. */
public final class Ink {
    private Ink() {}

    public static Paint fill(Rgb colour) {
        return fill(colour, 1);
    }

    public static Paint fill(Rgb colour, float opacity) {
        return new Paint().setAntiAlias(true).setColor(colour.argb(opacity));
    }

    /** A round-ended line. */
    public static Paint line(Rgb colour, float width) {
        return line(colour, 1, width);
    }

    public static Paint line(Rgb colour, float opacity, float width) {
        return fill(colour, opacity)
                .setMode(PaintMode.STROKE)
                .setStrokeWidth(width)
                .setStrokeCap(PaintStrokeCap.ROUND)
                .setStrokeJoin(PaintStrokeJoin.ROUND);
    }

    /** A gradient from the first height to the second, colours evenly spaced. */
    public static Paint down(float top, float bottom, Rgb... colours) {
        return graded(Shader.makeLinearGradient(0, top, 0, bottom, packed(colours)));
    }

    /** A gradient from left to right, colours evenly spaced. */
    public static Paint across(float left, float right, Rgb... colours) {
        return graded(Shader.makeLinearGradient(left, 0, right, 0, packed(colours)));
    }

    /** A gradient from a point outwards. */
    public static Paint around(float x, float y, float radius, Rgb... colours) {
        return graded(Shader.makeRadialGradient(x, y, radius, packed(colours)));
    }

    /** A gradient from a point outwards that ends in nothing. */
    public static Paint fading(float x, float y, float radius, Rgb colour, float opacity) {
        int[] colours = {colour.argb(opacity), colour.argb(opacity * .45f), colour.argb(0)};
        return graded(Shader.makeRadialGradient(x, y, radius, colours, new float[] {0, .45f, 1}));
    }

    /** A gradient down the page from one opacity to another. */
    public static Paint veil(float top, float bottom, Rgb colour, float from, float to) {
        return graded(Shader.makeLinearGradient(0, top, 0, bottom, new int[] {colour.argb(from), colour.argb(to)}));
    }

    /** A colour whose edges are blurred. */
    public static Paint soft(Rgb colour, float opacity, float blur) {
        return fill(colour, opacity).setMaskFilter(MaskFilter.makeBlur(FilterBlurMode.NORMAL, blur));
    }

    /** The same paint, but only where something has been painted before. */
    public static Paint within(Paint paint) {
        return paint.setBlendMode(BlendMode.SRC_ATOP);
    }

    private static Paint graded(Shader shader) {
        return new Paint().setAntiAlias(true).setShader(shader);
    }

    private static int[] packed(Rgb... colours) {
        return Arrays.stream(colours).mapToInt(Rgb::argb).toArray();
    }
}
