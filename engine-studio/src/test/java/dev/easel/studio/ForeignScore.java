package dev.easel.studio;

import dev.easel.engine.Drawing;
import dev.easel.imaging.Picture;
import dev.easel.studio.paint.Difference;

/** Measures on pixels whether an edit of a stranger's picture did what its instruction asks for. */
final class ForeignScore {
    private ForeignScore() {}

    /** What is wrong; empty if nothing is. */
    static String fault(String instruction, Drawing before, Drawing after) {
        if (!after.report().undrawn().isEmpty()) {
            return "left undone: " + after.report().undrawn();
        }
        Picture was = before.picture();
        Picture is = after.picture();
        if (Difference.between(was, is).isInvisible()) {
            return "nothing changed";
        }
        return shows(instruction, was, is) ? "" : "changed, but not so";
    }

    private static boolean shows(String instruction, Picture was, Picture is) {
        Pixels old = new Pixels(was);
        Pixels now = new Pixels(is);
        int half = was.size().width() / 2;
        return switch (instruction) {
            case "make it night" -> now.brightness() < .75 * old.brightness();
            case "golden hour", "make it warmer", "turn it into autumn" -> now.warmth() > old.warmth() + .02;
            case "make it cooler" -> now.warmth() < old.warmth() - .02;
            case "black and white" -> now.saturation() < .01;
            case "increase the contrast" -> now.contrast() > 1.1 * old.contrast();
            case "make it brighter" -> now.brightness() > old.brightness() + .03;
            case "make it overcast", "add fog" -> now.saturation() < .95 * old.saturation();
            case "blur it" -> now.detail() < .6 * old.detail();
            case "sharpen it" -> now.detail() > 1.1 * old.detail();
            case "remove the noise" -> now.detail() < .9 * old.detail();
            case "blur the background" -> now.detail() < .9 * old.detail();
            case "add a vignette" -> now.brightness() < old.brightness();
            case "add a white border" ->
                Pixels.luma(is.argb(2, 2)) > .94 && now.changed(was, .2, .8, x -> Math.abs(x - half) < half / 2) == 0;
            case "flip it" -> mirrored(was, is, false);
            case "rotate it by 180 degrees" -> mirrored(was, is, true);
            case "add a red balloon in the top left corner", "add a wooden chair on the left" ->
                now.changed(was, 0, 1, x -> x > 1.5 * half) < .01;
            case "put a penguin on the right" -> now.changed(was, 0, 1, x -> x < half / 2) < .01;
            case "write “HELLO” at the top" -> now.changed(was, .5, 1, _ -> true) < .01;
            default -> true;
        };
    }

    private static boolean mirrored(Picture was, Picture is, boolean over) {
        int width = was.size().width();
        int height = was.size().height();
        for (int y = 0; y < height; y += 7) {
            for (int x = 0; x < width; x += 7) {
                if (Pixels.differ(is.argb(x, y), was.argb(width - 1 - x, over ? height - 1 - y : y))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Another sky: what is high up is new, and by day what is low down stays. */
    static String sky(String instruction, Drawing before, Drawing after) {
        if (!after.report().undrawn().isEmpty()) {
            return "left undone: " + after.report().undrawn();
        }
        Pixels now = new Pixels(after.picture());
        double high = now.changed(before.picture(), 0, .08, _ -> true);
        if (high < .6) {
            return "only %.0f %% of the uppermost rows changed".formatted(100 * high);
        }
        double low = instruction.endsWith("cloudy sky") ? now.changed(before.picture(), .8, 1, _ -> true) : 0;
        return low < .02 ? "" : "%.0f %% of the ground changed".formatted(100 * low);
    }

    /** Turned back by as much as it leaned, within a degree. */
    static String straight(double lean, Drawing after) {
        String said = after.report().drawn().getFirst();
        double found = Double.parseDouble(said.replaceAll("\\D*([\\d.]+) degrees.*", "$1"));
        boolean right = said.contains("to the right") == lean > 0;
        return right && Math.abs(found - Math.abs(lean)) < 1 ? "" : said;
    }
}
