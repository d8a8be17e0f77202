package dev.easel.torch;

import dev.easel.engine.EngineException;
import dev.easel.imaging.Picture;
import dev.easel.torch.diffusion.Pixels;

/**
 * The size in which FLUX.2 sees a reference: at most a megapixel, as diffusers scales it; small ones stay as they are.
 * The model's pipeline cuts the sides to whole tokens.
 */
final class ReferenceSize {
    private static final int MOST_PIXELS = 1024 * 1024;
    private static final int SHORTEST_SIDE = 64;
    private static final int MOST_STRETCHED = 8;

    private ReferenceSize() {}

    /**
     * @param number of the reference, from 1, for the message
     * @throws EngineException if the model was not made for such a shape
     */
    static Pixels fit(Picture picture, int number) throws EngineException {
        int width = picture.size().width();
        int height = picture.size().height();
        if (Math.min(width, height) < SHORTEST_SIDE
                || Math.max(width, height) > MOST_STRETCHED * Math.min(width, height)) {
            throw new EngineException(
                    "Reference image " + number + " has " + picture.size() + " pixels; this model takes"
                            + " images whose sides are at least " + SHORTEST_SIDE + " pixels and no more than "
                            + MOST_STRETCHED + " to 1");
        }
        var pixels = new Pixels(width, height, rgb(picture));
        double area = (double) width * height;
        if (area <= MOST_PIXELS) {
            return pixels;
        }
        double scale = Math.sqrt(MOST_PIXELS / area);
        return Lanczos.scale(pixels, (int) (width * scale), (int) (height * scale));
    }

    private static byte[] rgb(Picture picture) {
        var bgra = picture.bgra();
        var rgb = new byte[bgra.length / 4 * 3];
        for (int from = 0, to = 0; from < bgra.length; from += 4, to += 3) {
            rgb[to] = bgra[from + 2];
            rgb[to + 1] = bgra[from + 1];
            rgb[to + 2] = bgra[from];
        }
        return rgb;
    }
}
