package dev.easel.studio.retouch;

import dev.easel.imaging.PixelSize;
import dev.easel.studio.paint.Raster;

/** Turns, flips, crops and extends. The paper keeps its size; what is on it is fitted anew. */
final class Geometry {
    private Geometry() {}

    static Raster flippedAcross(Raster raster) {
        int width = raster.frame().columns();
        return mapped(raster, 1, (x, y) -> new float[] {width - x, y});
    }

    static Raster flippedOver(Raster raster) {
        int height = raster.frame().rows();
        return mapped(raster, 1, (x, y) -> new float[] {x, height - y});
    }

    /** Half a turn. */
    static Raster upsideDown(Raster raster) {
        int width = raster.frame().columns();
        int height = raster.frame().rows();
        return mapped(raster, 1, (x, y) -> new float[] {width - x, height - y});
    }

    /** A quarter turn; of the turned picture, the middle that fills the paper. */
    static Raster quarterTurn(Raster raster, boolean clockwise) {
        float width = raster.frame().columns();
        float height = raster.frame().rows();
        float scale = Math.min(height / width, width / height);
        float sign = clockwise ? 1 : -1;
        return mapped(raster, scale, (x, y) ->
                new float[] {width / 2 + sign * (y - height / 2) * scale, height / 2 - sign * (x - width / 2) * scale});
    }

    /** Turned clockwise by so many degrees, and enlarged until no corner is empty. */
    static Raster turned(Raster raster, double degrees) {
        float width = raster.frame().columns();
        float height = raster.frame().rows();
        double angle = Math.toRadians(degrees);
        float cos = (float) StrictMath.cos(angle);
        float sin = (float) StrictMath.sin(angle);
        float aspect = Math.max(width / height, height / width);
        float scale = 1 / (Math.abs(cos) + aspect * Math.abs(sin));
        return mapped(raster, scale, (x, y) -> {
            float dx = (x - width / 2) * scale;
            float dy = (y - height / 2) * scale;
            return new float[] {width / 2 + dx * cos + dy * sin, height / 2 - dx * sin + dy * cos};
        });
    }

    /**
     * A part of it, enlarged.
     *
     * @param share of width and height that stays
     * @param across where it lies: 0 at the left, 1 at the right
     * @param down likewise
     */
    static Raster cropped(Raster raster, float share, float across, float down) {
        float left = raster.frame().columns() * (1 - share) * across;
        float top = raster.frame().rows() * (1 - share) * down;
        return mapped(raster, share, (x, y) -> new float[] {left + x * share, top + y * share});
    }

    /** Made smaller, with its mirrored and blurred edges around it. */
    static Raster extended(Raster raster, float share) {
        float width = raster.frame().columns();
        float height = raster.frame().rows();
        float scale = 1 / share;
        float left = width * (1 - share) / 2;
        float top = height * (1 - share) / 2;
        Raster around = mapped(raster, scale, (x, y) ->
                new float[] {mirrored((x - left) * scale, width), mirrored((y - top) * scale, height)});
        float[][] sharp = Lens.copies(around);
        Lens.blur(around, .02f);
        around.paint((i, _, _) -> {
            int row = i / raster.frame().columns();
            float x = i % raster.frame().columns() + .5f;
            float y = row + .5f;
            float inside = Math.min(Math.min(x - left, width - left - x), Math.min(y - top, height - top - y));
            float edge = Math.clamp(inside / (width * .012f) + 1, 0, 1);
            around.cover(i, sharp[0][i], sharp[1][i], sharp[2][i], edge);
        });
        return around;
    }

    private static float mirrored(float at, float length) {
        float folded = Math.abs(at);
        return folded <= length ? folded : Math.max(0, 2 * length - folded);
    }

    private static Raster mapped(Raster raster, float scale, Photograph.Origin origin) {
        var size = new PixelSize(raster.frame().columns(), raster.frame().rows());
        return Photograph.remapped(raster, size, scale, origin);
    }
}
