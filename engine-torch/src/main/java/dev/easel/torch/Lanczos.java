package dev.easel.torch;

import dev.easel.torch.diffusion.Pixels;

/**
 * Scales a picture as Pillow does with {@code LANCZOS}, to the bit: models are sensitive to how their references were
 * made smaller. A windowed sinc of three lobes, widened when scaling down, first along rows and then along columns,
 * with weights of 22 binary places and whole numbers in between. Source: Pillow's resampling of 8-bit pictures.
 */
final class Lanczos {
    private static final double LOBES = 3;
    private static final int PLACES = 22;
    private static final int CHANNELS = 3;

    private Lanczos() {}

    static Pixels scale(Pixels picture, int width, int height) {
        var rgb = picture.rgb();
        if (width != picture.width()) {
            rgb = pass(
                    rgb,
                    new Axis(picture.width(), width),
                    picture.height(),
                    CHANNELS,
                    CHANNELS * picture.width(),
                    CHANNELS * width);
        }
        if (height != picture.height()) {
            rgb = pass(rgb, new Axis(picture.height(), height), width, CHANNELS * width, CHANNELS, CHANNELS);
        }
        return new Pixels(width, height, rgb);
    }

    /** The size that is to come of an axis. */
    private record Axis(int from, int to) {

        /** The first source pixel that counts for a target pixel. */
        int first(int target) {
            return Math.max(0, (int) (center(target) - support() + 0.5));
        }

        /** How much each source pixel from {@link #first} on counts; in all {@code 2^PLACES}. */
        int[] weights(int target) {
            int first = first(target);
            int end = Math.min(from, (int) (center(target) + support() + 0.5));
            var exact = new double[end - first];
            double sum = 0;
            for (int i = 0; i < exact.length; i++) {
                exact[i] = lanczos((first + i - center(target) + 0.5) / shrinking());
                sum += exact[i];
            }
            var weights = new int[exact.length];
            for (int i = 0; i < exact.length; i++) {
                double scaled = exact[i] / sum * (1 << PLACES);
                weights[i] = (int) (scaled < 0 ? scaled - 0.5 : scaled + 0.5);
            }
            return weights;
        }

        private double center(int target) {
            return (target + 0.5) * from / to;
        }

        private double shrinking() {
            return Math.max(1, (double) from / to);
        }

        private double support() {
            return LOBES * shrinking();
        }
    }

    private static double lanczos(double x) {
        return Math.abs(x) >= LOBES ? 0 : sinc(x) * sinc(x / LOBES);
    }

    private static double sinc(double x) {
        return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
    }

    /**
     * Scales every line along an axis.
     *
     * @param lines how many
     * @param step from one pixel of a line to the next, in bytes
     * @param sourceLine from one line to the next
     */
    private static byte[] pass(byte[] source, Axis axis, int lines, int step, int sourceLine, int targetLine) {
        var target = new byte[lines * axis.to * CHANNELS];
        for (int at = 0; at < axis.to; at++) {
            int first = axis.first(at);
            var weights = axis.weights(at);
            for (int line = 0; line < lines; line++) {
                for (int channel = 0; channel < CHANNELS; channel++) {
                    int sum = 1 << (PLACES - 1);
                    int from = line * sourceLine + first * step + channel;
                    for (int i = 0; i < weights.length; i++) {
                        sum += (source[from + i * step] & 0xFF) * weights[i];
                    }
                    target[line * targetLine + at * step + channel] = (byte) Math.clamp(sum >> PLACES, 0, 255);
                }
            }
        }
        return target;
    }
}
