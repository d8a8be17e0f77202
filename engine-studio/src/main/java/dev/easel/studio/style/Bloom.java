package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;

import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Raster;
import java.util.stream.IntStream;

/**
 * Light that spills over: what is brighter than a threshold glows into its surroundings.
 *
 * @param threshold brightness of a channel from which it glows, 0 to 1
 * @param radius in units
 * @param strength about 0.3 for a hint, 1 for dreams
 */
record Bloom(float threshold, float radius, float strength) {

    void apply(Raster raster) {
        float pixels = radius * raster.frame().scale();
        int factor = Coarse.factor(pixels);
        for (float[] plane : raster.channels()) {
            Coarse glow = Coarse.of(raster.frame(), factor, i -> Math.max(0, Math.min(plane[i], 1.5f) - threshold))
                    .blurred(pixels, 3);
            int columns = raster.frame().columns();
            IntStream.range(0, raster.frame().rows()).parallel().forEach(row -> {
                float[] light = new float[columns];
                glow.row(row, light);
                for (int column = 0; column < columns; column++) {
                    int i = row * columns + column;
                    plane[i] = 1 - (1 - clamp(plane[i])) * (1 - Math.min(1, light[column] * strength));
                }
            });
        }
    }
}
