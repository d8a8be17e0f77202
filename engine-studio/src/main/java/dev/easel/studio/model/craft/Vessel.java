package dev.easel.studio.model.craft;

import dev.easel.studio.model.Hollow;
import dev.easel.studio.model.Look;
import dev.easel.studio.model.Sketch;
import java.util.function.Consumer;

/**
 * A hollow thing.
 *
 * @param alone draws it as it is when the prompt puts nothing in it
 * @param behind draws what lies behind its contents
 * @param inFront draws what hides their lower parts
 */
public record Vessel(Thing alone, Mouth mouth, Consumer<Hand> behind, Consumer<Hand> inFront) implements Hollow {
    @Override
    public Extent extent(Look look) {
        return alone.extent(look);
    }

    @Override
    public void draw(Look look, Sketch sketch) {
        alone.draw(look, sketch);
    }

    @Override
    public void drawBehind(Look look, Sketch sketch) {
        behind.accept(new Hand(look, sketch));
    }

    @Override
    public void drawInFront(Look look, Sketch sketch) {
        inFront.accept(new Hand(look, sketch));
    }
}
