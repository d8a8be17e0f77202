package dev.easel.studio.model;

import dev.easel.studio.light.Surface;
import io.github.humbleui.skija.Canvas;
import java.util.function.Consumer;

/**
 * Receives a model's parts in painting order. The canvas that each drawing gets is in the model's units; a drawing must
 * stay inside the model's extent plus a tenth, except glows. Release native objects or leave them to the collector; do
 * not keep the canvas.
 */
public interface Sketch {

    /** A solid body, lit by the scene; touching shapes of one drawing melt into one body. */
    void solid(Surface surface, Consumer<Canvas> drawing);

    /** Something flat on the last body: a pattern, an eye, a seam. Dimmed by the scene's light but not modelled. */
    void flat(Consumer<Canvas> drawing);

    /** Writing on the last body: flat, and to be read even where a style leaves no detail of anything else. */
    default void letters(Consumer<Canvas> drawing) {
        flat(drawing);
    }

    /** Light: painted as bright as it is, whatever the scene's light, and added to what is behind. */
    void glow(Consumer<Canvas> drawing);
}
