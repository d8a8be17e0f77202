package dev.easel.engine;

import java.math.BigDecimal;
import java.util.List;

/** Hears from an engine while it draws. Called on the drawing thread; must not block for long. */
public interface Progress {

    /**
     * Tells what words the engine has found in a reference image and goes by, before it draws. They are a stranger's, and
     * no one has looked at them yet. If this throws, they are not to be drawn: the engine stops.
     */
    default void reads(List<String> words) {}

    /** Reports how much of the picture with this index is done, from 0 to 1. */
    void advanced(int index, double fraction);

    /**
     * Hands over the finished picture for {@code brief.seeds().get(index)}. Called once for each index. If this throws,
     * nobody wants the picture any more: the engine stops, and tells by {@link #charged} what it cost.
     */
    void finished(int index, Drawing drawing);

    /**
     * Whether a preview of the picture with this index is welcome after so many of its steps. An engine that can make
     * previews asks before it makes one; most pictures are drawn without anybody watching. May be called on any thread.
     */
    default boolean wantsPreview(int index, int step, int steps) {
        return false;
    }

    /** Shows how far the picture with this index has come. */
    default void previewed(int index, Preview preview) {}

    /**
     * Somebody else charged for drawing, in US dollars, and there is no picture to show for it: it was blocked, or what
     * came was none. Not called for finished pictures, whose cost stands in their {@link Origin}.
     */
    default void charged(BigDecimal dollars) {}
}
