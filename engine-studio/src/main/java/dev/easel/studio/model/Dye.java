package dev.easel.studio.model;

import dev.easel.studio.paint.Rgb;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives stock art another colour: the hue that covers most of a drawing, in all its shades, becomes the wanted one.
 * Everything else (eyes, wheels, windows) stays as it is.
 */
final class Dye {
    private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b");
    /** Colours less colourful than this are grey: they have no hue to speak of. */
    private static final float GREY = .12f;
    /** Hues this near to each other, in sixths of the circle, are shades of one colour. */
    private static final float NEAR = .55f;

    private Dye() {}

    /**
     * The drawing in another colour.
     *
     * @param coverage how many pixels show each colour, as 0xRRGGBB
     */
    static String recolour(String svg, Map<Integer, Integer> coverage, Rgb wanted) {
        int main = mainColour(coverage);
        float mainLuma = Rgb.of(main).luma();
        Map<Integer, String> known = new HashMap<>();
        Matcher matcher = HEX.matcher(svg);
        var dyed = new StringBuilder();
        while (matcher.find()) {
            int colour = parse(matcher.group(1));
            String now = akin(colour, main)
                    ? known.computeIfAbsent(
                            colour, it -> hex(shade(wanted, Rgb.of(it).luma() - mainLuma)))
                    : matcher.group();
            matcher.appendReplacement(dyed, now);
        }
        return matcher.appendTail(dyed).toString();
    }

    /** The colour whose own kind covers most of the drawing; greys count for less, near-black and near-white for little. */
    private static int mainColour(Map<Integer, Integer> coverage) {
        int best = 0x808080;
        float most = -1;
        for (var candidate : coverage.entrySet()) {
            float sum = candidate.getValue() * .01f; // of its own kind, the commonest shade
            for (var other : coverage.entrySet()) {
                if (akin(candidate.getKey(), other.getKey())) {
                    sum += other.getValue() * weight(other.getKey());
                }
            }
            if (sum > most) {
                most = sum;
                best = candidate.getKey();
            }
        }
        return best;
    }

    private static float weight(int colour) {
        Rgb rgb = Rgb.of(colour);
        if (chroma(rgb) >= GREY) {
            return 1;
        }
        return rgb.luma() < .2f || rgb.luma() > .9f ? .25f : .45f;
    }

    private static boolean akin(int a, int b) {
        Rgb one = Rgb.of(a);
        Rgb two = Rgb.of(b);
        boolean greyOne = chroma(one) < GREY;
        boolean greyTwo = chroma(two) < GREY;
        if (greyOne || greyTwo) {
            return greyOne && greyTwo && Math.abs(one.luma() - two.luma()) < .35f;
        }
        float apart = Math.abs(hue(one) - hue(two));
        return Math.min(apart, 6 - apart) < NEAR;
    }

    /** The wanted colour, as much lighter or darker as the shade it replaces was than the drawing's main colour. */
    private static Rgb shade(Rgb wanted, float lighter) {
        return lighter >= 0
                ? wanted.mix(Rgb.WHITE, Math.min(.8f, lighter * 1.3f))
                : wanted.mix(Rgb.BLACK, Math.min(.8f, -lighter * 1.5f));
    }

    private static float chroma(Rgb c) {
        return Math.max(c.r(), Math.max(c.g(), c.b())) - Math.min(c.r(), Math.min(c.g(), c.b()));
    }

    /** Hue in sixths of the circle, 0 to 6, red at 0; only for colours that have one. */
    private static float hue(Rgb c) {
        float chroma = chroma(c);
        if (c.r() >= c.g() && c.r() >= c.b()) {
            return ((c.g() - c.b()) / chroma + 6) % 6;
        }
        return c.g() >= c.b() ? (c.b() - c.r()) / chroma + 2 : (c.r() - c.g()) / chroma + 4;
    }

    private static int parse(String digits) {
        int value = Integer.parseInt(digits, 16);
        return digits.length() == 6
                ? value
                : (value >> 8 & 15) * 0x110000 + (value >> 4 & 15) * 0x1100 + (value & 15) * 0x11;
    }

    private static String hex(Rgb colour) {
        return String.format(Locale.ROOT, "#%06x", colour.argb() & 0xffffff);
    }
}
