package dev.easel.engine;

import java.math.BigDecimal;

/** Hears from an engine while it draws. Called on the drawing thread; must not block for long. */
public interface Progress {

    /** Reports how much of the picture with this index is done, from 0 to 1. */
    void advanced(int index, double fraction);

    /**
     * Hands over the finished picture for {@code brief.seeds().get(index)}. Called once for each index. If this throws,
     * nobody wants the picture any more: the engine stops, and tells by {@link #charged} what it cost.
     */
    void finished(int index, Drawing drawing);

    /**
     * Somebody else charged for drawing, in US dollars, and there is no picture to show for it: it was blocked, or what
     * came was none. Not called for finished pictures, whose cost stands in their {@link Origin}.
     */
    default void charged(BigDecimal dollars) {}
}
