package dev.easel.studio.paint;

import dev.easel.imaging.Picture;

/**
 * How two pictures of one size differ.
 *
 * @param share of the pixels that differ by more than what compression does to them
 * @param mean difference of all channels, of 255
 */
public record Difference(double share, double mean) {
    /** Of 255, in one channel: more than a JPEG of fair quality changes. */
    private static final int VISIBLE = 40;

    /** A mean that compression of fair quality stays below. */
    private static final double FAINT = 2;

    /** How two pictures of one size differ. */
    public static Difference between(Picture a, Picture b) {
        byte[] one = a.bgra();
        byte[] two = b.bgra();
        int count = 0;
        long sum = 0;
        for (int i = 0; i < one.length; i += 4) {
            int blue = Math.abs((one[i] & 0xff) - (two[i] & 0xff));
            int green = Math.abs((one[i + 1] & 0xff) - (two[i + 1] & 0xff));
            int red = Math.abs((one[i + 2] & 0xff) - (two[i + 2] & 0xff));
            count += Math.max(blue, Math.max(green, red)) > VISIBLE ? 1 : 0;
            sum += blue + green + red;
        }
        return new Difference(4.0 * count / one.length, sum * 4.0 / 3 / one.length);
    }

    /** Fewer than one pixel in thirty thousand, and no shift of the whole: nothing that anybody would see. */
    public boolean isInvisible() {
        return share < 1 / 30_000.0 && mean < FAINT;
    }
}
