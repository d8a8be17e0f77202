package dev.easel.studio.setting;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.types.Rect;
import java.util.function.Consumer;

/**
 * A pinhole camera that looks straight ahead over a floor, in metres: X to the right, height above the floor, Z away.
 *
 * @param centre x of the vanishing point, in units
 * @param horizon y of the vanishing point, in units
 * @param eye height of the camera above the floor, in metres
 * @param focus units that a metre measures at a distance of one metre
 */
record Perspective(float centre, float horizon, float eye, float focus) {

    /** The camera whose floor meets a wall at the given distance at the given y. */
    static Perspective meeting(float centre, float horizon, float eye, float distance, float y) {
        return new Perspective(centre, horizon, eye, (y - horizon) * distance / eye);
    }

    float x(float across, float away) {
        return centre + across * focus / away;
    }

    float y(float height, float away) {
        return horizon + (eye - height) * focus / away;
    }

    /** Distance of the floor seen at a height of the picture below the horizon. */
    float away(float y) {
        return eye * focus / (y - horizon);
    }

    /** Place across, in metres, of a point of the floor. */
    float across(float x, float away) {
        return (x - centre) * away / focus;
    }

    /** Draws on the floor: the canvas's x is X, its y is Z, both in metres. Keep to Z above zero. */
    void floor(Canvas canvas, Consumer<Canvas> drawing) {
        on(canvas, new Matrix33(focus, centre, 0, 0, horizon, eye * focus, 0, 1, 0), drawing);
    }

    /** Draws on a wall that runs away from the viewer: the canvas's x is Z, its y is the height, both in metres. */
    void side(Canvas canvas, float across, Consumer<Canvas> drawing) {
        on(canvas, new Matrix33(centre, 0, across * focus, horizon, -focus, eye * focus, 1, 0, 0), drawing);
    }

    /** Draws on a wall that faces the viewer: the canvas's x is X, its y is the height, both in metres. */
    void facing(Canvas canvas, float away, Consumer<Canvas> drawing) {
        float scale = focus / away;
        on(canvas, new Matrix33(scale, 0, centre, 0, -scale, y(0, away), 0, 0, 1), drawing);
    }

    /** A rectangle given by two corners in any order. */
    static Rect rect(float x0, float y0, float x1, float y1) {
        return Rect.makeLTRB(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    }

    private static void on(Canvas canvas, Matrix33 matrix, Consumer<Canvas> drawing) {
        canvas.save();
        canvas.concat(matrix);
        drawing.accept(canvas);
        canvas.restore();
    }
}
