package dev.easel.studio.setting;

import dev.easel.studio.paint.Rgb;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.PathBuilder;
import io.github.humbleui.skija.Shader;

/** Paints and paths for the vector canvas. Native memory is left to the collector. */
final class Ink {
    private Ink() {}

    static Paint fill(Rgb colour) {
        return fill(colour, 1);
    }

    static Paint fill(Rgb colour, float opacity) {
        return new Paint().setColor(colour.argb(opacity)).setAntiAlias(true);
    }

    static Paint line(Rgb colour, float width) {
        return line(colour, 1, width);
    }

    static Paint line(Rgb colour, float opacity, float width) {
        return fill(colour, opacity)
                .setMode(PaintMode.STROKE)
                .setStrokeWidth(width)
                .setStrokeCap(PaintStrokeCap.ROUND);
    }

    /** Something soft: its outline is blurred by a Gaussian of this standard deviation in units. */
    static Paint soft(Rgb colour, float opacity, float blur) {
        return fill(colour, opacity).setMaskFilter(MaskFilter.makeBlur(FilterBlurMode.NORMAL, blur));
    }

    /** A gradient between two heights. */
    static Paint downwards(float top, float bottom, int... argb) {
        return new Paint().setAntiAlias(true).setShader(Shader.makeLinearGradient(0, top, 0, bottom, argb));
    }

    /** A gradient between two x. */
    static Paint across(float left, float right, int... argb) {
        return new Paint().setAntiAlias(true).setShader(Shader.makeLinearGradient(left, 0, right, 0, argb));
    }

    /** A closed polygon through points given as x, y, x, y … */
    static Path polygon(float... points) {
        PathBuilder path = new PathBuilder();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path.closePath().build();
    }
}
