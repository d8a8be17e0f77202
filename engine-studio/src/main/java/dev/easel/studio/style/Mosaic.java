package dev.easel.studio.style;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.light.Modelling;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.scene.Scene;
import dev.easel.studio.setting.Ambience;
import java.util.stream.IntStream;

/** Small square stones set along the forms in light mortar, each of one colour and tilted a little its own way. */
final class Mosaic implements Style {
    private static final Rgb MORTAR = Rgb.of(0x857B6E);
    private static final float JOINT = .62f; // half the width of a joint, in units

    @Override
    public Modelling modelling() {
        return Modelling.TWO_TONE;
    }

    @Override
    public boolean keepsLetters() {
        return false;
    }

    @Override
    public void finish(Raster raster, Scene scene, Ambience ambience, long seed) {
        Planes.clamp(raster);
        Kuwahara.apply(raster, 1.6f);
        Stones stones = Stones.lay(raster, Flow.of(raster, 5), Long.hashCode(seed));
        raster.paint((i, x, y) -> stones.paint(raster, i, x, y));
        Grade.film(.16f, 1.14f, .16f, 0).apply(raster);
    }

    /** One stone to each cell of a lattice, turned along the outlines that pass it. */
    private static final class Stones {
        private static final float SIDE = 10.5f; // units
        private static final float LOOSE = .42f; // how far a stone may be from the middle of its cell, of a side

        private final int columns;
        /** Units between stones across and down, such that the edges of the paper run through the middle of stones. */
        private final float across;

        private final float down;
        private final float[] x;
        private final float[] y;
        private final float[] cosine;
        private final float[] sine;
        private final float[][] colour;

        private Stones(Frame frame, int columns, int rows) {
            this.columns = columns;
            across = frame.width() / (columns - 3);
            down = frame.height() / (rows - 3);
            int count = columns * rows;
            x = new float[count];
            y = new float[count];
            cosine = new float[count];
            sine = new float[count];
            colour = new float[3][count];
        }

        static Stones lay(Raster raster, Flow flow, int salt) {
            Frame frame = raster.frame();
            // Stones on both edges, and one more beyond, so that each point has neighbours all around.
            int columns = Math.max(1, Math.round(frame.width() / SIDE)) + 3;
            int rows = Math.max(1, Math.round(frame.height() / SIDE)) + 3;
            Stones stones = new Stones(frame, columns, rows);
            IntStream.range(0, rows).parallel().forEach(row -> {
                for (int column = 0; column < columns; column++) {
                    stones.set(raster, flow, column, row, salt);
                }
            });
            return stones;
        }

        private void set(Raster raster, Flow flow, int column, int row, int salt) {
            int k = row * columns + column;
            x[k] = (column - 1 + LOOSE * (Noise.hash(column, row + salt) - .5f)) * across;
            y[k] = (row - 1 + LOOSE * (Noise.hash(column + 977, row + salt) - .5f)) * down;
            float scale = raster.frame().scale();
            cosine[k] = flow.alongX(x[k] * scale, y[k] * scale);
            sine[k] = flow.alongY(x[k] * scale, y[k] * scale);
            float tilt = .9f + .22f * Noise.hash(column + 31, row + salt);
            for (int channel = 0; channel < 3; channel++) {
                float[] plane = raster.channels()[channel];
                float sum = 0;
                for (int dy = -1; dy <= 1; dy++) {
                    for (int dx = -1; dx <= 1; dx++) {
                        sum += plane[Planes.index(raster, x[k] + dx * SIDE * .22f, y[k] + dy * SIDE * .22f)];
                    }
                }
                float stain = .97f + .06f * Noise.hash(column + 57 * channel, row + salt);
                colour[channel][k] = clamp(sum / 9 * tilt * stain + .012f);
            }
        }

        void paint(Raster raster, int i, float px, float py) {
            int column = Math.round(px / across) + 1;
            int row = Math.round(py / down) + 1;
            int nearest = 0;
            float first = Float.MAX_VALUE;
            float second = Float.MAX_VALUE;
            for (int b = row - 1; b <= row + 1; b++) {
                for (int a = Math.max(0, column - 1); a <= Math.min(columns - 1, column + 1); a++) {
                    int k = b * columns + a;
                    if (k < 0 || k >= x.length) {
                        continue;
                    }
                    float d = distance(k, px, py);
                    if (d < first) {
                        second = first;
                        first = d;
                        nearest = k;
                    } else if (d < second) {
                        second = d;
                    }
                }
            }
            // On small paper a joint is narrower than a pixel and darkens it only in part.
            float soft = Math.max(.55f, .5f / raster.frame().scale());
            float inside = smooth(JOINT - soft, JOINT + soft, (second - first) / 2);
            // The light falls from the upper left on a slightly domed face.
            float dome = 1 - .11f * (px - x[nearest] + py - y[nearest]) / SIDE;
            raster.cover(i, MORTAR, 1);
            raster.cover(
                    i,
                    clamp(colour[0][nearest] * dome),
                    clamp(colour[1][nearest] * dome),
                    clamp(colour[2][nearest] * dome),
                    inside);
        }

        /** From the middle of a stone, measured so that points equally far away form a square with blunt corners. */
        private float distance(int k, float px, float py) {
            float dx = px - x[k];
            float dy = py - y[k];
            float along = Math.abs(dx * cosine[k] + dy * sine[k]);
            float across = Math.abs(dy * cosine[k] - dx * sine[k]);
            return Math.max(along, across) + .22f * Math.min(along, across);
        }
    }
}
