package dev.easel.torch;

import dev.easel.imaging.Picture;
import dev.easel.imaging.PixelSize;
import dev.easel.torch.diffusion.Pixels;

/**
 * What a model draws so that a picture of a certain size can be cut from its middle: models draw whole tokens only.
 *
 * @param width in pixels
 * @param height in pixels
 * @param picture no larger than the canvas
 */
record Canvas(int width, int height, PixelSize picture) {

    /** The smallest canvas whose sides are multiples of {@code each} pixels. */
    static Canvas around(PixelSize picture, int each) {
        return new Canvas(
                Math.ceilDiv(picture.width(), each) * each, Math.ceilDiv(picture.height(), each) * each, picture);
    }

    /** All of what was drawn. */
    static Picture whole(Pixels drawn) {
        var size = new PixelSize(drawn.width(), drawn.height());
        return new Canvas(drawn.width(), drawn.height(), size).cut(drawn);
    }

    /** The picture in the middle of what was drawn. */
    Picture cut(Pixels drawn) {
        int left = (width - picture.width()) / 2;
        int top = (height - picture.height()) / 2;
        var rgb = drawn.rgb();
        var bgra = new byte[4 * picture.area()];
        int to = 0;
        for (int y = 0; y < picture.height(); y++) {
            int from = 3 * ((top + y) * width + left);
            for (int x = 0; x < picture.width(); x++, from += 3, to += 4) {
                bgra[to] = rgb[from + 2];
                bgra[to + 1] = rgb[from + 1];
                bgra[to + 2] = rgb[from];
                bgra[to + 3] = (byte) 0xFF;
            }
        }
        return new Picture(picture, bgra);
    }
}
