package dev.easel.studio;

import dev.easel.imaging.Picture;
import java.util.function.IntPredicate;

/** What can be measured on a picture. Brightness and colours from 0 to 1. */
record Pixels(Picture picture) {

    private interface Measure {
        double of(int argb);
    }

    private double mean(Measure measure) {
        double sum = 0;
        for (int y = 0; y < picture.size().height(); y++) {
            for (int x = 0; x < picture.size().width(); x++) {
                sum += measure.of(picture.argb(x, y));
            }
        }
        return sum / picture.size().area();
    }

    static double luma(int argb) {
        return (.299 * (argb >> 16 & 0xff) + .587 * (argb >> 8 & 0xff) + .114 * (argb & 0xff)) / 255;
    }

    double brightness() {
        return mean(Pixels::luma);
    }

    /** Red minus blue. */
    double warmth() {
        return mean(argb -> ((argb >> 16 & 0xff) - (argb & 0xff)) / 255.0);
    }

    double saturation() {
        return mean(argb -> {
            int r = argb >> 16 & 0xff;
            int g = argb >> 8 & 0xff;
            int b = argb & 0xff;
            return (Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b))) / 255.0;
        });
    }

    /** Standard deviation of the brightness. */
    double contrast() {
        double mean = brightness();
        return Math.sqrt(mean(argb -> (luma(argb) - mean) * (luma(argb) - mean)));
    }

    /** Mean difference of neighbours. */
    double detail() {
        double sum = 0;
        for (int y = 0; y < picture.size().height(); y++) {
            for (int x = 1; x < picture.size().width(); x++) {
                sum += Math.abs(luma(picture.argb(x, y)) - luma(picture.argb(x - 1, y)));
            }
        }
        return sum / picture.size().area();
    }

    /** Share of the pixels in some rows, and in columns that pass, that differ visibly from another picture's. */
    double changed(Picture other, double top, double bottom, IntPredicate columns) {
        int changed = 0;
        int count = 0;
        int height = picture.size().height();
        for (int y = (int) (top * height); y < bottom * height; y++) {
            for (int x = 0; x < picture.size().width(); x++) {
                if (columns.test(x)) {
                    count++;
                    changed += differ(picture.argb(x, y), other.argb(x, y)) ? 1 : 0;
                }
            }
        }
        return count == 0 ? 0 : (double) changed / count;
    }

    static boolean differ(int a, int b) {
        return Math.abs((a >> 16 & 0xff) - (b >> 16 & 0xff)) > 12
                || Math.abs((a >> 8 & 0xff) - (b >> 8 & 0xff)) > 12
                || Math.abs((a & 0xff) - (b & 0xff)) > 12;
    }
}
