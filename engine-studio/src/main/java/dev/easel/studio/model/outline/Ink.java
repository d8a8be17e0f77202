package dev.easel.studio.model.outline;

import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.PaintStrokeJoin;
import io.github.humbleui.skija.Shader;

/** Paints. Native, light, and left to the collector. */
public final class Ink {
    private Ink() {}

    public static Paint fill(Rgb colour) {
        return fill(colour, 1);
    }

    public static Paint fill(Rgb colour, float opacity) {
        return new Paint().setColor(colour.argb(opacity)).setAntiAlias(true);
    }

    /** A line with round ends. */
    public static Paint line(Rgb colour, float width) {
        return line(colour, width, 1);
    }

    public static Paint line(Rgb colour, float width, float opacity) {
        return fill(colour, opacity)
                .setMode(PaintMode.STROKE)
                .setStrokeWidth(width)
                .setStrokeCap(PaintStrokeCap.ROUND)
                .setStrokeJoin(PaintStrokeJoin.ROUND);
    }

    /** A fill without a clear edge; {@code blur} in units is how far it fades. */
    public static Paint soft(Rgb colour, float opacity, float blur) {
        return fill(colour, opacity).setMaskFilter(MaskFilter.makeBlur(FilterBlurMode.NORMAL, blur));
    }

    /** A line without a clear edge. */
    public static Paint softLine(Rgb colour, float width, float opacity, float blur) {
        return line(colour, width, opacity).setMaskFilter(MaskFilter.makeBlur(FilterBlurMode.NORMAL, blur));
    }

    /** From one height to another, evenly through the colours. */
    public static Paint down(float top, float bottom, Rgb... colours) {
        return across(0, top, 0, bottom, colours);
    }

    /** From one point to another, evenly through the colours. */
    public static Paint across(float x0, float y0, float x1, float y1, Rgb... colours) {
        int[] argb = new int[colours.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colours[i].argb();
        }
        return fill(Rgb.WHITE).setShader(Shader.makeLinearGradient(x0, y0, x1, y1, argb));
    }

    /** From a point outwards, evenly through the colours. */
    public static Paint around(float x, float y, float radius, Rgb... colours) {
        int[] argb = new int[colours.length];
        for (int i = 0; i < argb.length; i++) {
            argb[i] = colours[i].argb();
        }
        return fill(Rgb.WHITE).setShader(Shader.makeRadialGradient(x, y, radius, argb));
    }

    /** Strongest at a point and gone at the radius: blush, shade, sheen. */
    public static Paint touch(float x, float y, float radius, Rgb colour, float opacity) {
        return fill(Rgb.WHITE)
                .setShader(Shader.makeRadialGradient(x, y, radius, new int[] {colour.argb(opacity), colour.argb(0)}));
    }
}
