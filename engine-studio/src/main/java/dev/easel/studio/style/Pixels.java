package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;

import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Coarse;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Lab;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.scene.Tint;
import dev.easel.studio.setting.Ambience;
import java.util.List;

/** Pixel art: a coarse grid, few colours, ordered dithering between neighbours in the palette, dark contours. */
final class Pixels implements Style {
    private static final float CELL = 4.6f; // units
    private static final int COLOURS = 32;
    private static final float DITHER = .035f;
    private static final int[] BAYER = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5}; // 4 × 4

    @Override
    public Modelling modelling() {
        return Modelling.TWO_TONE;
    }

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        Planes.clamp(raster);
        Frame frame = raster.frame();
        int size = Math.max(2, frame.pixels(CELL));
        Kuwahara.apply(raster, CELL * .3f);
        List<Lab> picked = Swatches.pick(
                raster, COLOURS, scene.palette().stream().map(Tint::rgb).toList());
        Swatches palette =
                Swatches.of(picked.stream().map(c -> c.with(c.l(), 1.22f)).toList());
        Coarse r = Coarse.of(frame, size, raster.red());
        Coarse g = Coarse.of(frame, size, raster.green());
        Coarse b = Coarse.of(frame, size, raster.blue());
        int[] chosen = new int[r.cells().length];
        for (int i = 0; i < chosen.length; i++) {
            int column = i % r.columns();
            int row = i / r.columns();
            float threshold = ((BAYER[(row & 3) * 4 + (column & 3)] + .5f) / 16 - .5f) * DITHER * 2;
            chosen[i] = palette.nearest(
                    sharp(r, column, row) + threshold,
                    sharp(g, column, row) + threshold,
                    sharp(b, column, row) + threshold);
        }
        int columns = frame.columns();
        raster.paint((i, _, _) -> {
            int row = i / columns / size;
            raster.cover(i, palette.rgb(chosen[row * r.columns() + i % columns / size]), 1);
        });
    }

    /** A cell of the grid with its contrast to its neighbours raised, so that contours survive. */
    private static float sharp(Coarse plane, int column, int row) {
        float[] cells = plane.cells();
        int columns = plane.columns();
        int i = row * columns + column;
        float around = (cells[row * columns + Math.max(0, column - 1)]
                        + cells[row * columns + Math.min(columns - 1, column + 1)]
                        + cells[Math.max(0, row - 1) * columns + column]
                        + cells[Math.min(plane.rows() - 1, row + 1) * columns + column])
                / 4;
        return clamp(cells[i] + (cells[i] - around) * .7f);
    }
}
