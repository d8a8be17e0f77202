package dev.easel.studio;

import static dev.easel.studio.paint.Curves.clamp;
import static dev.easel.studio.paint.Curves.exp;
import static dev.easel.studio.paint.Curves.smooth;

import dev.easel.studio.composition.Placed;
import dev.easel.studio.model.Silhouette;
import dev.easel.studio.paint.Frame;
import dev.easel.studio.paint.Noise;
import dev.easel.studio.paint.Raster;
import dev.easel.studio.paint.Rgb;
import dev.easel.studio.setting.Setting;
import dev.easel.studio.setting.Stage;

/**
 * Sinks a thing into the water it floats or wades in: what is under the surface shows through it dimly, what is above is
 * mirrored in it, and small waves run around the line between the two. Made before the thing is painted, since it keeps
 * the water that the thing will hide.
 */
final class Immersion {
    /** How much of what is just under the surface is seen. */
    private static final float CLEAR = .42f;
    /** At this depth, in units, a third of that is left. */
    private static final float MURK = 34;
    /** How much of the light the surface throws back. */
    private static final float MIRROR = .46f;
    /** How much of a thing's height is seen mirrored before it fades. */
    private static final float SEEN = .62f;
    /** Heights in the mirror are so much shorter, since one looks down on the water. */
    private static final float SQUASHED = 1.25f;
    /** How far the rings around a thing reach to each side, as a share of its width. */
    private static final float RING = .16f;

    private final Placed placed;
    private final Stage stage;
    private final Setting.Shore shore;
    private final Raster raster;
    private final Silhouette shape;
    private final float surface;
    /** How high its small waves are, in units. */
    private final float ripple;
    /** Where the thing meets the surface, in units of the frame. */
    private final float left;

    private final float right;
    private final int firstColumn;
    private final int firstRow;
    /** Red, green and blue of each pixel of water under the surface, a row an array. */
    private final float[][] water;

    private Immersion(Placed placed, Stage stage, Setting.Shore shore) {
        this.placed = placed;
        this.stage = stage;
        this.shore = shore;
        raster = stage.raster();
        shape = Silhouette.of(placed.model(), placed.look());
        surface = placed.surface();
        ripple = Math.clamp(placed.width() * .006f, .8f, 4);
        float least = 1;
        float most = 0;
        for (int cell = 0; cell < shape.columns(); cell++) {
            float across = (cell + .5f) / shape.columns();
            if (shape.covers(across, 1 - placed.sunk() - .01f)) {
                least = Math.min(least, across);
                most = Math.max(most, across);
            }
        }
        left = least > most ? placed.left() : x(placed.mirrored() ? 1 - most : least);
        right = least > most ? placed.right() : x(placed.mirrored() ? 1 - least : most);
        Frame frame = raster.frame();
        float margin = placed.width() * .1f;
        firstColumn = Math.clamp((int) ((placed.left() - margin) * frame.scale()), 0, frame.columns());
        firstRow = Math.clamp((int) ((surface - ripple) * frame.scale()), 0, frame.rows());
        int endColumn = Math.clamp((int) ((placed.right() + margin) * frame.scale()), firstColumn, frame.columns());
        int endRow = Math.clamp((int) ((placed.y() + margin) * frame.scale()), firstRow, frame.rows());
        water = new float[endRow - firstRow][3 * (endColumn - firstColumn)];
        for (int row = 0; row < water.length; row++) {
            int i = (firstRow + row) * frame.columns() + firstColumn;
            for (int k = 0; k < water[row].length; k += 3, i++) {
                water[row][k] = raster.red()[i];
                water[row][k + 1] = raster.green()[i];
                water[row][k + 2] = raster.blue()[i];
            }
        }
    }

    /** Keeps the water where the thing will be painted; land begins at the shore. */
    static Immersion before(Placed placed, Stage stage, Setting.Shore shore) {
        return new Immersion(placed, stage, shore);
    }

    private float x(float across) {
        return placed.left() + across * placed.width();
    }

    /** Lets the painted thing sink. */
    void sink() {
        submerge();
        mirror();
        rings();
    }

    private void submerge() {
        Rgb tint = stage.ambience().lit(Rgb.of(0x8FC4CC));
        int columns = raster.frame().columns();
        float scale = raster.frame().scale();
        for (int row = 0; row < water.length; row++) {
            float y = (firstRow + row + .5f) / scale;
            int i = (firstRow + row) * columns + firstColumn;
            for (int k = 0; k < water[row].length; k += 3, i++) {
                float depth = y - waterline((firstColumn + k / 3 + .5f) / scale);
                boolean bare = raster.red()[i] == water[row][k]
                        && raster.green()[i] == water[row][k + 1]
                        && raster.blue()[i] == water[row][k + 2];
                if (depth < -.5f || bare) {
                    continue;
                }
                float seen = CLEAR * exp(-Math.max(0, depth) / MURK);
                float hidden = clamp(depth + .5f) * (1 - seen);
                raster.dim(i, tint, clamp(depth + .5f) * .6f);
                raster.cover(i, water[row][k], water[row][k + 1], water[row][k + 2], hidden);
            }
        }
    }

