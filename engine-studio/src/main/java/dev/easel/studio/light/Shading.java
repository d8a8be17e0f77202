package dev.easel.studio.light;

import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Raster;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts layers on paper: lit, plain, as light, or as a shadow. */
public final class Shading {
    private static final int SMALL = 4096;

    private Shading() {}

    /** Paints a layer as a softly rounded body in the given light; see the other {@code solid}. */
    public static void solid(
            Raster raster,
            Layer layer,
            Surface surface,
            float scale,
            float originX,
            float originY,
            boolean mirrored,
            Light light) {
        solid(raster, layer, surface, scale, originX, originY, mirrored, light, Modelling.ROUND);
    }

    /**
     * Paints a layer as a solid body in the given light.
     *
     * @param scale pixels per unit of the surface's own measure
     * @param originX column of the paper where the surface's x is 0
     * @param originY row of the paper where the surface's y is 0
     * @param mirrored true if the surface's x runs to the left
     * @param modelling how the light gives it volume
     */
    public static void solid(
            Raster raster,
            Layer layer,
            Surface surface,
            float scale,
            float originX,
            float originY,
            boolean mirrored,
            Light light,
            Modelling modelling) {
        if (layer.isEmpty()) {
            return;
        }
        Frame frame = raster.frame();
        Slopes relief = Relief.of(layer, frame, Math.max(1, surface.roundness() * scale));
        @Nullable
        Slopes bumps =
                surface.bumpStrength() > 0 ? Bumps.of(layer, surface.bump(), scale, originX, originY, mirrored) : null;
        Lamp lamp = Lamp.of(modelling, light, surface.gloss());
        float bumpStrength = surface.bumpStrength() * modelling.relief();
        eachRow(layer, row -> {
            int columns = layer.columns();
            float[] right = new float[columns];
            float[] down = new float[columns];
            relief.row(row, right, down, columns);
            float[] bumpRight = new float[bumps == null ? 0 : columns];
            float[] bumpDown = new float[bumps == null ? 0 : columns];
            if (bumps != null) {
                bumps.row(row, bumpRight, bumpDown, columns);
            }
            int[] pixels = layer.row(row);
            int to = (layer.top() + row) * frame.columns() + layer.left();
            for (int x = 0; x < columns; x++) {
                int pixel = pixels[x];
                if (pixel >>> 24 == 0) {
                    continue;
                }
                float unit = 1 / (float) Math.sqrt(1 + right[x] * right[x] + down[x] * down[x]);
                float nx = -right[x] * unit;
                float ny = -down[x] * unit;
                if (bumps != null) {
                    nx -= bumpRight[x] * bumpStrength;
                    ny -= bumpDown[x] * bumpStrength;
                }
                lamp.paint(raster, to + x, pixel, nx, ny);
            }
        });
    }

    /** Paints a layer as it is. */
    public static void plain(Raster raster, Layer layer, float opacity) {
        each(raster.frame(), layer, (i, pixel) -> {
            float a = (pixel >>> 24) / 255f * opacity;
            float k = opacity / 255f;
            raster.red()[i] = raster.red()[i] * (1 - a) + (pixel >> 16 & 255) * k;
            raster.green()[i] = raster.green()[i] * (1 - a) + (pixel >> 8 & 255) * k;
            raster.blue()[i] = raster.blue()[i] * (1 - a) + (pixel & 255) * k;
        });
    }

    /** Adds a layer as light. */
    public static void glowing(Raster raster, Layer layer, float strength) {
        float k = strength / 255f;
        each(raster.frame(), layer, (i, pixel) -> {
            raster.shine(i, (pixel >> 16 & 255) * k, (pixel >> 8 & 255) * k, (pixel & 255) * k);
        });
    }

    private static void each(Frame frame, Layer layer, Touch touch) {
        eachRow(layer, row -> {
            int[] pixels = layer.row(row);
            int to = (layer.top() + row) * frame.columns() + layer.left();
            for (int column = 0; column < pixels.length; column++) {
                int pixel = pixels[column];
                if (pixel >>> 24 != 0) {
                    touch.at(to + column, pixel);
                }
            }
        });
    }

    /** Spreads the rows over the cores unless the layer is so small that handing them out costs more. */
    private static void eachRow(Layer layer, IntConsumer work) {
        IntStream rows = IntStream.range(0, layer.rows());
        (layer.columns() * layer.rows() < SMALL ? rows : rows.parallel()).forEach(work);
    }

    private interface Touch {
        void at(int i, int pixel);
    }
}
