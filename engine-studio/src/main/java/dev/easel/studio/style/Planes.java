package dev.easel.studio.style;

import dev.easel.studio.paint.Curves;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import java.util.stream.IntStream;

/** Work on whole planes that several styles share. */
final class Planes {
    private Planes() {}

    /** What becomes of a pixel. */
    @FunctionalInterface
    interface Pixel {
        float at(int i);
    }

    /** A plane of the raster's scratch, worked out row by row on all cores. */
    static float[] map(Raster raster, Pixel pixel) {
        float[] plane = raster.scratch().floats();
        fill(raster, plane, pixel);
        return plane;
    }

    /** Works a plane out row by row on all cores. */
    static void fill(Raster raster, float[] plane, Pixel pixel) {
        int columns = raster.frame().columns();
        IntStream.range(0, raster.frame().rows()).parallel().forEach(row -> {
            for (int i = row * columns; i < (row + 1) * columns; i++) {
                plane[i] = pixel.at(i);
            }
        });
    }

    /** Perceived brightness of every pixel, on a plane of the raster's scratch. */
    static float[] luma(Raster raster) {
        return map(raster, i -> luma(raster, i));
    }

    /** Perceived brightness of one pixel. */
    static float luma(Raster raster, int i) {
        return Rgb.luma(raster.red()[i], raster.green()[i], raster.blue()[i]);
    }

    /** Cuts every channel to 0 to 1: what is brighter than white would dominate averages. */
    static void clamp(Raster raster) {
        for (float[] plane : raster.channels()) {
            raster.paint((i, _, _) -> plane[i] = Curves.clamp(plane[i]));
        }
    }

    /** Index of the pixel at a place in units; places off the paper give the nearest pixel on it. */
    static int index(Raster raster, float x, float y) {
        int column =
                Math.clamp((int) (x * raster.frame().scale()), 0, raster.frame().columns() - 1);
        int row =
                Math.clamp((int) (y * raster.frame().scale()), 0, raster.frame().rows() - 1);
        return row * raster.frame().columns() + column;
    }
}
