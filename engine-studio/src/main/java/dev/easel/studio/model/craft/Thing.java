package dev.easel.studio.model.craft;

import dev.easel.studio.model.Look;
import dev.easel.studio.model.Model;
import dev.easel.studio.model.Sketch;
import java.util.function.Consumer;

/** A model of fixed size that is drawn by one method: enough for nearly every thing. */
public final class Thing implements Model {
    private final Extent extent;
    private final Consumer<Hand> drawing;

    private Thing(Extent extent, Consumer<Hand> drawing) {
        this.extent = extent;
        this.drawing = drawing;
    }

    /** A thing of the given size in its own units; about 200 for the longer side suits materials best. */
    public static Thing sized(float width, float height, Consumer<Hand> drawing) {
        return new Thing(new Extent(width, height), drawing);
    }

    @Override
    public Extent extent(Look look) {
        return extent;
    }

    /** Draws it; what is said to glow also shines. */
    @Override
    public void draw(Look look, Sketch sketch) {
        Hand hand = new Hand(look, sketch);
        if (hand.glows()) {
            hand.glow(0, -extent.height() / 2, .62f * Math.max(extent.width(), extent.height()), hand.aura(), .4f);
        }
        drawing.accept(hand);
        if (hand.glows()) {
            hand.glow(0, -extent.height() / 2, .5f * Math.max(extent.width(), extent.height()), hand.aura(), .16f);
        }
    }
}