    /** The surface rises and falls a little, and lies lower before the middle of the thing than at its ends. */
    private float waterline(float x) {
        float middle = (left + right) / 2;
        float half = Math.max(1, (right - left) / 2);
        float off = Math.min(1, Math.abs(x - middle) / half);
        return surface + ripple * (.8f * (1 - off * off) + 2 * (Noise.value(x * .035f, surface) - .5f));
    }

    private void mirror() {
        float tall = placed.height() * (1 - placed.sunk()) * SEEN;
        float reach = tall / SQUASHED;
        float margin = placed.width() * .06f;
        int columns = raster.frame().columns();
        float scale = raster.frame().scale();
        int last = firstRow - 1;
        float shift = stage.shift("mirror");
        raster.paint(
                placed.left() - margin,
                surface + ripple,
                placed.right() + margin,
                surface + ripple + reach,
                (i, x, y) -> {
                    float d = y - surface;
                    float wave = Noise.fractal(x * .018f + shift, y * .13f, 2) - .5f;
                    float fromX = x + wave * (4 + d * .22f);
                    float fromY = surface - d * SQUASHED;
                    float there = coverage(fromX, fromY) * wet(x, y);
                    if (there <= 0) {
                        return;
                    }
                    int column = Math.clamp((int) (fromX * scale), 0, columns - 1);
                    int row = Math.clamp((int) (fromY * scale), 0, Math.max(0, last));
                    int from = row * columns + column;
                    float strength = MIRROR * there * (1 - d / reach) * (.75f + .5f * wave);
                    raster.cover(
                            i,
                            raster.red()[from] * .86f,
                            raster.green()[from] * .9f,
                            raster.blue()[from] * .94f,
                            clamp(strength));
                });
    }

    private float wet(float x, float y) {
        return clamp((shore.at(x) - y) * .3f);
    }

    /** How much of a place the thing covers, softly: the silhouette is coarse. */
    private float coverage(float x, float y) {
        float across = (x - placed.left()) / placed.width();
        float down = (y - placed.top()) / placed.height();
        float u = (placed.mirrored() ? 1 - across : across) * shape.columns() - .5f;
        float v = down * shape.rows() - .5f;
        int column = (int) Math.floor(u);
        int row = (int) Math.floor(v);
        float fu = u - column;
        float fv = v - row;
        float soft = (1 - fv) * ((1 - fu) * cell(column, row) + fu * cell(column + 1, row))
                + fv * ((1 - fu) * cell(column, row + 1) + fu * cell(column + 1, row + 1));
        return smooth(.3f, .8f, soft);
    }

    private float cell(int column, int row) {
        return shape.covers((column + .5f) / shape.columns(), (row + .5f) / shape.rows()) ? 1 : 0;
    }

    /** Light lines around where the thing meets the surface, each farther out and fainter. */
    private void rings() {
        Rgb light = stage.ambience().lit(Rgb.of(0xE8F6FA));
        float middle = (left + right) / 2;
        float half = Math.max(2, (right - left) / 2);
        float wide = half + RING * Math.min(placed.width(), 2 * half);
        float flat = Math.max(ripple * 2.2f, wide * .07f);
        float shift = stage.shift("rings");
        raster.paint(
                middle - wide * 1.5f, surface - flat * 1.4f, middle + wide * 1.5f, surface + flat * 1.8f, (i, x, y) -> {
                    float d = y - waterline(x);
                    float lip = d < -.6f
                            ? 0
                            : smooth(ripple * .9f + .8f, 0, Math.abs(d))
                                    * smooth(half + 3, half - 3, Math.abs(x - middle));
                    float u = (x - middle) / wide;
                    float v = (y - surface) / flat;
                    float r = (float) Math.sqrt(u * u + v * v);
                    boolean hidden = v < 0 && coverage(x, y) > .2f;
                    float broken = smooth(.36f, .6f, Noise.fractal(x * .03f + shift, y * .09f, 2));
                    float ring = hidden ? 0 : .5f * line(r, 1) + .3f * line(r, 1.34f);
                    raster.cover(
                            i, light, clamp(Math.max(lip * (.16f + .4f * broken), ring * broken * .8f)) * wet(x, y));
                });
    }

    private static float line(float r, float at) {
        return smooth(.09f, 0, Math.abs(r - at));
    }
}
