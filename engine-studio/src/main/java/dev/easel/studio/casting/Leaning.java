package dev.easel.studio.casting;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import dev.easel.studio.model.craft.Moved;
import dev.easel.studio.paint.Curves;

/** A slender thing that leans: drawn aslant, its foot where it was. */
record Leaning(Model model) implements Model {
    private static final float DEGREES = 13;
    /** What is narrower than this share of its height can lean without lying down. */
    private static final float SLENDER = .55f;

    private static final float SINE = Curves.sin(DEGREES * (float) Math.PI / 180);
    private static final float COSINE = Curves.cos(DEGREES * (float) Math.PI / 180);

    /** Whether a thing shows that it leans. */
    static boolean shows(Model model, Look look) {
        Extent upright = model.extent(look);
        return upright.width() < SLENDER * upright.height();
    }

    @Override
    public Extent extent(Look look) {
        Extent upright = model.extent(look);
        return new Extent(
                upright.width() * COSINE + upright.height() * SINE, upright.height() * COSINE + upright.width() * SINE);
    }

    @Override
    public float stature(Look look) {
        return model.stature(look);
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        Extent upright = model.extent(look);
        model.draw(look, new Moved(sketch, -upright.height() * SINE / 2, -upright.width() * SINE / 2, 1, DEGREES));
    }
}
