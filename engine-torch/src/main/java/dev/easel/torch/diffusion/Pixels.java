package dev.easel.torch.diffusion;

/** An opaque picture: red, green and blue, 8 bits each, row by row from the top left. Immutable. */
public final class Pixels {
    private final int width;
    private final int height;
    private final byte[] rgb;

    /** Copies {@code rgb}: three bytes a pixel. */
    public Pixels(int width, int height, byte[] rgb) {
        if (width < 1 || height < 1 || rgb.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
            throw new IllegalArgumentException(
                    rgb.length + " bytes are no picture of " + width + "×" + height + " pixels");
        }
        this.width = width;
        this.height = height;
        this.rgb = rgb.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** A copy. */
    public byte[] rgb() {
        return rgb.clone();
    }

    /** The part in the middle. */
    Pixels middle(int width, int height) {
        int left = (this.width - width) / 2;
        int top = (this.height - height) / 2;
        var part = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            System.arraycopy(rgb, 3 * ((top + y) * this.width + left), part, 3 * y * width, 3 * width);
        }
        return new Pixels(width, height, part);
    }
}
