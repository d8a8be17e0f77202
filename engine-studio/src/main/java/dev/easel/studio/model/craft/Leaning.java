package dev.easel.studio.model.craft;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.paint.Curves;

/**
 * A slender thing drawn aslant.
 *
 * @param degrees to the right; to the left if negative; less than 90 either way
 */
public record Leaning(Model model, float degrees) implements Model {
    /** What is narrower than this share of its height can lean without lying down. */
    private static final float SLENDER = .55f;

    /** Whether a thing shows that it leans. */
    public static boolean shows(Model model, Look look) {
        Extent upright = model.extent(look);
        return upright.width() < SLENDER * upright.height();
    }

    /** Of the angle: how far the top is to the right of the foot, for a length of 1. */
    public float sine() {
        return Curves.sin(degrees * (float) Math.PI / 180);
    }

    /** Of the angle: how far the top is above the foot, for a length of 1. */
    public float cosine() {
        return Curves.cos(degrees * (float) Math.PI / 180);
    }

    @Override
    public Extent extent(Look look) {
        Extent upright = model.extent(look);
        float sine = Math.abs(sine());
        return new Extent(
                upright.width() * cosine() + upright.height() * sine,
                upright.height() * cosine() + upright.width() * sine);
    }

    @Override
    public float stature(Look look) {
        return model.stature(look);
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Extent upright = model.extent(look);
        float up = -upright.width() * Math.abs(sine()) / 2;
        model.draw(look, new Moved(sketch, -upright.height() * sine() / 2, up, 1, degrees));
    }
}
