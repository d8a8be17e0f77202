package dev.easel.imaging;

/** A smooth picture whose pixels are known: red grows to the right, green downwards, blue is given. */
final class Gradient {
    private Gradient() {}

    static Picture picture(int width, int height, int blue) {
        var bgra = new byte[4 * width * height];
        for (int y = 0, i = 0; y < height; y++) {
            for (int x = 0; x < width; x++, i += 4) {
                bgra[i] = (byte) blue;
                bgra[i + 1] = (byte) (255 * y / height);
                bgra[i + 2] = (byte) (255 * x / width);
                bgra[i + 3] = (byte) 255;
            }
        }
        return new Picture(new PixelSize(width, height), bgra);
    }
}
