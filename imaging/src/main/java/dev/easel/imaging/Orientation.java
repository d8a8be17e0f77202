package dev.easel.imaging;

/**
 * How the stored rows and columns of a picture lie, in the order of the EXIF values 1 to 8 (CIPA DC-008, 4.6.5: where the
 * first row and the first column are when the picture is upright).
 */
enum Orientation {
    TOP_LEFT(false),
    TOP_RIGHT(false),
    BOTTOM_RIGHT(false),
    BOTTOM_LEFT(false),
    LEFT_TOP(true),
    RIGHT_TOP(true),
    RIGHT_BOTTOM(true),
    LEFT_BOTTOM(true);

    private final boolean turned;

    /** @param turned whether stored rows are columns of the upright picture */
    Orientation(boolean turned) {
        this.turned = turned;
    }

    /** The orientation with this EXIF value; upright for values that there are not. */
    static Orientation of(int value) {
        return value >= 1 && value <= values().length ? values()[value - 1] : TOP_LEFT;
    }

    /**
     * The picture as it is meant to be seen, on white.
     *
     * @param bgra stored pixels, colours multiplied by alpha
     */
    Picture upright(PixelSize stored, byte[] bgra) {
        int width = stored.width();
        int height = stored.height();
        var upright = turned ? new PixelSize(/* width= */ height, /* height= */ width) : stored;
        var out = new byte[bgra.length];
        for (int y = 0, from = 0; y < height; y++) {
            for (int x = 0; x < width; x++, from += 4) {
                copyOnWhite(bgra, from, out, 4 * target(x, y, width, height));
            }
        }
        return new Picture(upright, out);
    }

    /** The place in the upright picture, counted row by row, of a stored pixel. */
    private int target(int x, int y, int width, int height) {
        int right = width - 1 - x;
        int below = height - 1 - y;
        return switch (this) {
            case TOP_LEFT -> y * width + x;
            case TOP_RIGHT -> y * width + right;
            case BOTTOM_RIGHT -> below * width + right;
            case BOTTOM_LEFT -> below * width + x;
            case LEFT_TOP -> x * height + y;
            case RIGHT_TOP -> x * height + below;
            case RIGHT_BOTTOM -> right * height + below;
            case LEFT_BOTTOM -> right * height + y;
        };
    }

    /** Colours are multiplied by alpha already, so what is missing to opaque is white. */
    private static void copyOnWhite(byte[] from, int at, byte[] to, int target) {
        int white = 255 - (from[at + 3] & 0xFF);
        for (int channel = 0; channel < 3; channel++) {
            to[target + channel] = (byte) Math.min(255, (from[at + channel] & 0xFF) + white);
        }
        to[target + 3] = (byte) 255;
    }
}
