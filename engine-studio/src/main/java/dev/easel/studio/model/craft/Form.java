package dev.easel.studio.model.craft;

import dev.easel.studio.light.Surface;
import dev.easel.studio.paint.Noise;

/**
 * Surfaces of simple solids. A height whose slope is the normal wanted at each point makes the light fall as on the
 * real solid, however flat its outline is.
 */
public final class Form {
    private static final float EDGE = 1.6f;

    private Form() {}

    /**
     * A flat face with a narrow bevel.
     *
     * @param nx x of the face's unit normal: −1 looks to the left
     * @param ny y of it: −1 looks up
     */
    public static Surface plane(float nx, float ny) {
        return Surface.round(EDGE).bumped((x, y) -> -nx * x - ny * y, 1);
    }

    /** A ball. */
    public static Surface ball(float cx, float cy, float radius) {
        return Surface.round(EDGE).bumped((x, y) -> -((x - cx) * (x - cx) + (y - cy) * (y - cy)) / (2 * radius), 1);
    }

    /** An egg with upright or lying axis. */
    public static Surface egg(float cx, float cy, float radiusX, float radiusY) {
        return Surface.round(EDGE)
                .bumped((x, y) -> -(x - cx) * (x - cx) / (2 * radiusX) - (y - cy) * (y - cy) / (2 * radiusY), 1);
    }

    /** An upright cylinder. */
    public static Surface barrel(float cx, float radius) {
        return Surface.round(EDGE).bumped((x, _) -> -(x - cx) * (x - cx) / (2 * radius), 1);
    }

    /** A lying cylinder whose axis runs from left to right. */
    public static Surface roll(float cy, float radius) {
        return Surface.round(EDGE).bumped((_, y) -> -(y - cy) * (y - cy) / (2 * radius), 1);
    }

    /** Relief of broken rock: random heights joined by flat triangles, coarse ones and finer ones on them. */
    public static Surface.Bump hewn(float size) {
        return (x, y) ->
                size * (.36f * planes(x / size, y / size) + .22f * planes(2.7f * x / size + 9, 2.7f * y / size));
    }

    private static float planes(float x, float y) {
        float u = x + .45f * y + 1.2f * Noise.value(x * .4f, y * .4f);
        float v = .8f * y - .2f * x + 1.2f * Noise.value(x * .4f + 7, y * .4f + 3);
        int column = (int) Math.floor(u);
        int row = (int) Math.floor(v);
        float fu = u - column;
        float fv = v - row;
        float right = Noise.hash(column + 1, row);
        float below = Noise.hash(column, row + 1);
        if (fu + fv < 1) {
            float corner = Noise.hash(column, row);
            return corner + fu * (right - corner) + fv * (below - corner);
        }
        float corner = Noise.hash(column + 1, row + 1);
        return corner + (1 - fu) * (below - corner) + (1 - fv) * (right - corner);
    }
}
