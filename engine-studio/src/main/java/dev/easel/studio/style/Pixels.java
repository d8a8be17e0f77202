package dev.easel.studio.style;

import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.setting.Ambience;
import java.util.List;
import java.util.stream.IntStream;

/** Pixel art: a coarse grid, few colours, ordered dithering between neighbours in the palette, dark contours. */
final class Pixels implements Style {
    private static final float CELL = 4.6f; // units
    private static final int COLOURS = 32;
    /** About so many cells are asked for the palette. */
    private static final int SAMPLES = 4000;

    private static final float DITHER = .022f;
    private static final int[] BAYER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5}; // 4 × 4

    @Override
    public Modelling modelling() {
        return Modelling.TWO_TONE;
    }

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        Planes.clamp(raster);
        Kuwahara.apply(raster, CELL * .15f);
        Frame frame = raster.frame();
        Cells cells = Cells.of(raster, Math.max(2, frame.pixels(CELL)));
        List<Lab> samples = IntStream.range(0, cells.count())
                .filter(i -> i % Math.max(1, cells.count() / SAMPLES) == 0)
                .mapToObj(i -> Lab.of(cells.colour(i)))
                .toList();
        List<Lab> picked = Swatches.pick(
                samples, COLOURS, scene.palette().stream().map(Tint::rgb).toList());
        Swatches palette =
                Swatches.of(picked.stream().map(c -> c.with(c.l(), 1.22f)).toList());
        int[] chosen = new int[cells.count()];
        for (int i = 0; i < chosen.length; i++) {
            int column = i % cells.columns();
            int row = i / cells.columns();
            float threshold = ((BAYER[(row & 3) * 4 + (column & 3)] + .5f) / 16 - .5f) * DITHER * 2;
            Rgb colour = cells.colour(i);
            chosen[i] = palette.nearest(colour.r() + threshold, colour.g() + threshold, colour.b() + threshold);
        }
        int columns = frame.columns();
        raster.paint((i, _, _) -> raster.cover(i, palette.rgb(chosen[cells.at(i % columns, i / columns)]), 1));
    }
}
