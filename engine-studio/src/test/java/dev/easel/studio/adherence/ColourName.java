package dev.easel.studio.adherence;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** The eleven basic colour terms of English, told apart by hue, saturation and lightness. */
enum ColourName {
    RED,
    ORANGE,
    YELLOW,
    GREEN,
    BLUE,
    PURPLE,
    PINK,
    BROWN,
    BLACK,
    WHITE,
    GREY;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How much of a shape has each colour, as shares of what is solid of it. */
    static Map<ColourName, Double> shares(Shape shape) {
        var counts = new EnumMap<ColourName, Double>(ColourName.class);
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                if (shape.isSolid(column, row)) {
                    counts.merge(of(shape.argb(column, row)), 1.0, Double::sum);
                }
            }
        }
        double all = counts.values().stream().mapToDouble(count -> count).sum();
        counts.replaceAll((_, count) -> count / all);
        return counts;
    }

    static ColourName of(int argb) {
        float r = ((argb >> 16) & 255) / 255f;
        float g = ((argb >> 8) & 255) / 255f;
        float b = (argb & 255) / 255f;
        float max = Math.max(r, Math.max(g, b));
        float min = Math.min(r, Math.min(g, b));
        float chroma = max - min;
        float saturation = max == 0 ? 0 : chroma / max;
        if (max < .16f || (max < .26f && chroma < .07f)) {
            return BLACK;
        }
        if (saturation < .14f || chroma < .06f) {
            return max > .72f ? WHITE : max < .3f ? BLACK : GREY;
        }
        float hue = hue(r, g, b, max, chroma);
        if (hue < 14 || hue >= 342) {
            return max > .75f && saturation < .58f ? PINK : hue >= 8 && hue < 14 && max < .5f ? BROWN : RED;
        }
        if (hue < 42) {
            return max < .66f || saturation < .45f ? (max > .85f && saturation < .3f ? WHITE : BROWN) : ORANGE;
        }
        if (hue < 70) {
            return max < .45f ? (hue < 52 ? BROWN : GREEN) : max > .85f && saturation < .25f ? WHITE : YELLOW;
        }
        if (hue < 168) {
            return GREEN;
        }
        if (hue < 252) {
            return BLUE;
        }
        if (hue < 300) {
            return PURPLE;
        }
        // Dusty rose is a pink, aubergine a purple.
        return (max > .62f && hue > 308) || (max > .5f && hue > 322) ? PINK : PURPLE;
    }

    private static float hue(float r, float g, float b, float max, float chroma) {
        float sector = max == r ? (g - b) / chroma : max == g ? (b - r) / chroma + 2 : (r - g) / chroma + 4;
        return (sector * 60 + 360) % 360;
    }

    /** Distance of two colours in CIE Lab (D65). */
    static float distance(int p, int q) {
        float[] a = lab(p);
        float[] b = lab(q);
        return (float) Math.sqrt(
                (a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
    }

    static float[] lab(int argb) {
        float r = LINEAR[(argb >> 16) & 255];
        float g = LINEAR[(argb >> 8) & 255];
        float b = LINEAR[argb & 255];
        float x = root((.4124f * r + .3576f * g + .1805f * b) / .9505f);
        float y = root(.2126f * r + .7152f * g + .0722f * b);
        float z = root((.0193f * r + .1192f * g + .9505f * b) / 1.089f);
        return new float[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static final float[] LINEAR = linear();

    private static float[] linear() {
        float[] table = new float[256];
        for (int i = 0; i < 256; i++) {
            double c = i / 255.0;
            table[i] = (float) (c <= .04045 ? c / 12.92 : Math.pow((c + .055) / 1.055, 2.4));
        }
        return table;
    }

    private static float root(float t) {
        return t > .008856f ? (float) Math.cbrt(t) : 7.787f * t + 16f / 116;
    }
}
